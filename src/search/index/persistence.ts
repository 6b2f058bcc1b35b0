// The postings as one binary blob, to be kept on disk by a shell: how it is written, and whether one that was read can
// be trusted. A blob that is damaged, of another format or of other texts is refused; the index is then built again.
import type { Clause } from '../../knowledge/model';
import type { Fold } from './folding';
import type { Slices } from '../../base/slices';
import { FIELDS } from './postings';
import type { Postings } from './postings';

/** Two hashes of 32 bits over all texts, and over how their characters are folded. */
export type Digest = readonly [number, number];

// "ORSI" where the machine is little-endian; on another it reads differently, and the blob is refused.
const MAGIC = 0x4953524f;
const FORMAT = 2; // to be raised with every change of keys, postings or layout
const HEADER = 8; // words: magic, format, digest twice, checksum, texts, keys, postings

/** Reckons the digest of texts, pausing at every `yield`. */
export function* digestOf(texts: readonly Pick<Clause, 'title' | 'text' | 'path'>[], fold: Fold): Slices<Digest> {
  const hash = new Hash();
  let work = 0;
  for (const { title, text, path } of texts) {
    hash.add(title);
    hash.add(text);
    for (const heading of path) hash.add(heading);
    hash.add('');
    work += text.length;
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
  for (const units of hash.units()) {
    hash.add(fold(units));
    yield;
  }
  return hash.value;
}

const SLICE = 100_000; // characters or words between two pauses, a millisecond of work
const UNITS = 0x1000; // units looked at between two pauses

class Hash {
  private a = 0x811c9dc5;
  private b = 0x1747b28c;
  private readonly met = new Uint8Array(0x10000);

  add(text: string): void {
    let { a, b } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.met[unit] = 1;
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x5bd1e995);
    }
    this.a = Math.imul(a ^ text.length, 0x01000193);
    this.b = Math.imul((b << 5) ^ (b >>> 27) ^ text.length, 0x5bd1e995);
  }

  /** All units met, each once, in pieces. */
  *units(): Generator<string> {
    for (let from = 0; from < this.met.length; from += UNITS) {
      let piece = '';
      for (let unit = from; unit < from + UNITS; unit++) if (this.met[unit] === 1) piece += String.fromCharCode(unit);
      if (piece !== '') yield piece;
    }
  }

  get value(): Digest {
    return [this.a >>> 0, this.b >>> 0];
  }
}

/** Writes postings as a blob, pausing at every `yield`. */
export function* encode(
  { keys, starts, texts, counts, lengths }: Postings,
  digest: Digest,
): Slices<Uint8Array<ArrayBuffer>> {
  const words = HEADER + keys.length + starts.length + texts.length;
  const blob = new Uint8Array(4 * words + paddedTo4(2 * lengths.length) + paddedTo4(counts.length));
  const body = new Uint32Array(blob.buffer);
  body.set([MAGIC, FORMAT, digest[0], digest[1], 0, lengths.length / FIELDS, keys.length, texts.length]);
  body.set(keys, HEADER);
  body.set(starts, HEADER + keys.length);
  yield;
  body.set(texts, HEADER + keys.length + starts.length);
  yield;
  new Uint16Array(blob.buffer, 4 * words, lengths.length).set(lengths);
  blob.set(counts, 4 * words + paddedTo4(2 * lengths.length));
  body[4] = yield* checksum(body);
  return blob;
}

/**
 * Reads a blob of the texts with this digest, pausing at every `yield`; undefined for anything else. The blob becomes
 * the postings as it is.
 */
export function* decode(blob: Uint8Array, digest: Digest): Slices<Postings | undefined> {
  if (blob.length < 4 * HEADER || blob.length % 4 !== 0) return undefined;
  const aligned = blob.byteOffset % 4 === 0 ? blob : blob.slice();
  const body = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const [magic, format, first, second, sum, count = 0, keyCount = 0, postingCount = 0] = body;
  if (magic !== MAGIC || format !== FORMAT || first !== digest[0] || second !== digest[1]) return undefined;
  const words = HEADER + keyCount + keyCount + 1 + postingCount;
  const lengthBytes = paddedTo4(2 * FIELDS * count);
  if (aligned.length !== 4 * words + lengthBytes + paddedTo4(postingCount) || sum !== (yield* checksum(body)))
    return undefined;
  const postings = {
    keys: body.subarray(HEADER, HEADER + keyCount),
    starts: body.subarray(HEADER + keyCount, HEADER + 2 * keyCount + 1),
    texts: body.subarray(HEADER + 2 * keyCount + 1, words),
    lengths: new Uint16Array(aligned.buffer, aligned.byteOffset + 4 * words, FIELDS * count),
    counts: aligned.subarray(4 * words + lengthBytes, 4 * words + lengthBytes + postingCount),
  };
  return (yield* isSound(postings)) ? postings : undefined;
}

function paddedTo4(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Over all words but its own. */
function* checksum(body: Uint32Array): Slices<number> {
  let sum = 0;
  for (let from = 0; from < body.length; from += SLICE) {
    const slice = body.subarray(from, from + SLICE);
    for (let at = 0; at < slice.length; at++)
      if (from + at !== 4) sum = Math.imul(sum ^ (slice[at] ?? 0), 0x01000193) ^ (sum >>> 15);
    yield;
  }
  return sum >>> 0;
}

/** True if every place that the postings name is inside them. */
function* isSound({ keys, starts, texts, lengths }: Postings): Slices<boolean> {
  const count = lengths.length / FIELDS;
  if (starts[0] !== 0 || starts[keys.length] !== texts.length) return false;
  for (let from = 0; from < keys.length; from += SLICE) {
    yield;
    for (let at = from; at < Math.min(keys.length, from + SLICE); at++)
      if ((starts[at] ?? 0) > (starts[at + 1] ?? 0)) return false;
  }
  for (let from = 0; from < texts.length; from += SLICE) {
    yield;
    if (texts.subarray(from, from + SLICE).some((text) => text >= count)) return false;
  }
  return true;
}
