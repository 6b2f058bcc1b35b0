// The numbers of a row, by the columns that are kept: what is read of each, and what of a column is only known at the
// end, namely whether rates without a sign are percents.
import { roundTo } from '../../base/number';
import type { Figure } from '../../observations/observation';
import type { MeasureColumn } from '../../knowledge/platforms/definition';
import type { TableRow } from '../reading/cell';
import type { ColumnPlace } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import type { AmountReading } from '../values/amount';
import { plainText } from '../values/plain';
import type { Leftovers } from './leftovers';

/** A figure of a rate without a sign is in percent or a fraction: its column tells. */
export interface RawFigure extends Figure {
  readonly bare: boolean;
}

/** Reads one column. */
export class MeasureReader {
  private most = 0;
  private firstBare: { readonly row: number; readonly text: string } | undefined;

  constructor(
    readonly place: ColumnPlace<MeasureColumn>,
    private readonly left: Leftovers,
  ) {}

  /** What a row has in the column; undefined for nothing and for what is not understood, which is noted. */
  read({ number, cells }: TableRow): RawFigure | undefined {
    const { column, at, title } = this.place;
    const cell = cells[at] ?? '';
    if (cell === '') return undefined;
    const reading = readAmount(cell, column.unit);
    if (reading.kind === 'missing') return undefined;
    const problem = problemOf(reading, column);
    if (problem !== undefined || reading.kind !== 'amount') {
      this.left.add(problem ?? 'value-invalid', number, plainText(cell), title.text);
      return undefined;
    }
    if (title.scale !== 0) return scaled(reading, title.scale);
    if (reading.bare && title.isPercent) return inPercent(reading);
    if (reading.bare && reading.value > this.most) {
      this.most = reading.value;
      this.firstBare = { row: number, text: plainText(cell) };
    }
    return reading;
  }

  /**
   * How rates without a sign are to be taken: as fractions where none is above 1, as percents where one is well above;
   * between, nobody knows.
   */
  settle(): 'fraction' | 'percent' | 'unclear' {
    if (this.firstBare === undefined || this.most <= 1) return 'fraction';
    const { row, text } = this.firstBare;
    const isClear = this.most > HIGHEST_FRACTION;
    this.left.add(isClear ? 'percent-taken' : 'percent-unclear', row, text, this.place.title.text);
    return isClear ? 'percent' : 'unclear';
  }
}

function problemOf(reading: AmountReading, { unit }: MeasureColumn): 'value-invalid' | 'negative' | undefined {
  if (reading.kind !== 'amount') return 'value-invalid';
  return reading.value < 0 && COUNTED.has(unit) ? 'negative' : undefined;
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'people', 'seconds', 'percent']);
const HIGHEST_FRACTION = 3; // a rate of three times as much is none of those that an export has

function scaled({ value, decimals }: Figure, scale: number): RawFigure {
  const finer = Math.max(0, decimals - scale);
  return { value: roundTo(value * 10 ** scale, finer), decimals: finer, bare: false };
}

/** A number of percents as the fraction that it means. */
function inPercent({ value, decimals }: Figure): RawFigure {
  return { value: roundTo(value / 100, decimals + 2), decimals: decimals + 2, bare: false };
}

/** A figure as it is kept, by what its column was settled to. */
export function settled(
  figure: RawFigure | undefined,
  manner: ReturnType<MeasureReader['settle']>,
): Figure | undefined {
  if (figure?.bare !== true || manner === 'fraction') return figure;
  return manner === 'percent' ? inPercent(figure) : undefined;
}
