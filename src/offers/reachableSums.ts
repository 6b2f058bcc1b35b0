// Which amounts the items that are still to be chosen can add to a basket: one bit an amount, in units of the greatest
// common divisor of all of them.

/** The amounts that some last items of a list can add up to. */
export interface ReachableSums {
  /** The least amount of at least `wanted` that the items from a place on add up to, if there is one. */
  readonly least: (from: number, wanted: number) => number | undefined;
}

const MOST_WORDS = 1 << 19; // that are written

/**
 * Works out what items add up to, each by the amounts of 0, 1, 2… of its pieces, as far as `upTo` is reached. Too many
 * are not worked out, as of many pieces at odd prices.
 */
export function reachableSums(amounts: readonly (readonly number[])[], upTo: number): ReachableSums | 'too many' {
  const unit = amounts.flat().reduce(divisor, 0) || 1;
  const scaled = amounts.map((each) => [...new Set(each.map((amount) => amount / unit))]);
  // The least sum of at least `upTo` falls below it without one of its items, so it is not further than that item.
  const most = scaled.map((each) => Math.max(...each));
  const end = Math.min(
    most.reduce((sum, each) => sum + each, 0),
    Math.ceil(upTo / unit) + Math.max(0, ...most),
  );
  const words = Math.floor(end / 32) + 1;
  if (words * scaled.reduce((sum, each) => sum + each.length, 0) > MOST_WORDS) return 'too many';
  const tables = [new Uint32Array(words).fill(1, 0, 1)];
  for (const steps of scaled.toReversed()) tables.push(withSteps(tables.at(-1) ?? new Uint32Array(words), steps));
  return {
    least(from, wanted) {
      const table = tables[amounts.length - from];
      const found = table && leastBit(table, Math.ceil(Math.max(0, wanted) / unit));
      return found === undefined ? undefined : found * unit;
    },
  };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function withSteps(table: Uint32Array<ArrayBuffer>, steps: readonly number[]): Uint32Array<ArrayBuffer> {
  const sum = table.slice();
  const last = table.findLastIndex((word) => word !== 0) + 1;
  for (const step of steps.filter((each) => each > 0)) {
    const [words, bits] = [step >>> 5, step & 31];
    const end = Math.min(table.length, last + words + 1);
    let carried = 0;
    for (let at = words; at < end; at += 1) {
      const word = table[at - words] ?? 0;
      sum[at] = (sum[at] ?? 0) | (word << bits) | carried;
      carried = bits === 0 ? 0 : word >>> (32 - bits);
    }
  }
  return sum;
}

function leastBit(table: Uint32Array, from: number): number | undefined {
  let at = from >>> 5;
  let word = at < table.length ? (table[at] ?? 0) & (~0 << (from & 31)) : 0;
  while (word === 0) {
    at += 1;
    if (at >= table.length) return undefined;
    word = table[at] ?? 0;
  }
  return at * 32 + (31 - Math.clz32(word & -word));
}
