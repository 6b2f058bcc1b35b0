// Tests of which files a renumbering looks at, and what is in its way there.
import assert from 'node:assert/strict';
import type { PackFolder } from '../../../../src/knowledge/load';
import { conflictsOf, open, plan, textAfter } from '../../../support/renumber';

const HEAD = 'grammar: 1\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';
const GLOSSARY = ['| 詞 | 簡體 | 英文 | 同義 | 平台 | 條款 |', '|---|---|---|---|---|---|'];

/** A pack with a regulation of three clauses, a glossary and some more files. */
function packOf(id: string, more: Readonly<Record<string, string>> = {}): PackFolder {
  const files = {
    'pack.yaml': `id: ${id}\ntitle: ${id}規定\n${HEAD}`,
    'regulation/01.md': '# 一、總則\n\n## （一）目的\n\n1. 甲。\n2. 乙，見第一章（一）1。\n3. 丙。\n',
    'glossary.md': [...GLOSSARY, '| 庫存 | 库存 | stock | — | — | 1.1.1、1.1.3 |', '', `見 ${id}§1.1.2。`, ''].join(
      '\n',
    ),
    ...more,
  };
  return { folder: `packs/${id}`, files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}

const SWAP = { '1.1.1': '1.1.2', '1.1.2': '1.1.1' };
const options = { pack: 'shop' };

describe('the files of a renumbering', () => {
  it('are the regulation, the glossary and all else of the pack, each in its own way', () => {
    const made = plan(open([], packOf('shop'), packOf('other')), SWAP, options);
    assert.deepEqual(conflictsOf(made), []);
    assert.deepEqual(
      made.files.map(({ path }) => path),
      ['packs/shop/glossary.md', 'packs/shop/regulation/01.md'],
    );
    assert.equal(
      textAfter(made, 'shop/glossary.md'),
      [...GLOSSARY, '| 庫存 | 库存 | stock | — | — | 1.1.2、1.1.3 |', '', '見 shop§1.1.1。', ''].join('\n'),
    );
    assert.equal(
      textAfter(made, 'shop/regulation/01.md'),
      '# 一、總則\n\n## （一）目的\n\n1. 乙，見第一章（一）2。\n2. 甲。\n3. 丙。\n',
    );
    assert.equal(made.citations, 3, 'a number of the glossary, and two citations');
  });

  it('are of other packs those that cite it', () => {
    const citing = packOf('other', {
      'glossary.md': [...GLOSSARY, '| 庫存 | 库存 | stock | — | — | 1.1.1、shop§1.1.1 |', ''].join('\n'),
      'regulation/01.md': '# 一、總則\n\n## （一）目的\n\n1. 見第一章（一）1 與 shop§1.1.1。\n2. 乙。\n',
      'notes.txt': 'shop§1.1.1',
    });
    const made = plan(open([], packOf('shop'), citing), SWAP, options);
    assert.deepEqual(conflictsOf(made), []);
    assert.equal(
      textAfter(made, 'other/glossary.md'),
      [...GLOSSARY, '| 庫存 | 库存 | stock | — | — | 1.1.1、shop§1.1.2 |', ''].join('\n'),
    );
    assert.match(textAfter(made, 'other/regulation/01.md') ?? '', /第一章（一）1 與 shop§1\.1\.2/);
    assert.equal(textAfter(made, 'notes.txt'), undefined);
  });

  it('are documents, those handed in apart, heads that cannot be read among them', () => {
    const document = (status: string): string => `---\ntype: weekly-meeting\n${status}\n---\n見 shop§1.1.1。\n`;
    const files = [
      { path: 'documents/b.md', text: document('status: draft') },
      { path: 'documents/a.md', text: `\uFEFF${document('id: a')}` },
      { path: 'documents/c.md', text: document('status: submitted') },
      { path: 'documents/d.md', text: document('status: [') },
    ];
    const made = plan(open(files, packOf('shop')), SWAP, options);
    assert.deepEqual(
      made.files.map(({ path }) => path).filter((path) => path.startsWith('documents')),
      ['documents/a.md', 'documents/b.md'],
    );
    assert.deepEqual(
      made.submitted.map(({ path }) => path),
      ['documents/c.md', 'documents/d.md'],
    );
    assert.equal(textAfter(made, 'documents/a.md'), document('id: a').replace('1.1.1', '1.1.2'));
  });

  it('keep the text of the regulation where it has the new numbers already', () => {
    const made = plan(
      open([{ path: 'documents/a.md', text: '---\ntype: weekly-meeting\n---\nshop§1.1.9\n' }], packOf('shop')),
      { '1.1.9': '1.1.3' },
      { ...options, citationsOnly: true },
    );
    assert.deepEqual(conflictsOf(made), []);
    assert.deepEqual(
      made.files.map(({ path }) => path),
      ['documents/a.md'],
    );
  });
});

describe('a file that a renumbering changes', () => {
  it('keeps tables of other files, and a mark within its text', () => {
    const table = ['| 崗位 | 條款 |', '|---|---|', '| 組長 | 1.1.1 |', '', '見 shop§1.1.1。', ''].join('\n');
    const document = '---\ntype: weekly-meeting\n---\n甲\uFEFF乙，見 shop§1.1.1。\n';
    const files = [{ path: 'documents/a.md', text: document }];
    const made = plan(open(files, packOf('shop', { 'notes.md': table })), SWAP, options);
    assert.equal(textAfter(made, 'shop/notes.md'), table.replace('shop§1.1.1', 'shop§1.1.2'));
    const changed = made.files.find(({ path }) => path === 'documents/a.md');
    assert.deepEqual([changed?.before, changed?.after], [document, document.replace('1.1.1', '1.1.2')]);
  });

  it('is numbered as its pack is', () => {
    const statute = packOf('shop', {
      'pack.yaml': `id: shop\ntitle: shop規定\nnumbering: articles\n${HEAD}`,
      'regulation/01.md': '# 第一章 總則\n\n第一條 甲。\n\n第二條 乙，見第一條。\n',
      'glossary.md': '',
    });
    const made = plan(open([], packOf('other'), statute), { '1': '2', '2': '1' }, options);
    assert.deepEqual(conflictsOf(made), []);
    assert.equal(textAfter(made, 'shop/regulation/01.md'), '# 第一章 總則\n\n第一條 乙，見第二條。\n\n第二條 甲。\n');
  });
});

describe('in the way of a renumbering', () => {
  it('is a file that was not read, of a document or an own pack', () => {
    const unread = { kind: 'size', size: 9e6 } as const;
    const workspace = open([], packOf('shop')).update([{ path: 'documents/a.md', unread }]).snapshot;
    const made = plan(workspace, SWAP, options);
    assert.deepEqual([conflictsOf(made), made.files, made.submitted, made.citations], [['file-too-large'], [], [], 0]);
    assert.equal(made.conflicts[0]?.place?.path, 'documents/a.md');
  });

  it('is a file that was not read of an own pack, by its path; not one of a pack that is none', () => {
    const unread = { kind: 'size', size: 9e6 } as const;
    const withUnread = (pack: PackFolder): PackFolder => ({
      ...pack,
      files: [...pack.files, { path: 'roles/x.md', unread }],
    });
    const made = plan(open([], withUnread(packOf('shop'))), SWAP, options);
    assert.deepEqual(
      made.conflicts.map(({ place }) => place?.path),
      ['packs/shop/roles/x.md'],
    );
    const broken = withUnread(packOf('broken', { 'pack.yaml': 'nonsense' }));
    assert.deepEqual(conflictsOf(plan(open([], packOf('shop'), broken), SWAP, options)), []);
  });

  it('is told up to twenty places, of however many files', () => {
    const unread = Array.from({ length: 25 }, (_, at) => ({
      path: `documents/${String(at)}.md`,
      unread: { kind: 'size', size: 9e6 } as const,
    }));
    const snapshot = open([], packOf('shop'));
    assert.equal(plan(snapshot.update(unread).snapshot, SWAP, options).conflicts.length, 20);
    const text = `---\ntype: weekly-meeting\n---\n${'見 shop§1.1.9。\n'.repeat(15)}`;
    const citing = ['a', 'b', 'c'].map((name) => ({ path: `documents/${name}.md`, text }));
    const made = plan(snapshot.update(citing).snapshot, { '1.1': '1.2' }, options);
    assert.deepEqual([made.conflicts.length, new Set(conflictsOf(made))], [20, new Set(['rename.cites-nowhere'])]);
  });

  it('is a citation that cannot be written with the new number', () => {
    const text = '---\ntype: weekly-meeting\n---\n見《shop規定》第一章（九）款規定。\n';
    const moves = { '1.9': '1.1.3' };
    const made = plan(open([{ path: 'documents/a.md', text }], packOf('shop')), moves, {
      ...options,
      citationsOnly: true,
    });
    assert.deepEqual(
      made.conflicts.map(({ message: { id }, place }) => [id, place?.path, place?.range.start.line]),
      [['rename.cannot-cite', 'documents/a.md', 3]],
    );
  });

  it('is a text that cannot say the new number, at its clause', () => {
    const circles = packOf('shop', { 'regulation/01.md': '# 一、總則\n\n① 甲。\n② 乙。\n' });
    const made = plan(open([], circles), { '1.2': '1.40' }, options);
    assert.deepEqual(conflictsOf(made), ['rename.text-moves']);
    assert.deepEqual(made.conflicts[0]?.message.args, { from: '1.2', to: '1.40' });
    assert.equal(made.conflicts[0].place?.path, 'packs/shop/regulation/01.md');
  });

  it('is a citation of what would be nowhere', () => {
    const text = '---\ntype: weekly-meeting\n---\n見 shop§1.1.9。\n';
    const made = plan(open([{ path: 'documents/a.md', text }], packOf('shop')), { '1.1': '1.2' }, options);
    assert.deepEqual(conflictsOf(made), ['rename.cites-nowhere']);
    assert.equal(made.conflicts[0]?.place?.path, 'documents/a.md');
  });
});
