// A table with fewer rows of data than its type asks for.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { blankCell } from '../documents/templates/cellMarks';
import { rowText } from '../documents/templates/template';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const rowMissing: DocumentRule = {
  id: 'row-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const { section, table, heading } of typed(context)?.sections ?? []) {
      const expected = section.table?.minRows ?? 0;
      if (table === undefined || table.rows.length + table.unread.length >= expected) continue;
      const delimiterLine = table.source.header.line + 1;
      const at = (context.document.outline.lines[delimiterLine] ?? '').length;
      const { script } = context.document;
      const row = rowText(table.columns.map((column) => (column === undefined ? '' : blankCell(column, script))));
      const edit = {
        range: lineRange(delimiterLine, at, at),
        newText: `\n${row}`.repeat(expected - table.rows.length),
      };
      yield {
        message: message('row-missing', { label: labelOf(section), actual: table.rows.length, expected }),
        range: heading.range,
        clause: section.clause,
        expected: String(expected),
        actual: String(table.rows.length),
        fixes: [{ title: message('fix.add-rows'), edits: [edit] }],
      };
    }
  },
};
