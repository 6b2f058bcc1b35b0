import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LeadsOut } from '../../../../src/base/fileFault';
import { changeAll } from '../../../../src/files/writing/changing';
import type { Host } from '../../../../src/files/host';
import { finishChange, JOURNAL, journaled, unfinishedChange } from '../../../../src/files/writing/journal';
import type { Side } from '../../../../src/files/writing/journal';
import type { TextChange } from '../../../../src/files/writing/textChange';
import { draws } from '../../../support/draws';
import { atEachStep } from '../../../support/faults';
import { MemoryDisk } from '../../../support/memoryDisk';

const TITLE = '§3.2 ↔ §3.3';
/** A swap: what is changed twice by mistake is wrong. */
const CHANGES: readonly TextChange[] = ['a.md', '文件/b.md', '文件/c.md', '文件/d.md'].map((path, index) => ({
  path,
  before: `依 §3.2 與 §3.3 辦理\r\n`.repeat(index + 1),
  after: `依 §3.3 與 §3.2 辦理\r\n`.repeat(index + 1),
}));
const MARKED = '文件/b.md';

function diskWith(side: Side = 'before'): MemoryDisk {
  const disk = new MemoryDisk();
  for (const { path, ...texts } of CHANGES)
    disk.put(`/ws/${path}`, (path === MARKED ? '\uFEFF' : '') + texts[side], path === MARKED ? 0o600 : 0o644);
  return disk;
}

const able = (disk: MemoryDisk): Host => disk.host('/ws');
/** As the editor's, which promises next to nothing. */
const inPlace = (disk: MemoryDisk): Host => {
  const host = { ...disk.host('/ws'), isRenameAtomic: false };
  const without = ['create', 'sync', 'syncFolder', 'realPath', 'copyMode', 'removeEmpty', 'makerOf'];
  return Object.fromEntries(Object.entries(host).filter(([name]) => !without.includes(name))) as unknown as Host;
};

/** Stops the change at each step that it takes, and looks at what is there when the next program comes. */
function afterEachStop(
  hostOf: (disk: MemoryDisk) => Host,
  look: (disk: MemoryDisk, when: string) => Promise<void>,
): Promise<number> {
  return atEachStep(
    diskWith,
    (disk) => changeAll(hostOf(disk), CHANGES, TITLE),
    async (disk, { code, step }) => {
      if (code !== 'STOP') return;
      disk.makerOf = () => 'ended';
      disk.time += 7_200_000;
      await look(disk, `stopped at ${String(step)}`);
    },
  );
}

describe('the journal of a change', () => {
  for (const hostOf of [able, inPlace]) {
    for (const side of ['before', 'after'] as const)
      it(`leads to all files ${side} it, wherever it was stopped: ${hostOf.name}`, async () => {
        let unfinished = 0;
        const steps = await afterEachStop(hostOf, async (disk, when) => {
          const host = hostOf(disk);
          const found = await unfinishedChange(host);
          if (found !== undefined) {
            unfinished++;
            assert.deepEqual([found.title, found.isRunning, found.files.length], [TITLE, false, 4], when);
            assert.deepEqual(await finishChange(host, found, side), [], when);
            assert.deepEqual(disk.holding(), diskWith(side).holding(), when);
            assert.deepEqual([disk.mode(`/ws/${MARKED}`), disk.mode('/ws/a.md')], [0o600, 0o644], when);
          } else await changeAll(host, [], TITLE);
          assert.equal(await unfinishedChange(host), undefined, when);
          assert.ok(!disk.holding('/ws').has(JOURNAL), when);
        });
        assert.ok(steps > 20 && unfinished > 2, `${String(unfinished)} of ${String(steps)}`);
      });

    it(`is not lost where carrying on is stopped too, at any step, by either way: ${hostOf.name}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(60),
          fc.array(fc.record({ step: fc.nat(40), side: fc.constantFrom<Side>('before', 'after') }), { maxLength: 4 }),
          fc.constantFrom<Side>('before', 'after'),
          async (first, attempts, last) => {
            const disk = diskWith();
            disk.makerOf = () => 'ended';
            const stopped = async (step: number, work: (host: Host) => Promise<unknown>): Promise<void> => {
              let steps = 0;
              disk.fault = () => (++steps < step ? undefined : steps === step ? 'STOP' : 'STOPPED');
              await work(hostOf(disk)).catch(() => undefined);
              disk.fault = () => undefined;
              disk.time += 7_200_000;
            };
            const carry = (side: Side) => async (host: Host) => {
              const found = await unfinishedChange(host);
              if (found !== undefined) await finishChange(host, found, side);
            };
            await stopped(first, (host) => changeAll(host, CHANGES, TITLE));
            for (const { step, side } of attempts) await stopped(step, carry(side));
            await carry(last)(hostOf(disk));
            const held = disk.holding();
            const isWhole = [diskWith('before'), diskWith('after')].some((each) =>
              [...each.holding()].every(([path, text]) => held.get(path) === text),
            );
            assert.ok(isWhole, JSON.stringify([...held]));
            assert.ok(!held.has(`ws/${JOURNAL}`));
          },
        ),
        draws(150),
      );
    });
  }

  it('leaves alone what somebody has written since, and names it', async () => {
    const disk = diskWith();
    disk.fault = (operation, path) => (operation === 'rename' && path.includes('c.md') ? 'STOP' : undefined);
    const host = able(disk);
    let isStopped = false;
    const stopping: Host = {
      ...host,
      rename: (from, to) => {
        isStopped ||= to.includes('c.md');
        return isStopped ? Promise.reject(new Error('stopped')) : host.rename(from, to);
      },
      write: () => Promise.reject(new Error('stopped')),
      remove: (path) => (isStopped ? Promise.reject(new Error('stopped')) : host.remove(path)),
    };
    await assert.rejects(changeAll(stopping, CHANGES, TITLE));
    disk.fault = () => undefined;
    disk.makerOf = () => 'ended';
    disk.put('/ws/a.md', '另一句話\r\n');
    const found = await unfinishedChange(host);
    assert.ok(found);
    for (const side of ['after', 'before'] as const) assert.deepEqual(await finishChange(host, found, side), ['a.md']);
    assert.equal(disk.holding('/ws').get('a.md'), '另一句話\r\n');
    assert.equal(disk.holding('/ws').get('文件/c.md'), CHANGES[2]?.before);
  });

  it('takes a document that its writer cut short for no accident, where files are replaced whole', async () => {
    const disk = diskWith();
    disk.makerOf = () => 'ended';
    const files = CHANGES.map((change) => ({ ...change, mark: change.path === MARKED ? '\uFEFF' : '' }) as const);
    const host = able(disk);
    await assert.rejects(
      journaled(host, { title: TITLE, files }, async () => {
        await host.write('a.md', new TextEncoder().encode(CHANGES[0]?.after));
        await host.write('文件/d.md', new TextEncoder().encode(CHANGES[3]?.before.slice(0, 9)));
        throw new Error('stopped');
      }),
    );
    const found = await unfinishedChange(host);
    assert.deepEqual(found && (await finishChange(host, found, 'after')), ['文件/d.md']);
  });

  it('lets no second change begin, by the same or another program, and says whether the first still runs', async () => {
    for (const maker of ['running', 'ended', undefined] as const) {
      const disk = diskWith();
      const host = able(disk);
      disk.makerOf = () => maker;
      const files = CHANGES.map((change) => ({ ...change, mark: '' }) as const);
      await journaled(host, { title: TITLE, files }, async () => {
        await host.write('a.md', new TextEncoder().encode(CHANGES[0]?.after));
        const before = disk.holding();
        const found = await unfinishedChange(host);
        assert.deepEqual([found?.done, found?.isRunning], [1, maker === 'running']);
        const second = CHANGES.slice(1).map((change) => ({ ...change, after: '別的' }));
        await assert.rejects(changeAll(host, second, '§1 → §9'), { code: 'EUNFINISHED' });
        assert.deepEqual(disk.holding(), before);
      });
    }
  });

  it('is left to a program that may just be beginning', async () => {
    const disk = diskWith();
    const host = able(disk);
    const files = CHANGES.map((change) => ({ ...change, mark: '' }) as const);
    await journaled(host, { title: TITLE, files }, async () => {
      assert.equal(await unfinishedChange(host), undefined);
      assert.ok(disk.holding('/ws').has(JOURNAL));
      disk.time += 120_000;
      assert.equal(await unfinishedChange(host), undefined);
      assert.ok(!disk.holding('/ws').has(JOURNAL));
    });
  });

  it('from elsewhere leads nowhere else, and one that cannot be read is said', async () => {
    const disk = diskWith();
    disk.put('/elsewhere/x.md', 'x');
    disk.putLink('/ws/out', '/elsewhere');
    disk.makerOf = () => 'ended';
    const host = able(disk);
    const put = (content: unknown): void => {
      disk.put(`/ws/${JOURNAL}`, typeof content === 'string' ? content : JSON.stringify(content));
    };
    const journal = { version: 1, by: 'x', title: TITLE, inPlace: true };
    for (const path of ['../elsewhere/x.md', '/elsewhere/x.md', 'out/x.md', 'a/../../elsewhere/x.md', './a.md', '']) {
      put({
        ...journal,
        files: [
          { path, before: 'x', after: 'y', mark: '' },
          { ...CHANGES[0], mark: '' },
        ],
      });
      const before = disk.holding();
      for (const side of ['before', 'after'] as const) {
        const found = { title: TITLE, isRunning: false, done: 0, inPlace: true };
        const files = [{ path, before: 'x', after: 'y', mark: '' as const }];
        await assert.rejects(finishChange(host, { ...found, files }, side), LeadsOut, path);
      }
      assert.deepEqual(disk.holding(), before);
    }
    for (const broken of ['', '{', '[]', 'null', { ...journal, version: 2, files: [] }, { ...journal, files: [{}] }]) {
      put(broken);
      await assert.rejects(unfinishedChange(host), { code: 'EJOURNAL', path: JOURNAL });
    }
  });
});
