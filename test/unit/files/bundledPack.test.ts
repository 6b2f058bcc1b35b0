import assert from 'node:assert/strict';
import { parseBundledPack, readBundledPack } from '../../../src/files/bundledPack';
import { compilePack } from '../../../src/knowledge/compiled/compiledPack';
import { readPackFiles, TEST_PACK } from '../../support/pack';
import { MemoryDisk } from '../../support/memoryDisk';

describe('the bundled pack', () => {
  it('is read from beside the bundle, and is none where it is not there', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/dist');
    assert.equal(await readBundledPack(disk.host('/dist')), undefined);
    const files = readPackFiles(TEST_PACK);
    disk.put('/dist/pack.json', compilePack(files));
    const [read, parsed] = [await readBundledPack(disk.host('/dist')), parseBundledPack(files)];
    const superseded = new Set(parsed.value?.superseded.map(({ source }) => source.path));
    assert.ok(superseded.size > 0);
    const shipped = files.filter(({ path }) => !superseded.has(path));
    assert.deepEqual(
      [read?.files, read?.findings, read?.value?.id, parsed.files],
      [shipped, [], parsed.value?.id, files],
    );
  });
});
