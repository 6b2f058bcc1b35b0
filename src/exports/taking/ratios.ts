// Ratios that an export gives beside what they are of: recomputed, and compared at the precision that it shows.
import { readNumber, roundTo } from '../../base/number';
import type { MeasureColumn, RatioColumn } from '../../knowledge/platforms/definition';
import { NO_DIGITS } from '../reading/cell';
import type { TableRow } from '../reading/cell';
import type { ColumnPlace } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import { plainText } from '../values/plain';
import { powerOfTen } from './figures';
import type { Figures } from './figures';
import type { Leftovers } from './leftovers';

/** One of the two that a ratio is of: which measure it is, and where it stands, if it does. */
interface Part {
  readonly index: number;
  readonly place: ColumnPlace<MeasureColumn> | undefined;
}

/** Compares one ratio of rows. */
export class RatioCheck {
  private readonly above: Part;
  private readonly below: Part;

  constructor(
    private readonly place: ColumnPlace<RatioColumn>,
    measures: readonly MeasureColumn[],
    places: readonly ColumnPlace<MeasureColumn>[],
    private readonly left: Leftovers,
  ) {
    const partOf = (id: string): Part => ({
      index: measures.findIndex((each) => each.id === id),
      place: places.find(({ column }) => column.id === id),
    });
    const [above, below] = place.column.of;
    [this.above, this.below] = [partOf(above), partOf(below)];
  }

  /** Compares the ratio of a row with what its figures come to; notes one that differs. */
  compare(row: TableRow, figures: Figures): void {
    const { place } = this;
    const [above, below] = [this.above.index, this.below.index];
    const isKnown = figures.isThere(above) && figures.isThere(below) && figures.units[below] !== 0;
    if (!isKnown) return;
    const power = (figures.decimals[below] ?? 0) - (figures.decimals[above] ?? 0);
    const quotient = (figures.units[above] ?? 0) / (figures.units[below] ?? 1);
    const value = (power < 0 ? quotient / powerOfTen(-power) : quotient * powerOfTen(power)) * place.column.times;
    const decimals = row.decimals(place.at);
    if (decimals !== NO_DIGITS) {
      // A rate without a sign may be in percent: what it is a rate of tells.
      const shown = row.units(place.at) / powerOfTen(decimals);
      if (this.isNear(value, shown, decimals) || (this.isRate && this.isNear(value * 100, shown, decimals))) return;
    }
    this.compareText(row, value);
  }

  private get isRate(): boolean {
    return this.place.column.unit === 'percent';
  }

  /** Compares with what is more than digits, or differs from them. */
  private compareText(row: TableRow, value: number): void {
    const { at, column, title } = this.place;
    const cell = row.cell(at);
    const text = plainText(cell);
    const reading = readAmount(cell, column.unit);
    if (reading.kind === 'missing') return;
    if (reading.kind === 'invalid') {
      this.left.add('value-invalid', row.number, text, title.text);
      return;
    }
    const { value: shown, decimals, bare } = reading;
    const slack = value * (slackOf(row, this.above) + slackOf(row, this.below));
    if (this.isNear(value, shown, decimals, slack) || (bare && this.isNear(value * 100, shown, decimals, slack * 100)))
      return;
    const inPercent = bare && Math.abs(shown - value * 100) < Math.abs(shown - value);
    const isSigned = this.isRate && !bare;
    const digits = isSigned ? Math.max(0, decimals - 2) : decimals;
    const amount = inPercent || isSigned ? value * 100 : value;
    const expected = column.cut ? cutTo(amount, digits) : roundTo(amount, digits);
    const written = `${expected.toFixed(digits)}${isSigned ? '%' : ''}`;
    this.left.note('ratio-differs', { row: row.number, column: title.text, text, expected: written });
  }

  /** Whether a value is shown so, rounded or cut off to so many decimals; what it is of may leave some slack. */
  private isNear(value: number, shown: number, decimals: number, slack = 0): boolean {
    const units = (value - shown) * powerOfTen(decimals);
    const room = 1e-6 + (Math.abs(value) * 1e-12 + slack) * powerOfTen(decimals);
    return Math.abs(units) <= 0.5 + room || (this.place.column.cut && units >= 0 && units <= 1 + room);
  }
}

function cutTo(value: number, decimals: number): number {
  return Math.trunc(value * powerOfTen(decimals) + 1e-6) / powerOfTen(decimals);
}

/** By what part of it a figure may differ that is written in 萬 or 億, and so is rounded. */
function slackOf(row: TableRow, { place }: Part): number {
  if (place === undefined) return 0;
  const { scale } = place.title;
  const reading = readNumber(plainText(row.cell(place.at)));
  const isRounded = scale > 0 || (reading.kind === 'number' && /[萬万億亿]/.test(reading.style.unit));
  if (!isRounded || reading.kind !== 'number' || reading.value === 0) return 0;
  return (0.5 * 10 ** -reading.decimals) / Math.abs(reading.value);
}
