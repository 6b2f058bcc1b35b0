// Cells that say nothing of their own but what stands above: 同上 in any column, and, in the column by which rows are
// grouped, an empty cell, as a merged one gives when it is pasted from a sheet. In other columns an empty cell is
// missing.
import { labelKey } from '../../base/script';
import type { Column, TableContract } from '../../knowledge/contracts/contract';
import type { DocumentCell, DocumentRow } from '../document';

const LONGEST = 4; // characters of a word for the same

/** The rows, with what such cells mean. */
export function withMerged(
  { keys }: Pick<TableContract, 'keys'>,
  columns: readonly (Column | undefined)[],
  rows: readonly DocumentRow[],
): readonly DocumentRow[] {
  const first = columns.find((column) => column !== undefined);
  const firsts = first?.written?.firsts ?? '';
  const grouping = first !== undefined && groups(first, keys) ? first.id : undefined;
  const isBlankGroup = ({ cells }: DocumentRow): boolean => grouping !== undefined && cells.get(grouping)?.text === '';
  if (!rows.some((row) => isBlankGroup(row) || mayBeSame(row, firsts))) return rows;
  const read: DocumentRow[] = [];
  for (const row of rows) read.push(mergedRow(row, read.at(-1), grouping));
  return read;
}

/** True for a row with a cell that says what stands above. */
export function isMergedRow({ cells }: DocumentRow): boolean {
  return [...cells.values()].some(({ isMerged }) => isMerged === true);
}

/** True for a column by which rows belong together: its values need not differ, and it may not be left empty. */
function groups({ id, kind, unique, required }: Column, keys: TableContract['keys']): boolean {
  return required && !unique && (kind === 'enum' || keys.some((key) => key.includes(id)));
}

// Of each row, since few hold such a cell: by the length of its text and its first sign.
function mayBeSame({ source: { cells } }: DocumentRow, firsts: string): boolean {
  return cells.some(({ text }) => text !== '' && text.length <= LONGEST && firsts.includes(text.charAt(0)));
}

function saysSame({ column: { written }, text }: DocumentCell): boolean {
  return text !== '' && text.length <= LONGEST && written?.same.includes(labelKey(text)) === true;
}

function mergedRow(row: DocumentRow, above: DocumentRow | undefined, grouping: string | undefined): DocumentRow {
  if (above === undefined) return row;
  const changed = [...row.cells].flatMap(([id, cell]): [string, DocumentCell][] => {
    const isOfGroup = id === grouping && cell.text === '' && !isEmptyRow(row);
    const found = isOfGroup || saysSame(cell) ? above.cells.get(id) : undefined;
    return found === undefined || !saysSomething(found) ? [] : [[id, asAbove(cell, found)]];
  });
  return changed.length === 0 ? row : { ...row, cells: new Map([...row.cells, ...changed]) };
}

function isEmptyRow({ cells }: DocumentRow): boolean {
  return [...cells.values()].every(({ text }) => text === '');
}

function saysSomething({ value: { kind } }: DocumentCell): boolean {
  return kind !== 'missing' && kind !== 'placeholder' && kind !== 'invalid';
}

function asAbove(cell: DocumentCell, { text, value }: DocumentCell): DocumentCell {
  return { ...cell, text, value, isMerged: true };
}
