// A section whose type requires a table and that has text but no table.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { inScript, tableText } from '../documents/templates/template';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const tableMissing: DocumentRule = {
  id: 'table-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const { section, heading, table, isEmpty } of document.sections) {
      if (section.table === undefined || table !== undefined || isEmpty) continue;
      const source = document.outline.lines[heading.line] ?? '';
      const newText = `\n\n${inScript(tableText(section.table), document.script)}\n`;
      yield {
        message: message('table-missing', {
          label: labelOf(section),
          columns: { pack: section.table.columns.map((column) => column.title).join('、') },
        }),
        range: heading.range,
        clause: section.clause,
        expected: section.title,
        actual: '',
        fixes: [
          {
            title: message('fix.add-table', { label: labelOf(section) }),
            edits: [{ range: lineRange(heading.line, source.length, source.length), newText }],
          },
        ],
      };
    }
  },
};
