// What all texts hold: postings built once, and beside them those of the texts that changed since, so that an edit
// needs no new build. Frequencies and lengths are always those of all texts together: the order of the answers does not
// tell how the texts are kept.
import { countIn, FIELDS } from './postings';
import type { Postings } from './postings';
import { isPair, pairKey } from './tokens';

/**
 * The texts from `first` on, by their postings, and what the length of each field takes from the weight of a key in it.
 */
interface Part {
  readonly postings: Postings;
  readonly first: number;
  readonly norms: Float32Array;
}

/** What took the place of texts since the postings were built. */
export interface Change {
  /** Texts that are no more, and what they held. */
  readonly gone: ReadonlySet<number>;
  readonly went: Postings;
  /** The texts that came, numbered on from those of the base. */
  readonly come: Postings;
  /** By text, where it stands among the clauses as they are now. */
  readonly places: Uint32Array;
}

/** All texts: numbered from 0, some of them gone. */
export interface PostingsView {
  readonly count: number;
  readonly base: Postings;
  readonly change: Change | undefined;
  readonly isGone: (text: number) => boolean;
  /**
   * Where a text stands among all that are there: what decides where nothing else does, whenever a text was indexed.
   */
  readonly placeOf: (text: number) => number;
  /** How many texts hold a key. */
  readonly frequency: (key: number) => number;
  /**
   * Adds, by text number, how much a key weighs in each text that holds it: BM25 over the three fields. Texts that are
   * gone weigh too.
   */
  readonly addWeights: (key: number, scores: Float32Array) => void;
  /** How many different keys the title and the words of a text have: how much it says. */
  readonly sizeOf: (text: number) => number;
  /**
   * Texts that hold all of these keys, ascending: whether each does so in its title, and how many times in its words.
   * Ends where the callback returns false.
   */
  readonly holding: (keys: readonly number[], found: (text: number, titled: boolean, times: number) => boolean) => void;
  /** The characters that somewhere follow a character. */
  readonly after: (unit: number) => number[];
  /** All pairs that hold a character, for each of some characters: all keys are gone through once. */
  readonly pairsWith: (units: readonly number[]) => ReadonlyMap<number, readonly number[]>;
  /** All characters of all texts, each with the number of its pairs in them. */
  readonly units: () => Map<number, number>;
}

const K1 = 1.2;
const B = 0.75;
const BOOSTS = [2, 1, 0.3] as const; // a heading names, the text says, the headings above only say where

/** Lays a change over postings. */
export function createPostingsView(base: Postings, change?: Change): PostingsView {
  const first = base.lengths.length / FIELDS;
  const living = first - (change?.gone.size ?? 0) + (change ? change.come.lengths.length / FIELDS : 0);
  const averages = averageLengths(base, change, living);
  const parts = [partOf(base, 0, averages), ...(change ? [partOf(change.come, first, averages)] : [])];
  const isGone = (text: number): boolean => change?.gone.has(text) === true;
  const frequency = (key: number): number =>
    held(base, key) + (change ? held(change.come, key) - held(change.went, key) : 0);
  const rarity = (key: number): number => {
    const texts = frequency(key);
    return Math.log(1 + (living - texts + 0.5) / (texts + 0.5));
  };
  const isHeld = (key: number): boolean => change === undefined || frequency(key) > 0;
  const distinct = (keys: number[]): number[] => (change === undefined ? keys : [...new Set(keys)]);
  return {
    count: first + (change ? change.come.lengths.length / FIELDS : 0),
    base,
    change,
    isGone,
    placeOf: (text) => change?.places[text] ?? text,
    frequency,
    addWeights: (key, scores) => {
      for (const part of parts) addWeights(part, key, { factor: rarity(key), scores });
    },
    sizeOf: (text) => (text < first ? sizeIn(base, text) : sizeIn(change?.come ?? base, text - first)),
    holding: (wanted, found) => {
      const keys = [...new Set(wanted)];
      for (const { postings, first: from } of parts) {
        if (
          !intersect(
            postings,
            keys,
            (text, places) =>
              isGone(from + text) || found(from + text, fewest(postings, places, 0) > 0, fewest(postings, places, 1)),
          )
        )
          return;
      }
    },
    after: (unit) =>
      change === undefined
        ? followers(base, unit)
        : distinct(parts.flatMap(({ postings }) => followers(postings, unit))).filter((next) =>
            isHeld(pairKey(unit, next)),
          ),
    pairsWith: (units) => {
      const found = new Map(units.map((unit) => [unit, [] as number[]]));
      for (const { postings } of parts) addPairs(postings, found);
      return change === undefined
        ? found
        : new Map(Array.from(found, ([unit, pairs]) => [unit, distinct(pairs).filter(isHeld)]));
    },
    units: () => unitsOf(parts),
  };
}

function partOf(postings: Postings, first: number, averages: readonly number[]): Part {
  const norms = new Float32Array(postings.lengths.length);
  for (let text = 0; text < norms.length; text += FIELDS) {
    for (let field = 0; field < FIELDS; field++) {
      norms[text + field] = K1 * (1 - B + (B * (postings.lengths[text + field] ?? 0)) / (averages[field] ?? 1));
    }
  }
  return { postings, first, norms };
}

function averageLengths(base: Postings, change: Change | undefined, living: number): number[] {
  const sumOf = ({ lengths }: Postings, field: number): number => {
    let sum = 0;
    for (let at = field; at < lengths.length; at += FIELDS) sum += lengths[at] ?? 0;
    return sum;
  };
  return BOOSTS.map(
    (_, field) =>
      (sumOf(base, field) + (change ? sumOf(change.come, field) - sumOf(change.went, field) : 0)) /
        Math.max(1, living) || 1,
  );
}

function sizeIn({ lengths }: Postings, text: number): number {
  return (lengths[text * FIELDS] ?? 0) + (lengths[text * FIELDS + 1] ?? 0);
}

/** The weight of a posting without its key's rarity. */
function weightAt({ postings: { counts }, norms }: Part, at: number, text: number): number {
  const packed = counts[at] ?? 0;
  let weight = 0;
  for (let field = 0; field < FIELDS; field++) {
    const times = countIn(packed, field);
    if (times > 0) weight += ((BOOSTS[field] ?? 0) * times * (K1 + 1)) / ((norms[text * FIELDS + field] ?? 1) + times);
  }
  return weight;
}

function addWeights(
  part: Part,
  key: number,
  { factor, scores }: { readonly factor: number; readonly scores: Float32Array },
): void {
  const {
    postings: { texts },
    first,
  } = part;
  const [start, end] = rangeOf(part.postings, key);
  for (let at = start; at < end; at++) {
    const text = texts[at] ?? 0;
    scores[first + text] = (scores[first + text] ?? 0) + factor * weightAt(part, at, text);
  }
}

function fewest({ counts }: Postings, places: readonly Cursor[], field: number): number {
  let times = Infinity;
  for (const { at } of places) times = Math.min(times, countIn(counts[at] ?? 0, field));
  return times;
}

function followers({ keys }: Postings, unit: number): number[] {
  const start = lowerBound(keys, pairKey(unit, 1), 0, keys.length);
  const end = lowerBound(keys, pairKey(unit + 1, 0), start, keys.length);
  const found: number[] = [];
  for (let at = start; at < end; at++) found.push((keys[at] ?? 0) & 0xffff);
  return found;
}

/** Adds the pairs that hold a character to those of it. */
function addPairs({ keys }: Postings, found: ReadonlyMap<number, number[]>): void {
  const wanted = new Uint8Array(0x10000);
  for (const unit of found.keys()) wanted[unit] = 1;
  for (const key of keys) {
    const first = key >>> 16;
    const second = key & 0xffff;
    if ((wanted[first] === 0 && wanted[second] === 0) || !isPair(key)) continue;
    found.get(first)?.push(key);
    if (second !== first) found.get(second)?.push(key);
  }
}

function unitsOf(parts: readonly Part[]): Map<number, number> {
  const pairs = new Uint32Array(0x10000);
  const met: number[] = [];
  const count = (unit: number): void => {
    const before = pairs[unit] ?? 0;
    if (before === 0 && unit > 0) met.push(unit);
    pairs[unit] = before + 1;
  };
  for (const { postings } of parts) {
    for (const key of postings.keys) {
      if (!isPair(key)) continue;
      count(key >>> 16);
      count(key & 0xffff);
    }
  }
  return new Map(Array.from(Uint16Array.from(met).sort(), (unit) => [unit, pairs[unit] ?? 0]));
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

/** Where the postings of a key are, and at which of them the walk is. */
interface Cursor {
  at: number;
  readonly end: number;
}

/** Walks the texts that hold all keys, along the rarest; false where the callback ended it. */
function intersect(
  postings: Postings,
  keys: readonly number[],
  found: (text: number, places: readonly Cursor[]) => boolean,
): boolean {
  const places = keys
    .map((key): Cursor => {
      const [at, end] = rangeOf(postings, key);
      return { at, end };
    })
    .sort((a, b) => a.end - a.at - (b.end - b.at));
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

function gallop(texts: Uint32Array, text: number, { at, end }: Cursor): number {
  let step = 1;
  while (at + step < end && (texts[at + step] ?? 0) < text) step *= 2;
  return lowerBound(texts, text, at + (step >> 1), Math.min(end, at + step + 1));
}
