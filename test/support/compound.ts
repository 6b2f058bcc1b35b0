// Making the containers of before 2007 (MS-CFB, version 3) for tests: streams in a root, one after another.

const SECTOR = 512;
const [END, FREE, OF_TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];
const SMALLEST = 4_096; // bytes of a stream that has sectors of its own

/** A container of streams; each is filled up with zeros to what has sectors of its own. */
export function makeCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.values(streams).map((bytes) => padded(bytes));
  const starts: number[] = [];
  const chain: number[] = [OF_TABLE, END]; // sector 0 is the table of sectors, sector 1 the directory
  for (const content of contents) {
    starts.push(chain.length);
    const count = content.length / SECTOR;
    for (let at = 1; at <= count; at++) chain.push(at === count ? END : chain.length + 1);
  }
  if (chain.length > SECTOR / 4) throw new Error('a table of one sector has no room for that');
  const table = Buffer.alloc(SECTOR, 0xff);
  chain.forEach((next, at) => table.writeUInt32LE(next, at * 4));
  const names = Object.keys(streams);
  const entries = names.map((name, at) =>
    entry(name, 2, {
      right: at + 1 < names.length ? at + 2 : FREE,
      start: starts[at] ?? END,
      size: contents[at]?.length ?? 0,
    }),
  );
  const directory = Buffer.concat([entry('Root Entry', 5, { child: 1, start: END, size: 0 }), ...entries], SECTOR);
  return Buffer.concat([head(), table, directory, ...contents]);
}

function padded(bytes: Uint8Array): Buffer {
  const size = Math.max(SMALLEST, Math.ceil(bytes.length / SECTOR) * SECTOR);
  return Buffer.concat([bytes], size);
}

function head(): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, at) => bytes.writeUInt16LE(value, 24 + at * 2));
  bytes.writeUInt32LE(1, 44); // sectors of the table
  bytes.writeUInt32LE(1, 48); // where the directory begins
  bytes.writeUInt32LE(SMALLEST, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

interface EntryPlace {
  readonly right?: number;
  readonly child?: number;
  readonly start: number;
  readonly size: number;
}

function entry(name: string, type: number, { right = FREE, child = FREE, start, size }: EntryPlace): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  [FREE, right, child].forEach((value, at) => bytes.writeUInt32LE(value, 68 + at * 4));
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
