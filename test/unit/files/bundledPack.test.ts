import assert from 'node:assert/strict';
import { readBundledPack } from '../../../src/files/bundledPack';
import { prepare } from '../../../src/knowledge/prepared';
import { readPackFiles, TEST_PACK } from '../../support/pack';
import { MemoryDisk } from '../../support/memoryDisk';

describe('the bundled pack', () => {
  it('is read from beside the bundle, and is none where it is not there', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/dist');
    assert.equal(await readBundledPack(disk.host('/dist')), undefined);
    const files = readPackFiles(TEST_PACK);
    disk.put('/dist/pack.json', prepare(files));
    assert.deepEqual(
      (await readBundledPack(disk.host('/dist')))?.map(({ path, text }) => [path, text]),
      files.map(({ path, text }) => [path, text]),
    );
  });
});
