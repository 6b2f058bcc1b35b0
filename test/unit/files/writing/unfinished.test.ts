// Tests of a journal on the disk: when it comes and goes, and what is done by one who finds it.
import assert from 'node:assert/strict';
import type { Host } from '../../../../src/files/host';
import { finishChange, JOURNAL, journaled, unfinishedChange } from '../../../../src/files/writing/journal';
import type { JournaledFile, Side } from '../../../../src/files/writing/journal';
import { MemoryDisk } from '../../../support/memoryDisk';
import type { Operation } from '../../../support/memoryDisk';

const TITLE = '§3.2 → §3.3';
const MINUTE = 60_000;
const FILES: readonly JournaledFile[] = ['文件/c.md', 'a.md', '文件/b.md'].map((path) => ({
  path,
  before: `${path}：依 §3.2 辦理\r\n`,
  after: `${path}：依 §3.3 辦理\r\n`,
  mark: '',
}));
const NONE = ['before', 'before', 'before'] as const;
const SOME = ['after', 'before', 'before'] as const;
const ALL = ['after', 'after', 'after'] as const;

interface Workspace {
  readonly disk: MemoryDisk;
  readonly host: Host;
  readonly isThere: () => boolean;
  readonly textsOf: () => (string | undefined)[];
}

/** A disk with a journal, and files that hold one of their texts, or another. */
function found(held: readonly (Side | { readonly other: string })[], inPlace = false): Workspace {
  const disk = new MemoryDisk();
  for (const [index, each] of held.entries()) {
    const file = FILES[index];
    if (file !== undefined) disk.put(`/ws/${file.path}`, typeof each === 'string' ? file[each] : each.other);
  }
  disk.put(`/ws/${JOURNAL}`, JSON.stringify({ version: 1, by: 'x', title: TITLE, inPlace, files: FILES }));
  disk.makerOf = () => 'ended';
  return {
    disk,
    host: { ...disk.host('/ws'), isRenameAtomic: !inPlace },
    isThere: () => disk.holding('/ws').has(JOURNAL),
    textsOf: () => FILES.map(({ path }) => disk.holding('/ws').get(path)),
  };
}

/** What a disk does from now on, of some kinds. */
function recorded(disk: MemoryDisk, kinds: readonly Operation[]): string[] {
  const done: string[] = [];
  disk.fault = (operation, path) => {
    if (kinds.includes(operation)) done.push(`${operation} ${path.slice('/ws/'.length)}`);
    return undefined;
  };
  return done;
}

describe('a journal that somebody finds', () => {
  it('goes where no file was changed, or all were', async () => {
    for (const held of [NONE, ALL]) {
      const { host, isThere } = found(held);
      assert.equal(await unfinishedChange(host), undefined);
      assert.equal(isThere(), false);
    }
  });

  it('stays for a minute where its maker is not known, who may just be beginning', async () => {
    for (const held of [NONE, ALL]) {
      const { disk, host, isThere } = found(held);
      disk.makerOf = () => undefined;
      disk.time += MINUTE;
      assert.equal(await unfinishedChange(host), undefined);
      assert.equal(isThere(), true);
      disk.time += 1;
      assert.equal(await unfinishedChange(host), undefined);
      assert.equal(isThere(), false);
    }
  });

  it('is told to one who asks for the same again, where all of it was done', async () => {
    const done = found(ALL);
    assert.equal((await unfinishedChange(done.host, TITLE))?.done, 3);
    assert.equal(done.isThere(), true);
    assert.equal(await unfinishedChange(done.host, '§1 → §2'), undefined);
    assert.equal(done.isThere(), false);
    const none = found(NONE);
    assert.equal(await unfinishedChange(none.host, TITLE), undefined);
    assert.equal(none.isThere(), false);
  });

  it('stays while the program that made it runs, however long, done or not', async () => {
    for (const [held, done] of [
      [NONE, 0],
      [SOME, 1],
      [ALL, 3],
    ] as const) {
      const { disk, host, isThere } = found(held);
      disk.makerOf = () => 'running';
      disk.time += 120 * MINUTE;
      const { isRunning, ...change } = (await unfinishedChange(host)) ?? assert.fail();
      assert.deepEqual([isRunning, change], [true, { title: TITLE, files: FILES, inPlace: false, done }]);
      assert.equal(isThere(), true);
    }
  });

  it('is none where a folder or a link has its name, or where it goes meanwhile', async () => {
    const { disk, host } = found(SOME);
    await host.rename(JOURNAL, 'journal');
    disk.putLink(`/ws/${JOURNAL}`, 'journal');
    assert.equal(await unfinishedChange(host), undefined);
    await host.remove(JOURNAL);
    disk.putFolder(`/ws/${JOURNAL}`);
    assert.equal(await unfinishedChange(host), undefined);
    const going = found(SOME);
    const read: Host['read'] = async (path) => {
      if (path === JOURNAL) await going.host.remove(path);
      return going.host.read(path);
    };
    assert.equal(await unfinishedChange({ ...going.host, read }), undefined);
  });
});

describe('finishing a change', () => {
  it('writes what is left alone, and ends when that would outlast a loss of power', async () => {
    const { disk, host, textsOf } = found(SOME);
    const change = (await unfinishedChange(host)) ?? assert.fail();
    const done = recorded(disk, ['copyMode', 'syncFolder', 'remove']);
    assert.deepEqual(await finishChange(host, change, 'after'), []);
    assert.deepEqual(
      textsOf(),
      FILES.map(({ after }) => after),
    );
    assert.deepEqual(done.filter((each) => each.startsWith('copyMode')).sort(), [
      'copyMode a.md',
      'copyMode 文件/b.md',
    ]);
    assert.deepEqual(done.slice(-4), ['syncFolder 文件', 'syncFolder ', `remove ${JOURNAL}`, 'syncFolder ']);
  });

  it('names what holds something else by now, in order, and leaves it as it is', async () => {
    for (const inPlace of [false, true])
      for (const side of ['before', 'after'] as const) {
        const longer = `${FILES[2]?.before ?? ''}又一句`;
        const { disk, host, textsOf, isThere } = found(['before', { other: '別的' }, { other: longer }], inPlace);
        disk.put('/ws/copy.md', FILES[0]?.before ?? '');
        disk.putLink('/ws/文件/c.md', '../copy.md');
        const before = textsOf();
        const change = (await unfinishedChange(host)) ?? {
          title: TITLE,
          files: FILES,
          done: 0,
          isRunning: false,
          inPlace,
        };
        assert.deepEqual(await finishChange(host, change, side), ['a.md', '文件/b.md', '文件/c.md']);
        assert.deepEqual(textsOf(), before);
        await host.remove('a.md');
        assert.deepEqual((await finishChange(host, change, side))[0], 'a.md', 'gone');
        assert.equal(isThere(), false);
      }
  });

  it('brings what holds a part of a text, where files are written in place, and there alone', async () => {
    const part = FILES[1]?.after.slice(0, 12) ?? '';
    for (const inPlace of [false, true])
      for (const side of ['before', 'after'] as const) {
        const { host, textsOf } = found(['after', { other: part }, 'before'], inPlace);
        const change = (await unfinishedChange(host)) ?? assert.fail();
        assert.deepEqual(await finishChange(host, change, side), inPlace ? [] : ['a.md']);
        assert.equal(textsOf()[1], inPlace ? FILES[1]?.[side] : part);
      }
  });

  it('leaves a file with the text that it had where it cannot be written, and can be tried again', async () => {
    for (const side of ['before', 'after'] as const) {
      const { disk, host, textsOf, isThere } = found(side === 'after' ? SOME : ['after', 'after', 'before'], true);
      const before = textsOf();
      const change = (await unfinishedChange(host)) ?? assert.fail();
      let times = 0;
      disk.fault = (operation, path) =>
        operation === 'write' && path.endsWith('a.md') && ++times === 1 ? 'ENOSPC' : undefined;
      await assert.rejects(finishChange(host, change, side), { code: 'ENOSPC' });
      disk.fault = () => undefined;
      assert.ok(isThere());
      assert.equal(textsOf()[1], before[1]);
      assert.deepEqual(await finishChange(host, change, side), []);
      assert.deepEqual(
        textsOf(),
        FILES.map((each) => each[side]),
      );
    }
  });
});

describe('a change with a journal', () => {
  it('begins when that would outlast a loss of power, and ends it when all files would', async () => {
    const { disk, host, isThere } = found(NONE);
    await host.remove(JOURNAL);
    const done = recorded(disk, ['renameNew', 'syncFolder', 'write', 'remove']);
    const work = async (): Promise<number> => {
      for (const { path, after } of FILES) await host.write(path, new TextEncoder().encode(after));
      return 7;
    };
    assert.equal(await journaled(host, { title: TITLE, files: FILES }, work), 7);
    assert.deepEqual(
      done.map((each) => each.replace(/\.[^ ]*\.tmp$/, '(half)')),
      [
        'renameNew (half)',
        'remove (half)',
        'syncFolder ',
        ...FILES.map(({ path }) => `write ${path}`),
        'syncFolder 文件',
        'syncFolder ',
        `remove ${JOURNAL}`,
        'syncFolder ',
      ],
    );
    assert.equal(isThere(), false);
  });

  it('has none where there is nothing to change', async () => {
    const { disk, host } = found(NONE);
    await host.remove(JOURNAL);
    const done = recorded(disk, ['create', 'renameNew', 'syncFolder', 'remove', 'stat']);
    assert.equal(await journaled(host, { title: TITLE, files: [] }, () => Promise.resolve('done')), 'done');
    assert.deepEqual(done, []);
  });
});
