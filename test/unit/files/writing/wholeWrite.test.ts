import assert from 'node:assert/strict';
import { FileError } from '../../../../src/base/fileFault';
import type { Host } from '../../../../src/files/host';
import { temporaryName } from '../../../../src/files/writing/halfWritten';
import { naming, replace, sweep, sweepRests } from '../../../../src/files/writing/wholeWrite';
import { MemoryDisk } from '../../../support/memoryDisk';

const HOUR = 3_600_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const restOf = (maker: number): string => temporaryName('a.md', `0000000${String(maker)}-0000-4000-8000-000000000000`);

/** A disk with what three programs left half written just now: one has ended, one runs, of one nothing is known. */
function diskWithRests(): { disk: MemoryDisk; names: () => string[] } {
  const disk = new MemoryDisk();
  for (const maker of [1, 2, 3]) disk.put(`/ws/${restOf(maker)}`, 'half');
  disk.put('/ws/a.md', 'a');
  disk.makerOf = (unique) => (({ '1': 'ended', '2': 'running' }) as const)[unique.slice(7, 8)];
  return { disk, names: () => [...disk.holding('/ws').keys()].filter((path) => path.startsWith('.')) };
}

describe('what was left half written', () => {
  it('goes where its program has ended, or is not known and it is old', async () => {
    const { disk, names } = diskWithRests();
    await sweep(disk.host('/ws'), '');
    assert.deepEqual(names(), [restOf(2), restOf(3)]);
    disk.makerOf = () => undefined;
    disk.time += HOUR + 1;
    disk.put(`/ws/${restOf(2)}`, 'half');
    await sweep(disk.host('/ws'), '');
    assert.deepEqual(names(), [restOf(2)]);
    assert.equal(disk.holding('/ws').get('a.md'), 'a', 'what is whole stays, however old');
  });

  it('goes by its age alone where the host knows no programs', async () => {
    const { disk, names } = diskWithRests();
    const { makerOf, ...host } = disk.host('/ws');
    assert.ok(makerOf);
    await sweep(host, '');
    assert.equal(names().length, 3);
    disk.time += HOUR + 1;
    await sweep(host, '');
    assert.deepEqual(names(), []);
  });

  it('stays where nothing can be written, and where it cannot be removed, which is passed over', async () => {
    const { disk, names } = diskWithRests();
    const rests = [restOf(1), restOf(2), restOf(3)];
    await sweepRests({ ...disk.host('/ws'), isWritable: false }, rests);
    assert.equal(names().length, 3);
    disk.fault = (operation) => (operation === 'remove' ? 'EACCES' : undefined);
    await sweepRests(disk.host('/ws'), rests);
    disk.fault = (operation) => (operation === 'list' ? 'EACCES' : undefined);
    await sweep(disk.host('/ws'), '');
    assert.equal(names().length, 3);
  });

  it('is not removed a second time where it is gone already', async () => {
    const { disk } = diskWithRests();
    await disk.host('/ws').remove(restOf(1));
    const asked: string[] = [];
    disk.fault = (operation) => {
      asked.push(operation);
      return undefined;
    };
    await sweepRests(disk.host('/ws'), [restOf(1)]);
    assert.deepEqual(asked, ['stat']);
  });
});

describe('what goes wrong in writing', () => {
  const host = new MemoryDisk().host('/');
  const fault = async (error: unknown, on: Host = host): Promise<unknown> =>
    naming(on, 'a.md', () => (error === undefined ? Promise.resolve('done') : Promise.reject(error as Error))).catch(
      (thrown: unknown) => thrown,
    );

  it('is said of its file, by the system’s code where there is one', async () => {
    assert.equal(await fault(undefined), 'done');
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    for (const [error, code] of [
      [full, 'ENOSPC'],
      [new Error('odd'), ''],
    ] as const) {
      const said = await fault(error);
      assert.ok(said instanceof FileError);
      assert.deepEqual([said.path, said.code, said.message, said.cause], ['a.md', code, error.message, error]);
    }
  });

  it('is said once, of the file that it was said of first', async () => {
    const first = new FileError('b.md', 'EACCES');
    assert.equal(await fault(first), first);
  });

  it('is that nothing can be written here, before anything is tried', async () => {
    const said = await fault(new Error('tried'), { ...host, isWritable: false });
    assert.deepEqual(said instanceof FileError && [said.path, said.code], ['a.md', 'EROFS']);
  });
});

describe('giving a file other bytes', () => {
  const replacement = { path: 'a.md', from: bytes('old'), to: bytes('new') };

  function written(change: Partial<Host>): { disk: MemoryDisk; host: Host; asked: string[] } {
    const disk = new MemoryDisk();
    disk.put('/ws/a.md', 'old', 0o600);
    const asked: string[] = [];
    disk.fault = (operation) => {
      asked.push(operation);
      return undefined;
    };
    return { disk, host: { ...disk.host('/ws'), ...change }, asked };
  }

  it('puts them there at once where the host can, with all of them on the disk before', async () => {
    const { disk, host, asked } = written({});
    await replace(host, replacement);
    assert.deepEqual(asked, ['create', 'sync', 'copyMode', 'rename', 'remove']);
    assert.deepEqual([...disk.holding('/ws'), disk.mode('/ws/a.md')], [['a.md', 'new'], 0o600]);
  });

  it('does so by a host that can do no more', async () => {
    const { disk, host } = written({});
    const { create, sync, copyMode, ...rest } = host;
    assert.ok(create && sync && copyMode);
    await replace(rest, replacement);
    assert.deepEqual([...disk.holding('/ws')], [['a.md', 'new']]);
  });

  it('writes in place where the host cannot, and what was there again where that fails', async () => {
    const { disk, host, asked } = written({ isRenameAtomic: false });
    await replace(host, replacement);
    assert.deepEqual([asked, [...disk.holding('/ws')]], [['write'], [['a.md', 'new']]]);
    let times = 0;
    disk.fault = () => (++times === 1 ? 'ENOSPC' : undefined);
    await assert.rejects(replace(host, { ...replacement, from: bytes('new'), to: bytes('newer') }), { code: 'ENOSPC' });
    assert.deepEqual([times, [...disk.holding('/ws')]], [2, [['a.md', 'new']]]);
    disk.fault = () => 'EIO';
    await assert.rejects(replace(host, replacement), { code: 'EIO' });
  });
});
