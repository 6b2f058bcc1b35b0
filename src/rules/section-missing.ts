// A section that the document's type requires and the document does not have.
import { labelOf, message } from '../base/message';
import { TEXT_START } from '../base/range';
import { isRequired, sectionOf } from '../documents/document';
import { addedSection } from '../documents/templates/addedSection';
import type { Section } from '../knowledge/contracts/contract';
import { typed } from './rule';
import type { DocumentRule, RuleFix, TypedDocument } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const sectionMissing: DocumentRule = {
  id: 'section-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const choice of choicesOf(document.type.sections.filter((each) => isRequired(document, each)))) {
      const [section] = choice;
      if (section === undefined || choice.some((each) => sectionOf(document, each.id))) continue;
      const label = choice.map((each) => each.title).join('、');
      const text =
        choice.length === 1
          ? message('section-missing', { label: labelOf(section) })
          : message('section-missing.one-of', {
              label: { pack: label, en: choice.map((each) => each.en ?? each.title).join(', ') },
            });
      yield {
        message: text,
        range: nearestRange(document, section),
        clause: section.clause,
        expected: label,
        actual: '',
        fixes: choice.map((each) => addition(document, each)),
      };
    }
  },
};

/** Required sections, each with those that may stand in its place. */
function choicesOf(sections: readonly Section[]): Section[][] {
  const groups = new Map<string, Section[]>();
  for (const section of sections) {
    const group = section.oneOf ?? section.anyOf ?? `section ${section.id}`;
    groups.set(group, [...(groups.get(group) ?? []), section]);
  }
  return [...groups.values()];
}

function addition(document: TypedDocument, section: Section): RuleFix {
  return { title: message('fix.add-section', { label: labelOf(section) }), edits: addedSection(document, section) };
}

/**
 * The heading of the section that comes before it, else the document's type: what is absent is shown at a place that
 * exists.
 */
function nearestRange(document: TypedDocument, section: Section): typeof TEXT_START {
  const before = document.type.sections.slice(0, document.type.sections.indexOf(section)).toReversed();
  const present = before.map((each) => sectionOf(document, each.id)).find((each) => each !== undefined);
  return present?.heading.range ?? document.typeEntry?.valueRange ?? TEXT_START;
}
