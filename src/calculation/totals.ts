// What the numbers of a column add up to, and how far that may be from what is written.
import { Quantity, roundingOf, sum } from '../formulas/quantity';
import type { DocumentCell, DocumentTable } from '../documents/document';
import { isAdditive } from '../knowledge/contracts/contract';
import type { Column } from '../knowledge/contracts/contract';

/** True where the numbers of a column are parts of a whole. */
export function isShare(column: Column): boolean {
  return (column.kind === 'percent' || column.kind === 'ratio') && isAdditive(column);
}

/** How far the sum of a column may be from what its exact numbers add up to. */
export function roundingIn({ rows }: DocumentTable, column: string): number {
  const values = rows.map((row) => row.cells.get(column)?.value);
  return roundingOf(
    values.flatMap((value) => (value?.kind === 'number' ? [new Quantity(value.value, value.decimals)] : [])),
  );
}

/** What the rows of a column add up to. */
export function totalOf(table: DocumentTable, column: string): Quantity {
  if (table.unread.length > 0) return new Quantity(undefined); // what such a row holds is not known
  const values = table.rows.map((each) => each.cells.get(column)?.value);
  return sum(
    values.map((value) =>
      value?.kind === 'number' ? new Quantity(value.value, value.decimals) : new Quantity(undefined),
    ),
  );
}

/** Amounts and counts may add up to more than each may be; shares may not, but for the rounding of each. */
export function isTotalInBounds(
  { rows }: DocumentTable,
  { column, value: present }: DocumentCell,
  value: number,
): boolean {
  const { kind, min = -Infinity, max = Infinity } = column;
  if (kind !== 'ratio' && kind !== 'percent') return value >= min || min > 0;
  const decimals = present.kind === 'number' ? present.decimals : 4;
  const rounding = (rows.length * 10 ** -decimals) / 2;
  return value >= min - rounding && value <= max + rounding;
}
