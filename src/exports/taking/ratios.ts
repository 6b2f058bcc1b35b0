// Ratios that an export gives beside what they are of: recomputed, and compared at the precision that it shows.
import type { RatioColumn } from '../../knowledge/platforms/definition';
import type { Figure } from '../../observations/observation';
import type { TableRow } from '../reading/cell';
import type { ColumnPlace } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import { plainText } from '../values/plain';
import type { Leftovers } from './leftovers';

/** Compares a row's ratios with what its figures, by the ids of measures, come to; notes those that differ. */
export function compareRatios(
  { number, cells }: TableRow,
  ratios: readonly ColumnPlace<RatioColumn>[],
  { figure, left }: { readonly figure: (id: string) => Figure | undefined; readonly left: Leftovers },
): void {
  for (const { column, at, title } of ratios) {
    const [above, below] = column.of.map(figure);
    const cell = cells[at] ?? '';
    if (above === undefined || below === undefined || below.value === 0 || cell === '') continue;
    const reading = readAmount(cell, column.unit);
    if (reading.kind !== 'amount') continue;
    const value = (above.value / below.value) * column.times;
    // A rate without a sign may be a fraction or in percent: what it is a rate of tells.
    const isSame = [1, ...(reading.bare ? [100] : [])].some((factor) =>
      isNear(value * factor, reading.value, reading.decimals),
    );
    if (!isSame) left.add('ratio-differs', number, plainText(cell), title.text);
  }
}

// Exports round, some cut off.
function isNear(value: number, shown: number, decimals: number): boolean {
  return Math.abs(value - shown) <= 1.000001 * 10 ** -decimals;
}
