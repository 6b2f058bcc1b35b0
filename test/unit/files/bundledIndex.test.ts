import assert from 'node:assert/strict';
import { BUNDLED_INDEX, readBundledIndex, readBundledPostings } from '../../../src/files/bundledIndex';
import { MemoryDisk } from '../../support/memoryDisk';

describe('the index of the bundled pack', () => {
  it('is read from beside the bundle, and is none where it is not there', async () => {
    const disk = new MemoryDisk();
    const host = disk.host('/dist');
    assert.equal(await readBundledIndex(host), undefined);
    assert.equal(await readBundledPostings(host), undefined);
    disk.put(`/dist/${BUNDLED_INDEX.postings}`, 'ORSI');
    const postings = new TextEncoder().encode('ORSI');
    assert.deepEqual(await readBundledIndex(host), { postings, lunr: undefined });
    disk.put(`/dist/${BUNDLED_INDEX.lunr}`, '{}');
    assert.deepEqual(await readBundledIndex(host), { postings, lunr: '{}' });
    assert.deepEqual(await readBundledPostings(host), { postings });
  });
});
