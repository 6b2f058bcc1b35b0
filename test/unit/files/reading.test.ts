import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listAll, listFiles } from '../../../src/files/listing';
import { readMany } from '../../../src/files/reading';
import { DOCUMENTS, isPassedOver, PACK_FILES, selects, without } from '../../../src/files/selection';
import { readWorkspace } from '../../../src/files/workspaceFiles';
import { toGbk } from '../../support/encodings';
import { MemoryDisk } from '../../support/memoryDisk';

const SETTINGS = '/ws/ops-regulation.yaml';
const deep = (folders: number): string => Array.from({ length: folders }, (_, index) => `d${String(index)}`).join('/');

/** A disk whose workspace holds files with their own paths as text. */
function diskWith(paths: readonly string[]): MemoryDisk {
  const disk = new MemoryDisk();
  disk.putFolder('/ws');
  for (const path of paths) disk.put(`/ws/${path}`, path);
  return disk;
}

describe('which files count', () => {
  it('are Markdown files as documents, not in hidden folders, those of other programs, or too deep', async () => {
    const wanted = [
      'a.md',
      '文件/二○二六/計劃.md',
      '.hidden.md',
      `${deep(12)}/x.md`,
      'samples/x.md',
      'dist.md',
      'b/.c.md',
      'b/A.MD',
      'b/a.Md',
    ];
    const others = ['a.txt', 'a.yaml', '.git/x.md', 'node_modules/x.md', 'a/dist/x.md', `${deep(13)}/x.md`, 'md'];
    const disk = diskWith([...wanted, ...others]);
    disk.putLink('/ws/link.md', 'a.md');
    disk.putLink('/ws/folder', '文件');
    disk.putLink('/ws/ring', '.');
    disk.putFolder('/ws/folder.md/x');
    assert.deepEqual(await listAll(disk.host('/ws'), DOCUMENTS), {
      files: wanted.toSorted(),
      passedOver: [
        { reason: 'link', count: 3, first: 'folder' },
        { reason: 'program', count: 2, first: 'a/dist' },
        { reason: 'deep', count: 1, first: deep(13) },
      ],
    });
  });

  it('say nothing of what nobody looks for: hidden names, links to other files, what the user hides', async () => {
    const disk = diskWith(['.git/x.md', 'hidden/dist/x.md']);
    disk.putLink('/ws/.link.md', 'a.md');
    disk.putLink('/ws/hidden/link.md', 'a.md');
    disk.putLink('/ws/secret.md', 'a.md');
    const selection = without(DOCUMENTS, (path) => path === 'hidden' || path === 'secret.md');
    assert.deepEqual(await listAll(disk.host('/ws'), selection), { files: [], passedOver: [] });
  });

  it('are Markdown and YAML files as parts of a pack, without its samples', async () => {
    const disk = diskWith(['p/pack.yaml', 'p/a/b.md', 'p/samples/x.md', 'p/a/samples/x.yaml', 'p/.x/y.md', 'p/x.json']);
    assert.deepEqual(await listFiles(disk.host('/ws'), PACK_FILES, { below: 'p' }), [
      'a/b.md',
      'a/samples/x.yaml',
      'pack.yaml',
    ]);
  });

  it('are the same to one who lists all and one who is told a path', async () => {
    const name = fc.constantFrom('a', '.b', 'dist', 'node_modules', 'samples', '文');
    const file = fc.constantFrom('x.md', '.y.md', 'z.yaml', 'dist.md', 'w.txt', 'samples');
    const path = fc
      .tuple(fc.array(name, { maxLength: 14 }), file)
      .map(([folders, last]) => [...folders, last].join('/'));
    const hidden = without(DOCUMENTS, (each) => each === 'a' || each.endsWith('文/x.md'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { maxLength: 12 }), async (paths) => {
        const disk = new MemoryDisk();
        disk.putFolder('/ws');
        const put = paths.filter((each) => !paths.some((other) => other.startsWith(`${each}/`)));
        for (const each of put) disk.put(`/ws/${each}`, '');
        for (const selection of [DOCUMENTS, PACK_FILES, hidden]) {
          const listed = await listFiles(disk.host('/ws'), selection);
          assert.deepEqual(listed, put.filter((each) => selects(selection, each)).sort());
          assert.ok(listed.every((each) => !isPassedOver(each.replace(/\.yaml$/, '.md'))));
        }
      }),
    );
  });
});

describe('reading a workspace', () => {
  it('reads settings, the packs that they name, and documents: as text, or why there is none', async () => {
    const disk = new MemoryDisk();
    disk.put(SETTINGS, '\uFEFFpacks: [packs/own, none, packs/link, packs/out]\n');
    disk.put('/ws/packs/own/pack.yaml', '\uFEFFid: own\r\n');
    disk.put('/ws/packs/own/regulation/1.md', toGbk('第一條 誠信'));
    disk.putLink('/ws/packs/link', 'own');
    disk.put('/elsewhere/pack.yaml', 'id: out\n');
    disk.putLink('/ws/packs/out', '/elsewhere');
    disk.put('/ws/a.md', '\uFEFF甲\r\n');
    disk.put('/ws/large.md', new Uint8Array(6_000_001));
    const own = [
      { path: 'pack.yaml', text: 'id: own\r\n' },
      { path: 'regulation/1.md', unread: { kind: 'encoding', encoding: 'gb18030' } },
    ];
    const asked: string[] = [];
    disk.fault = (operation, path) => {
      if (operation === 'read') asked.push(path);
      return undefined;
    };
    const read = await readWorkspace({ host: disk.host('/ws') }, { documents: DOCUMENTS });
    assert.deepEqual(read, {
      settings: { path: 'ops-regulation.yaml', text: 'packs: [packs/own, none, packs/link, packs/out]\n' },
      packs: [
        { folder: 'packs/own', files: own },
        { folder: 'none', files: [] },
        { folder: 'packs/link', files: [], linked: true },
        { folder: 'packs/out', files: [], linked: true },
      ],
      documents: [
        { path: 'a.md', text: '甲\r\n' },
        { path: 'large.md', unread: { kind: 'size', size: 6_000_001 } },
        { path: 'packs/own/regulation/1.md', unread: { kind: 'encoding', encoding: 'gb18030' } },
      ],
      passedOver: [{ reason: 'link', count: 2, first: 'packs/link' }],
    });
    assert.ok(!asked.includes('/ws/large.md'), 'what is too large is not read');
  });

  it('goes by no link, whether it is known where one leads or not', async () => {
    const disk = new MemoryDisk();
    disk.put('/ws/real.yaml', 'packs: [own]\n');
    disk.put('/settings.yaml', 'packs: [own]\n');
    disk.put('/ws/own/pack.yaml', 'id: own\n');
    disk.putLink('/ws/link', 'own');
    disk.put('/ws/own/below/pack.yaml', 'id: below\n');
    const { realPath, ...rest } = disk.host('/ws');
    assert.equal(await realPath('link'), 'own');
    const link = { path: 'ops-regulation.yaml', unread: { kind: 'link' } };
    for (const host of [disk.host('/ws'), rest]) {
      for (const target of ['real.yaml', '../settings.yaml', 'none']) {
        disk.putLink(SETTINGS, target);
        assert.deepEqual(await readWorkspace({ host }, {}), {
          settings: link,
          packs: [],
          documents: [],
          passedOver: [],
        });
      }
      disk.put(SETTINGS, 'packs: [own, link, link/below, none]\n');
      const { packs } = await readWorkspace({ host }, {});
      assert.deepEqual(
        packs.map(({ files, linked }) => [files.length, linked]),
        [
          [2, undefined],
          [0, true],
          [0, true],
          [0, undefined],
        ],
      );
    }
  });

  it('withholds packs, and reads no documents, where that is asked for', async () => {
    const disk = diskWith(['own/pack.yaml', 'a.md']);
    disk.put(SETTINGS, 'packs: [own]\n');
    const read = await readWorkspace({ host: disk.host('/ws') }, { withholdsPacks: true });
    assert.deepEqual([read.packs, read.documents], [[{ folder: 'own', files: [], withheld: true }], []]);
  });

  it('takes what is typed and not saved in place of what a file holds, but for one that cannot be read', async () => {
    const disk = diskWith(['a.md', 'b.md']);
    disk.put('/ws/gbk.md', toGbk('備註'));
    const unsaved = new Map([
      ['a.md', 'typed'],
      ['gbk.md', 'guessed'],
      ['gone.md', 'kept open'],
    ]);
    const source = { host: disk.host('/ws'), unsaved: (path: string) => unsaved.get(path) };
    assert.deepEqual(
      (await readMany(source, ['a.md', 'b.md', 'gbk.md', 'gone.md', 'none.md'])).map(({ path, text }) => [path, text]),
      [
        ['a.md', 'typed'],
        ['b.md', 'b.md'],
        ['gbk.md', undefined],
        ['gone.md', 'kept open'],
      ],
    );
  });

  it('notes what each file was like that it has read, and when it looked', async () => {
    const disk = diskWith(['a.md', 'gone.md', 'busy.md']);
    disk.put('/ws/large.md', new Uint8Array(6_000_001));
    const host = disk.host('/ws');
    const changed = disk.time;
    disk.time += 5000;
    const noted = new Map<string, unknown>();
    const source = {
      host,
      note: (path: string, seen: unknown) => noted.set(path, seen),
      unsaved: (path: string) => (path === 'none.md' ? 'typed' : undefined),
    };
    const read: typeof host.read = async (path) => {
      disk.time += 1000;
      if (path === 'gone.md') await host.remove(path);
      if (path === 'gone.md') throw new Error('gone');
      return host.read(path);
    };
    const files = await readMany({ ...source, host: { ...host, read } }, ['a.md', 'gone.md', 'none.md', 'large.md']);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md', 'none.md', 'large.md'],
    );
    assert.deepEqual([...noted].sort(), [
      ['a.md', { size: 4, changed, touched: changed, at: changed + 5000 }],
      ['large.md', { size: 6_000_001, changed, touched: changed, at: changed + 5000 }],
    ]);
  });

  it('fails with what cannot be read, or tells it and goes on', async () => {
    const disk = diskWith(['a.md', 'b/c.md', 'd/e.md']);
    disk.fault = (operation, path) =>
      (operation === 'list' && path === '/ws/b') || (operation === 'read' && path === '/ws/a.md')
        ? 'EACCES'
        : undefined;
    const source = { host: disk.host('/ws') };
    await assert.rejects(readWorkspace(source, { documents: DOCUMENTS }), { code: 'EACCES' });
    const told: string[] = [];
    const { documents } = await readWorkspace(source, {
      documents: DOCUMENTS,
      attempt: (path, work) =>
        work().catch(() => {
          told.push(path);
          return undefined;
        }),
    });
    assert.deepEqual([documents.map(({ path }) => path), told], [['d/e.md'], ['b', 'a.md']]);
  });

  it('has at most 64 files in hand, and gives them in order', async () => {
    const paths = Array.from(
      { length: 1000 },
      (_, index) => `d${String(index % 7)}/${String(index).padStart(4, '0')}.md`,
    );
    const disk = diskWith(paths);
    const host = disk.host('/ws');
    let [open, most] = [0, 0];
    const counting: typeof host.read = async (path) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, path.endsWith('3.md') ? 2 : 0));
      return host.read(path).finally(() => open--);
    };
    const { documents } = await readWorkspace({ host: { ...host, read: counting } }, { documents: DOCUMENTS });
    assert.deepEqual(
      documents.map(({ text }) => text),
      paths.toSorted(),
    );
    assert.equal(most, 64);
  });

  it('begins with no more once one has failed', async () => {
    const disk = diskWith(Array.from({ length: 500 }, (_, index) => `${String(index)}.md`));
    let begun = 0;
    disk.fault = (operation) => (operation === 'read' && ++begun === 3 ? 'EIO' : undefined);
    await assert.rejects(readWorkspace({ host: disk.host('/ws') }, { documents: DOCUMENTS }), { code: 'EIO' });
    assert.ok(begun < 128, String(begun));
  });
});
