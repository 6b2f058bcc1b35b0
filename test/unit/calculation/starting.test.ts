import assert from 'node:assert/strict';
import { readPeriod } from '../../../src/base/dates/period';
import { rowsOfEntries, startingOf } from '../../../src/calculation/starting';
import type { Starting } from '../../../src/documents/templates/template';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { readKnowledge, TEST_PACK, testKnowledgeWith } from '../../support/pack';

const knowledge = testKnowledgeWith(`---
type: tally
title: 匯總
en: Tally
author: writer
cadence: monthly
basis: ["§1.1.1"]
per: [who]
fields:
  - { id: who, title: 何人, kind: text }
  - { id: left, title: 餘額, kind: money, required: false }
sections:
  - id: spent
    title: 花費
    table:
      columns:
        - { id: channel, title: 渠道, kind: text }
        - { id: budget, title: 預算, kind: money }
        - { id: note, title: 備註, kind: text, required: false }
      rows: [{ channel: 直通車, note: 固定 }, { channel: 其他, budget: "7" }]
  - id: open
    title: 未結
    table:
      columns:
        - { id: item, title: 事項, kind: text }
        - { id: since, title: 起始, kind: text, required: false }
        - { id: months, title: 月數, kind: integer, required: false }
      minRows: 0
links:
  - id: budgets
    from: { type: demo-plan, period: same, section: channels, key: channel }
    to: { section: spent, key: channel }
    values: { budget: budget, note: reason }
    carry: cells
  - id: items
    from: { type: tally, period: previous, section: open, key: item }
    to: { section: open, key: item }
    carry: rows
    carriedFrom: since
    periodsOpen: months
  - id: rest
    from: { type: tally, period: latest, key: who }
    to: { key: who }
    values: { left: left }
    carry: cells
---
# {{title}}

## 花費

{{table spent}}

## 未結

{{table open}}
`);

const HEADER = '| 渠道 | 預算 | 成交 | ROI | 原因 |\n|---|---|---|---|---|\n';
const OPEN = '| 事項 | 起始 | 月數 |\n|---|---|---|';
const plan = (rows: string): string =>
  `---\ntype: demo-plan\nperiod: 2026-05\n---\n## 渠道與預算\n\n${HEADER}${rows}\n`;
const tally = (period: string, who: string, items: string, left = '5'): string =>
  [`---\ntype: tally\nperiod: ${period}\nwho: ${who}\nleft: ${left}\n---\n## 未結\n`, OPEN, items, ''].join('\n');

function starting(texts: readonly string[], answers: Record<string, string> = {}, type = 'tally'): Starting {
  const files = texts.map((text, index) => ({ path: `documents/${String(index)}.md`, text }));
  const [found, period] = [knowledge.documentType(type), readPeriod('2026-05')];
  assert.ok(found && period);
  return startingOf(withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files), { type: found, period, answers });
}

describe('what a new document starts with', () => {
  it('is the rows of the contract where no earlier document is there', () => {
    const { rows, fields } = starting([]);
    assert.deepEqual(
      [...rows],
      [
        [
          'spent',
          [
            { channel: '直通車', note: '固定' },
            { channel: '其他', budget: '7' },
          ],
        ],
        ['open', [{}]],
      ],
    );
    assert.deepEqual(fields, {});
  });

  it('is filled in by key from the latest row, where its own says nothing', () => {
    const rows =
      '| 直通车 | 400 | 1 | 1 | 理由 |\n| 直通車 | 500 | 1 | 1 | — |\n| 其他 | 600 | 1 | 1 | x |\n| 無 | 1 | 1 | 1 | y |';
    assert.deepEqual(starting([plan(rows)]).rows.get('spent'), [
      { channel: '直通車', note: '固定', budget: '500' },
      { channel: '其他', budget: '7', note: 'x' },
    ]);
    const wrong = starting([plan('| 直通車 | 約四百 | 1 | 1 | |')]).rows.get('spent');
    assert.deepEqual(wrong?.[0], { channel: '直通車', note: '固定' }, 'what cannot be read is not carried on');
  });

  it('is rows carried from before, each once, with since when and for how long', () => {
    const before = tally(
      '2026-04',
      '王',
      '| 甲 | 2026-02 | 2 |\n| 乙 | | |\n| 甲 | 2026-01 | 9 |\n| — | | x |\n| 丙 | — | 1.5 |',
    );
    assert.deepEqual(starting([before], { who: '王' }).rows.get('open'), [
      { item: '甲', since: '2026-02', months: '3' },
      { item: '乙', since: '2026-04', months: '1' },
      { since: '2026-04', months: '1' },
      { item: '丙', since: '2026-04', months: '1' },
    ]);
    assert.deepEqual(starting([before], { who: ' 王 ' }).rows.get('open')?.length, 4);
    assert.deepEqual(starting([before], { who: '李' }).rows.get('open'), [{}], 'of somebody else');
    assert.deepEqual(starting([tally('2026-04', '王', '')], { who: '王' }).rows.get('open'), [], 'none were left');
    assert.deepEqual(
      starting([tally('2026-03', '王', '| 甲 | | |')], { who: '王' }).rows.get('open'),
      [{}],
      'not of the month before',
    );
  });

  it('is values of the head from the latest that has its key', () => {
    const texts = [tally('2026-02', '王', '', '1'), tally('2026-03', '王', '', '2'), tally('2026-04', '李', '', '3')];
    assert.deepEqual(starting(texts, { who: '王' }).fields, { who: '王', left: '2' });
    assert.deepEqual(starting(texts, { who: '張' }).fields, {});
    assert.deepEqual(starting(texts, {}).fields, {});
  });

  it('is what was meant, where somebody wrote it in a form of their own', () => {
    assert.deepEqual(starting([tally('2026-04', '王', '', '五十二萬')], { who: '王' }).fields['left'], '520000');
    assert.deepEqual(starting([tally('2026-04', '王', '', '520000')], { who: '王' }).fields['left'], '520000');
  });

  it('is the indicators of the post that was answered', () => {
    const test = readKnowledge(TEST_PACK);
    const table = test.documentType('demo-review')?.sections.find(({ id }) => id === 'kpis')?.table;
    assert.ok(table);
    const rows = (post: string): unknown => rowsOfEntries(test, table, post)?.map(({ row }) => row);
    const expected = [
      { kpi: '產出', weight: '60%', target: '10' },
      { kpi: '準確率', weight: '40%', target: '98%' },
    ];
    assert.deepEqual(rows('撰写员'), expected);
    assert.equal(rows('某某'), undefined);
    assert.equal(rowsOfEntries(test, { ...table, rowsFrom: undefined }, '撰寫員'), undefined);
    assert.deepEqual(starting([], { post: 'writer' }, 'demo-review').rows.get('kpis'), expected);
    assert.deepEqual(starting([], {}, 'demo-review').rows.get('kpis'), [{}]);
  });

  it('takes of an indicator what its columns name, in the words of the column', () => {
    const test = readKnowledge(TEST_PACK);
    const table = test.documentType('demo-review')?.sections.find(({ id }) => id === 'kpis')?.table;
    const [first] = table?.columns ?? [];
    assert.ok(table?.rowsFrom && first);
    const option = { value: '越高越好', en: 'higher', aliases: [], labels: [] };
    const columns = (['direction', 'unit', 'method', 'clause', 'floor', 'step', 'weight'] as const).map((id) => ({
      ...first,
      id,
      kind: id === 'direction' ? ('enum' as const) : ('number' as const),
      options: id === 'direction' ? [option] : [],
    }));
    const values = Object.fromEntries(columns.map(({ id }) => [id, id] as const));
    const rowsFrom = { ...table.rowsFrom, key: 'kpi', values };
    const made = rowsOfEntries(test, { ...table, columns, rowsFrom, rows: [{ weight: 'x', more: 'y' }] }, 'writer');
    assert.deepEqual(made?.find(({ kpi }) => kpi.id === 'demo-output')?.row, {
      more: 'y',
      kpi: '產出',
      direction: '越高越好',
      unit: 'count',
      method: 'completion',
      clause: '§1.1.1',
      floor: '',
      step: '',
      weight: '60',
    });
  });
});

describe('rows that are carried into a table that has rows of its own', () => {
  const ledger = testKnowledgeWith(`---
type: ledger
title: 對照
en: Ledger
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: spent
    title: 花費
    table:
      columns:
        - { id: channel, title: 渠道, kind: text, unique: true }
        - { id: budget, title: 預算, kind: money }
        - { id: last, title: 上期, kind: money, required: false }
        - { id: note, title: 備註, kind: text, required: false }
      rows: [{ channel: 直通車, last: 【待填】, note: 固定 }, { channel: 其他, last: 【待填】 }]
links:
  - id: budgets
    from: { type: demo-plan, period: same, section: channels, key: channel }
    to: { section: spent, key: channel }
    values: { budget: budget, note: reason }
    carry: rows
---
# {{title}}

## 花費

{{table spent}}
`);
  const rowsAfter = (rows: string): unknown => {
    const [type, period] = [ledger.documentType('ledger'), readPeriod('2026-05')];
    assert.ok(type && period);
    const files = [{ path: 'documents/1.md', text: plan(rows) }];
    const workspace = withFiles(emptyWorkspace(ledger, DEFAULT_SETTINGS), files);
    return startingOf(workspace, { type, period, answers: {} }).rows.get('spent');
  };
  for (const channel of ['直通車', '直通车']) {
    it(`have what its row of that name says besides: ${channel}`, () => {
      assert.deepEqual(rowsAfter(`| ${channel} | 10 | 30 | 3.00 |  |`), [
        { channel, budget: '10', last: '【待填】', note: '固定' },
      ]);
    });
  }
  it('keep what they bring themselves', () => {
    assert.deepEqual(rowsAfter('| 直通車 | 10 | 30 | 3.00 | 測款 |'), [
      { channel: '直通車', budget: '10', last: '【待填】', note: '測款' },
    ]);
  });
  it('are still to be filled in where all its rows are, though it has none of that name', () => {
    assert.deepEqual(rowsAfter('| 短視頻 | 10 | 30 | 3.00 |  |'), [
      { channel: '短視頻', budget: '10', last: '【待填】' },
    ]);
  });
});
