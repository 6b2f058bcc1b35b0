import assert from 'node:assert/strict';
import type { Happening } from '../../../../src/files/following/hints';
import type { Host } from '../../../../src/files/host';
import { FakeClock } from '../../../support/fakeClock';
import { FollowedWorkspace, freshlyShown } from '../../../support/followed';
import { MemoryDisk } from '../../../support/memoryDisk';
import type { Operation } from '../../../support/memoryDisk';

const PACK = 'id: own\ngrammar: 1\ntitle: 店规\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n';

/** A disk with some files, an hour after they were written, and a session that has read them. */
async function opened(paths: readonly string[], change: (host: Host) => Partial<Host> = () => ({})) {
  const clock = new FakeClock();
  const disk = new MemoryDisk();
  disk.time = 0;
  for (const path of ['documents/a.md', ...paths]) disk.put(`/ws/${path}`, `甲 ${path}\n`);
  await clock.pass(3_600_000);
  const asked: string[] = [];
  disk.fault = (operation: Operation, path) => {
    if (operation === 'read') asked.push(path.slice('/ws/'.length));
    return undefined;
  };
  const host = { ...disk.host('/ws'), now: clock.now };
  const followed = new FollowedWorkspace(clock, { ...host, ...change(host) });
  void followed.hints.readAll();
  await clock.pass(5000);
  asked.length = 0;
  const put = (path: string, text: string): void => {
    disk.time = clock.now();
    disk.put(`/ws/${path}`, text);
  };
  const hear = (path: string, happening: Happening = 'came-or-went'): void => {
    followed.hints.hear(path, happening);
  };
  const isCurrent = async (): Promise<void> => {
    assert.deepEqual(followed.shown, await freshlyShown(host));
  };
  return { clock, disk, host, followed, asked, put, hear, isCurrent };
}

describe('what is heard of files', () => {
  it('leads to no reading where it is of files that cannot be documents, however often', async () => {
    const { clock, followed, put, hear } = await opened([]);
    for (let time = 0; time < 20_000; time += 100) {
      const name = `~$計劃${String(time)}.docx`;
      put(name, 'x');
      for (const path of ['out.log', '.git/index.lock', '.sync/state.md', 'node_modules/x/README.md']) {
        hear(path, 'changed');
        hear(path);
      }
      hear(name);
      await clock.pass(100);
    }
    await clock.pass(60_000);
    assert.equal(followed.readings.length, 1);
  });

  it('leads to one beside a document that is written all the time, and to others than it', async () => {
    const { clock, hear, put, isCurrent, followed } = await opened(['documents/b.md', 'documents/long.md']);
    for (let index = 0; index < 25; index++) {
      put('documents/long.md', '没'.repeat(index));
      hear('documents/long.md', 'changed');
      if (index === 0) {
        put('documents/b.md', '没有信息区\n');
        hear('documents/b.md', 'changed');
      }
      await clock.pass(100);
    }
    const [, reading] = followed.readings;
    assert.ok(reading && reading.at <= 3_605_000 + 2000 && reading.paths.has('documents/b.md'));
    await clock.pass(1000);
    await isCurrent();
  });

  it('is enough where a folder comes or goes and nothing is heard of what is in it', async () => {
    const { clock, disk, hear, isCurrent, followed } = await opened(['.away/五月/b.md', '.away/c.md']);
    for (const [from, to] of [
      ['.away', 'documents/new'],
      ['documents/new', '.away'],
      ['documents', '.documents'],
      ['.documents', '計劃.md'],
      ['計劃.md', 'documents'],
    ] as const) {
      await disk.host('/ws').rename(from, to);
      hear(from);
      hear(to);
      await clock.pass(1000);
      await isCurrent();
    }
    const { readings } = followed;
    assert.ok(readings.every(({ scope }, index) => (scope === 'all') === (index === 0)));
  });

  it('is understood by the settings that were read last', async () => {
    const { clock, put, hear, isCurrent } = await opened(['own/regulation/1.md'], (host) => ({
      read: async (path) => {
        const bytes = await host.read(path);
        // Between the settings and the pack that they name, and after it.
        if (path === 'ops-regulation.yaml' || path.startsWith('own/')) await clock.pause(200);
        return bytes;
      },
    }));
    put('ops-regulation.yaml', 'packs: [own]\n');
    hear('ops-regulation.yaml');
    await clock.pass(900);
    put('own/pack.yaml', PACK);
    hear('own/pack.yaml');
    await clock.pass(10_000);
    await isCurrent();
    put('own/pack.yaml', 'nonsense');
    hear('own/pack.yaml', 'changed');
    await clock.pass(10_000);
    await isCurrent();
  });

  it('is made up for when the user comes back: what differs is read, and nothing else', async () => {
    const { clock, disk, host, asked, followed, put, isCurrent } = await opened(['documents/b.md', 'documents/c.md']);
    const look = async (): Promise<string[]> => {
      asked.length = 0;
      followed.hints.lookAtAll();
      await clock.pass(1000);
      const read = [...asked];
      await isCurrent();
      return read;
    };
    assert.deepEqual(await look(), []);
    put('documents/b.md', '没有信息区\n');
    await host.remove('documents/c.md');
    put('documents/d.md', '沒有信息區\n');
    assert.deepEqual(await look(), ['documents/b.md', 'documents/d.md']);
    // The same size within the same tick of the disk's clock.
    disk.put('/ws/documents/b.md', '沒有信息區\n');
    assert.deepEqual(await look(), ['documents/b.md', 'documents/d.md']);
    await clock.pass(5000);
    await look();
    assert.deepEqual(await look(), []);
  });

  it('is made up for after more than 200 hints, and looked at once more', async () => {
    const { clock, hear, put, isCurrent, followed } = await opened([]);
    for (let index = 0; index < 300; index++) put(`documents/${String(index)}.md`, '没有信息区\n');
    for (let index = 0; index < 201; index++) hear(`documents/${String(index)}.md`);
    await clock.pass(500);
    await isCurrent();
    for (let index = 300; index < 400; index++) put(`documents/${String(index)}.md`, '没有信息区\n');
    await clock.pass(2500);
    await isCurrent();
    assert.equal(followed.readings.length, 3);
  });

  it('is tried again by itself where a file or a folder cannot be read for a while', async () => {
    for (const locked of ['/ws/documents/b.md', '/ws/documents/五月', '/ws/ops-regulation.yaml']) {
      const { clock, disk, hear, put, isCurrent } = await opened(['documents/b.md', 'documents/五月/c.md']);
      const asked = disk.fault;
      disk.fault = (_, path) => (path === locked ? 'EBUSY' : undefined);
      put('ops-regulation.yaml', 'nonsense: 1\n');
      put('documents/五月/c.md', '沒有信息區\n');
      for (const path of ['documents/b.md', 'ops-regulation.yaml', 'documents/五月/c.md']) hear(path);
      await clock.pass(5000);
      disk.fault = asked;
      await clock.pass(20_000);
      await isCurrent();
    }
  });

  it('has at most 64 files in hand, however many were named or differ', async () => {
    const paths = Array.from({ length: 500 }, (_, index) => `documents/${String(index % 7)}/${String(index)}.md`);
    let [open, most] = [0, 0];
    const counting =
      <T>(work: (path: string) => Promise<T>) =>
      async (path: string): Promise<T> => {
        if (path.endsWith('.md')) most = Math.max(most, ++open);
        await Promise.resolve();
        return work(path).finally(() => (path.endsWith('.md') ? open-- : open));
      };
    const { clock, hear, followed, isCurrent } = await opened(paths, (host) => ({
      read: counting(host.read),
      stat: counting(host.stat),
    }));
    for (const path of paths.slice(0, 200)) hear(path, 'changed');
    await clock.pass(1000);
    followed.hints.lookAtAll();
    await clock.pass(1000);
    await isCurrent();
    assert.deepEqual([followed.readings.map(({ scope }) => scope), most], [['all', 'named', 'differing'], 64]);
  });
});

describe('what is heard while files are read', () => {
  /** A session that has read some files, and from now on needs three seconds for each more. */
  async function slowly(paths: readonly string[]) {
    let isSlow = false;
    const session = await opened(paths, (host) => ({
      read: async (path) => {
        const bytes = await host.read(path);
        if (isSlow) await session.clock.pause(3000);
        return bytes;
      },
    }));
    isSlow = true;
    return session;
  }

  it('leads to another reading as soon as that has ended, without a further word', async () => {
    const { clock, put, hear, isCurrent, followed } = await slowly(['documents/b.md']);
    hear('documents/a.md', 'changed');
    await clock.pass(1000);
    put('documents/b.md', '没有信息区\n');
    for (let times = 0; times < 3; times++) hear('documents/b.md', 'changed');
    await clock.pass(20_000);
    const [, first, second] = followed.readings;
    assert.deepEqual([followed.readings.length, second?.at], [3, (first?.at ?? 0) + 3000]);
    await isCurrent();
  });

  it('is that a folder came where one word of several says so', async () => {
    for (const words of [
      ['came-or-went', 'changed'],
      ['changed', 'came-or-went'],
    ] as const) {
      const { clock, disk, hear, isCurrent } = await slowly(['.away/b.md']);
      hear('documents/a.md', 'changed');
      await clock.pass(1000);
      await disk.host('/ws').rename('.away', 'documents/new');
      for (const word of words) hear('documents/new', word);
      await clock.pass(20_000);
      await isCurrent();
    }
  });

  it('is understood by what that reading finds', async () => {
    const { clock, put, hear, isCurrent, followed } = await slowly(['.packs/own/pack.yaml']);
    put('ops-regulation.yaml', 'packs: [.packs/own]\n');
    hear('ops-regulation.yaml');
    await clock.pass(14_000);
    put('.packs/own/pack.yaml', PACK);
    hear('.packs/own/pack.yaml', 'changed');
    await clock.pass(60_000);
    await isCurrent();
    // The base, all that it is, and a document: then at once again.
    const [, first, second] = followed.readings;
    assert.equal(second?.at, (first?.at ?? 0) + 5 * 3000);
  });
});

describe('one who hears of files', () => {
  it('looks only at what came or went and may be a folder', async () => {
    const looked: string[] = [];
    const { clock, hear, put } = await opened([], (host) => ({
      stat: (path) => {
        looked.push(path);
        return host.stat(path);
      },
    }));
    looked.length = 0;
    put('out.log', '');
    for (const path of ['out.log', 'documents/x.log', 'documents']) hear(path, 'changed');
    for (const path of ['.git/index.lock', '.sync/state.md', 'node_modules/x/README.md']) hear(path);
    await clock.pass(100);
    assert.deepEqual(looked, []);
    hear('out.log');
    await clock.pass(100);
    assert.deepEqual(looked, ['out.log']);
  });

  it('goes on where what came is gone again, or cannot be looked at', async () => {
    const { clock, disk, hear, isCurrent } = await opened(['.away/b.md']);
    disk.fault = (_, path) => (path === '/ws/locked' ? 'EACCES' : undefined);
    hear('gone.log');
    hear('locked');
    await clock.pass(1000);
    await disk.host('/ws').rename('.away', 'new');
    hear('new');
    await clock.pass(1000);
    await isCurrent();
  });

  it('keeps what came before anything was read', async () => {
    const clock = new FakeClock();
    const disk = new MemoryDisk();
    disk.put('/ws/a.md', '甲\n');
    const { hints, readings } = new FollowedWorkspace(clock, { ...disk.host('/ws'), now: clock.now });
    hints.hear('a.md', 'came-or-went');
    await clock.pass(5000);
    void hints.readAll();
    await clock.pass(5000);
    assert.deepEqual(
      readings.map(({ scope, paths }) => [scope, ...paths]),
      [['all'], ['named', 'a.md']],
    );
  });

  it('has nothing read after the end', async () => {
    const { clock, hear, followed } = await opened([]);
    hear('documents/a.md', 'changed');
    followed.hints.dispose();
    await clock.pass(60_000);
    assert.deepEqual([followed.readings.length, clock.isIdle], [1, true]);
  });
});
