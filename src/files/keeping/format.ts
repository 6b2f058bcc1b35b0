// What is kept of many files as one file: a line that says whose it is, then for every few files a line of what they
// were like and what is known of each at a glance, then two lines for each of them: its record and its own check. These
// two are opaque here as the glance is, and read by whoever asks for them. A file of another key, of other bytes than
// its first line promises, or with a line that is not as it must be, is refused as a whole.
import { isCount, isNull, isNumber, isText, either, listOf, readShape, shapeOf, tupleOf } from '../../base/shapes';
import type { Is } from '../../base/shapes';
import { withPauses } from '../../base/slices';
import type { Pause, Slices } from '../../base/slices';
import type { Seen } from '../following/seen';

/** What is kept of one file. */
export interface KeptFile {
  readonly path: string;
  readonly seen: Seen;
  /** Of its text. */
  readonly digest: string;
  /** What all others need to know of its record, as a value of JSON; null where it has none. */
  readonly glance: unknown;
  /** The rest of its record, as a line of text. */
  readonly record: Uint8Array;
  /** What it says by itself; empty where that was not asked. */
  readonly own: Uint8Array;
}

/** Reckons a digest of bytes, or of a text unit by unit: nobody can find others that have the same. */
export type Digest = (content: Uint8Array | string) => Promise<string>;

/** To be raised with every change of the layout. */
const FORMAT = 2;

/** More than this is neither written nor read. */
export const MOST_BYTES = 64_000_000;

const NEW_LINE = 10;
const SLICE = 64; // files of one line, and between two pauses

interface Header {
  readonly format: number;
  readonly key: string;
  readonly digest: string;
}

/** A file under a key, of as many files as there is room for. */
export async function wholeOf(
  files: Iterable<KeptFile>,
  { key, digest, pause }: { readonly key: string; readonly digest: Digest; readonly pause: Pause },
): Promise<Uint8Array> {
  const room = headerOf(key, await digest('')).length; // all digests are equally long
  const whole = await withPauses(linesOf(files, room), pause);
  whole.set(headerOf(key, await digest(whole.subarray(room))));
  return whole;
}

/** All but the first line, after as much room as that takes. */
function* linesOf(files: Iterable<KeptFile>, room: number): Slices<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const some of slicesOf(files, MOST_BYTES)) {
    const lines = [encode(some.map(headOf)), ...some.flatMap(({ record, own }) => [record, own])];
    size += sizeOf(lines);
    parts.push(...lines);
    yield;
  }
  const body = new Uint8Array(room + size);
  let at = room;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
    body[at++] = NEW_LINE;
  }
  return body;
}

/** A few files at a time, as many as there is room for. */
function* slicesOf(files: Iterable<KeptFile>, room: number): Iterable<readonly KeptFile[]> {
  let [left, some]: [number, KeptFile[]] = [room, []];
  for (const file of files) {
    left -= sizeOf([encode(headOf(file)), file.record, file.own]);
    if (left < 0) break;
    if (some.push(file) < SLICE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function headOf({ path, seen: { size, changed, touched, at }, digest, glance }: KeptFile): Head {
  return [path, size, changed, touched ?? null, at, digest, glance];
}

function sizeOf(lines: readonly Uint8Array[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function headerOf(key: string, digest: string): Uint8Array {
  const header: Header = { format: FORMAT, key, digest };
  return Uint8Array.of(...encode(header), NEW_LINE);
}

/** All but the first line of a file under a key; undefined for any other. */
export async function bodyFor(bytes: Uint8Array, key: string, digest: Digest): Promise<Uint8Array | undefined> {
  const end = bytes.indexOf(NEW_LINE);
  const header = end < 0 ? undefined : readShape(new TextDecoder().decode(bytes.subarray(0, end)), isHeader);
  if (header === undefined || header.format !== FORMAT || header.key !== key) return undefined;
  const body = bytes.subarray(end + 1);
  return header.digest === (await digest(body)) ? body : undefined;
}

/** The files of a body, by path; undefined where a line is not as it must be. */
export function* filesOf(body: Uint8Array): Slices<ReadonlyMap<string, KeptFile> | undefined> {
  const decoder = new TextDecoder();
  const files = new Map<string, KeptFile>();
  let from = 0;
  const line = (): Uint8Array | undefined => {
    const end = body.indexOf(NEW_LINE, from);
    if (end < 0) return undefined;
    const found = body.subarray(from, end);
    from = end + 1;
    return found;
  };
  while (from < body.length) {
    const heads = readShape(decoder.decode(line()), isHeads);
    if (heads === undefined) return undefined;
    for (const [path, size, changed, touched, at, digest, glance] of heads) {
      const [record, own] = [line(), line()];
      if (record === undefined || own === undefined || files.has(path)) return undefined;
      files.set(path, {
        path,
        seen: { size, changed, touched: touched ?? undefined, at },
        digest,
        glance,
        record,
        own,
      });
    }
    yield;
  }
  return files;
}

type Head = readonly [
  path: string,
  size: number,
  changed: number,
  touched: number | null,
  at: number,
  digest: string,
  glance: unknown,
];
const isAnything: Is<unknown> = (value): value is unknown => value !== undefined;
const isHead = tupleOf<Head>(isText, isCount, isNumber, either(isNumber, isNull), isNumber, isText, isAnything);
const isHeads = listOf(isHead);
const isHeader = shapeOf<Header>({ format: isCount, key: isText, digest: isText });
