import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import type { Run } from '../support/cli';

const DOCUMENT = [
  '\uFEFF---',
  'type: weekly-meeting',
  'id: w',
  'period: 2026-W20',
  '---',
  '依 shop§1.2、《門店規定》第一章第一條與 §1.2。',
  '```',
  'shop§1.2',
  '```',
  '',
].join('\r\n');
const REGULATION = '# 一、庫存\n\n1. 每日盤點。\n2. 每週核對。\n3. 每月上報。\n';
const CHAPTER = 'packs/shop/regulation/01.md';

describe('renumber', function () {
  this.timeout(60_000);
  const folder = new Folder();
  const text = (name = 'documents/a.md'): string => readFileSync(path.join(folder.path, name), 'utf8');
  beforeEach(() => {
    folder.write('ops-regulation.yaml', 'packs: [packs/shop]\n');
    folder.write(
      'packs/shop/pack.yaml',
      'id: shop\ngrammar: 1\ntitle: 門店規定\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    );
    folder.write(CHAPTER, REGULATION);
    folder.write('documents/a.md', DOCUMENT);
    folder.write('documents/b.md', '---\ntype: weekly-meeting\n---\n無\n');
    folder.write('swap.txt', '\uFEFF# swap\r\nshop§1.1 -> 1.2\r\n\r\n第一章（二） → 1.1\r\n');
  });
  after(() => {
    folder.remove();
  });
  const swap = (...more: string[]): Run => folder.run('renumber', '--map', path.join(folder.path, 'swap.txt'), ...more);

  it('writes new numbers in place, byte order mark and line ends kept, and back again', () => {
    const { code, out, err } = swap();
    assert.deepEqual([code, out, err], [0, '2 citations in 2 files are changed: §1.1 → §1.2、§1.2 → §1.1\n', '']);
    assert.equal(
      text(),
      DOCUMENT.replace('依 shop§1.2、《門店規定》第一章第一條', '依 shop§1.1、《門店規定》第一章第二條'),
    );
    assert.equal(text(CHAPTER), '# 一、庫存\n\n1. 每週核對。\n2. 每日盤點。\n3. 每月上報。\n');
    assert.equal(swap().code, 0);
    assert.deepEqual([text(), text(CHAPTER)], [DOCUMENT, REGULATION]);
  });

  it('changes citations only, where the text has the new numbers already', () => {
    folder.write(CHAPTER, '# 一、庫存\n\n1. 每日盤點。\n2. 新的一條。\n3. 每週核對。\n4. 每月上報。\n');
    assert.deepEqual(folder.run('renumber', 'shop§1.2', '1.3', '--citations-only'), {
      code: 0,
      out: '1 citation in 1 file is changed: §1.2 → §1.3\n',
      err: '',
    });
    assert.equal(text(), DOCUMENT.replace('依 shop§1.2', '依 shop§1.3'));
    assert.match(folder.run('renumber', 'shop§1.1', '1.9', '--citations-only').err, /門店規定 has no §1\.9/);
  });

  it('only says what it would do, with --dry-run', () => {
    const { code, out } = swap('--dry-run');
    assert.deepEqual(
      [code, out],
      [
        0,
        [
          '2 citations in 2 files would be changed: §1.1 → §1.2、§1.2 → §1.1 (--dry-run: nothing is written)',
          '  documents/a.md',
          `  ${CHAPTER}`,
          '',
        ].join('\n'),
      ],
    );
    assert.deepEqual([text(), text(CHAPTER)], [DOCUMENT, REGULATION]);
  });

  it('leaves the bundled regulation its numbers, and citations of it alone', () => {
    for (const args of [
      ['3.2.2', '3.2.9'],
      ['§3.2.2', '3.2.1', '--citations-only'],
      ['1.2', '1.1', '--pack', 'tmall-operations', '--submitted'],
    ]) {
      const { code, out, err } = folder.run('renumber', ...args);
      assert.deepEqual([code, out], [1, '']);
      assert.match(
        err,
        /天貓運營部管理制度 comes with the product, and its numbers are fixed\. .*: shop§….*change that one reference/,
      );
    }
    for (const [language, hint] of [
      ['zh-cn', /只改那一处引用即可/],
      ['zh-tw', /只改那一處引用即可/],
    ] as const)
      assert.match(folder.run('renumber', '3.2.2', '3.2.9', '--lang', language).err, hint);
    assert.equal(text(), DOCUMENT);
  });

  it('lists documents that are no drafts any more, and changes them only with --submitted', () => {
    for (const [name, status] of [
      ['s', 'submitted'],
      ['p', 'approved'],
      ['c', 'closed'],
      ['d', 'draft'],
    ] as const)
      folder.write(`documents/${name}.md`, `---\ntype: weekly-meeting\nstatus: ${status}\n---\nshop§1.2\n`);
    for (const more of [[], ['--dry-run']]) {
      const { code, out, err } = swap(...more);
      assert.deepEqual([code, out], [1, '']);
      assert.match(
        err,
        new RegExp(
          [
            '3 documents that are no drafts any more.*--submitted\\.',
            ...['c', 'p', 's'].map((name) => ` {2}documents/${name}\\.md`),
            '$',
          ].join('\n'),
        ),
      );
    }
    assert.deepEqual(
      [text(), text('documents/d.md').endsWith('shop§1.2\n'), text(CHAPTER)],
      [DOCUMENT, true, REGULATION],
    );
    assert.match(swap('--submitted', '--dry-run').out, /^6 citations in 6 files would[^]*documents\/c\.md\n/);
    assert.equal(swap('--submitted').code, 0);
    for (const name of ['s', 'p', 'c', 'd']) {
      assert.ok(text(`documents/${name}.md`).endsWith('shop§1.1\n'));
      rmSync(path.join(folder.path, `documents/${name}.md`));
    }
  });

  it('writes nothing where something is in the way, and says what', () => {
    const { code, err } = folder.run('renumber', 'shop§1.2', '1.3');
    assert.equal(code, 1);
    assert.match(err, /§1\.3 is another clause’s number/);
    folder.write('documents/b.md', '---\ntype: weekly-meeting\n---\nshop§1.7\n');
    folder.write('chapter.txt', '1 2\n');
    const lost = folder.run('renumber', '--pack', 'shop', '--map', path.join(folder.path, 'chapter.txt'));
    assert.deepEqual(
      [lost.code, lost.err],
      [
        1,
        [
          'documents/b.md:4: With the new numbers this citation would name §2.7, and there is no such clause. ' +
            'Correct the citation first.',
          '',
        ].join('\n'),
      ],
    );
    folder.write(
      'documents/gbk.md',
      Buffer.concat([Buffer.from('---\ntype: weekly-meeting\n---\nshop§1.2 '), Buffer.from([0xb5, 0xe7])]),
    );
    const refused = swap();
    assert.deepEqual([refused.code, text(), text(CHAPTER)], [1, DOCUMENT, REGULATION]);
    assert.match(refused.err, /^documents\/gbk\.md:1: This file is in GB18030 .*UTF-8/m);
    folder.write('documents/gbk.md', '');
  });

  it('says what is wrong with what it is given', () => {
    folder.write('bad.txt', '3.2.2\n');
    folder.write('twice.txt', '3.2.2 3.2.8\n3.2.2 3.2.9\n');
    for (const [args, told] of [
      [[], /renumber OLD NEW/],
      [['3.2.2'], /renumber OLD NEW/],
      [['--map', path.join(folder.path, 'bad.txt')], /Line 1/],
      [['--map', path.join(folder.path, 'twice.txt')], /two new numbers/],
      [['shop§1.1', 'house§1.2'], /several regulations \(shop、house\)/],
      [['shop§1.1', '1.2', '--pack', 'house'], /several regulations \(house、shop\)/],
    ] as const) {
      const { code, err } = folder.run('renumber', ...args);
      assert.equal(code, 2);
      assert.match(err, told);
    }
    assert.match(folder.run('renumber', '--help').out, /--citations-only[^]*--submitted/);
    assert.match(folder.run('--help').out, /renumber OLD NEW/);
  });
});
