// Exact parts of amounts: whole numbers over whole numbers, without a binary fraction anywhere.

/** A rational number; its denominator is positive. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

/** How a part of an amount becomes whole cents: down, to the nearest with halves up, or up. */
export type Rounding = 'down' | 'half' | 'up';

/** No part at all. */
export const NOTHING: Ratio = { num: 0, den: 1 };

/** A part of an amount in whole cents; none of the numbers is negative. */
export function partOf(amount: number, { num, den }: Ratio, rounding: Rounding): number {
  const product = amount * num;
  if (product > Number.MAX_SAFE_INTEGER) return greatPart(amount, { num, den }, rounding);
  const rest = product % den;
  const whole = (product - rest) / den;
  return isUp(rest * 2 >= den, rest > 0, rounding) ? whole + 1 : whole;
}

function greatPart(amount: number, { num, den }: Ratio, rounding: Rounding): number {
  const [product, divisor] = [BigInt(amount) * BigInt(num), BigInt(den)];
  const rest = product % divisor;
  const whole = Number(product / divisor);
  return isUp(rest * 2n >= divisor, rest > 0n, rounding) ? whole + 1 : whole;
}

function isUp(isHalf: boolean, isMore: boolean, rounding: Rounding): boolean {
  return rounding === 'half' ? isHalf : rounding === 'up' && isMore;
}

/** Negative where the first is less than the second, 0 where they are equal. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [left, right] = [a.num * b.den, b.num * a.den];
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The lesser of two. */
export function lesserOf(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) > 0 ? b : a;
}
