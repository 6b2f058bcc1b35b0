// Tests of where a path really is, on a host that knows where links lead and on one that does not.
import assert from 'node:assert/strict';
import { FileError, LeadsOut } from '../../../src/base/fileFault';
import type { Host } from '../../../src/files/host';
import { isReachable, isReachedPlainly, missingFolders } from '../../../src/files/place';
import { MemoryDisk } from '../../support/memoryDisk';

/** A workspace with a folder, a file, links inside it and one that leads out. */
function hosts(): { knowing: Host; plain: Host } {
  const disk = new MemoryDisk();
  disk.put('/w/documents/a.md', 'a');
  disk.putFolder('/elsewhere');
  disk.putLink('/w/inside', 'documents');
  disk.putLink('/w/out', '/elsewhere');
  disk.putLink('/w/astray', 'nowhere');
  disk.putLink('/w/file', 'documents/a.md');
  const { realPath, ...plain } = disk.host('/w');
  assert.ok(realPath);
  return { knowing: disk.host('/w'), plain };
}

/** The folders to be made, or why nothing can be. */
async function missing(host: Host, path: string): Promise<string[] | string> {
  const found = await missingFolders(host, path).catch((error: unknown) => {
    if (error instanceof LeadsOut) return `out ${error.path}`;
    if (error instanceof FileError) return `${error.code} ${error.path}`;
    throw error;
  });
  assert.equal(await isReachable(host, path), typeof found !== 'string', path);
  return found;
}

describe('the way to a path', () => {
  it('is through folders that are there, or can be made, the topmost first', async () => {
    for (const host of Object.values(hosts())) {
      assert.deepEqual(await missing(host, 'x.md'), []);
      assert.deepEqual(await missing(host, 'documents/x.md'), []);
      assert.deepEqual(await missing(host, 'documents/b/c/x.md'), ['documents/b', 'documents/b/c']);
      assert.deepEqual(await missing(host, 'new/x.md'), ['new']);
    }
  });

  it('is none through a file, or names that are no names', async () => {
    for (const host of Object.values(hosts())) {
      assert.equal(await missing(host, 'documents/a.md/x.md'), 'ENOTDIR documents/a.md/x.md');
      assert.equal(await missing(host, 'documents/a.md/b/x.md'), 'ENOTDIR documents/a.md/b/x.md');
      for (const path of ['../x.md', 'documents/../x.md', './x.md', '/x.md', 'a//x.md', 'a/', ''])
        assert.equal(await missing(host, path), `out ${path}`);
    }
  });

  it('is none through what is neither file nor folder, or has gone since it was asked where it leads', async () => {
    const { knowing, plain } = hosts();
    const odd: Host['stat'] = async (path) => {
      const found = await plain.stat(path);
      return found && path === 'documents' ? { ...found, kind: 'other' } : found;
    };
    for (const host of [knowing, plain])
      assert.equal(await missing({ ...host, stat: odd }, 'documents/x.md'), 'ENOTDIR documents/x.md');
    const gone: Host['stat'] = (path) => (path === 'documents' ? Promise.resolve(undefined) : knowing.stat(path));
    assert.equal(await missing({ ...knowing, stat: gone }, 'inside/x.md'), 'ENOTDIR inside/x.md');
  });

  it('is through a link that leads inside, where the host knows where it leads', async () => {
    const { knowing, plain } = hosts();
    assert.deepEqual(await missing(knowing, 'inside/x.md'), []);
    assert.deepEqual(await missing(knowing, 'inside/b/x.md'), ['inside/b']);
    assert.equal(await missing(knowing, 'out/x.md'), 'out out/x.md');
    assert.equal(await missing(knowing, 'out/b/x.md'), 'out out/b/x.md');
    assert.equal(await missing(knowing, 'astray/x.md'), 'out astray/x.md');
    assert.equal(await missing(knowing, 'file/x.md'), 'ENOTDIR file/x.md');
    for (const link of ['inside', 'out', 'astray', 'file'])
      assert.equal(await missing(plain, `${link}/x.md`), `out ${link}/x.md`);
  });
});

describe('a folder', () => {
  it('is reached plainly where no link is on the way', async () => {
    const { plain } = hosts();
    const reached = await Promise.all(
      ['x.md', 'documents/x.md', 'inside/x.md', 'documents/b/x.md', 'documents/a.md/x'].map((each) =>
        isReachedPlainly(plain, each),
      ),
    );
    assert.deepEqual(reached, [true, true, false, false, false]);
  });
});
