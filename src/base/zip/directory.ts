// The directory at the end of a ZIP, read so that no other reader could take it for a different one: a single
// directory, right before the end, in plain 32-bit fields, with each name once.
import { isRefusal, refusal } from './refusal';
import type { ZipRefusal } from './refusal';

/** How much a ZIP may hold. Sizes are in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one entry. */
  readonly entry: number;
  /** Of all entries. */
  readonly total: number;
  /** How many times as much as its packed bytes an entry may hold, beyond the first megabyte. */
  readonly ratio: number;
}

/** What the directory says of an entry. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where it begins. */
  readonly at: number;
}

/** All entries, and where the directory begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const [ABSENT_16, ABSENT_32] = [0xffff, 0xffffffff];
const COMPOUND_FILE = 0xd0cf11e0; // an office file with a password, or of before 2007
const ENCRYPTED = 0x2041; // by a password, strongly, its directory as well
const [STORED, DEFLATED] = [0, 8];

/** Reads the directory. */
export function readDirectory(view: DataView, limits: ZipLimits): ZipDirectory | ZipRefusal {
  const end = findEnd(view);
  if (end === undefined)
    return refusal(view.byteLength > 4 && view.getUint32(0) === COMPOUND_FILE ? 'encrypted' : 'damaged');
  if (end + END_LENGTH + view.getUint16(end + 20, true) !== view.byteLength) return refusal('damaged');
  const [disk, directoryDisk, here, count = 0] = [4, 6, 8, 10].map((field) => view.getUint16(end + field, true));
  const [size = 0, at = 0] = [12, 16].map((field) => view.getUint32(end + field, true));
  const isPlain = disk === 0 && directoryDisk === 0 && here === count && count !== ABSENT_16;
  const hasLocator = end >= LOCATOR_LENGTH && view.getUint32(end - LOCATOR_LENGTH, true) === LOCATOR_SIGNATURE;
  if (!isPlain || hasLocator || at + size !== end) return refusal('directory');
  if (count > limits.entries) return refusal('too-large');
  const entries = readEntries(view, { at, end, count }, limits);
  return isRefusal(entries) ? entries : { entries, at };
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function readEntries(
  view: DataView,
  { at: start, end, count }: { at: number; end: number; count: number },
  limits: ZipLimits,
): ZipEntry[] | ZipRefusal {
  const entries: ZipEntry[] = [];
  const keys = new Set<string>();
  let [at, total] = [start, 0];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return refusal('directory');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_LENGTH + name + extra + comment;
    if (next > end) return refusal('directory');
    const entry = entryAt(view, at, name);
    total += entry.unpacked;
    const key = keyOf(entry.name);
    const problem = problemOf(entry, view.getUint16(at + 34, true)) ?? (keys.has(key) ? 'doubled' : undefined);
    if (problem !== undefined) return refusal(problem, entry.name);
    if (entry.unpacked > limits.entry || total > limits.total) return refusal('too-large', entry.name);
    entries.push(entry);
    keys.add(key);
    at = next;
  }
  return at === end && count > 0 ? entries : refusal(count > 0 ? 'directory' : 'damaged');
}

function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  return {
    name: nameOf(nameBytes),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

function problemOf(entry: ZipEntry, disk: number): ZipRefusal['reason'] | undefined {
  if ((entry.flags & ENCRYPTED) !== 0) return 'encrypted';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'method';
  if (disk !== 0 || [entry.packed, entry.unpacked, entry.at].includes(ABSENT_32)) return 'directory';
  return leadsOut(entry.name) ? 'name' : undefined;
}

// Old programs write the names of pictures as their Windows has it.
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// A backslash separates folders on Windows alone.
function leadsOut(name: string): boolean {
  return name === '' || /^(?:\/|[a-z]:)|[\\\p{Cc}]|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
}

/** What two names have in common that one file system or another takes for the same. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}
