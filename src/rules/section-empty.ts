// A section with a heading and nothing below it.
import { labelOf, message } from '../base/message';
import { placeholderFor } from '../base/placeholder';
import { lineRange } from '../base/range';
import { inScript } from '../base/script';
import { isRequired } from '../documents/document';
import { tableText } from '../documents/templates/template';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const sectionEmpty: DocumentRule = {
  id: 'section-empty',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const { section, heading, isEmpty } of document.sections) {
      if (!isEmpty || !isRequired(document, section)) continue;
      const source = document.outline.lines[heading.line] ?? '';
      const filling = section.table ? tableText(section.table) : placeholderFor(section.title);
      const edit = {
        range: lineRange(heading.line, source.length, source.length),
        newText: `\n\n${inScript(filling, document.script)}`,
      };
      yield {
        message: message('section-empty', { label: labelOf(section) }),
        range: heading.range,
        clause: section.clause,
        expected: section.title,
        actual: '',
        fixes: [{ title: message('fix.add-content', { label: labelOf(section) }), edits: [edit] }],
      };
    }
  },
};
