// Tests of how much is kept between runs: as much as there is room for, of a workspace and of all together.
import assert from 'node:assert/strict';
import type { KeptFile } from '../../src/files/keeping/format';
import { readKept, writeKept } from '../../src/files/keeping/keeping';
import { keeperOn } from '../support/keeping';
import { MemoryDisk } from '../support/memoryDisk';

const DAY = 86_400_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

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

describe('files that are kept', () => {
  it('are as many as there is room for, and of workspaces the latest', async function () {
    this.timeout(20_000);
    const disk = new MemoryDisk();
    const large = 'x'.repeat(30_000_000);
    for (let each = 0; each < 6; each++) {
      const keeper = { ...keeperOn(disk), workspace: `/${String(each)}` };
      await writeKept(keeper, 'key', [fileAt('a.md', large), fileAt('b.md', large), fileAt('c.md', large)]);
      assert.equal((await readKept(keeper, 'key')).size, 2);
      disk.time += DAY;
    }
    const left = await Promise.all(
      Array.from({ length: 6 }, (_, each) => readKept({ ...keeperOn(disk), workspace: `/${String(each)}` }, 'key')),
    );
    assert.deepEqual(
      left.map(({ size }) => size),
      [0, 0, 2, 2, 2, 2],
    );
  });
});
