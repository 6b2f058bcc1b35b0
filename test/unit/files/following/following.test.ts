import assert from 'node:assert/strict';
import { isFollowed, isBaseFile, isWorkspaceBase, readAgain } from '../../../../src/files/following/following';
import type { Attempt } from '../../../../src/files/listing';
import { DOCUMENTS, without } from '../../../../src/files/selection';
import { MemoryDisk } from '../../../support/memoryDisk';

const packs = [{ folder: 'packs/own', files: [] }];

describe('following a workspace', () => {
  const disk = new MemoryDisk();
  const host = disk.host('/ws');
  disk.put('/ws/a/b.md', 'b');
  disk.put('/ws/a/c.txt', 'c');
  disk.put('/ws/hidden/x.md', 'x');
  disk.put('/beside.md', 'beside');
  disk.putLink('/ws/a/link.md', 'b.md');
  disk.putLink('/ws/inside', 'a');
  disk.putLink('/ws/out', '..');

  it('heeds settings and packs, their folders coming and going too, and what is not passed over', () => {
    const ground = ['ops-regulation.yaml', 'packs/own', 'packs', 'packs/own/regulation/1.md', 'packs/own/.x'];
    const others = ['packs/ownership.md', 'a/ops-regulation.yaml', 'a.md', '.git/x.md', 'dist'];
    assert.deepEqual(
      [...ground, ...others].filter((path) => isWorkspaceBase(packs, path)),
      ground,
    );
    assert.deepEqual(
      others.filter((path) => isFollowed(packs, path)),
      ['packs/ownership.md', 'a/ops-regulation.yaml', 'a.md'],
    );
    assert.ok(isFollowed([{ folder: '.packs/own', files: [] }], '.packs/own/x.md'));
    assert.deepEqual(
      [...ground, ...others, 'packs/own/samples/x.md', 'packs/own/x.log'].filter((path) => isBaseFile(packs, path)),
      ['ops-regulation.yaml', 'packs/own/regulation/1.md'],
    );
  });

  it('reads documents again as listing would find them: none that are hidden, gone, or behind links', async () => {
    const documents = without(DOCUMENTS, (path) => path === 'hidden');
    const changed = ['a/b.md', 'a/none.md', 'a/link.md', 'inside/b.md', 'out/beside.md', 'hidden/x.md', 'a/c.txt'];
    assert.deepEqual(await readAgain({ host }, changed, { documents }), [
      { path: 'a/b.md', text: 'b' },
      ...['a/none.md', 'a/link.md', 'inside/b.md', 'out/beside.md'].map((path) => ({ path, text: undefined })),
    ]);
  });

  it('reads the others where one cannot be looked at, and tells of that one', async () => {
    disk.fault = (operation, path) => (operation === 'stat' && path === '/ws/hidden' ? 'EACCES' : undefined);
    const told: string[] = [];
    const attempt: Attempt = (path, work) =>
      work().catch(() => {
        told.push(path);
        return undefined;
      });
    const states = await readAgain({ host }, ['hidden/x.md', 'a/b.md'], { documents: DOCUMENTS, attempt });
    disk.fault = () => undefined;
    assert.deepEqual([states.map(({ text }) => text), told], [[undefined, 'b'], ['hidden/x.md']]);
  });
});
