import assert from 'node:assert/strict';
import type { PackFolder } from '../../../../src/knowledge/load';
import { housePack } from '../../../support/ownPack';
import { conflictsOf, open, plan, textAfter } from '../../../support/renumber';

const SHOP: PackFolder = {
  folder: 'packs/shop',
  files: [
    {
      path: 'pack.yaml',
      text: 'id: shop\ngrammar: 1\ntitle: 補充規定\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    },
    {
      path: 'regulation/01.md',
      text: [
        '---',
        'clauses:',
        '  "1.2": { en: Stock }',
        '  1.2.1: { roles: [operations-lead] }',
        '---',
        '# 一、總則',
        '',
        '## （一）目的',
        '',
        '1. 為規範。',
        '2. 依第一章（二）1 辦理，並依 §1.2。',
        '',
        '## （二）庫存',
        '',
        '1. 每日盤點。',
        '2. 每週核對，見第一章（二）1。',
        '3. 每月上報。',
        '',
        '# 二、附則',
        '',
      ].join('\r\n'),
    },
    {
      path: 'kpis/promotion-roi.md',
      text: [
        '---',
        'id: promotion-roi',
        'overrides: tmall-operations/promotion-roi',
        'name: 淨投產比',
        'simplified: 净投产比',
        'en: Net ROI',
        'role: promotion-specialist',
        'clause: "§4.1.3.1"',
        'source: metric',
        'direction: higher',
        'unit: ratio',
        'defaults: { method: completion, target: "2.50", weight: 40 }',
        '---',
        '見 §1.2.1。',
        '',
      ].join('\n'),
    },
    {
      path: 'documents/weekly-meeting-x.md',
      text: [
        '---',
        'extends: tmall-operations/weekly-meeting',
        'checks:',
        '  - id: c',
        '    expect: "true"',
        '    at: reports',
        '    message: { zh: 見, en: see }',
        '    clause: "shop§1.2.1"',
        '---',
        '',
      ].join('\n'),
    },
    {
      path: 'glossary.md',
      text: [
        '| 術語 | 简体 | English | 同義詞 | 今稱 | 條款 |',
        '|---|---|---|---|---|---|',
        '| 庫存 | 库存 | stock | 存貨 | | §1.2.1、1.2.2 |',
        '',
      ].join('\n'),
    },
  ],
};

describe('renumbering a pack of one’s own', () => {
  const snapshot = open([{ path: 'documents/x.md', text: 'shop§1.2.1、補充規定第一章（二）2、§1.2\n' }], SHOP);

  it('is read without a fault', () => {
    assert.deepEqual(snapshot.faults, []);
  });

  it('changes numerals, their order, notes and all that cites it, and its inverse restores every byte', () => {
    const moves = { '1.2.1': '1.2.2', '1.2.2': '1.2.1' };
    const made = plan(snapshot, moves, { pack: 'shop' });
    assert.deepEqual(made.conflicts, []);
    const regulation = textAfter(made, '01.md') ?? '';
    assert.ok(
      regulation.includes('1. 每週核對，見第一章（二）2。\r\n2. 每日盤點。\r\n3. 每月上報。\r\n\r\n# 二'),
      regulation,
    );
    assert.ok(
      regulation.includes('  1.2.2: { roles: [operations-lead] }\r\n') &&
        regulation.includes('依第一章（二）2 辦理，並依 §1.2。'),
      regulation,
    );
    assert.match(textAfter(made, 'glossary.md') ?? '', /\| §1\.2\.2、1\.2\.1 \|/);
    assert.match(textAfter(made, 'promotion-roi.md') ?? '', /clause: "§4\.1\.3\.1"[\s\S]*見 §1\.2\.2。/);
    assert.match(textAfter(made, 'weekly-meeting-x.md') ?? '', /clause: "shop§1\.2\.2"/);
    assert.equal(
      made.files.find(({ path }) => path === 'documents/x.md')?.after,
      'shop§1.2.2、補充規定第一章（二）1、§1.2\n',
    );
    const next = {
      folder: SHOP.folder,
      files: SHOP.files.map((file) => ({
        path: file.path,
        text: made.files.find(({ path }) => path === `packs/shop/${file.path}`)?.after ?? file.text ?? '',
      })),
    };
    const back = plan(open([], next), moves, { pack: 'shop' });
    for (const file of back.files)
      assert.equal(file.after, SHOP.files.find(({ path }) => file.path.endsWith(path))?.text, file.path);
    assert.equal(back.files.length, 4);
  });

  it('moves sections with all below them, whole chapters too', () => {
    const made = plan(snapshot, { '1': '2', '2': '1', '1.1': '2.2', '1.2': '2.1' }, { pack: 'shop' });
    const lines = (textAfter(made, '01.md') ?? '').split('\r\n').slice(5);
    assert.deepEqual(
      lines.filter((line) => line !== ''),
      [
        '# 一、附則',
        '# 二、總則',
        '## （一）庫存',
        '1. 每日盤點。',
        '2. 每週核對，見第二章（一）1。',
        '3. 每月上報。',
        '## （二）目的',
        '1. 為規範。',
        '2. 依第二章（一）1 辦理，並依 §1.2。',
      ],
    );
  });

  it('refuses what only moving the text can do', () => {
    assert.deepEqual(conflictsOf(plan(snapshot, { '1.2.1': '1.1.3' }, { pack: 'shop' })), ['rename.text-moves']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '1.2.1': '2.1' }, { pack: 'shop' })), ['rename.text-moves']);
  });

  it('leaves the pack alone where another is renumbered, but for what cites that', () => {
    const citing = {
      ...SHOP,
      files: SHOP.files.map((file) =>
        file.path === 'glossary.md'
          ? { path: file.path, text: (file.text ?? '').replace('| §1.2.1、1.2.2 |', '| §1.2.1、house§3.2.1 |') }
          : file,
      ),
    };
    const made = plan(open([], citing, housePack()), { '3.2.1': '3.2.2', '3.2.2': '3.2.1' });
    assert.deepEqual(made.files.map(({ path }) => path).sort(), [
      'packs/house/regulation/03-workflows.md',
      'packs/shop/glossary.md',
    ]);
  });
});
