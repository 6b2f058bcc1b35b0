// The guard before any ZIP: entries counted, declared and real sizes held to limits, nothing encrypted. What the
// entries hold is left to whoever reads them.

/** What is wrong with a ZIP: it is none or broken, or it is larger inside than it may be. */
export type ZipProblem = 'broken' | 'too-large';

/** How much a ZIP may hold. Sizes are in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly entry: number;
  readonly total: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks every entry to see that it keeps to what it declares and to the limits; the content goes to `look`, entry by
 * entry.
 */
export async function checkZip(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ZipLimits,
  look: (name: string, content: Uint8Array) => ZipProblem | undefined,
): Promise<ZipProblem | undefined> {
  const entries = readDirectory(bytes, limits);
  if (typeof entries === 'string') return entries;
  for (const entry of entries) {
    const content = await unpack(bytes, entry);
    const problem = content === undefined ? 'broken' : look(entry.name, content);
    if (problem) return problem;
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Entry[] | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'broken';
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return 'too-large';
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return 'broken';
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted || (entry.method !== 0 && entry.method !== 8)) return 'broken';
    total += entry.unpacked;
    if (entry.unpacked > limits.entry || total > limits.total) return 'too-large';
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { at, method, packed, unpacked }: Entry,
): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) return undefined;
  if (method === 0) return packed === unpacked ? data : undefined;
  return inflate(data, unpacked);
}

// The declared size is where unpacking stops: an entry that would give more is broken, whatever it says of itself.
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
