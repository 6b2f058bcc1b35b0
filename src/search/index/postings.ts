// The compact index of texts: for each key the texts that hold it and how often, in typed arrays that can be kept on
// disk as they are. It is built in slices, so that whoever builds it can let others have their turn. What is asked of
// it is in overlay.ts.
import type { Slices } from '../../base/slices';
import { cutKeys } from './tokens';
import { Vocabulary } from './vocabulary';

/** A text's fields, folded. */
export interface Fields {
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/**
 * For `keys[i]`, ascending, the texts from `starts[i]` to `starts[i + 1]` in `texts`, ascending, each with its packed
 * `counts`.
 */
export interface Postings {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly counts: Uint8Array;
  /**
   * How many different keys each text has: title, text, path of text 0, then of text 1, and so on. Who says a thing
   * again says no more.
   */
  readonly lengths: Uint16Array;
}

/** How many fields a text has. */
export const FIELDS = 3;

// A count's bits: two for the title, four for the text, two for the path. More than they hold weighs no more.
const ONE = [1, 4, 64] as const;
const MOST = [3, 15 << 2, 3 << 6] as const;

/** The counts of one field in packed counts. */
export function countIn(counts: number, field: number): number {
  return field === 0 ? counts & 3 : field === 1 ? (counts >> 2) & 15 : counts >> 6;
}

const SLICE = 4000; // units or keys between two pauses, a millisecond of work

/**
 * Builds the postings of things by their fields, pausing at every `yield`. All texts are gone through twice, to count
 * first and then to put each posting into its place, so that building takes little more memory than what is built.
 */
export function* buildPostings<T>(things: readonly T[], fieldsOf: (thing: T) => Fields): Slices<Postings> {
  const vocabulary = new Vocabulary();
  const lengths = new Uint16Array(things.length * FIELDS);
  yield* cutAll(things, fieldsOf, counting(vocabulary, lengths));
  const laid = yield* layOut(vocabulary);
  yield* cutAll(things, fieldsOf, placing(vocabulary, laid));
  const { keys, starts, texts, counts } = laid;
  return { keys, starts, texts, counts, lengths };
}

/**
 * The keys of a field of a text: the first `count` of `keys`. It is used again for the next field: there are hundreds
 * of thousands.
 */
interface Cut {
  keys: Uint32Array;
  count: number;
  text: number;
  field: number;
}

type Take = (cut: Readonly<Cut>) => void;

function* cutAll<T>(things: readonly T[], fieldsOf: (thing: T) => Fields, take: Take): Slices<void> {
  const cut: Cut = { keys: new Uint32Array(1 << 12), count: 0, text: 0, field: 0 };
  let work = 0;
  for (; cut.text < things.length; cut.text++) {
    const thing = things[cut.text];
    if (thing === undefined) continue;
    const { title, text, path } = fieldsOf(thing);
    for (cut.field = 0; cut.field < FIELDS; cut.field++) {
      const folded = cut.field === 0 ? title : cut.field === 1 ? text : path;
      if (folded.length > cut.keys.length) cut.keys = new Uint32Array(2 * folded.length);
      cut.count = cutKeys(folded, cut.keys);
      take(cut);
      work += folded.length;
    }
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
}

/** Counts, for each key, the texts that hold it, and for each field its different keys. */
function counting(vocabulary: Vocabulary, lengths: Uint16Array): Take {
  return ({ keys, count, text, field }) => {
    const place = text * FIELDS + field;
    let different = 0;
    for (let at = 0; at < count; at++) {
      const term = vocabulary.termOf(keys[at] ?? 0);
      const { marks, frequencies } = vocabulary;
      const last = marks[term] ?? 0; // the field in which it was met last, from 1
      if (last === place + 1) continue;
      marks[term] = place + 1;
      different++;
      if (last <= text * FIELDS) frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
    lengths[place] = Math.min(different, 0xffff);
  };
}

interface LaidOut extends Omit<Postings, 'lengths'> {
  /** By term, where its next posting goes. */
  readonly next: Uint32Array;
}

/** Lays out room for all postings: those of each key together, keys ascending. */
function* layOut(vocabulary: Vocabulary): Slices<LaidOut> {
  const keys = vocabulary.sortedKeys();
  yield;
  const starts = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(keys.length);
  let total = 0;
  for (let rank = 0; rank < keys.length; rank++) {
    const term = vocabulary.termOf(keys[rank] ?? 0);
    next[term] = total;
    total += vocabulary.frequencies[term] ?? 0;
    starts[rank + 1] = total;
    if (rank % SLICE === 0) yield;
  }
  vocabulary.marks.fill(0);
  return { keys, starts, next, texts: new Uint32Array(total), counts: new Uint8Array(total) };
}

/** Puts postings into their places, text after text. */
function placing(vocabulary: Vocabulary, { next, texts, counts }: LaidOut): Take {
  const { marks } = vocabulary;
  return ({ keys, count, text, field }) => {
    const one = ONE[field] ?? 0;
    const most = MOST[field] ?? 0;
    for (let key = 0; key < count; key++) {
      const term = vocabulary.termOf(keys[key] ?? 0);
      const at = next[term] ?? 0;
      if (marks[term] !== text + 1) {
        marks[term] = text + 1;
        texts[at] = text;
        counts[at] = one;
        next[term] = at + 1;
      } else if (((counts[at - 1] ?? 0) & most) < most) counts[at - 1] = (counts[at - 1] ?? 0) + one;
    }
  };
}
