import assert from 'node:assert/strict';
import { unlessGone } from '../../../src/files/unlessGone';
import { MemoryDisk } from '../../support/memoryDisk';

const FILE = { path: 'a.md', kind: 'file' } as const;

/** Reads a file while something happens, and fails then. */
async function reading(happens: (disk: MemoryDisk) => unknown): Promise<string | undefined> {
  const disk = new MemoryDisk();
  disk.put('/ws/a.md', 'a');
  const host = disk.host('/ws');
  return unlessGone(host, FILE, async () => {
    await happens(disk);
    throw new Error('cannot be read');
  });
}

describe('reading what may go meanwhile', () => {
  it('gives what is read', async () => {
    assert.equal(await unlessGone(new MemoryDisk().host('/'), FILE, () => Promise.resolve('text')), 'text');
  });

  it('gives nothing where it has gone, or something else has its name now', async () => {
    assert.equal(await reading((disk) => disk.host('/ws').remove('a.md')), undefined);
    for (const replaced of [
      (disk: MemoryDisk): void => {
        disk.putFolder('/ws/a.md');
      },
      (disk: MemoryDisk): void => {
        disk.putLink('/ws/a.md', 'b.md');
      },
    ])
      assert.equal(
        await reading(async (disk) => {
          await disk.host('/ws').remove('a.md');
          replaced(disk);
        }),
        undefined,
      );
  });

  it('fails where it is still there', async () => {
    await assert.rejects(
      reading(() => undefined),
      { message: 'cannot be read' },
    );
  });

  it('fails as looking after it does, where that fails too', async () => {
    await assert.rejects(
      reading((disk) => {
        disk.fault = () => 'EACCES';
      }),
      { code: 'EACCES' },
    );
  });
});
