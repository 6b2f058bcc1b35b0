// Cells that say nothing of their own but what stands above: 同上 in any column, and, in the column by which rows are
// grouped, an empty cell, as a merged one gives when it is pasted from a sheet. In other columns an empty cell is missing.
import { labelKey } from '../../base/script';
import type { Column, TableContract } from '../../knowledge/contracts/contract';
import type { DocumentCell, DocumentRow } from '../document';

/** The rows, with what such cells mean. */
export function withMerged(contract: TableContract, rows: readonly DocumentRow[]): readonly DocumentRow[] {
  const grouping = groupingColumn(contract);
  if (!rows.some((row) => mayBeMerged(row, grouping))) return rows;
  const read: DocumentRow[] = [];
  for (const row of rows) read.push(mergedRow(row, read.at(-1), grouping));
  return read;
}

/** The first column, where rows belong together by it: its values need not differ, and it may not be left empty. */
function groupingColumn({ columns: [first], keys }: TableContract): string | undefined {
  if (first === undefined || first.unique || !first.required) return undefined;
  const groups = first.kind === 'text' || first.kind === 'enum' || first.kind === 'role' || first.kind === 'date';
  const isKey = keys.some((key) => key.includes(first.id));
  return groups && (isKey || first.kind !== 'text') ? first.id : undefined;
}

function mayBeMerged({ cells }: DocumentRow, grouping: string | undefined): boolean {
  const first = grouping === undefined ? undefined : cells.get(grouping);
  if (first !== undefined && isBlank(first)) return true;
  for (const cell of cells.values()) if (saysSame(cell)) return true;
  return false;
}

function isBlank({ text, range }: DocumentCell): boolean {
  return text === '' || range.start.character === range.end.character;
}

const LONGEST = 4;

function saysSame({ column: { written }, text, isMerged }: DocumentCell): boolean {
  if (isMerged === true) return true;
  return text !== '' && text.length <= LONGEST && written?.same.includes(labelKey(text)) === true;
}

function mergedRow(row: DocumentRow, above: DocumentRow | undefined, grouping: string | undefined): DocumentRow {
  const changed = [...row.cells].flatMap(([id, cell]): [string, DocumentCell][] => {
    const isOfGroup = id === grouping && isBlank(cell) && !isEmptyRow(row, grouping);
    const found = isOfGroup || saysSame(cell) ? above?.cells.get(id) : undefined;
    return found === undefined || !saysSomething(found) ? [] : [[id, asAbove(cell, found)]];
  });
  return changed.length === 0 ? row : { ...row, cells: new Map([...row.cells, ...changed]) };
}

function isEmptyRow({ cells }: DocumentRow, grouping: string | undefined): boolean {
  return [...cells].every(([id, cell]) => id === grouping || cell.text === '');
}

function saysSomething({ value: { kind } }: DocumentCell): boolean {
  return kind !== 'missing' && kind !== 'placeholder' && kind !== 'invalid';
}

function asAbove(cell: DocumentCell, { text, value }: DocumentCell): DocumentCell {
  return { ...cell, text, value, isMerged: true };
}

/** True for columns whose empty cells mean what stands above. */
export function isGrouping(contract: TableContract, { id }: Column): boolean {
  return groupingColumn(contract) === id;
}
