// Tests of listing while things come and go, or cannot be listed; which files it finds is tested in reading.test.ts.
import assert from 'node:assert/strict';
import { listAll, listFiles } from '../../../src/files/listing';
import type { Attempt } from '../../../src/files/listing';
import { DOCUMENTS } from '../../../src/files/selection';
import { MemoryDisk } from '../../support/memoryDisk';

const REST = '.b.md.0a1b2c3d-0000-4000-8000-000000000abc.tmp';

function newDisk(): MemoryDisk {
  const disk = new MemoryDisk();
  for (const path of ['a.md', 'sub/b.md', `sub/${REST}`, 'sub/.own.tmp', 'z/c.md']) disk.put(`/ws/${path}`, '');
  return disk;
}

/** An attempt that passes over what fails, and the paths of that. */
function passingOver(): { attempt: Attempt; told: string[] } {
  const told: string[] = [];
  const attempt: Attempt = (path, work) =>
    work().catch(() => {
      told.push(path);
      return undefined;
    });
  return { attempt, told };
}

describe('listing a folder', () => {
  it('goes on without a folder that goes meanwhile, or becomes something else', async () => {
    for (const kind of ['nothing', 'link', 'file'] as const) {
      const disk = newDisk();
      const host = disk.host('/ws');
      const list: typeof host.list = async (folder) => {
        if (folder !== 'sub') return host.list(folder);
        await host.remove('sub');
        if (kind === 'link') disk.putLink('/ws/sub', 'nowhere');
        if (kind === 'file') disk.put('/ws/sub', '');
        return host.list(folder);
      };
      assert.deepEqual(await listFiles({ ...host, list }, DOCUMENTS), ['a.md', 'z/c.md'], kind);
    }
  });

  it('fails where a folder cannot be listed that is there, or is passed over where that is wanted', async () => {
    const disk = newDisk();
    disk.fault = (operation, path) => (operation === 'list' && path === '/ws/sub' ? 'EACCES' : undefined);
    await assert.rejects(listFiles(disk.host('/ws'), DOCUMENTS), { code: 'EACCES' });
    const { attempt, told } = passingOver();
    assert.deepEqual(await listFiles(disk.host('/ws'), DOCUMENTS, { attempt }), ['a.md', 'z/c.md']);
    assert.deepEqual(told, ['sub']);
  });

  it('fails in any case where the folder itself cannot be listed, or is not there', async () => {
    const { attempt, told } = passingOver();
    const disk = newDisk();
    await assert.rejects(listFiles(disk.host('/none'), DOCUMENTS, { attempt }), { code: 'ENOENT' });
    await assert.rejects(listFiles(disk.host('/ws'), DOCUMENTS, { attempt, below: 'none' }), { code: 'ENOENT' });
    disk.fault = (operation) => (operation === 'list' ? 'EACCES' : undefined);
    await assert.rejects(listFiles(disk.host('/ws'), DOCUMENTS, { attempt }), { code: 'EACCES' });
    assert.deepEqual(told, []);
  });

  it('tells what was left half written, and nothing else', async () => {
    const rests: string[] = [];
    const listed = await listAll(newDisk().host('/ws'), DOCUMENTS, { onRest: (path) => rests.push(path) });
    assert.deepEqual([listed.files, rests], [['a.md', 'sub/b.md', 'z/c.md'], [`sub/${REST}`]]);
  });

  it('gives paths as they are below the folder that is listed', async () => {
    assert.deepEqual(await listFiles(newDisk().host('/'), DOCUMENTS, { below: 'ws/sub' }), ['b.md']);
    assert.deepEqual(await listFiles(newDisk().host('/ws'), DOCUMENTS, { below: '' }), ['a.md', 'sub/b.md', 'z/c.md']);
  });
});
