import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeptFile } from '../../../../src/files/keeping/format';
import { readKept, writeKept } from '../../../../src/files/keeping/keeping';
import { draws } from '../../../support/draws';
import { keeperOn } from '../../../support/keeping';
import { MemoryDisk } from '../../../support/memoryDisk';

const DAY = 86_400_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (line: Uint8Array): string => new TextDecoder().decode(line);

function fileAt(path: string, record = '{}', own = ''): KeptFile {
  return {
    path,
    seen: { size: 1, changed: 1.5, at: 9e12, touched: undefined },
    digest: 'd',
    glance: {},
    record: bytes(record),
    own: bytes(own),
  };
}

const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));

describe('files that are kept', () => {
  it('are those that were, with any paths and lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ path: fc.string({ unit: 'grapheme' }), record: line, own: line }), {
          selector: ({ path }) => path,
        }),
        async (all) => {
          const disk = new MemoryDisk();
          const files = all.map(({ path, record, own }) => fileAt(path, record, own));
          await writeKept(keeperOn(disk), 'key', files);
          const kept = await readKept(keeperOn(disk), 'key');
          const plain = ({ record, own, ...rest }: KeptFile): unknown => [rest, textOf(record), textOf(own)];
          assert.deepEqual([...kept.values()].map(plain), files.map(plain));
        },
      ),
      draws(30),
    );
  });

  it('are none where there are none, under another key, or of another workspace', async () => {
    const disk = new MemoryDisk();
    assert.equal((await readKept(keeperOn(disk), 'key')).size, 0);
    await writeKept(keeperOn(disk), 'key', [fileAt('a.md')]);
    assert.equal((await readKept(keeperOn(disk), 'key')).size, 1);
    assert.equal((await readKept(keeperOn(disk), 'yek')).size, 0);
    assert.equal((await readKept({ ...keeperOn(disk), workspace: '/theirs' }, 'key')).size, 0);
  });

  it('are none once they are old, and go when any are kept', async () => {
    const disk = new MemoryDisk();
    await writeKept(keeperOn(disk), 'key', [fileAt('a.md')]);
    disk.put('/kept/index-0123.bin', 'of others');
    disk.time += 29 * DAY;
    assert.equal((await readKept(keeperOn(disk), 'key')).size, 1);
    disk.time += 2 * DAY;
    assert.equal((await readKept(keeperOn(disk), 'key')).size, 0);
    await writeKept({ ...keeperOn(disk), workspace: '/theirs' }, 'key', [fileAt('b.md')]);
    assert.equal(disk.holding('/kept').size, 2);
    assert.ok(disk.holding('/kept').has('index-0123.bin'));
  });

  it('are read and written with pauses for others', async () => {
    const disk = new MemoryDisk();
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    const keeper = { ...keeperOn(disk), pause };
    await writeKept(
      keeper,
      'key',
      Array.from({ length: 1000 }, (_, index) => fileAt(String(index))),
    );
    const written = pauses;
    assert.ok(written > 10);
    assert.equal((await readKept(keeper, 'key')).size, 1000);
    assert.ok(pauses > written + 10);
  });
});
