// Packing a ZIP again, as tightly as deflate allows: the packer of extensions takes zlib's middle way, and finding the
// best one takes seconds that only building spends. It is unpacked as any other. This knows ZIPs as that packer
// writes them: a directory at the end, without a comment, in plain fields.

import { deflateAsync } from '@gfx/zopfli';
import { inflateRawSync } from 'node:zlib';
import { Failure } from '../shared/failure.mjs';

/** How often the way is improved: more than thrice, all rounds together win less than 0.1 %. */
const ROUNDS = 3;

const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const DEFLATED = 8;
const DESCRIBED = 8; // a flag: sizes stand behind the entry, too

/** Where fields of the three records stand. */
const central = { flags: 8, method: 10, packed: 20, name: 28, extra: 30, comment: 32, at: 42 };
const local = { name: 26, extra: 28 };
const ending = { count: 10, size: 12, at: 16 };

/**
 * The same entries in their order, each packed again where it is deflated.
 *
 * @param {Buffer} zip
 * @returns {Promise<Buffer>}
 */
export async function repack(zip) {
  const end = zip.subarray(-END.length);
  expect(end, END.signature);
  const written = [];
  const directory = [];
  let at = 0;
  for (const record of recordsOf(zip, end)) {
    const data = await packedAgain(record, dataOf(zip, record));
    const entry = recordFor(record, data.length, at);
    const parts = [localHeader(entry), data];
    written.push(...parts);
    directory.push(entry);
    at += parts.reduce((sum, { length }) => sum + length, 0);
  }
  return Buffer.concat([...written, ...directory, endFor(end, Buffer.concat(directory).length, at)]);
}

/**
 * The records of the directory.
 *
 * @param {Buffer} zip
 * @param {Buffer} end
 */
function recordsOf(zip, end) {
  const records = [];
  let at = end.readUInt32LE(ending.at);
  for (let left = end.readUInt16LE(ending.count); left > 0; left--) {
    const record = zip.subarray(at, at + CENTRAL.length + trailing(zip.subarray(at), central));
    expect(record, CENTRAL.signature);
    records.push(record);
    at += record.length;
  }
  return records;
}

/**
 * What an entry holds, as it is packed.
 *
 * @param {Buffer} zip
 * @param {Buffer} record
 */
function dataOf(zip, record) {
  const header = zip.subarray(record.readUInt32LE(central.at));
  expect(header, LOCAL.signature);
  const start = LOCAL.length + trailing(header, local);
  return header.subarray(start, start + record.readUInt32LE(central.packed));
}

/**
 * @param {Buffer} record
 * @param {Buffer} data
 */
async function packedAgain(record, data) {
  if (record.readUInt16LE(central.method) !== DEFLATED) return data;
  const content = inflateRawSync(data);
  const packed = Buffer.from(await deflateAsync(content, { numiterations: ROUNDS }));
  if (!inflateRawSync(packed).equals(content))
    throw new Failure('A part of the package was not packed again as it was.');
  return packed.length < data.length ? packed : data;
}

/**
 * The record of an entry that has moved.
 *
 * @param {Buffer} record
 * @param {number} packed
 * @param {number} at
 */
function recordFor(record, packed, at) {
  const moved = Buffer.from(record);
  moved.writeUInt16LE(moved.readUInt16LE(central.flags) & ~DESCRIBED, central.flags);
  moved.writeUInt32LE(packed, central.packed);
  moved.writeUInt32LE(at, central.at);
  return moved;
}

/**
 * What stands before an entry: from the version that reads it to the length of its name as its record has it.
 *
 * @param {Buffer} record
 */
function localHeader(record) {
  const header = Buffer.alloc(LOCAL.length);
  header.writeUInt32LE(LOCAL.signature);
  record.copy(header, 4, 6, central.extra);
  return Buffer.concat([header, record.subarray(CENTRAL.length, CENTRAL.length + record.readUInt16LE(central.name))]);
}

/**
 * @param {Buffer} end
 * @param {number} size
 * @param {number} at
 */
function endFor(end, size, at) {
  const moved = Buffer.from(end);
  moved.writeUInt32LE(size, ending.size);
  moved.writeUInt32LE(at, ending.at);
  return moved;
}

/**
 * How long what follows a record's own fields is: the name and whatever else it says is there.
 *
 * @param {Buffer} record
 * @param {Readonly<{ name: number, extra: number, comment?: number }>} fields
 */
function trailing(record, { name, extra, comment }) {
  return [name, extra, comment]
    .map((field) => (field === undefined ? 0 : record.readUInt16LE(field)))
    .reduce((sum, length) => sum + length, 0);
}

/**
 * @param {Buffer} record
 * @param {number} signature
 */
function expect(record, signature) {
  if (record.readUInt32LE() !== signature) throw new Failure('The package is no ZIP as its packer writes them.');
}
