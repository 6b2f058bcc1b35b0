// Owns what all texts hold: postings built once, and beside them those of the texts that changed since, so that an edit needs no new
// build. Frequencies and lengths are always those of all texts together: the order of the answers does not tell how the texts are kept.
import { countIn, FIELDS } from './postings';
import type { Postings } from './postings';
import { isPair, pairKey } from './tokens';

/** The texts from `first` on, by their postings. */
interface Part {
  readonly postings: Postings;
  readonly first: number;
}

/** What took the place of texts since the postings were built. */
export interface Change {
  /** Texts that are no more. */
  readonly gone: ReadonlySet<number>;
  /** How many of them held each key, and how many keys their fields had. */
  readonly lost: ReadonlyMap<number, number>;
  readonly lostLengths: readonly number[];
  /** The texts that came, numbered on from those of the base. */
  readonly come: Postings;
}

/** All texts: numbered from 0, some of them gone. */
export interface Holdings {
  readonly count: number;
  readonly base: Postings;
  readonly change: Change | undefined;
  readonly isGone: (text: number) => boolean;
  /** How many texts hold a key. */
  readonly frequency: (key: number) => number;
  /** How much a key weighs in each text that holds it: BM25 over the three fields. Calls back text by text, ascending. */
  readonly weights: (key: number, found: (text: number, weight: number) => void) => void;
  /** Texts that hold all of these keys, ascending, with the sum of the keys' weights; until the callback returns false. */
  readonly holding: (keys: readonly number[], found: (text: number, weight: number) => boolean) => void;
  /** The characters that somewhere follow a character. */
  readonly after: (unit: number) => number[];
  /** All pairs that hold a character. */
  readonly pairsWith: (unit: number) => number[];
  /** All characters of all texts, each with the number of its pairs in them. */
  readonly units: () => Map<number, number>;
}

const K1 = 1.2;
const B = 0.75;
const BOOSTS = [2, 1, 0.3] as const; // a heading names, the text says, the headings above only say where

/** Lays a change over postings. */
export function createHoldings(base: Postings, change?: Change): Holdings {
  const first = base.lengths.length / FIELDS;
  const parts: Part[] = [{ postings: base, first: 0 }, ...(change ? [{ postings: change.come, first }] : [])];
  const count = first + (change ? change.come.lengths.length / FIELDS : 0);
  const living = count - (change?.gone.size ?? 0);
  const isGone = (text: number): boolean => change?.gone.has(text) === true;
  const frequency = (key: number): number => parts.reduce((sum, { postings }) => sum + held(postings, key), 0) - (change?.lost.get(key) ?? 0);
  const weigh = weighing(parts, change, living);
  const idf = (key: number): number => Math.log(1 + (living - frequency(key) + 0.5) / (frequency(key) + 0.5));
  return {
    count,
    base,
    change,
    isGone,
    frequency,
    weights: (key, found) => {
      const factor = idf(key);
      for (const { postings, first: from } of parts) {
        const [start, end] = rangeOf(postings, key);
        for (let at = start; at < end; at++) {
          const text = postings.texts[at] ?? 0;
          if (!isGone(from + text)) found(from + text, factor * weigh(postings, at, text));
        }
      }
    },
    holding: (wanted, found) => {
      const factors = new Map(wanted.map((key) => [key, idf(key)]));
      for (const { postings, first: from } of parts) {
        const sum = (text: number, places: readonly Place[]): number => places.reduce((total, { key, at }) => total + (factors.get(key) ?? 0) * weigh(postings, at, text), 0);
        if (!intersect(postings, wanted, (text, places) => isGone(from + text) || found(from + text, sum(text, places)))) return;
      }
    },
    after: (unit) => parts.flatMap(({ postings }) => followers(postings, unit)),
    pairsWith: (unit) => [...new Set(parts.flatMap(({ postings }) => [...postings.keys.filter((key) => isPair(key) && ((key & 0xffff) === unit || key >>> 16 === unit))]))],
    units: () => unitsOf(parts),
  };
}

function followers({ keys }: Postings, unit: number): number[] {
  const start = lowerBound(keys, pairKey(unit, 1), 0, keys.length);
  const end = lowerBound(keys, pairKey(unit + 1, 0), start, keys.length);
  return Array.from(keys.subarray(start, end), (key) => key & 0xffff);
}

function unitsOf(parts: readonly Part[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { postings } of parts) {
    for (const key of postings.keys) {
      if (isPair(key)) for (const unit of [key >>> 16, key & 0xffff]) if (unit !== 0) found.set(unit, (found.get(unit) ?? 0) + 1);
    }
  }
  return found;
}

/** The weight of a posting without its key's rarity. */
function weighing(parts: readonly Part[], change: Change | undefined, living: number): (postings: Postings, at: number, text: number) => number {
  const averages = averageLengths(parts, change, living);
  return (postings, at, text) => {
    let weight = 0;
    for (let field = 0; field < FIELDS; field++) {
      const times = countIn(postings.counts[at] ?? 0, field);
      if (times === 0) continue;
      const length = (postings.lengths[text * FIELDS + field] ?? 0) / (averages[field] ?? 1);
      weight += ((BOOSTS[field] ?? 0) * times * (K1 + 1)) / (K1 * (1 - B + B * length) + times);
    }
    return weight;
  };
}

function averageLengths(parts: readonly Part[], change: Change | undefined, count: number): number[] {
  return BOOSTS.map((_, field) => {
    let sum = -(change?.lostLengths[field] ?? 0);
    for (const { postings } of parts) for (let at = field; at < postings.lengths.length; at += FIELDS) sum += postings.lengths[at] ?? 0;
    return sum / Math.max(1, count);
  });
}

function held(postings: Postings, key: number): number {
  const [start, end] = rangeOf(postings, key);
  return end - start;
}

function rangeOf({ keys, starts }: Postings, key: number): readonly [number, number] {
  const at = lowerBound(keys, key, 0, keys.length);
  return keys[at] === key ? [starts[at] ?? 0, starts[at + 1] ?? 0] : [0, 0];
}

/** The first place from `from` to `to` whose value is not below `value`. */
function lowerBound(array: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((array[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Place {
  readonly key: number;
  at: number;
  readonly end: number;
}

/** Walks the texts that hold all keys, along the rarest; false where the callback ended it. */
function intersect(postings: Postings, keys: readonly number[], found: (text: number, places: readonly Place[]) => boolean): boolean {
  const places = [...new Set(keys)].map((key): Place => {
    const [at, end] = rangeOf(postings, key);
    return { key, at, end };
  }).sort((a, b) => a.end - a.at - (b.end - b.at));
  const [rarest, ...others] = places;
  if (rarest === undefined) return true;
  for (; rarest.at < rarest.end; rarest.at++) {
    const text = postings.texts[rarest.at] ?? 0;
    let all = true;
    for (const other of others) {
      other.at = gallop(postings.texts, text, other);
      if (other.at === other.end) return true;
      if (postings.texts[other.at] !== text) {
        all = false;
        break;
      }
    }
    if (all && !found(text, places)) return false;
  }
  return true;
}

function gallop(texts: Uint32Array, text: number, { at, end }: Place): number {
  let step = 1;
  while (at + step < end && (texts[at + step] ?? 0) < text) step *= 2;
  return lowerBound(texts, text, at + (step >> 1), Math.min(end, at + step + 1));
}
