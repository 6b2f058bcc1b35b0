// Unpacking one entry of a ZIP. The platform inflates: every Node and browser that runs us can, piece by piece, so that
// what grows beyond its declared size is left off there.
import type { PackedEntry } from './layout';

const POLYNOMIAL = 0xedb88320;

/** What an entry holds; undefined where it is not what the directory says of it. */
export async function unpack({ method, data, unpacked, crc }: PackedEntry): Promise<Uint8Array | undefined> {
  const content = method === 0 ? data : await inflate(data, unpacked);
  return content?.length === unpacked && crc32(content) === crc ? content : undefined;
}

async function inflate(data: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(size);
  let filled = 0;
  try {
    const stream = new Blob([data])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw')) as AsyncIterable<Uint8Array>;
    for await (const chunk of stream) {
      if (filled + chunk.length > size) return undefined;
      content.set(chunk, filled);
      filled += chunk.length;
    }
  } catch {
    return undefined;
  }
  return filled === size ? content : undefined;
}

/** The checksum of bytes as ZIP has it. */
export function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ ((value & 1) * POLYNOMIAL);
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
