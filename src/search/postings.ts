// Owns the compact index of texts: for each key the texts that hold it and how often, in typed arrays that can be kept on disk as they
// are. It is built in slices, so that whoever builds it can let others have their turn. What is asked of it is in words.ts and scoring.ts.
import { keysOf } from './tokens';

/** A text's fields, folded. */
export interface Fields {
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/** For `keys[i]`, ascending, the texts from `starts[i]` to `starts[i + 1]` in `texts`, ascending, each with its packed `counts`. */
export interface Postings {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly counts: Uint8Array;
  /** How many keys each text has: title, text, path of text 0, then of text 1, and so on. */
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

const SLICE = 30_000; // keys or postings between two pauses, a few milliseconds of work

/** Builds the postings of things by their fields, pausing at every `yield`. */
export function* buildPostings<T>(things: readonly T[], fieldsOf: (thing: T) => Fields): Generator<undefined, Postings> {
  const terms = new Terms();
  const lengths = new Uint16Array(things.length * FIELDS);
  let work = 0;
  for (const [text, thing] of things.entries()) {
    const fields = fieldsOf(thing);
    [fields.title, fields.text, fields.path].forEach((folded, field) => {
      const keys = keysOf(folded);
      lengths[text * FIELDS + field] = Math.min(keys.length, 0xffff);
      for (const key of keys) terms.add(key, text, field);
      work += keys.length;
    });
    terms.endText(text);
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
  return { ...(yield* terms.sorted()), lengths };
}

/** The keys met so far, numbered in order, and the stream of postings that is dealt out to them in the end. */
class Terms {
  private slots = new Int32Array(1 << 12); // open addressing: number of the term + 1
  private keys = new Uint32Array(1 << 11);
  private frequencies = new Uint32Array(1 << 11);
  private at = new Uint32Array(1 << 11); // where the term stands in `current`, if it does
  private size = 0;
  private readonly current: { term: number; counts: number }[] = [];
  private currentSize = 0;
  private readonly stream = new Stream();

  add(key: number, text: number, field: number): void {
    const term = this.termOf(key);
    const at = this.at[term] ?? 0;
    const entry = at < this.currentSize ? this.current[at] : undefined;
    const one = ONE[field] ?? 0;
    const most = MOST[field] ?? 0;
    if (entry?.term === term) {
      if ((entry.counts & most) < most) entry.counts += one;
      return;
    }
    this.at[term] = this.currentSize;
    const fresh = this.current[this.currentSize];
    if (fresh) {
      fresh.term = term;
      fresh.counts = one;
    } else this.current.push({ term, counts: one });
    this.currentSize++;
    this.frequencies[term] = (this.frequencies[term] ?? 0) + 1;
  }

  endText(text: number): void {
    for (let i = 0; i < this.currentSize; i++) {
      const entry = this.current[i];
      if (entry) this.stream.push(entry.term, text, entry.counts);
    }
    this.currentSize = 0;
  }

  private termOf(key: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(key, mask);
    for (let term = this.slots[slot] ?? 0; term !== 0; term = this.slots[slot] ?? 0) {
      if (this.keys[term - 1] === key) return term - 1;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.keys.length) {
      this.grow();
      return this.termOf(key);
    }
    this.keys[this.size] = key;
    this.slots[slot] = ++this.size;
    return this.size - 1;
  }

  private grow(): void {
    this.keys = doubled(this.keys);
    this.frequencies = doubled(this.frequencies);
    this.at = doubled(this.at);
    this.slots = new Int32Array(this.keys.length * 2);
    for (let term = 0; term < this.size; term++) this.slots[this.freeSlot(this.keys[term] ?? 0)] = term + 1;
  }

  private freeSlot(key: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(key, mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  /** Deals the stream out: the texts of each key together, keys ascending. */
  *sorted(): Generator<undefined, Omit<Postings, 'lengths'>> {
    const keys = this.keys.slice(0, this.size).sort();
    yield;
    const starts = new Uint32Array(this.size + 1);
    const next = new Uint32Array(this.size); // by term, where its next posting goes
    for (let rank = 0; rank < keys.length; rank++) {
      const term = this.termOf(keys[rank] ?? 0);
      next[term] = starts[rank] ?? 0;
      starts[rank + 1] = (starts[rank] ?? 0) + (this.frequencies[term] ?? 0);
      if (rank % SLICE === 0) yield;
    }
    const texts = new Uint32Array(this.stream.length);
    const counts = new Uint8Array(this.stream.length);
    for (const chunk of this.stream.chunks()) {
      for (let i = 0; i < chunk.length; i++) {
        const term = chunk.terms[i] ?? 0;
        const to = next[term] ?? 0;
        texts[to] = chunk.texts[i] ?? 0;
        counts[to] = chunk.counts[i] ?? 0;
        next[term] = to + 1;
      }
      yield;
    }
    return { keys, starts, texts, counts };
  }
}

interface Chunk {
  readonly terms: Uint32Array;
  readonly texts: Uint32Array;
  readonly counts: Uint8Array;
  length: number;
}

const CHUNK = 1 << 17;

/** Postings in the order in which they were met. Chunks are let go as they are dealt out. */
class Stream {
  private readonly filled: Chunk[] = [];
  length = 0;

  push(term: number, text: number, counts: number): void {
    let chunk = this.filled.at(-1);
    if (chunk === undefined || chunk.length === CHUNK) {
      chunk = { terms: new Uint32Array(CHUNK), texts: new Uint32Array(CHUNK), counts: new Uint8Array(CHUNK), length: 0 };
      this.filled.push(chunk);
    }
    chunk.terms[chunk.length] = term;
    chunk.texts[chunk.length] = text;
    chunk.counts[chunk.length] = counts;
    chunk.length++;
    this.length++;
  }

  *chunks(): Generator<Chunk> {
    for (let chunk = this.filled.shift(); chunk !== undefined; chunk = this.filled.shift()) yield chunk;
  }
}

function slotOf(key: number, mask: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & mask;
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
