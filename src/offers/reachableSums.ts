// Which amounts the items that are still to be chosen can add to a basket: one bit an amount, in units of the greatest
// common divisor of all of them.

/** The amounts that some last items of a list can add up to. */
export interface ReachableSums {
  /** The least amount of at least `wanted` that the items from a place on add up to, if there is one. */
  readonly least: (from: number, wanted: number) => number | undefined;
}

const MOST_STEPS = 1 << 19; // words that are written

/**
 * Works out what items add up to, each by the amounts of 0, 1, 2… of its pieces; too many are not worked out, as of many
 * pieces at odd prices.
 */
export function reachableSums(amounts: readonly (readonly number[])[]): ReachableSums | 'too many' {
  const unit = amounts.flat().reduce(divisor, 0) || 1;
  const scaled = amounts.map((each) => [...new Set(each.map((amount) => amount / unit))]);
  const most = scaled.reduce((sum, each) => sum + Math.max(...each), 0);
  const words = Math.floor(most / 32) + 1;
  if (words * scaled.reduce((sum, each) => sum + each.length, 0) > MOST_STEPS) return 'too many';
  const tables: Uint32Array[] = [Uint32Array.from({ length: words }, (_, at) => Number(at === 0))];
  for (const steps of scaled.toReversed()) tables.unshift(withSteps(tables[0] ?? new Uint32Array(words), steps));
  return {
    least(from, wanted) {
      const found = leastBit(tables[from] ?? new Uint32Array(), Math.ceil(Math.max(0, wanted) / unit));
      return found === undefined ? undefined : found * unit;
    },
  };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function withSteps(table: Uint32Array, steps: readonly number[]): Uint32Array {
  const sum = new Uint32Array(table.length);
  for (const step of steps) {
    const [words, bits] = [step >>> 5, step & 31];
    for (let at = table.length - 1; at >= words; at -= 1) {
      const low = table[at - words] ?? 0;
      const carried = bits === 0 || at === words ? 0 : (table[at - words - 1] ?? 0) >>> (32 - bits);
      sum[at] = (sum[at] ?? 0) | (low << bits) | carried;
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
