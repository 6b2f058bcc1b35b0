import assert from 'node:assert/strict';
import { runSync } from '../../../../src/base/slices';
import { FileError, LeadsOut } from '../../../../src/base/fileFault';
import { movesFrom } from '../../../../src/features/rename/renumbering';
import { openSnapshot } from '../../../../src/features/service';
import { changeAll, changeUnlessStale } from '../../../../src/files/writing/changing';
import type { TextChange } from '../../../../src/files/writing/textChange';
import { JOURNAL, unfinishedChange } from '../../../../src/files/writing/journal';
import type { Unfinished } from '../../../../src/files/writing/journal';
import { isHalfWritten } from '../../../../src/files/writing/halfWritten';
import type { Host } from '../../../../src/files/host';
import { DOCUMENTS } from '../../../../src/files/selection';
import { readWorkspace } from '../../../../src/files/workspaceFiles';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { parsePack } from '../../../../src/knowledge/pack';
import { toGbk } from '../../../support/encodings';
import { atEachStep } from '../../../support/faults';
import { MemoryDisk } from '../../../support/memoryDisk';
import { HOUSE, housePack } from '../../../support/ownPack';
import { readPackFiles, TEST_PACK } from '../../../support/pack';

const CHANGES: readonly TextChange[] = ['a.md', '文件/b.md', '文件/c.md'].map((path, index) => ({
  path,
  before: `甲 §1.${String(index)}\r\n乙\n`.repeat(20),
  after: `甲 §2.${String(index)}\r\n乙\n`.repeat(20 + index),
}));
const TITLE = '§1 → §2';
const MARKED = '文件/b.md';

function diskWith(side: 'before' | 'after' = 'before'): MemoryDisk {
  const disk = new MemoryDisk();
  for (const { path, ...texts } of CHANGES)
    disk.put(`/ws/${path}`, (path === MARKED ? '\uFEFF' : '') + texts[side], path === MARKED ? 0o600 : 0o644);
  return disk;
}

function filesOf(disk: MemoryDisk): Map<string, string> {
  return new Map([...disk.holding('/ws')].filter(([path]) => path !== JOURNAL && !path.split('/').some(isHalfWritten)));
}

const able = (disk: MemoryDisk): Host => disk.host('/ws');
/** As the editor's. */
const inPlace = (disk: MemoryDisk): Host => ({ ...disk.host('/ws'), isRenameAtomic: false });

describe('changing files', () => {
  for (const change of [changeAll, changeUnlessStale]) {
    it(`changes all of them, marks, line ends and permissions kept, and back: ${change.name}`, async () => {
      for (const hostOf of [able, inPlace]) {
        const disk = diskWith();
        assert.deepEqual(await change(hostOf(disk), CHANGES, TITLE), []);
        assert.deepEqual(disk.holding(), diskWith('after').holding());
        assert.deepEqual([disk.mode(`/ws/${MARKED}`), disk.mode('/ws/a.md')], [0o600, 0o644]);
        assert.deepEqual(await change(hostOf(disk), CHANGES, TITLE), [], 'what is there already is fine');
        const back = CHANGES.map(({ path, before, after }) => ({ path, before: after, after: before }));
        assert.deepEqual(await change(hostOf(disk), back, TITLE), []);
        assert.deepEqual(disk.holding(), diskWith().holding());
        assert.deepEqual(await change(hostOf(disk), [], TITLE), []);
      }
    });

    it(`changes all or none, no matter what fails: ${change.name}`, async () => {
      for (const hostOf of [able, inPlace]) {
        const [before, after] = [diskWith().holding(), diskWith('after').holding()];
        const steps = await atEachStep(
          diskWith,
          (disk) => change(hostOf(disk), CHANGES, TITLE),
          async (disk, { code, step, result }) => {
            const when = `${code} at ${String(step)}`;
            disk.makerOf = () => 'ended';
            if (code !== 'STOP') await unfinishedChange(hostOf(disk)); // as the next program does
            if (code === 'STOP') {
              // Written in place, one can be half there; else each is one or the other.
              if (hostOf === able)
                for (const [path, text] of filesOf(disk))
                  assert.ok(
                    [before, after].some((each) => each.get(`ws/${path}`) === text),
                    when,
                  );
              return;
            }
            const isNone = result instanceof Error || (Array.isArray(result) && result.length > 0);
            if (change === changeAll) assert.deepEqual(disk.holding(), isNone ? before : after, when);
            else if (result instanceof Error) assert.deepEqual(disk.holding(), before, when);
            if (result instanceof Error) assert.ok(result instanceof FileError && result.code === code, when);
          },
        );
        assert.ok(steps > 10, String(steps));
      }
    });
  }

  const STALE: readonly (readonly [string, (disk: MemoryDisk) => unknown])[] = [
    [
      'changed',
      (disk) => {
        disk.put('/ws/文件/c.md', 'other');
      },
    ],
    ['gone', (disk) => disk.host('/ws').remove('文件/c.md')],
    [
      'saved in another encoding',
      (disk) => {
        disk.put('/ws/文件/c.md', toGbk('甲'));
      },
    ],
    [
      'now a link',
      (disk) => {
        disk.put('/ws/d.md', CHANGES[2]?.before ?? '');
        disk.putLink('/ws/文件/c.md', '../d.md');
      },
    ],
  ];
  for (const [name, make] of STALE)
    it(`leaves a file alone that is ${name} meanwhile: with all others, or by itself`, async () => {
      for (const hostOf of [able, inPlace]) {
        const disk = diskWith();
        await make(disk);
        const before = disk.holding();
        const asked = new Set<string>();
        disk.fault = (operation) => {
          asked.add(operation);
          return undefined;
        };
        assert.deepEqual(await changeAll(hostOf(disk), CHANGES, TITLE), ['文件/c.md']);
        assert.deepEqual(disk.holding(), before);
        assert.deepEqual(
          [...asked].sort(),
          ['read', 'realPath', 'stat'],
          'all files are looked at before one is written',
        );
        assert.deepEqual(await changeUnlessStale(hostOf(disk), CHANGES), ['文件/c.md']);
        const after = disk.holding();
        assert.equal(after.get('ws/文件/c.md'), before.get('ws/文件/c.md'));
        assert.equal(after.get('ws/a.md'), CHANGES[0]?.after);
      }
    });

  it('removes what was left half written long ago beside what it changes', async () => {
    const disk = diskWith();
    disk.put('/ws/文件/.b.md.00000001-0000-4000-8000-00000000000f.tmp', 'half');
    disk.time += 7_200_000;
    await changeAll(able(disk), CHANGES, TITLE);
    assert.deepEqual(disk.holding(), diskWith('after').holding());
  });

  it('takes nothing back that another program has written since', async () => {
    const disk = diskWith();
    let isNewer = false;
    disk.fault = (operation, path) => {
      if (operation !== 'rename' || !path.includes('c.md')) return undefined;
      disk.put('/ws/a.md', 'newer');
      isNewer = true;
      return 'ENOSPC';
    };
    await assert.rejects(changeAll(able(disk), CHANGES, TITLE), { code: 'ENOSPC', path: '文件/c.md' });
    assert.ok(isNewer);
    assert.deepEqual(
      [...filesOf(disk)].filter(([, text]) => text !== '/'),
      [['a.md', 'newer'], ...[...filesOf(diskWith())].filter(([path]) => /[bc]\.md/.test(path))],
    );
  });

  it('writes nothing that is there already, and takes back only what it wrote itself', async () => {
    for (const hostOf of [able, inPlace]) {
      const [first] = CHANGES;
      const disk = diskWith();
      disk.put('/ws/a.md', first?.after ?? '');
      disk.fault = (operation, path) =>
        ['write', 'rename'].includes(operation) && path.includes('c.md') ? 'EACCES' : undefined;
      await assert.rejects(changeUnlessStale(hostOf(disk), CHANGES), { code: 'EACCES', path: '文件/c.md' });
      assert.equal(disk.holding('/ws').get('a.md'), first?.after);
      assert.equal(disk.holding('/ws').get(MARKED), `\uFEFF${CHANGES[1]?.before ?? ''}`);
      const asked: string[] = [];
      disk.fault = (operation, path) => {
        if (['write', 'create'].includes(operation)) asked.push(path);
        return undefined;
      };
      assert.deepEqual(await changeUnlessStale(hostOf(disk), CHANGES), []);
      assert.deepEqual(asked.map((path) => /[abc]\.md/.exec(path)?.[0]).sort(), ['b.md', 'c.md']);
    }
  });

  it('has a journal of what is left to change, where that is more than can be done at once', async () => {
    for (const [hostOf, left, isJournaled] of [
      [able, 0, false],
      [able, 1, false],
      [able, 2, true],
      [inPlace, 0, false],
      [inPlace, 1, true],
    ] as const) {
      const disk = diskWith('after');
      for (const { path, before } of CHANGES.slice(0, left)) disk.put(`/ws/${path}`, before);
      const journals: unknown[] = [];
      const host = hostOf(disk);
      const renameNew: Host['renameNew'] = async (from, to) => {
        const { title, files } = JSON.parse(new TextDecoder().decode(await host.read(from))) as Unfinished;
        journals.push([to, title, files.map(({ path, mark }) => [path, mark])]);
        return host.renameNew(from, to);
      };
      if (left > 1) disk.put(`/ws/${MARKED}`, `\uFEFF${CHANGES[1]?.before ?? ''}`);
      assert.deepEqual(await changeAll({ ...host, renameNew }, CHANGES, TITLE), []);
      assert.deepEqual(disk.holding(), diskWith('after').holding());
      const marks = CHANGES.slice(0, left).map(({ path }) => [path, path === MARKED ? '\uFEFF' : '']);
      assert.deepEqual(journals, isJournaled ? [[JOURNAL, TITLE, marks]] : []);
    }
  });

  it('sweeps up only where it makes something beside what it changes', async () => {
    for (const [hostOf, lists] of [
      [able, ['/ws/', '/ws/文件']],
      [inPlace, []],
    ] as const) {
      const disk = diskWith();
      const listed: string[] = [];
      disk.fault = (operation, path) => {
        if (operation === 'list') listed.push(path);
        return undefined;
      };
      await changeUnlessStale(hostOf(disk), CHANGES);
      assert.deepEqual(listed.sort(), lists);
    }
  });

  it('changes nothing where one is reached by a link that leads out', async () => {
    const disk = diskWith();
    disk.put('/elsewhere/d.md', 'd');
    disk.putLink('/ws/out', '/elsewhere');
    const before = disk.holding();
    const changes = [...CHANGES, { path: 'out/d.md', before: 'd', after: 'e' }];
    for (const change of [changeAll, changeUnlessStale])
      await assert.rejects(change(able(disk), changes, TITLE), LeadsOut);
    assert.deepEqual(disk.holding(), before);
  });
});

describe('renumbering on a disk in memory', () => {
  const { folder, files } = housePack();
  const newDisk = (): MemoryDisk => {
    const disk = new MemoryDisk();
    disk.put('/ws/ops-regulation.yaml', `packs: [${folder}]\n`);
    for (const { path, text = '' } of files) disk.put(`/ws/${folder}/${path}`, text);
    for (let index = 0; index < 5; index++)
      disk.put(`/ws/documents/${String(index)}.md`, `\uFEFF---\r\ntitle: 記錄\r\n---\r\n依 ${HOUSE.id}§3.2.2 辦理\r\n`);
    return disk;
  };
  const { moves } = movesFrom([['3.2', '3.9']]);

  async function renumber(disk: MemoryDisk): Promise<readonly string[]> {
    const host = disk.host('/ws');
    const { settings, packs, documents } = await readWorkspace({ host }, { documents: DOCUMENTS });
    const snapshot = openSnapshot(loadKnowledge(parsePack(readPackFiles(TEST_PACK)), settings, packs), documents);
    const plan = runSync(snapshot.rename.plan({ pack: HOUSE.id, moves }));
    assert.deepEqual(plan.conflicts, []);
    return changeAll(host, plan.files, TITLE);
  }

  it('reads, plans and writes; where a file cannot be written all stay as they were', async () => {
    const disk = newDisk();
    assert.deepEqual(await renumber(disk), []);
    for (let index = 0; index < 5; index++)
      assert.equal(
        disk.holding('/ws').get(`documents/${String(index)}.md`),
        `\uFEFF---\r\ntitle: 記錄\r\n---\r\n依 ${HOUSE.id}§3.9.2 辦理\r\n`,
      );
    const failing = newDisk();
    failing.fault = (operation, path) => (operation === 'rename' && path.includes('.3.md.') ? 'ENOSPC' : undefined);
    await assert.rejects(renumber(failing), { code: 'ENOSPC', path: 'documents/3.md' });
    assert.deepEqual(failing.holding(), newDisk().holding());
  });
});
