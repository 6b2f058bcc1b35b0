// The numbers of a row, by the columns that are kept: what is read of each, and what of a column is only known at the
// end, namely whether rates without a sign are percents.
import type { MeasureColumn } from '../../knowledge/platforms/definition';
import type { Figure } from '../../observations/observation';
import { NO_DIGITS } from '../reading/cell';
import type { TableRow } from '../reading/cell';
import type { ColumnPlace } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import type { Amount } from '../values/amount';
import { plainText } from '../values/plain';
import { powerOfTen, unitsOf } from './figures';
import type { Figures } from './figures';
import type { Leftovers } from './leftovers';

/** Reads one column. */
export class MeasureReader {
  private most = 0;
  private least = Infinity;
  private firstBare: { readonly row: number; readonly text: string } | undefined;

  constructor(
    private readonly place: ColumnPlace<MeasureColumn>,
    private readonly left: Leftovers,
  ) {}

  /** Puts what a row has in the column into its place: nothing for what is not understood, which is noted. */
  read(row: TableRow, into: Figures, place: number): void {
    const { column, at, title } = this.place;
    let units = row.units(at);
    let decimals = row.decimals(at);
    let isBare = column.unit === 'percent';
    if (decimals === NO_DIGITS) {
      const reading = this.readOther(row);
      if (reading === undefined) {
        into.unset(place);
        return;
      }
      units = unitsOf(reading);
      ({ decimals, bare: isBare } = reading);
    }
    if (title.scale !== 0) {
      units *= powerOfTen(Math.max(0, title.scale - decimals));
      decimals = Math.max(0, decimals - title.scale);
    } else if (isBare && title.isPercent) {
      decimals += 2;
      isBare = false;
    } else if (isBare) this.notice(row, units / powerOfTen(decimals));
    into.set(place, units, decimals, isBare);
  }

  /** Reads what is more than digits; undefined where there is nothing. */
  private readOther(row: TableRow): (Amount & { readonly bare: boolean }) | undefined {
    const { column, at, title } = this.place;
    const cell = row.cell(at);
    if (cell === '') return undefined;
    const reading = readAmount(cell, column.unit);
    if (reading.kind === 'missing') return undefined;
    const isNegative = reading.kind === 'amount' && reading.value < 0 && COUNTED.has(column.unit);
    if (reading.kind === 'amount' && !isNegative) return reading;
    this.left.add(isNegative ? 'negative' : 'value-invalid', row.number, plainText(cell), title.text);
    return undefined;
  }

  /** Notices the highest rate without a sign, and the lowest of those that are above 1. */
  private notice(row: TableRow, value: number): void {
    if (value > 1 && value < this.least) this.least = value;
    if (value <= this.most) return;
    this.most = value;
    this.firstBare = { row: row.number, text: plainText(row.cell(this.place.at)) };
  }

  /**
   * How rates without a sign are kept: as fractions where none is above 1, as percents where one is well above;
   * between, nobody knows. Among percents nobody knows of one that as a fraction is like the others, and as a percent
   * is not: 0.9971 beside 98.5.
   */
  settle(): (rate: Figure, row: number) => Figure | undefined {
    if (this.firstBare === undefined || this.most <= 1) return (rate) => rate;
    const { row, text } = this.firstBare;
    const isClear = this.most > HIGHEST_FRACTION;
    this.left.add(isClear ? 'percent-taken' : 'percent-unclear', row, text, this.place.title.text);
    return isClear ? (rate, at) => this.percent(rate, at) : () => undefined;
  }

  private percent({ value, decimals }: Figure, row: number): Figure | undefined {
    const isUnlikeOthers = value > 0 && value <= 1 && value < this.least / ALIKE;
    if (!isUnlikeOthers || value * 100 > this.most * ALIKE) return { value: value / 100, decimals: decimals + 2 };
    this.left.add('percent-unclear', row, String(value), this.place.title.text);
    return undefined;
  }
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'people', 'seconds', 'percent']);
const HIGHEST_FRACTION = 3; // a rate of three times as much is none of those that an export has
const ALIKE = 2; // so many times as much as another, a rate is still one of the same column
