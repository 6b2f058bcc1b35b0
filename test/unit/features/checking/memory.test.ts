import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeptFile } from '../../../../src/files/keeping/format';
import { readKept, writeKept } from '../../../../src/files/keeping/keeping';
import { keyOf } from '../../../../src/features/checking/memory';
import { simplify } from '../../../../src/base/script';
import { draws } from '../../../support/draws';
import { findingsText, keeperOn, openOn } from '../../../support/keeping';
import type { OpenedOnDisk } from '../../../support/keeping';
import { MemoryDisk } from '../../../support/memoryDisk';
import { sampleFiles } from '../../../support/samples';

const MINUTE = 60_000;
const NAMED = 'documents/2026-05/monthly-promotion-plan.md';
const samples = sampleFiles()
  .filter(({ path }) => path.startsWith('documents/2026-05/'))
  .slice(0, 24);
if (!samples.some(({ path }) => path === NAMED)) samples.push(...sampleFiles().filter(({ path }) => path === NAMED));

/** A disk with a workspace of samples in both scripts, a damaged one among them, that was written a while ago. */
function workspace(): MemoryDisk {
  const disk = new MemoryDisk();
  for (const [index, { path, text }] of samples.entries())
    disk.put(`/ours/${path}`, index % 2 === 0 ? text : simplify(text));
  disk.put('/ours/documents/2026-05/damaged.md', (samples[0]?.text ?? '').replace(/^period:.*/m, 'period: 2026-77'));
  disk.put('/ours/README.md', '# 讀我\n');
  disk.time += MINUTE;
  return disk;
}

const open = (disk: MemoryDisk, isShown?: (path: string) => boolean): Promise<OpenedOnDisk> =>
  openOn(disk, { keeper: keeperOn(disk), ...(isShown && { isShown }) });

const keptFile = (disk: MemoryDisk): string => {
  const [name = ''] = [...disk.holding('/kept').keys()];
  return `/kept/${name}`;
};

describe('a workspace that is opened again', () => {
  it('is remembered as it was, files that are no documents too', async () => {
    const disk = workspace();
    const first = await open(disk);
    assert.deepEqual(first.remembered, []);
    const again = await open(disk);
    assert.equal(again.remembered.length, samples.length + 2);
    assert.equal(findingsText(again), findingsText(first));
    assert.equal(findingsText(again), findingsText(await openOn(disk)));
    assert.ok(findingsText(again).includes('damaged.md'));
  });

  it('is not written again where nothing changed, and is where something did', async () => {
    const disk = workspace();
    await open(disk);
    const before = disk.holding('/kept');
    const writes: string[] = [];
    disk.fault = (operation, path) => {
      if (path.startsWith('/kept') && ['create', 'write', 'rename'].includes(operation)) writes.push(path);
      return undefined;
    };
    await open(disk);
    await open(disk, (path) => path === NAMED);
    assert.deepEqual(writes, []);
    assert.deepEqual(disk.holding('/kept'), before);
    disk.put('/ours/README.md', '# 別的\n');
    await open(disk);
    assert.notDeepEqual(writes, []);
  });

  it('reads of documents that are not shown only what is other than it was', async () => {
    const disk = workspace();
    const all = await open(disk);
    const named = await open(disk, (path) => path === NAMED);
    assert.deepEqual(named.read, [NAMED]);
    assert.deepEqual([...named.snapshot.checking.findings.keys()], [NAMED]);
    assert.deepEqual(named.snapshot.checking.of(NAMED), all.snapshot.checking.of(NAMED));
    assert.deepEqual(named.snapshot.documents.paths(), all.snapshot.documents.paths());
    const other = samples.find(({ path }) => path !== NAMED)?.path ?? '';
    disk.put(`/ours/${other}`, `${samples[1]?.text ?? ''}\n`);
    disk.time += MINUTE;
    assert.deepEqual(new Set((await open(disk, (path) => path === NAMED)).read), new Set([NAMED, other]));
    assert.deepEqual((await open(disk, (path) => path === NAMED)).read, [NAMED]);
  });

  it('looks into files whose time is too young to tell, and takes what has the same text', async () => {
    const disk = workspace();
    disk.put(`/ours/${NAMED}`, samples[2]?.text ?? '');
    await open(disk);
    const again = await open(disk, () => false);
    assert.deepEqual(again.read, [NAMED]);
    assert.ok(again.remembered.includes(NAMED));
  });

  it('says loudly that a text is not there, of a document that is only remembered', async () => {
    const disk = workspace();
    await open(disk);
    const { snapshot } = await open(disk, () => false);
    assert.throws(() => snapshot.documents.text(NAMED), /without its text/);
    assert.throws(() => snapshot.documents.get(NAMED), /without its text/);
  });

  it('is kept only where there is much of it', async () => {
    const disk = new MemoryDisk();
    disk.put(`/ours/${NAMED}`, samples[0]?.text ?? '');
    await open(disk);
    assert.deepEqual(disk.holding('/kept'), new Map());
  });
});

describe('what is kept of a workspace', () => {
  it('is nothing under any other basis or program', async () => {
    const pack = { path: 'documents/plan.md', text: '---\n---\n' };
    const basis = {
      settings: { path: 'ops-regulation.yaml', text: 'packs: [ours]\n' },
      packs: [{ folder: 'ours', files: [pack] }],
      strict: false,
    };
    const others = [
      { ...basis, strict: true },
      { ...basis, settings: undefined },
      { ...basis, settings: { path: 'ops-regulation.yaml', text: 'packs: [ours]' } },
      { ...basis, settings: { path: 'ops-regulation.yaml', unread: { kind: 'link' } as const } },
      { ...basis, packs: [] },
      { ...basis, packs: [{ folder: 'theirs', files: [pack] }] },
      { ...basis, packs: [{ folder: 'ours', files: [], withheld: true }] },
      { ...basis, packs: [{ folder: 'ours', files: [], linked: true as const }] },
      { ...basis, packs: [{ folder: 'ours', files: [{ ...pack, text: 'x' }] }] },
      {
        ...basis,
        packs: [{ folder: 'ours', files: [{ path: pack.path, unread: { kind: 'size', size: 9 } as const }] }],
      },
    ];
    const keys = [...others.map((each) => keyOf(each, 'one')), keyOf(basis, 'one'), keyOf(basis, 'two')];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keyOf({ ...basis, packs: [...basis.packs] }, 'one'), keyOf(basis, 'one'));
    const disk = new MemoryDisk();
    for (const key of keys) {
      await writeKept(keeperOn(disk), key, [fileAt('a.md')]);
      for (const other of keys) assert.equal((await readKept(keeperOn(disk), other)).size, other === key ? 1 : 0);
    }
  });

  it('is not taken where the same workspace is read otherwise', async () => {
    const disk = workspace();
    await open(disk);
    assert.deepEqual((await openOn(disk, { keeper: keeperOn(disk), strict: false })).remembered, []);
    await open(disk);
    assert.deepEqual((await openOn(disk, { keeper: keeperOn(disk, 'another') })).remembered, []);
    await open(disk);
    disk.put('/ours/ops-regulation.yaml', 'rules: { field-missing: off }\n');
    assert.deepEqual((await open(disk)).remembered, []);
  });

  it('is not taken for the same text at another path', async () => {
    const disk = workspace();
    await open(disk);
    await disk.host('/ours').rename(NAMED, 'elsewhere.md');
    const { remembered, read } = await open(disk, () => false);
    assert.ok(!remembered.includes('elsewhere.md'));
    assert.ok(read.includes('elsewhere.md'));
  });
});

function fileAt(path: string): KeptFile {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const seen = { size: 1, changed: 0, at: 9e12 };
  return { path, seen, digest: 'x', glance: {}, record: bytes('[]'), own: bytes('') };
}

describe('a file of what was kept that is damaged', () => {
  it('changes nothing that is found, wherever a bit is turned or it ends, and is made again', async () => {
    const disk = workspace();
    const expected = findingsText(await open(disk));
    const whole = await disk.host('').read(keptFile(disk).slice(1));
    assert.ok(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
        const bytes = isCut ? whole.slice(0, at) : whole.slice();
        if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        disk.put(keptFile(disk), bytes);
        const { remembered, ...opened } = await open(disk);
        assert.deepEqual(remembered, []);
        assert.equal(findingsText(opened), expected);
        assert.deepEqual(await disk.host('').read(keptFile(disk).slice(1)), whole);
      }),
      draws(6),
    );
  });

  it('changes nothing by lines that promise what they do not hold', async () => {
    const disk = workspace();
    const expected = findingsText(await open(disk));
    const text = new TextDecoder().decode(await disk.host('').read(keptFile(disk).slice(1)));
    const [header = '', ...lines] = text.split('\n');
    const { key } = JSON.parse(header) as { readonly key: string };
    const odd = ['', 'null', '{}', '[]', '[[],[],[]]', '[1,2,3]', '{"__proto__":1}', '['.repeat(9999), '"', '\u0000'];
    const kindOf = (at: number): number => (at === 0 ? 0 : 1 + (at % 2)); // fewer files than one line of heads holds
    for (const [index, each] of odd.entries()) {
      const which = index % 3;
      const bodies = lines.map((line, at) => (kindOf(at) === which && line !== '' ? each : line)).join('\n');
      const digest = await keeperOn(disk).digest(new TextEncoder().encode(bodies));
      disk.put(keptFile(disk), `${JSON.stringify({ format: 1, key, digest })}\n${bodies}`);
      assert.equal(findingsText(await open(disk)), expected, each);
      disk.put(keptFile(disk), `${JSON.stringify({ format: 1, key, digest })}\n${bodies}`);
      const named = await open(disk, (path) => path === NAMED);
      assert.ok(expected.includes(findingsText(named)), each);
    }
  });

  it('is none where it cannot be read or written', async () => {
    for (const broken of ['stat', 'read', 'create', 'rename', 'list']) {
      const disk = workspace();
      const expected = findingsText(await open(disk));
      disk.fault = (operation, path) => (path.startsWith('/kept') && operation === broken ? 'EACCES' : undefined);
      disk.put('/ours/README.md', '# 新\n');
      assert.equal(findingsText(await open(disk)), expected, broken);
    }
  });
});
