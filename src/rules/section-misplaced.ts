// Sections in another order than the document's type has them.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import type { TextEdit } from '../base/range';
import type { DocumentSection } from '../documents/document';
import { typed } from './rule';
import type { DocumentRule, TypedDocument } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const sectionMisplaced: DocumentRule = {
  id: 'section-misplaced',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    const order = (each: DocumentSection): number => document.type.sections.indexOf(each.section);
    for (const [index, section] of document.sections.entries()) {
      const later = document.sections.slice(0, index).find((each) => order(each) > order(section));
      if (later === undefined) continue;
      yield {
        message: message('section-misplaced', { label: labelOf(section.section), before: labelOf(later.section) }),
        range: section.heading.range,
        clause: section.section.clause,
        fixes: [
          {
            title: message('fix.move-section', { label: labelOf(section.section), before: labelOf(later.section) }),
            edits: move(document, section, later),
          },
        ],
      };
    }
  },
};

function move(document: TypedDocument, section: DocumentSection, before: DocumentSection): TextEdit[] {
  const { lines } = document.outline;
  const block = lines.slice(section.heading.line, section.endLine);
  const atEnd = section.endLine >= lines.length;
  const end = atEnd
    ? { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
    : { line: section.endLine, character: 0 };
  const newText = `${block.join('\n').trimEnd()}\n\n`;
  return [
    { range: lineRange(before.heading.line, 0, 0), newText },
    { range: { start: { line: section.heading.line, character: 0 }, end }, newText: '' },
  ];
}
