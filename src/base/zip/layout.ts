// Where the bytes of a ZIP's entries are. They must follow each other from the first byte of the file to the directory,
// each with a header that says the same as the directory: then nothing is read twice, and nothing hides.
import type { ZipDirectory, ZipEntry } from './directory';
import { refusal } from './refusal';
import type { ZipRefusal } from './refusal';

/** An entry with its packed bytes. */
export interface PackedEntry extends ZipEntry {
  readonly data: Uint8Array<ArrayBuffer>;
}

const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const LOCAL_LENGTH = 30;
const DESCRIBED_AFTER = 8; // the flag of entries whose sizes stand behind them
const SAME_FLAGS = DESCRIBED_AFTER | 1;

/** Every entry with its bytes, in the order in which they stand. */
export function layOut(bytes: Uint8Array<ArrayBuffer>, directory: ZipDirectory): PackedEntry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: PackedEntry[] = [];
  let at = 0;
  for (const entry of [...directory.entries].sort((a, b) => a.at - b.at)) {
    if (entry.at !== at) return refusal(entry.at < at ? 'overlap' : 'directory', entry.name);
    const from = dataStart(view, entry, directory.at);
    if (from === undefined) return refusal('damaged', entry.name);
    const end = from + entry.packed;
    if (end > directory.at) return refusal('overlap', entry.name);
    const after = (entry.flags & DESCRIBED_AFTER) === 0 ? 0 : descriptorLength(view, entry, end);
    if (after === undefined) return refusal('damaged', entry.name);
    packed.push({ ...entry, data: bytes.subarray(from, end) });
    at = end + after;
  }
  return at === directory.at ? packed : refusal(at < directory.at ? 'directory' : 'overlap');
}

function dataStart(view: DataView, entry: ZipEntry, limit: number): number | undefined {
  const { at, nameBytes, flags, method } = entry;
  const name = at + LOCAL_LENGTH;
  if (name + nameBytes.length > limit || view.getUint32(at, true) !== LOCAL_SIGNATURE) return undefined;
  const localFlags = view.getUint16(at + 6, true);
  const isSame =
    (localFlags & SAME_FLAGS) === (flags & SAME_FLAGS) &&
    view.getUint16(at + 8, true) === method &&
    view.getUint16(at + 26, true) === nameBytes.length &&
    nameBytes.every((byte, index) => byte === view.getUint8(name + index));
  const saysLater = (flags & DESCRIBED_AFTER) !== 0 && isDescribed(view, at + 14, [0, 0, 0]);
  if (!isSame || !(saysLater || isDescribed(view, at + 14, numbersOf(entry)))) return undefined;
  const from = name + nameBytes.length + view.getUint16(at + 28, true);
  return from <= limit ? from : undefined;
}

function descriptorLength(view: DataView, entry: ZipEntry, at: number): number | undefined {
  const isMarked = at + 16 <= view.byteLength && view.getUint32(at, true) === DESCRIPTOR_SIGNATURE;
  if (isMarked && isDescribed(view, at + 4, numbersOf(entry))) return 16;
  return at + 12 <= view.byteLength && isDescribed(view, at, numbersOf(entry)) ? 12 : undefined;
}

function numbersOf({ crc, packed, unpacked }: ZipEntry): readonly number[] {
  return [crc, packed, unpacked];
}

function isDescribed(view: DataView, at: number, numbers: readonly number[]): boolean {
  return numbers.every((number, index) => view.getUint32(at + 4 * index, true) === number);
}
