import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRefusal } from '../../../src/base/zip/refusal';
import type { ZipReason } from '../../../src/base/zip/refusal';
import { crc32 } from '../../../src/base/zip/unpack';
import { openZip } from '../../../src/base/zip/zip';
import { draws } from '../../support/draws';
import { makeZip } from '../../support/zip';
import type { ZipEnd, ZipEntry, ZipFields } from '../../support/zip';

const LIMITS = { entries: 20, entry: 100_000, total: 150_000, ratio: 50 };
const TEXT = new TextEncoder();
const A: ZipEntry = { name: 'word/a.xml', content: '<a>甲甲甲甲甲甲甲甲甲甲甲甲</a>' };
const B: ZipEntry = { name: 'word/b.xml', content: '<b/>', isStored: true };
const SECOND = { ...B, name: 'word/c.xml', content: '<c/>' };

/** All that a ZIP holds, as texts, or why it is refused: at once, or when a part is read. */
async function contentOf(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, string> | ZipReason> {
  const zip = openZip(bytes, LIMITS);
  if (isRefusal(zip)) return zip.reason;
  const contents: Record<string, string> = {};
  for (const name of zip.names) {
    const part = await zip.read(name);
    if (isRefusal(part)) return part.reason;
    contents[name] = new TextDecoder().decode(part);
  }
  return contents;
}

function lying(fields: Partial<ZipFields>): ZipEntry {
  return { ...A, local: fields, central: fields };
}

/** The directory of a file with one entry. */
function directoryOf(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  return makeZip([entry]).slice(-22 - 46 - entry.name.length, -22);
}

/** The digits of a 64-bit field. */
function long(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** A file whose ordinary end names a harmless directory, and whose ZIP64 end another. */
function disguised(end: Partial<ZipEnd>): Uint8Array<ArrayBuffer> {
  const harmless = makeZip([B]);
  const directory = directoryOf(B);
  const at = harmless.length - 22 - directory.length;
  const record = Buffer.concat([
    Buffer.from('PK\x06\x06'),
    long(44),
    Buffer.from([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...[1, 1, directory.length, at].map(long),
  ]);
  const locator = Buffer.concat([
    Buffer.from('PK\x06\x07'),
    Buffer.alloc(4),
    long(at + directory.length),
    Buffer.from([1, 0, 0, 0]),
  ]);
  return makeZip([B], { beforeEnd: new Uint8Array(Buffer.concat([record, locator])), ...end });
}

describe('a ZIP of a stranger', () => {
  it('gives its parts, packed or stored, with their sizes before or behind them', async () => {
    const contents = { 'word/a.xml': A.content, 'word/b.xml': B.content };
    const inOrders: ZipEntry[][] = [
      [A, B],
      [
        { ...A, described: 'marked' },
        { ...B, described: 'bare' },
      ],
    ];
    for (const entries of inOrders) assert.deepEqual(await contentOf(makeZip(entries)), contents);
    const all = makeZip([A, B, { name: 'word/', content: '', isStored: true }], {
      comment: 2,
      after: TEXT.encode('ok'),
    });
    assert.deepEqual(await contentOf(all), { ...contents, 'word/': '' });
  });
  it('has a part that is not there as undefined, and unpacks only what is asked for', async () => {
    const zip = openZip(makeZip([A, { ...B, central: { crc: 1 }, local: { crc: 1 } }]), LIMITS);
    assert.ok(!isRefusal(zip));
    assert.equal(await zip.read('word/x.xml'), undefined);
    assert.ok(!isRefusal(await zip.read('word/a.xml')));
    assert.deepEqual(await zip.read('word/b.xml'), { reason: 'damaged', entry: 'word/b.xml' });
  });
  it('may name pictures as an old Windows does', async () => {
    const names = [Uint8Array.from([0xb9, 0xa4, 0x31]), Uint8Array.from([0xb1, 0xed, 0x31])];
    assert.deepEqual(Object.keys((await contentOf(makeZip(names.map((name) => ({ ...B, name }))))) as object), [
      '工1',
      '表1',
    ]);
  });
  it('has the checksum that the standard gives as an example', () => {
    assert.equal(crc32(TEXT.encode('123456789')), 0xcbf43926);
  });

  const zeros = new Uint8Array(60_000);
  const whole = makeZip([A, B]);
  const refused: Record<string, [ZipReason, Uint8Array<ArrayBuffer>]> = {
    'no ZIP': ['damaged', TEXT.encode('PK, but no more')],
    'nothing at all': ['damaged', new Uint8Array()],
    'no entries': ['damaged', makeZip([])],
    'a file of before 2007, or with a password': ['encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    'cut off': ['damaged', whole.slice(0, -30)],
    'its end cut off': ['damaged', whole.slice(0, -1)],
    'bytes after its end': ['damaged', makeZip([A], { after: TEXT.encode('x') })],
    'bytes before its first entry': ['directory', makeZip([{ ...A, before: TEXT.encode('MZ') }])],
    'all of it shifted': ['directory', Uint8Array.from([0x4d, 0x5a, ...whole])],
    'bytes between entries': ['directory', makeZip([A, { ...B, before: TEXT.encode('?') }])],
    'bytes before its directory': ['directory', makeZip([A], { beforeDirectory: TEXT.encode('?') })],
    'bytes between directory and end': ['directory', makeZip([A], { beforeEnd: TEXT.encode('?') })],
    'bytes within its directory, behind its entries': [
      'directory',
      makeZip([A], { beforeEnd: TEXT.encode('?'), size: directoryOf(A).length + 1 }),
    ],
    'another entry in its directory than it counts': [
      'directory',
      makeZip([A], { beforeEnd: directoryOf(B), size: directoryOf(A).length + directoryOf(B).length }),
    ],
    'a directory elsewhere': ['directory', makeZip([A, B], { at: 0 })],
    'a directory that is longer': ['directory', makeZip([A, B], { size: 10 })],
    'fewer entries than its directory has': ['directory', makeZip([A, B], { here: 1, count: 1 })],
    'more entries than its directory has': ['directory', makeZip([A], { here: 2, count: 2 })],
    'a second disk': ['directory', makeZip([A], { disk: 1 })],
    'a directory on a second disk': ['directory', makeZip([A], { directoryDisk: 1 })],
    'an entry on a second disk': ['directory', makeZip([{ ...A, central: { disk: 1 } }])],
    'entries on other disks': ['directory', makeZip([A], { here: 0 })],
    'a ZIP64 directory as well': ['directory', disguised({})],
    'a ZIP64 directory, by its disk': ['directory', disguised({ disk: 0xffff })],
    'a ZIP64 directory, by its count': ['directory', disguised({ here: 0xffff, count: 0xffff })],
    'a ZIP64 directory, by its size': ['directory', disguised({ size: 0xffffffff })],
    'a ZIP64 directory, by its place': ['directory', disguised({ at: 0xffffffff })],
    'ZIP64 sizes': ['directory', makeZip([lying({ packed: 0xffffffff })])],
    'a ZIP64 place': ['directory', makeZip([{ ...A, central: { at: 0xffffffff } }])],
    'two entries in one place': ['overlap', makeZip([A, { ...A, name: 'word/b.xml', central: { at: 0 } }])],
    'an entry that reaches into the next': ['overlap', makeZip([lying({ packed: 70 }), B])],
    'an entry that reaches into the directory': ['overlap', makeZip([lying({ packed: 5000 })])],
    'an entry that ends early': ['directory', makeZip([lying({ packed: 10 }), B])],
    'two entries of one name': ['doubled', makeZip([A, { ...A, content: 'x' }])],
    'names that differ by case': ['doubled', makeZip([A, { ...B, name: 'Word/A.XML' }])],
    'names that differ by a dot': ['doubled', makeZip([A, { ...B, name: './word/a.xml' }])],
    'names that differ by a slash': ['doubled', makeZip([A, { ...B, name: 'word//a.xml' }])],
    'a name that leads up': ['name', makeZip([{ ...A, name: 'word/../../a' }])],
    'a name at the root': ['name', makeZip([{ ...A, name: '/etc/passwd' }])],
    'a name on a drive': ['name', makeZip([{ ...A, name: 'C:a' }])],
    'a name with backslashes': ['name', makeZip([{ ...A, name: '..\\a' }])],
    'a name that ends early': ['name', makeZip([{ ...A, name: 'a\0.xml' }])],
    'no name': ['name', makeZip([{ ...A, name: '' }])],
    'another name at its place': ['damaged', makeZip([{ ...A, local: { name: 'word/x.xml' } }])],
    'a password': ['encrypted', makeZip([lying({ flags: 1 })])],
    'a strong password': ['encrypted', makeZip([lying({ flags: 0x41 })])],
    'a password at its place alone': ['damaged', makeZip([{ ...A, local: { flags: 1 } }])],
    'an unknown method': ['method', makeZip([lying({ method: 12 })])],
    'two methods': ['damaged', makeZip([{ ...A, local: { method: 0 } }])],
    'another size at its place': ['damaged', makeZip([{ ...A, local: { unpacked: 5 } }])],
    'a larger size than it has': ['damaged', makeZip([lying({ unpacked: 500 })])],
    'a smaller size than it has': ['damaged', makeZip([lying({ unpacked: 5 })])],
    'a stored entry of another size': [
      'damaged',
      makeZip([{ ...B, local: { unpacked: 9 }, central: { unpacked: 9 } }]),
    ],
    'another checksum': ['damaged', makeZip([lying({ crc: 7 })])],
    'sizes behind it that lie': ['damaged', makeZip([{ ...A, described: 'marked', descriptor: { unpacked: 5 } }])],
    'a checksum behind it that lies': ['damaged', makeZip([{ ...A, described: 'bare', descriptor: { crc: 5 } }])],
    'sizes that should be behind it and are not': ['damaged', makeZip([lying({ flags: 8 }), B])],
    'too many entries': [
      'too-large',
      makeZip(Array.from({ length: 21 }, (_, index) => ({ ...B, name: String(index) }))),
    ],
    'an entry that is too large': ['too-large', makeZip([{ ...A, content: new Uint8Array(100_001) }])],
    'entries that are too large together': [
      'too-large',
      makeZip(['a', 'b', 'c'].map((name) => ({ name, content: zeros }))),
    ],
  };
  for (const [name, [reason, bytes]] of Object.entries(refused))
    it(`is refused with ${name}`, async () => {
      assert.equal(await contentOf(bytes), reason);
    });

  it('is refused where a part holds far more than its packed bytes', async () => {
    const zip = openZip(makeZip([{ name: 'a', content: new Uint8Array(2_000_000) }]), {
      ...LIMITS,
      entry: 1e7,
      total: 1e7,
    });
    assert.ok(!isRefusal(zip));
    assert.deepEqual(await zip.read('a'), { reason: 'too-large', entry: 'a' });
  });

  it('gives the same or is refused, whichever bytes of it are changed', async () => {
    const original = makeZip([A, B, { ...SECOND, described: 'marked' }]);
    const contents = (await contentOf(original)) as Record<string, string>;
    const change = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = original.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const found = await contentOf(bytes);
        if (typeof found === 'string') return;
        const texts = Object.values(found);
        assert.ok(
          texts.every((text) => Object.values(contents).includes(text)),
          JSON.stringify(found),
        );
      }),
      draws(3000),
    );
  });
});
