import assert from 'node:assert/strict';
import { parseBundledPack } from '../../../src/files/bundledPack';
import { loadWorkspace } from '../../../src/files/loading';
import { housePack } from '../../support/ownPack';
import { readPackFiles, TEST_PACK } from '../../support/pack';

describe('what a workspace goes by', () => {
  it('is the bundled pack, and its own over it', () => {
    const bundled = parseBundledPack(readPackFiles(TEST_PACK));
    assert.deepEqual([bundled.value?.id, bundled.findings], ['test-pack', []]);
    assert.deepEqual(
      loadWorkspace(bundled).knowledge.packs.map(({ id }) => id),
      ['test-pack'],
    );
    const settings = { path: 'ops-regulation.yaml', text: 'packs: [packs/house]' };
    const own = loadWorkspace(bundled, { settings, packs: [housePack()] });
    assert.deepEqual(
      own.knowledge.packs.map(({ id }) => id),
      ['test-pack', 'house'],
    );
  });
});
