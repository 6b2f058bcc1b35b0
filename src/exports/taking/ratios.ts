// Ratios that an export gives beside what they are of: recomputed, and compared at the precision that it shows.
import type { MeasureColumn, RatioColumn } from '../../knowledge/platforms/definition';
import { NO_DIGITS } from '../reading/cell';
import type { TableRow } from '../reading/cell';
import type { ColumnPlace } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import type { AmountReading } from '../values/amount';
import { plainText } from '../values/plain';
import { powerOfTen } from './figures';
import type { Figures } from './figures';
import type { Leftovers } from './leftovers';

/** Compares one ratio of rows. */
export class RatioCheck {
  private readonly above: number;
  private readonly below: number;

  constructor(
    private readonly place: ColumnPlace<RatioColumn>,
    measures: readonly MeasureColumn[],
    private readonly left: Leftovers,
  ) {
    const [above, below] = place.column.of.map((id) => measures.findIndex((each) => each.id === id));
    [this.above, this.below] = [above ?? -1, below ?? -1];
  }

  /** Compares the ratio of a row with what its figures come to; notes one that differs. */
  compare(row: TableRow, figures: Figures): void {
    const { above, below, place } = this;
    const isKnown = figures.isThere(above) && figures.isThere(below) && figures.units[below] !== 0;
    if (!isKnown) return;
    const power = (figures.decimals[below] ?? 0) - (figures.decimals[above] ?? 0);
    const quotient = (figures.units[above] ?? 0) / (figures.units[below] ?? 1);
    const value = (power < 0 ? quotient / powerOfTen(-power) : quotient * powerOfTen(power)) * place.column.times;
    const decimals = row.decimals(place.at);
    const isSame =
      decimals === NO_DIGITS
        ? this.isSame(readAmount(row.cell(place.at), place.column.unit), value)
        : isNear(value, row.units(place.at) / powerOfTen(decimals), decimals) || this.isPercent(row, value);
    if (!isSame) this.left.add('ratio-differs', row.number, plainText(row.cell(place.at)), place.title.text);
  }

  /** Whether a rate without a sign is in percent and says the same: what it is a rate of tells. */
  private isPercent(row: TableRow, value: number): boolean {
    const decimals = row.decimals(this.place.at);
    const isRate = this.place.column.unit === 'percent';
    return isRate && isNear(value * 100, row.units(this.place.at) / powerOfTen(decimals), decimals);
  }

  private isSame(reading: AmountReading, value: number): boolean {
    if (reading.kind !== 'amount') return true;
    const { value: shown, decimals, bare } = reading;
    return isNear(value, shown, decimals) || (bare && isNear(value * 100, shown, decimals));
  }
}

// Exports round, some cut off.
function isNear(value: number, shown: number, decimals: number): boolean {
  return Math.abs(value - shown) * powerOfTen(decimals) <= 1.000001;
}
