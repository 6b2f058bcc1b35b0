// A file as bytes in pieces, and what is to be known of all of them before they are read as a table.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file that somebody chose, whose bytes can be gone through more than once. */
export interface ByteSource {
  /** Its name, without the folder. */
  readonly name: string;
  readonly chunks: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** What all the bytes of a file say. */
export interface Survey {
  /** SHA-256 over the bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly size: number;
  /** Its beginning. */
  readonly head: Uint8Array;
  readonly isUtf8: boolean;
}

/** As much of a file as tells its kind, and the encoding of one that has nothing but NUL bytes to tell it. */
const HEAD = 65_536;

/** Goes through all bytes once. */
export async function survey(source: ByteSource): Promise<Survey> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const head: Uint8Array[] = [];
  let [size, isUtf8] = [0, true];
  const decodes = (bytes?: Uint8Array): boolean => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const chunk of source.chunks()) {
    hash.update(chunk);
    if (size < HEAD) head.push(chunk.subarray(0, HEAD - size));
    size += chunk.length;
    isUtf8 &&= decodes(chunk);
  }
  return { digest: bytesToHex(hash.digest()), size, head: joined(head), isUtf8: isUtf8 && decodes() };
}

/** All bytes of a file in one piece. */
export async function wholeOf(source: ByteSource): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return joined(chunks);
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
