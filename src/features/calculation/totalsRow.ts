// A total row as a formula of it sees it: each column that is added up shows its sum.
import type { DocumentCell, DocumentRow, DocumentTable } from '../../documents/document';
import { unbounded } from '../../documents/sections';
import { readValue, writeValue } from '../../documents/value';
import { formIn } from '../../calculation/form';

/** The row with the sums of its columns in place of what stands there. */
export function totalsRow(table: DocumentTable, row: DocumentRow | undefined): DocumentRow | undefined {
  if (row === undefined) return undefined;
  return { ...row, cells: new Map([...row.cells].map(([id, cell]) => [id, added(table, cell)])) };
}

function added(table: DocumentTable, cell: DocumentCell): DocumentCell {
  const values = table.rows.map(({ cells }) => cells.get(cell.column.id)?.value);
  const numbers = values.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
  if (numbers.length === 0 || numbers.length < values.length) return cell;
  const total = numbers.reduce((a, b) => a + b, 0);
  const text = writeValue(cell.column, total, formIn(table, cell));
  return text === undefined ? cell : { ...cell, text, value: readValue(unbounded(cell.column), text) };
}
