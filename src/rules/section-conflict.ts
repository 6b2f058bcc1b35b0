// Two sections of which a document has one or the other, not both.
import { labelOf, message } from '../base/message';
import type { DocumentSection } from '../documents/document';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const sectionConflict: DocumentRule = {
  id: 'section-conflict',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const chosen = new Map<string, DocumentSection>();
    for (const each of typed(context)?.sections ?? []) {
      const { section, heading } = each;
      if (section.oneOf === undefined) continue;
      const first = chosen.get(section.oneOf);
      if (first === undefined) chosen.set(section.oneOf, each);
      else if (first.section !== section) {
        const args = { label: labelOf(section), other: labelOf(first.section) };
        const related = [
          { message: message('section-conflict.other', args), path: context.document.path, range: first.heading.range },
        ];
        yield {
          message: message('section-conflict', args),
          range: heading.range,
          clause: section.clause,
          actual: heading.text,
          related,
        };
      }
    }
  },
};
