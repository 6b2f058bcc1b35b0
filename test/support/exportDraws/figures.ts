// The figures of a drawn row, and the ratios that come of them at the precision of an export.
import type { DrawnMeasure, DrawnRatio, DrawnUnit } from './kinds';
import { chance, oneOf, whole } from '../random';
import type { Random } from '../random';
import { digitsOf } from './spelling';
import type { DrawnCell, Exact, RateStyle } from './spelling';

/** Draws a figure. Rates whose column has neither a sign nor fractions are all far above 1 %. */
export function drawFigure(random: Random, { unit }: DrawnMeasure, rate: RateStyle): Exact {
  const [from, to, decimals] = RANGES[unit];
  if (unit === 'percent' && rate === 'bare') return { units: whole(random, 4_000, 10_000), decimals };
  if (unit === 'seconds' && chance(random, 40)) return { units: whole(random, 0, 600), decimals: 0 };
  return { units: whole(random, chance(random, 5) ? 0 : from, to), decimals };
}

const RANGES: Readonly<Record<DrawnUnit, readonly [from: number, to: number, decimals: number]>> = {
  people: [1, 90_000, 0],
  count: [1, 900_000, 0],
  money: [1, 900_000_000, 2],
  seconds: [1, 6_000, 1],
  hours: [1, 20_000, 2],
  percent: [1, 10_000, 4],
  score: [100, 500, 2],
};

/** A ratio of a row as an export shows it, and as it would show the right one. */
export interface ShownRatio {
  readonly cell: DrawnCell;
  readonly right: string;
}

/** Shows a ratio; with `off`, so many units of its last digit away from what it is. */
export function shownRatio(random: Random, ratio: DrawnRatio, parts: readonly [Exact, Exact], off = 0): ShownRatio {
  const inPercent = ratio.as === 'percent' && (off !== 0 || chance(random, 80));
  const isSigned = inPercent && chance(random, 80);
  const digits = ratio.as === 'percent' && !inPercent ? ratio.digits + 2 : ratio.digits;
  const times = (ratio.times ?? 1) * (inPercent ? 100 : 1);
  const units = quotient(parts, times, digits, ratio.cut === true);
  const write = (amount: number): string => `${digitsOf({ units: amount, decimals: digits })}${isSigned ? '%' : ''}`;
  const text = write(units + off < 0 ? units - off : units + off);
  const asNumber = off === 0 && !isSigned && chance(random, 30);
  return { cell: asNumber ? { number: text } : oneOf(random, [text, `${text} `]), right: write(units) };
}

/** The units of a quotient's last digit, rounded half up or cut off: without residue. */
function quotient([above, below]: readonly [Exact, Exact], times: number, digits: number, isCut: boolean): number {
  const [up, down] = [BigInt(above.units) * BigInt(times), BigInt(below.units)];
  const shift = digits + below.decimals - above.decimals;
  const numerator = shift >= 0 ? up * 10n ** BigInt(shift) : up;
  const denominator = shift >= 0 ? down : down * 10n ** BigInt(-shift);
  return Number(isCut ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator));
}
