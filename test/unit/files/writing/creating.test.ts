import assert from 'node:assert/strict';
import { FileError, LeadsOut } from '../../../../src/base/fileFault';
import { createFile, createFolder, isFree, writeOver } from '../../../../src/files/writing/creating';
import { isHalfWritten } from '../../../../src/files/writing/halfWritten';
import type { Host } from '../../../../src/files/host';
import { atEachStep } from '../../../support/faults';
import { MemoryDisk } from '../../../support/memoryDisk';

const TEXT = '\uFEFF甲\r\n'.repeat(50);
const HOUR = 3_600_000;
const FILE = { path: 'documents/2026/05/a.md', text: TEXT };
const PACK = [
  { path: 'pack.yaml', text: 'id: law\n' },
  { path: 'regulation/二/1.md', text: TEXT },
];

function newDisk(): MemoryDisk {
  const disk = new MemoryDisk();
  disk.put('/ws/documents/b.md', 'b');
  return disk;
}

const isRest = (path: string): boolean => path.split('/').some(isHalfWritten);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files that a disk holds, without those that were left half written. */
function filesOf(disk: MemoryDisk): Map<string, string> {
  return new Map([...disk.holding('/ws')].filter(([path, text]) => text !== '/' && !isRest(path)));
}

/** A host as the editor's is, which promises little. */
function plain(host: ReturnType<MemoryDisk['host']>): Host {
  const { create, append, sync, realPath, copyMode, removeEmpty, readPart, ...rest } = host;
  assert.ok(
    [create, append, sync, realPath, copyMode, removeEmpty, readPart].every((each) => each instanceof Function),
  );
  return { ...rest, isRenameAtomic: false };
}

const WRITINGS: readonly (readonly [name: string, made: readonly string[], write: (host: Host) => Promise<unknown>])[] =
  [
    ['a file', [FILE.path], (host) => createFile(host, FILE)],
    [
      'a folder',
      ['packs/law/pack.yaml', 'packs/law/regulation/二/1.md'],
      (host) => createFolder(host, 'packs/law', PACK),
    ],
    ['bytes over none', ['cache/index.bin'], (host) => writeOver(host, 'cache/index.bin', bytes(TEXT))],
  ];

describe('making files', () => {
  for (const [name, made, write] of WRITINGS) {
    for (const [kind, hostOf] of [
      ['every ability', (disk: MemoryDisk): Host => disk.host('/ws')],
      ['few abilities', (disk: MemoryDisk): Host => plain(disk.host('/ws'))],
    ] as const) {
      it(`makes ${name} whole or not at all, where something fails or stops it: with ${kind}`, async () => {
        const whole = newDisk();
        assert.notEqual(await write(hostOf(whole)), false);
        const [all, before] = [filesOf(whole), filesOf(newDisk())];
        assert.deepEqual(
          [...all.keys()].filter((path) => !before.has(path)),
          made,
        );
        const steps = await atEachStep(
          newDisk,
          (disk) => write(hostOf(disk)),
          async (disk, { code, step, result }) => {
            const when = `${code} at ${String(step)}`;
            const files = filesOf(disk);
            if (files.size > before.size) assert.deepEqual(files, all, when);
            else assert.deepEqual(files, before, when);
            if (code !== 'STOP') {
              assert.equal(result instanceof Error, files.size === before.size, when);
              assert.deepEqual([...disk.holding('/ws').keys()].filter(isRest), [], when);
            }
            if (result instanceof Error) {
              assert.ok(result instanceof FileError && result.path === (made[0] ?? '').replace('/pack.yaml', ''), when);
              assert.ok(result.code === code || code === 'STOP', when);
              if (kind === 'every ability' && code !== 'STOP')
                assert.deepEqual(disk.holding(), newDisk().holding(), when);
            }
            disk.time += 2 * HOUR;
            await write(hostOf(disk));
            assert.deepEqual(filesOf(disk), all, `again after ${when}`);
          },
        );
        assert.ok(steps >= 7, String(steps));
      });
    }
  }

  it('writes over nothing that is there, not over a link to nothing, nor what comes meanwhile', async () => {
    const disk = newDisk();
    const host = disk.host('/ws');
    disk.putLink('/ws/lost', 'nothing');
    const before = disk.holding();
    for (const path of ['documents/b.md', 'lost', 'documents']) {
      assert.equal(await createFile(host, { path, text: TEXT }), false);
      assert.equal(await createFolder(host, path, PACK), false);
    }
    assert.deepEqual(disk.holding(), before);
    disk.fault = (operation) => {
      if (operation === 'create') disk.put('/ws/new', 'another program’s');
      return undefined;
    };
    assert.equal(await createFile(host, { path: 'new', text: TEXT }), false);
    assert.deepEqual(
      [filesOf(disk).get('new'), [...disk.holding('/ws').keys()].filter(isRest)],
      ['another program’s', []],
    );
  });

  it('takes an empty folder for none where it is removed only while it is empty', async () => {
    const disk = newDisk();
    disk.putFolder('/ws/packs/law');
    const [able, unable] = [disk.host('/ws'), plain(disk.host('/ws'))];
    assert.deepEqual([await isFree(able, 'packs/law'), await isFree(unable, 'packs/law')], [true, false]);
    assert.equal(await createFolder(unable, 'packs/law', PACK), false);
    assert.equal(await createFolder(able, 'packs/law', PACK), true);
    assert.deepEqual([await isFree(able, 'packs/law'), await isFree(able, 'packs/new')], [false, true]);
    const filling = newDisk();
    filling.putFolder('/ws/packs/law');
    filling.fault = (operation) => {
      if (operation === 'removeEmpty') filling.put('/ws/packs/law/new.md', 'x');
      return undefined;
    };
    await assert.rejects(createFolder(filling.host('/ws'), 'packs/law', PACK), { code: 'ENOTEMPTY' });
    assert.deepEqual([...filesOf(filling).keys()], ['documents/b.md', 'packs/law/new.md']);
    const taken = newDisk();
    taken.fault = (operation) => {
      if (operation === 'write') taken.putFolder('/ws/packs/law');
      return undefined;
    };
    assert.equal(await createFolder(plain(taken.host('/ws')), 'packs/law', PACK), false);
    assert.deepEqual([...filesOf(taken).keys()], ['documents/b.md']);
  });

  it('removes the folders that it made where that fails, the innermost first, and no others', async () => {
    const disk = newDisk();
    const removed: string[] = [];
    disk.fault = (operation, path) => {
      if (operation === 'removeEmpty') removed.push(path);
      return operation === 'create' ? 'ENOSPC' : undefined;
    };
    await assert.rejects(createFile(disk.host('/ws'), FILE), { code: 'ENOSPC' });
    assert.deepEqual(removed, ['/ws/documents/2026/05', '/ws/documents/2026']);
    assert.deepEqual(disk.holding(), newDisk().holding());
  });

  it('goes nowhere by a path or a link that leads out; by one that stays inside where the host knows', async () => {
    for (const hostOf of [
      (disk: MemoryDisk): Host => disk.host('/ws'),
      (disk: MemoryDisk): Host => plain(disk.host('/ws')),
    ]) {
      const disk = newDisk();
      disk.put('/elsewhere/x.md', 'x');
      disk.putLink('/ws/out', '/elsewhere');
      disk.putLink('/ws/up', '..');
      disk.putLink('/ws/lost', 'nothing');
      const before = disk.holding();
      for (const folder of ['out', 'out/new', 'up/elsewhere', 'lost', 'lost/new', '..', 'documents/..', '.', ''])
        for (const write of [
          createFile(hostOf(disk), { path: `${folder}/a.md`, text: TEXT }),
          createFolder(hostOf(disk), `${folder}/a`, PACK),
          writeOver(hostOf(disk), `${folder}/a.md`, bytes(TEXT)),
          isFree(hostOf(disk), `${folder}/a`),
        ])
          await assert.rejects(write, LeadsOut, folder);
      assert.deepEqual(disk.holding(), before);
    }
    const disk = newDisk();
    disk.putLink('/ws/inside', 'documents');
    assert.equal(await createFile(disk.host('/ws'), { path: 'inside/new/a.md', text: TEXT }), true);
    assert.equal(filesOf(disk).get('documents/new/a.md'), TEXT);
    await assert.rejects(createFile(plain(disk.host('/ws')), { path: 'inside/c.md', text: TEXT }), LeadsOut);
  });

  it('says of what is in the way, and of what can never be written, that it is so', async () => {
    const disk = newDisk();
    const host = disk.host('/ws');
    for (const each of [host, plain(host)])
      await assert.rejects(createFile(each, { path: 'documents/b.md/c.md', text: '' }), { code: 'ENOTDIR' });
    const asked: string[] = [];
    disk.fault = (operation) => {
      asked.push(operation);
      return undefined;
    };
    const shown = { ...host, isWritable: false };
    await assert.rejects(createFile(shown, FILE), { code: 'EROFS', path: FILE.path });
    assert.deepEqual(asked, []);
  });

  it('keeps permissions in writing over a file, and removes only what was left half written long ago', async () => {
    const disk = newDisk();
    disk.put('/ws/page.html', 'old', 0o600);
    const rest = (index: number): string => `.a.md.0000000${String(index)}-0000-4000-8000-000000000000.tmp`;
    disk.put(`/ws/${rest(1)}/half.md`, 'x');
    disk.put(`/ws/${rest(2)}`, 'x');
    disk.put('/ws/.own.tmp', 'x');
    disk.time += 2 * HOUR;
    disk.put(`/ws/${rest(3)}`, 'x');
    const hidden = (): string[] => [...disk.holding('/ws').keys()].filter((path) => path.startsWith('.'));
    await writeOver(disk.host('/ws'), 'page.html', bytes('new'));
    assert.deepEqual([filesOf(disk).get('page.html'), disk.mode('/ws/page.html')], ['new', 0o600]);
    assert.deepEqual(hidden(), [rest(3), '.own.tmp']);
    disk.time += 2 * HOUR;
    await createFile(disk.host('/ws'), { path: 'b.md', text: '' });
    assert.deepEqual(hidden(), ['.own.tmp']);
  });

  it('removes what a program left half written that was stopped when its file had its name already', async () => {
    const rest = '.b.md.00000001-0000-4000-8000-000000000000.tmp';
    const made = [
      (host: Host) => createFile(host, { path: 'documents/b.md', text: TEXT }),
      (host: Host) => createFolder(host, 'documents/b.md', PACK),
    ];
    for (const make of made) {
      const disk = newDisk();
      disk.put(`/ws/documents/${rest}`, 'x');
      disk.time += 2 * HOUR;
      assert.equal(await make(disk.host('/ws')), false);
      assert.deepEqual([...disk.holding('/ws').keys()].filter(isRest), []);
    }
  });

  it('has all bytes on the disk before the file has its name, and does not begin where it cannot end', async () => {
    const disk = newDisk();
    const asked: string[] = [];
    disk.fault = (operation) => {
      if (!['stat', 'realPath', 'list'].includes(operation)) asked.push(operation);
      return undefined;
    };
    await createFile(disk.host('/ws'), { path: 'a.md', text: TEXT });
    assert.deepEqual(asked.splice(0), ['create', 'sync', 'renameNew', 'remove']);
    await createFile(disk.host('/ws'), { path: 'a.md', text: TEXT });
    assert.deepEqual(asked, []);
  });
});
