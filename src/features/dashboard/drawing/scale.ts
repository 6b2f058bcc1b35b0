// From values to places in a drawing. What is no number has no place, and values that are all alike are in the middle.

/** Where a value is drawn. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

/** A scale that spans these values, from one place to another; undefined where there are none. */
export function scaleOf(values: readonly number[], from: number, to: number): Scale | undefined {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  // Halves, since the whole may be beyond what a number can be.
  const half = high / 2 - low / 2;
  const at = (value: number): number =>
    half === 0 ? (from + to) / 2 : from + (to - from) * ((value / 2 - low / 2) / half);
  return { low, high, at };
}

/** A scale for bars, which begin at zero: of nothing but zeros all of them have no length. */
export function barScale(values: readonly number[], from: number, to: number): Scale {
  const scale = scaleOf([0, ...values], from, to);
  return scale === undefined || scale.low === scale.high ? { low: 0, high: 0, at: () => from } : scale;
}
