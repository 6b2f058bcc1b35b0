// A file as bytes in pieces, and what its beginning says before it is read as a table.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Takes bytes, one piece after another, and then gives their SHA-256 in hexadecimal digits. */
export interface Digester {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => string;
}

/** A file that somebody chose, whose bytes can be gone through more than once. */
export interface ByteSource {
  /** Its name, without the folder. */
  readonly name: string;
  /** Its bytes in pieces; one may be in the place of the one before. */
  readonly chunks: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Where the system has a quick one. */
  readonly digester?: () => Digester;
}

/** What the first bytes of a file say. */
export interface Beginning {
  readonly head: Uint8Array;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/** As much of a file as tells its kind, its encoding and its separator. */
const HEAD = 65_536;

/** The first bytes of a file. */
export async function beginningOf(source: ByteSource): Promise<Beginning> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    pieces.push(chunk.slice(0, HEAD + 1 - size));
    size += chunk.length;
    if (size > HEAD) break;
  }
  const head = joined(pieces);
  return { head: head.subarray(0, HEAD), isWhole: size <= HEAD };
}

/** What tells the digest of a file's bytes. */
export function digesterOf({ digester }: ByteSource): Digester {
  if (digester !== undefined) return digester();
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

/** All bytes of a file, and their digest. */
export interface Whole {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

/** All bytes of a file in one piece; undefined where they are more than that. */
export async function wholeOf(source: ByteSource, most: number): Promise<Whole | undefined> {
  const digester = digesterOf(source);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    size += chunk.length;
    if (size > most) return undefined;
    digester.update(chunk);
    chunks.push(chunk.slice());
  }
  return { bytes: joined(chunks), digest: digester.digest() };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
