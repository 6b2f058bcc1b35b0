import assert from 'node:assert/strict';
import {
  isFollowed,
  isBaseFile,
  isWorkspaceBase,
  readAgain,
  readNews,
} from '../../../../src/files/following/following';
import type { Followed, News } from '../../../../src/files/following/following';
import type { Scope } from '../../../../src/files/following/pacing';
import type { Attempt } from '../../../../src/files/listing';
import { DOCUMENTS, without } from '../../../../src/files/selection';
import { toGbk } from '../../../support/encodings';
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

describe('the news of a workspace', () => {
  const passingOver: Attempt = (_, work) => work().catch(() => undefined);

  /** A workspace with a pack and documents that were written an hour ago, and what is asked of its disk. */
  function workspace() {
    const disk = new MemoryDisk();
    disk.put('/ws/ops-regulation.yaml', 'packs: [packs/own]\n');
    disk.put('/ws/packs/own/regulation/01.md', '# 一');
    for (const path of ['a.md', 'b.md', 'sub/c.md']) disk.put(`/ws/${path}`, path);
    disk.time += 3_600_000;
    const asked: string[] = [];
    const broken = new Set<string>();
    disk.fault = (operation, path) => {
      asked.push(`${operation} ${path.slice('/ws/'.length)}`);
      return broken.has(path) ? 'EACCES' : undefined;
    };
    const read = async (before: Followed | undefined, scope: Scope, ...paths: string[]): Promise<News> => {
      asked.length = 0;
      const options = { documents: DOCUMENTS, attempt: passingOver };
      return readNews({ host: disk.host('/ws') }, before, { scope, paths: new Set(paths) }, options);
    };
    return { disk, asked, broken, read };
  }

  it('is all of it where nothing was read before, or all is wanted, though nothing is other than it was', async () => {
    const { read } = workspace();
    const first = await read(undefined, 'named', 'a.md');
    const documents = ['a.md', 'b.md', 'packs/own/regulation/01.md', 'sub/c.md'];
    assert.deepEqual(
      first.all?.documents.map(({ path }) => path),
      documents,
    );
    assert.deepEqual([first.states, first.passedOver, first.isWhole], [[], [], true]);
    assert.deepEqual([...first.followed.documents.keys()], documents);
    const folders = ['packs', 'packs/own', 'packs/own/regulation', 'sub'];
    assert.deepEqual([...first.followed.folders].sort(), folders);
    assert.deepEqual((await read(first.followed, 'all')).all, first.all);
    assert.equal((await read(first.followed, 'differing')).all, undefined);
  });

  it('is of the files that were named alone: nothing else is looked at', async () => {
    const { disk, asked, read } = workspace();
    const { followed } = await read(undefined, 'all');
    disk.put('/ws/a.md', 'changed');
    disk.put('/ws/b.md', 'changed too');
    disk.put('/ws/ops-regulation.yaml', 'packs: []\n');
    const news = await read(followed, 'named', 'a.md', 'gone.md');
    assert.deepEqual(news.states, [
      { path: 'a.md', text: 'changed' },
      { path: 'gone.md', text: undefined },
    ]);
    assert.deepEqual([news.all, news.passedOver, news.isWhole], [undefined, undefined, true]);
    assert.deepEqual(asked.sort(), ['read a.md', 'stat a.md', 'stat gone.md']);
  });

  it('is that a document cannot be read any more, or has gone, and again that it can', async () => {
    const { disk, read } = workspace();
    const { followed } = await read(undefined, 'all');
    disk.put('/ws/a.md', toGbk('備註'));
    await disk.host('/ws').remove('b.md');
    const { followed: next } = await read(followed, 'named', 'a.md', 'b.md');
    assert.deepEqual(
      ['a.md', 'b.md', 'sub/c.md'].map((path) => [next.documents.get(path)?.kind, next.documents.has(path)]),
      [
        ['encoding', true],
        [undefined, false],
        [undefined, true],
      ],
    );
    assert.deepEqual([next.seen.has('a.md'), next.seen.has('b.md')], [true, false]);
    disk.put('/ws/a.md', '備註');
    assert.equal((await read(next, 'differing')).followed.documents.get('a.md'), undefined);
  });

  it('is not whole where a file or a folder cannot be read', async () => {
    for (const path of ['/ws/sub/c.md', '/ws/sub']) {
      const { broken, read } = workspace();
      const { followed } = await read(undefined, 'all');
      broken.add(path);
      assert.equal((await read(undefined, 'all')).isWhole, false, path);
      assert.equal((await read(followed, 'named', 'sub/c.md')).isWhole, false, path);
      assert.equal((await read(followed, 'differing')).isWhole, false, path);
      broken.clear();
      assert.equal((await read(followed, 'all')).isWhole, true, path);
    }
  });

  it('says of folders that something is to lie in that they mean something, though nothing is there', async () => {
    const disk = new MemoryDisk();
    disk.put('/ws/ops-regulation.yaml', 'packs: [packs/own]\n');
    const all = { scope: 'all', paths: new Set<string>() } as const;
    const { followed } = await readNews({ host: disk.host('/ws') }, undefined, all, { documents: DOCUMENTS });
    assert.deepEqual([...followed.folders], ['packs', 'packs/own']);
  });
});
