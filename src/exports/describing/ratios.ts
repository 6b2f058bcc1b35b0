// Which columns two others give: looked for in the figures themselves, at the precision that the file shows.
import { readAmount } from '../values/amount';
import type { MetricUnit } from '../../knowledge/model';
import type { SampleColumn } from './sample';

/** A column of figures, with the unit that it is read in. */
export interface FigureColumn {
  readonly id: string;
  readonly unit: MetricUnit;
  readonly column: SampleColumn;
}

/** What a column is of: so many times the quotient of two others. */
export interface QuotientOf {
  readonly of: readonly [string, string];
  readonly times: number;
}

const FEWEST = 3; // different values that must agree: fewer agree by chance
const TIMES: readonly number[] = [1, 1000];

/** The only two of some columns whose quotient a column gives in all rows; undefined where there are none, or more. */
export function quotientOf(result: FigureColumn, others: readonly FigureColumn[]): QuotientOf | undefined {
  const shown = amountsOf(result);
  const tried = others.map((each) => ({ id: each.id, amounts: amountsOf(each) }));
  const found: QuotientOf[] = [];
  for (const above of tried)
    for (const below of tried) {
      if (above === below) continue;
      for (const times of TIMES)
        if (gives(shown, above.amounts, below.amounts, times)) found.push({ of: [above.id, below.id], times });
    }
  return found.length === 1 ? found[0] : undefined;
}

type Amounts = readonly ReturnType<typeof readAmount>[];

function amountsOf({ column, unit }: FigureColumn): Amounts {
  return column.cells.map((cell) => readAmount(cell, unit));
}

function gives(shown: Amounts, above: Amounts, below: Amounts, times: number): boolean {
  const agreed = new Set<number>();
  for (const [at, each] of shown.entries()) {
    const [up, down] = [above[at], below[at]];
    if (each.kind !== 'amount' || up?.kind !== 'amount' || down?.kind !== 'amount' || down.value === 0) continue;
    const value = (times * up.value) / down.value;
    const isNear = (said: number): boolean => Math.abs(said - each.value) * 10 ** each.decimals <= 0.500001;
    if (!isNear(value) && !(each.bare && isNear(value * 100))) return false;
    if (each.value !== 0) agreed.add(each.value);
  }
  return agreed.size >= FEWEST;
}
