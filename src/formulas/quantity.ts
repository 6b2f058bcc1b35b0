// The values that formulas and checks calculate with: a number or missing with its displayed decimals, and a day or
// missing.
import { roundTo } from '../base/number';
import { dayNumber } from '../base/dates/date';
import type { Day, TimedRange } from '../base/dates/date';

/**
 * Thrown when a missing value is compared: the check has no result, since another rule already says what is missing.
 */
export class MissingValue extends Error {}

/** One for all, since its making costs more than all that a check does. */
export const MISSING = new MissingValue();

/**
 * A number as shown, or missing. `decimals` are those displayed; Infinity for literals and quotients, which nobody
 * displayed.
 */
export class Quantity {
  constructor(
    readonly value: number | undefined,
    readonly decimals = Infinity,
  ) {}
}

/** A number that may not be added up: the ratio of a whole is not the sum or the average of the ratios of its parts. */
export class Ratio extends Quantity {}

/** A day, or missing. */
export class DayValue {
  constructor(readonly day: Day | undefined) {}
}

/** When a span begins on its first day and ends on its last, where that is said. */
export type Hours = Pick<TimedRange, 'fromTime' | 'toTime'>;

/** The first and last day of a span; either may be missing. Its hours are only seen by what takes a whole span. */
export class SpanValue {
  constructor(
    readonly from: DayValue,
    readonly to: DayValue,
    readonly hours?: Hours,
  ) {}
}

/** A number as quantities are calculated with: a plain one was displayed by nobody. */
export function quantityOf(value: unknown): Quantity {
  return value instanceof Quantity ? value : new Quantity(Number(value));
}

const FINEST = 9; // places compared where neither side is displayed

export type Operator = '+' | '-' | '*' | '/';

/** Calculates with two quantities: a missing operand or a zero denominator gives missing. */
export function calculate(operator: Operator, a: Quantity, b: Quantity): Quantity {
  if (a.value === undefined || b.value === undefined) return new Quantity(undefined);
  switch (operator) {
    case '+':
      return new Quantity(a.value + b.value, finer(a, b));
    case '-':
      return new Quantity(a.value - b.value, finer(a, b));
    case '*':
      return new Quantity(a.value * b.value);
    case '/':
      return new Quantity(b.value === 0 ? undefined : a.value / b.value);
  }
}

function finer(a: Quantity, b: Quantity): number {
  if (a.decimals === Infinity) return b.decimals;
  return b.decimals === Infinity ? a.decimals : Math.max(a.decimals, b.decimals);
}

/**
 * Compares at the coarser displayed precision: negative, 0 or positive. Throws {@link MissingValue} where either is
 * missing.
 */
export function compare(a: Quantity, b: Quantity): number {
  if (a.value === undefined || b.value === undefined) throw MISSING;
  const decimals = Math.min(a.decimals, b.decimals, FINEST);
  return roundTo(a.value, decimals) - roundTo(b.value, decimals);
}

/**
 * The change from `before` to `now` as a fraction of `before` (環比, 同比). From nothing there is no rate of change: it is
 * missing, never 100 %.
 */
export function change(now: Quantity, before: Quantity): Quantity {
  return calculate(
    '/',
    calculate('-', now, before),
    before.value === undefined ? before : new Quantity(Math.abs(before.value), before.decimals),
  );
}

/** How many days lie from `a` to `b`: 0 for the same day, negative where `b` is the earlier. */
export function daysBetween(a: DayValue, b: DayValue): Quantity {
  return a.day === undefined || b.day === undefined
    ? new Quantity(undefined)
    : new Quantity(dayNumber(b.day) - dayNumber(a.day), 0);
}

/** Compares two days. Throws {@link MissingValue} where either is missing. */
export function compareDays(a: DayValue, b: DayValue): number {
  if (a.day === undefined || b.day === undefined) throw MISSING;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** The sum of those that are there; missing where none is, or where one is missing, since a part sum would mislead. */
export function sum(items: readonly Quantity[]): Quantity {
  return items.length === 0 ? new Quantity(undefined) : items.reduce((a, b) => calculate('+', a, b));
}

/** How far a sum can be from what it would be if each item had not been rounded. */
export function roundingOf(items: readonly Quantity[]): number {
  return items.reduce((rounding, { decimals }) => rounding + 10 ** -Math.min(decimals, FINEST) / 2, 0);
}

/**
 * True when the items add up to `total` within the rounding that their displayed decimals allow: half a unit of each.
 */
export function addsUp(items: readonly Quantity[], total: Quantity): boolean {
  const result = sum(items);
  if (result.value === undefined || total.value === undefined) throw MISSING;
  return Math.abs(result.value - total.value) <= roundingOf(items) + 1e-9;
}
