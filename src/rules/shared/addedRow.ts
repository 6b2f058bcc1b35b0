// The fix that adds a row of another document to this one.
import { message } from '../../base/message';
import { lineRange } from '../../base/range';
import type { LinkedRows } from '../../calculation/linking/linkedRows';
import type { EndRow } from '../../calculation/linking/endRows';
import { carriedCells } from '../../calculation/starting';
import { sectionOf } from '../../documents/document';
import { startingCell } from '../../documents/templates/cellMarks';
import { rowText } from '../../documents/templates/template';
import type { RuleFix, WorkspaceContext } from '../rule';

/**
 * The fix that adds the row below the last one of its table; none where the table is not there, which another rule
 * says.
 */
export function addedRow({ link }: LinkedRows, row: EndRow, { document, record }: WorkspaceContext): RuleFix[] {
  const table = link.to.section === undefined ? undefined : sectionOf(document(), link.to.section)?.table;
  if (table === undefined) return [];
  const cells = carriedCells(link, row, record.period);
  const newRow = rowText(
    table.columns.map((column) =>
      column === undefined ? '' : startingCell(column, cells[column.id], document().script),
    ),
  );
  const line = table.rows.at(-1)?.source.line ?? table.source.header.line + 1;
  const end = (document().outline.lines[line] ?? '').length;
  return [
    {
      title: message('fix.add-row', { text: cells[link.to.key ?? ''] ?? '' }),
      edits: [{ range: lineRange(line, end, end), newText: `\n${newRow}` }],
    },
  ];
}
