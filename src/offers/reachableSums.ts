// Which amounts the items that are still to be chosen can add to a basket: one bit an amount, in units of the greatest
// common divisor of all of them.

/** The amounts that some last items of a list can add up to. */
export interface ReachableSums {
  /** The least amount of at least `wanted` that the items from a place on add up to, if there is one. */
  readonly least: (from: number, wanted: number) => number | undefined;
}

const MOST_WORDS = 1 << 19; // that are written for one list
const MOST_KEPT = 1 << 22; // words of all tables that are kept

/** Tables by what they were made of: lists that end alike share those of their ends. */
export class KnownTables {
  private readonly tables = new Map<string, Uint32Array>();
  private words = 0;

  /** The table of a name, kept while there is room. */
  of(name: string, make: () => Uint32Array): Uint32Array {
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.words += made.length;
    if (this.words <= MOST_KEPT) this.tables.set(name, made);
    return made;
  }
}

/**
 * Works out what items add up to, each by the amounts of 0, 1, 2… of its pieces, as far as `upTo` is reached. Too many
 * are not worked out, as of many pieces at odd prices.
 */
export function reachableSums(
  amounts: readonly (readonly number[])[],
  upTo: number,
  known: KnownTables,
): ReachableSums | 'too many' {
  const unit = amounts.flat().reduce(divisor, 0) || 1;
  const scaled = amounts.map((each) => [...new Set(each.map((amount) => amount / unit))].sort((a, b) => a - b));
  const end = Math.min(
    scaled.reduce((sum, each) => sum + (each.at(-1) ?? 0), 0),
    Math.ceil(upTo / unit) + Math.max(0, ...scaled.map(widestGap)),
  );
  const words = Math.floor(end / 32) + 1;
  if (words * scaled.reduce((sum, each) => sum + each.length, 0) > MOST_WORDS) return 'too many';
  let name = String(words);
  let table: Uint32Array = known.of(name, () => new Uint32Array(words).fill(1, 0, 1));
  const tables = [table];
  for (const steps of scaled.toReversed()) {
    const last = table;
    if (steps.length > 1) {
      name += `/${steps.join()}`;
      table = known.of(name, () => withSteps(last, steps));
    }
    tables.push(table);
  }
  return {
    least(from, wanted) {
      const at = tables[amounts.length - from];
      const found = at && leastBit(at, Math.ceil(Math.max(0, wanted) / unit));
      return found === undefined ? undefined : found * unit;
    },
  };
}

/**
 * Of the amounts of an item in their order, by how much the next is more at the most. The least sum of at least `upTo`
 * falls below it with the next lesser amount of an item in it, so it is not further than that.
 */
function widestGap(amounts: readonly number[]): number {
  return amounts.reduce((widest, amount, at) => Math.max(widest, amount - (amounts[at - 1] ?? amount)), 0);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** What can be reached with any one of the steps more, or none of them. */
function withSteps(table: Uint32Array, steps: readonly number[]): Uint32Array {
  const sum = table.slice();
  const reached = table.subarray(0, table.findLastIndex((word) => word !== 0) + 1);
  for (const step of steps) if (step > 0) addShifted(sum, reached, step);
  return sum;
}

/** Adds to a table what another reaches, so much further. */
function addShifted(sum: Uint32Array, table: Uint32Array, step: number): void {
  const [words, bits] = [step >>> 5, step & 31];
  const end = Math.min(table.length, sum.length - words);
  let carried = 0;
  for (let at = 0; at < end; at += 1) {
    const word = table[at] as number;
    (sum[at + words] as number) |= (word << bits) | carried;
    carried = bits === 0 ? 0 : word >>> (32 - bits);
  }
  if (end + words < sum.length) (sum[end + words] as number) |= carried;
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
