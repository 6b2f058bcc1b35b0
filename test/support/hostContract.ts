// What every host promises, as tests that run on each: on a disk in memory, on the real one, and in the editor. What a
// host does not have is not tested on it.
import assert from 'node:assert/strict';
import type { Host } from '../../src/files/host';

/** A host of an empty folder, and what is done to it from outside. */
export interface Tried {
  readonly host: Host;
  /**
   * Makes a link at a path to a target, which is seen from the link's folder; `../` leads out of the host's at its top.
   */
  readonly link: (path: string, target: string) => void;
  /** Puts a file beside the host's folder. */
  readonly putOutside: (name: string, text: string) => void;
  /** A file's permissions, on a file system that has permissions. */
  readonly setMode?: (path: string, mode: number) => void;
  readonly modeOf?: (path: string) => number;
  readonly end: () => void;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The tests of a host by the abilities that it is known to have. */
export function hostContract(open: () => Tried, abilities: readonly string[]): void {
  let tried: Tried;
  let host: Host;
  beforeEach(() => {
    tried = open();
    ({ host } = tried);
  });
  afterEach(() => {
    tried.end();
  });

  const text = async (path: string): Promise<string | undefined> => {
    const read = await host.read(path);
    return read && new TextDecoder().decode(read);
  };
  const names = async (folder = ''): Promise<string[]> =>
    (await host.list(folder)).map(({ name, kind }) => `${name} ${kind}`).sort();
  const kind = async (path: string): Promise<string | undefined> => (await host.stat(path))?.kind;

  it('declares what it can do', () => {
    const all = [
      'readPart',
      'create',
      'append',
      'sync',
      'syncFolder',
      'realPath',
      'copyMode',
      'removeEmpty',
      'makerOf',
    ] as const;
    assert.deepEqual(
      all.filter((ability) => host[ability] !== undefined),
      abilities,
    );
    assert.equal(host.isWritable, true);
    assert.match(host.unique(), /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    assert.notEqual(host.unique(), host.unique());
  });

  it('lists files, folders and links as what they are, and no folder that is not there', async () => {
    await host.makeFolder('文件');
    await host.write('文件/a b.md', bytes('a'));
    await host.makeFolder('文件/夾');
    tried.link('文件/link.md', 'a b.md');
    tried.link('文件/lost', 'nothing');
    tried.putOutside('beside.md', 'x');
    tried.link('文件/out.md', '../../beside.md');
    assert.deepEqual(await names(), ['文件 folder']);
    assert.deepEqual(await names('文件'), ['a b.md file', 'link.md link', 'lost link', 'out.md link', '夾 folder']);
    await assert.rejects(host.list('none'));
  });

  it('tells kind, size and time of what is there, of links too, and nothing of what is not', async () => {
    await host.write('a.md', bytes('公文'));
    await host.makeFolder('b');
    tried.link('c', 'b');
    tried.link('d', 'nothing');
    const { size, changed } = (await host.stat('a.md')) ?? { size: 0, changed: 0 };
    assert.deepEqual([size, Math.abs(host.now() - changed) < 60_000], [6, true]);
    assert.deepEqual(await Promise.all(['', 'a.md', 'b', 'c', 'd', 'e', 'e/f', 'a.md/x'].map(kind)), [
      'folder',
      'file',
      'folder',
      'link',
      'link',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads all of a file, by way of a link too, and nothing where there is none', async () => {
    await host.makeFolder('b');
    await host.write('b/a.md', bytes('甲\r\n\uFEFF'));
    tried.link('c', 'b');
    assert.deepEqual([...((await host.read('b/a.md')) ?? [])], [...bytes('甲\r\n\uFEFF')]);
    assert.equal(await text('c/a.md'), await text('b/a.md'));
    assert.deepEqual(
      [await host.read('none'), await host.read('none/a'), await host.read('b/a.md/x')],
      [undefined, undefined, undefined],
    );
    await assert.rejects(host.read('b'));
  });

  it('writes over what a file held, shorter or longer', async () => {
    for (const each of ['ab', 'a', '', 'abc']) {
      await host.write('a', bytes(each));
      assert.equal(await text('a'), each);
    }
  });

  it('makes a folder once', async () => {
    assert.deepEqual([await host.makeFolder('a'), await host.makeFolder('a')], [true, false]);
    assert.equal(await host.makeFolder('a/b'), true);
    await host.write('a/f', bytes(''));
    assert.equal(await host.makeFolder('a/f'), false);
    assert.deepEqual(await names('a'), ['b folder', 'f file']);
  });

  it('renames over a file, not what is not there', async () => {
    await host.write('a', bytes('a'));
    await host.write('b', bytes('b'));
    await host.rename('a', 'b');
    assert.deepEqual([await text('b'), await names()], ['a', ['b file']]);
    await assert.rejects(host.rename('none', 'b'));
    assert.equal(await text('b'), 'a');
  });

  it('gives a file or a folder a new name, and never one that something has', async () => {
    await host.write('a', bytes('a'));
    await host.makeFolder('f');
    await host.write('f/x', bytes('x'));
    await host.makeFolder('taken');
    await host.write('taken/y', bytes('y'));
    await host.write('used', bytes('used'));
    tried.link('lost', 'nothing');
    for (const from of ['a', 'f'])
      for (const to of ['taken', 'used', 'lost']) assert.equal(await host.renameNew(from, to), false, `${from} ${to}`);
    assert.deepEqual(
      [await text('a'), await text('f/x'), await text('taken/y'), await text('used')],
      ['a', 'x', 'y', 'used'],
    );
    assert.deepEqual([await host.renameNew('a', 'b'), await host.renameNew('f', 'g')], [true, true]);
    assert.deepEqual([await text('b'), await text('g/x')], ['a', 'x']);
    assert.deepEqual(await names(), ['b file', 'g folder', 'lost link', 'taken folder', 'used file']);
  });

  it('removes a folder with all in it, a link and not what it leads to, and does not mind nothing', async () => {
    await host.makeFolder('a');
    await host.write('a/x', bytes('x'));
    tried.putOutside('beside.md', 'x');
    tried.link('a/out', '../../beside.md');
    await host.makeFolder('b');
    await host.write('b/y', bytes('y'));
    tried.link('link', 'b');
    for (const each of ['a', 'link', 'none', 'none/x']) await host.remove(each);
    assert.deepEqual([await names(), await text('b/y')], [['b folder'], 'y']);
  });

  if (abilities.includes('readPart'))
    it('reads a part of a file', async () => {
      await host.write('a', bytes('0123456789'));
      const part = async (from: number, length: number): Promise<string> =>
        new TextDecoder().decode(await host.readPart?.('a', from, length));
      assert.deepEqual(
        [await part(0, 3), await part(3, 3), await part(8, 9), await part(12, 3)],
        ['012', '345', '89', ''],
      );
    });

  if (abilities.includes('create'))
    it('makes a file only where nothing is, be it a link to nothing', async () => {
      await host.create?.('a', bytes('a'));
      tried.link('lost', 'nothing');
      for (const each of ['a', 'lost'])
        await assert.rejects(Promise.resolve(host.create?.(each, bytes('b'))), { code: 'EEXIST' });
      assert.deepEqual([await text('a'), await host.read('nothing')], ['a', undefined]);
    });

  if (abilities.includes('append') && abilities.includes('sync'))
    it('appends, from nothing on, and syncs', async () => {
      for (const each of ['甲', '', '乙\n']) await host.append?.('a', bytes(each));
      await host.sync?.('a');
      assert.equal(await text('a'), '甲乙\n');
    });

  if (abilities.includes('realPath'))
    it('knows where paths really lead, and which lead out or to nothing', async () => {
      await host.makeFolder('b');
      await host.write('b/a.md', bytes('a'));
      tried.putOutside('beside.md', 'x');
      for (const [path, target] of [
        ['c', 'b'],
        ['b/d', '../c/a.md'],
        ['out', '../beside.md'],
        ['top', '..'],
        ['lost', 'nothing'],
        ['ring', 'ring'],
      ] as const)
        tried.link(path, target);
      const real = (path: string): Promise<string | undefined> => Promise.resolve(host.realPath?.(path));
      assert.deepEqual(await Promise.all(['', 'b/a.md', 'c', 'c/a.md', 'c/d', 'b/d'].map(real)), [
        '',
        'b/a.md',
        'b',
        'b/a.md',
        'b/a.md',
        'b/a.md',
      ]);
      for (const path of ['out', 'top', 'lost', 'ring', 'none', 'none/x', 'top/beside.md'])
        assert.equal(await real(path), undefined, path);
    });

  if (abilities.includes('copyMode'))
    it('copies permissions', async () => {
      await host.write('a', bytes('a'));
      await host.write('b', bytes('b'));
      tried.setMode?.('a', 0o600);
      await host.copyMode?.('a', 'b');
      assert.equal(tried.modeOf?.('b'), 0o600);
    });

  it('tells a file that nobody may write into', async () => {
    await host.write('a', bytes('a'));
    assert.equal((await host.stat('a'))?.isLocked, false);
    if (tried.setMode === undefined) return;
    tried.setMode('a', 0o444);
    assert.equal((await host.stat('a'))?.isLocked, true);
  });

  if (abilities.includes('syncFolder'))
    it('syncs a folder that is there', async () => {
      await host.makeFolder('a');
      for (const folder of ['', 'a']) await host.syncFolder?.(folder);
      await assert.rejects(Promise.resolve(host.syncFolder?.('none')));
    });

  if (abilities.includes('makerOf'))
    it('never takes a program that runs for one that has ended', () => {
      assert.notEqual(host.makerOf?.(host.unique()), 'ended');
    });

  if (abilities.includes('removeEmpty'))
    it('removes a folder only while it is empty', async () => {
      await host.makeFolder('a');
      await host.makeFolder('a/b');
      await assert.rejects(Promise.resolve(host.removeEmpty?.('a')));
      await host.removeEmpty?.('a/b');
      await host.removeEmpty?.('a');
      assert.deepEqual(await names(), []);
    });
}
