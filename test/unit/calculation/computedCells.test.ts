// Tests of what a contract computes, cell by cell: what must be shown, what agrees, and what it follows from.
import assert from 'node:assert/strict';
import { lineStarts, offsetAt } from '../../../src/base/range';
import { computedOf, isAggregated } from '../../../src/calculation/computed';
import type { ComputedCell } from '../../../src/calculation/computed';
import type { Document } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { readKnowledge, TEST_PACK, testKnowledgeWith } from '../../support/pack';

const HEADER = '| 渠道 | 預算 | 成交 | ROI | 佔比 |\n|---|---:|---:|---:|---:|\n';

function plan(rows: string, budget = '1000'): Document {
  const text = `---\ntype: demo-plan\nperiod: 2026-05\nbudget: ${budget}\n---\n## 渠道與預算\n\n${HEADER}${rows}\n`;
  return parseDocument(readKnowledge(TEST_PACK), 'a.md', text);
}

// What is left of a price: less a fee, where it is given and the price is not a small one.
const MARGINS = `---
type: margins
title: 毛利
en: Margins
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
  - { id: fee, title: 扣點, kind: percent, required: false }
sections:
  - id: rows
    title: 毛利
    table:
      columns:
        - { id: price, title: 價格, kind: number }
        - id: net
          title: 淨額
          kind: number
          formula: "price < 50 || !filled(fields.fee) ? price : price * (1 - fields.fee)"
---
# {{title}}

## 毛利

{{table rows}}
`;

type Brief = readonly [string, string, string, boolean];
const brief = ({ kind, cell, expected, agrees }: ComputedCell): Brief => [kind, cell.column.id, expected, agrees];
const computed = (rows: string, budget?: string): Brief[] => computedOf(plan(rows, budget)).computed.map(brief);

function inputsAt(document: Document, index: number): string[] {
  const starts = lineStarts(document.text);
  return (computedOf(document).computed[index]?.inputs ?? []).map(({ start, end }) =>
    document.text.slice(offsetAt(document.text, starts, start), offsetAt(document.text, starts, end)),
  );
}

describe('the formula of a cell', () => {
  it('must show its value, to the places that are written', () => {
    assert.deepEqual(computed('| 甲 | 400 | 1,000 | 2.5 | 40% |'), [
      ['formula', 'roi', '2.5', true],
      ['formula', 'share', '40%', true],
    ]);
    assert.deepEqual(computed('| 甲 | 300 | 1,000 | 3.3 | 31.00% |'), [
      ['formula', 'roi', '3.3', true],
      ['formula', 'share', '30.00%', false],
    ]);
    assert.deepEqual(computed('| 甲 | 300 | 1,000 | 【待填】 |  |'), [
      ['formula', 'roi', '3.33', false],
      ['formula', 'share', '30.00%', false],
    ]);
  });

  it('is not told while a value that may be left out cannot be read, where it is read', () => {
    const knowledge = testKnowledgeWith(MARGINS);
    const said = (head: string, title: string): Brief[] => {
      const table = `## ${title}\n\n| 價格 | 淨額 |\n|---|---|\n| 100 | 90 |\n| 40 | 40 |\n`;
      const text = `---\ntype: margins\nperiod: 2026-05\n${head}\n---\n${table}`;
      return computedOf(parseDocument(knowledge, 'a.md', text)).computed.map(brief);
    };
    const below: Brief = ['formula', 'net', '40', true];
    for (const [name, title] of [
      ['扣點', '毛利'],
      ['扣点', '毛利'],
    ] as const) {
      assert.deepEqual(said(`${name}: 10%`, title), [['formula', 'net', '90', true], below]);
      assert.deepEqual(said(`${name}:`, title), [['formula', 'net', '100', false], below]);
      assert.deepEqual(said(`${name}: 很多`, title), [below]);
    }
  });

  it('has none where what it follows from is not there, and no cell', () => {
    assert.deepEqual(computed('| 甲 | 【待填】 | 1,000 | 3.3 | 31.00% |'), []);
    assert.deepEqual(computed('| 甲 | 0 | 1,000 | 3.3 | 0% |', '【待填】'), []);
    assert.deepEqual(computed('| 甲 | 四 | 1,000 | 3.3 | 31.00% |'), []);
    const bare = parseDocument(
      readKnowledge(TEST_PACK),
      'a.md',
      '---\ntype: demo-plan\n---\n## 渠道與預算\n\n| 預算 |\n|---|\n| 1 |\n',
    );
    assert.deepEqual(computedOf(bare), { computed: [], uncomputed: [] });
    assert.deepEqual(computedOf(parseDocument(readKnowledge(TEST_PACK), 'a.md', 'x')).computed, []);
  });

  it('says what it is, what it follows from, and that it is certain', () => {
    const document = plan('| 甲 | 400 | 1,000 | 2.5 | 40% |');
    const [roi, share] = computedOf(document).computed;
    assert.deepEqual([roi?.basis, share?.basis], ['sales / budget', 'budget / fields.budget']);
    assert.deepEqual(
      [inputsAt(document, 0), inputsAt(document, 1)],
      [
        ['1,000', '400'],
        ['400', '1000'],
      ],
    );
    assert.deepEqual([roi?.isCertain, roi?.aggregated], [true, false]);
  });
});

describe('a total', () => {
  it('is the sum of its column, and under a formula that of the totals', () => {
    const rows =
      '| 甲 | 400 | 1,000 | 2.5 | 40% |\n| 乙 | 100 | 200 | 2 | 10% |\n| 合計 | 500 | 1,200.0 | 2.40 | 50% |';
    assert.deepEqual(computed(rows).slice(4), [
      ['total', 'budget', '500', true],
      ['total', 'sales', '1,200', true],
      ['total', 'roi', '2.4', true],
      ['total', 'share', '50%', true],
    ]);
    const wrong = computed(rows.replace('| 500 | 1,200.0 | 2.40 | 50% |', '| 501 | 【待填】 |  | 51% |')).slice(4);
    assert.deepEqual(wrong, [
      ['total', 'budget', '500', false],
      ['total', 'sales', '1,200', false],
      ['total', 'roi', '2.4', false],
      ['total', 'share', '50%', false],
    ]);
  });

  it('is not known while a value, or a row, cannot be read', () => {
    const some = computed('| 甲 | 400 | — | 1 | 40% |\n| 合計 | 400 | 5 | 1 | 40% |').map(([kind, id]) => [kind, id]);
    assert.deepEqual(some, [
      ['formula', 'share'],
      ['total', 'budget'],
      ['total', 'share'],
    ]);
    assert.deepEqual(computed('| 甲 | 400 | 1,000 | 2.5 | 40% |\n| 乙 |\n| 合計 | 1 | 1 | 1 | 1% |').length, 2);
  });

  it('says which column it adds up, and follows from all its cells', () => {
    const document = plan(
      '| 甲 | 400 | 1,000 | 2.5 | 40% |\n| 乙 | 100 | 200 | 2 | 10% |\n| 合計 | 500 | 1,200 | 2.40 | 50% |',
    );
    const [budget, , roi, share] = computedOf(document).computed.slice(4);
    assert.deepEqual([budget?.basis, roi?.basis], ['預算', 'ROI']);
    assert.deepEqual(inputsAt(document, 4), ['400', '100']);
    assert.deepEqual(inputsAt(document, 6), ['2.5', '2', '1,000', '200', '400', '100']);
    assert.deepEqual(inputsAt(document, 7), ['40%', '10%', '400', '100', '1000']);
    assert.deepEqual([budget?.isCertain, roi?.isCertain, share?.isCertain], [true, true, true]);
  });

  it('of a ratio is no sum or average of the rows', () => {
    const rows = '| 甲 | 100 | 300 | 3.00 | 10% |\n| 乙 | 300 | 300 | 1.00 | 30% |\n';
    const aggregated = (roi: string, more = ''): boolean | undefined =>
      computedOf(plan(`${rows}${more}| 合計 | 400 | 600 | ${roi} | 40% |`)).computed.find(
        ({ kind, cell }) => kind === 'total' && cell.column.id === 'roi',
      )?.aggregated;
    assert.deepEqual(
      ['1.50', '4.00', '4', '2.00', '2.0', '3.99', '【待填】'].map((roi) => aggregated(roi)),
      [false, true, true, true, true, false, false],
    );
    const one = computedOf(plan('| 甲 | 100 | 300 | 3.00 | 10% |\n| 合計 | 100 | 300 | 3.00 | 10% |')).computed;
    assert.deepEqual(
      one.map((each) => each.aggregated),
      [false, false, false, false, false, false],
    );
    const { table } = plan(`${rows}| 丙 |\n| 合計 | 400 | 600 | 4.00 | 40% |`).sections[0] ?? {};
    const cell = table?.totals[0]?.cells.get('roi');
    assert.ok(table && cell && !isAggregated(table, cell), 'while a row cannot be read');
    const budget = plan(`${rows}| 合計 | 400 | 600 | 1.50 | 40% |`).sections[0]?.table;
    const sum = budget?.totals[0]?.cells.get('budget');
    assert.ok(budget && sum && !isAggregated(budget, sum), 'amounts may be added up');
  });
});

describe('a contract', () => {
  const contract = (columns: string, more = ''): ReturnType<typeof testKnowledgeWith> =>
    testKnowledgeWith(`---
type: sums
title: 計算
en: Sums
author: writer
cadence: monthly
basis: ["§1.1.1"]
${more}fields:
  - { id: who, title: 何人, kind: text }
sections:
  - id: rows
    title: 行
    table:
      columns:
        - { id: name, title: 名稱, kind: text }
${columns}
      total: [a, b]
---
# {{title}}

## 行

{{table rows}}
`);
  const sums = (knowledge: ReturnType<typeof testKnowledgeWith>, rows: string): readonly ComputedCell[] =>
    computedOf(
      parseDocument(
        knowledge,
        'a.md',
        `---\ntype: sums\n---\n## 行\n\n| 名稱 | a | b | c |\n|---|---|---|---|\n${rows}\n`,
      ),
    ).computed;
  const NUMBERS = (formula: string): string =>
    [
      '        - { id: a, title: a, kind: number }',
      '        - { id: b, title: b, kind: number }',
      `        - { id: c, title: c, kind: number, formula: "${formula}" }`,
    ].join('\n');

  it('writes a difference as what it is of, if all are written alike', () => {
    const of = (formula: string, a: string, b: string): string | undefined =>
      sums(contract(NUMBERS(formula)), `| x | ${a} | ${b} |  |`).find(({ kind }) => kind === 'formula')?.expected;
    assert.equal(of('a - b', '99.3%', '99.55%'), '-0.25%');
    assert.equal(of('a - b', '50,480', '52,000'), '-1,520');
    assert.equal(of('a - b', '1.5萬', '5000'), '10000');
    assert.equal(of('a * b', '50%', '50%'), '0.25');
    assert.equal(of('a / b', '50%', '25%'), '2');
  });

  it('is certain of a total that stays within its bounds, shares but for their rounding', () => {
    const of = (kind: string, bounds: string): string =>
      [
        `        - { id: a, title: a, kind: ${kind}${bounds}, additive: true }`,
        '        - { id: b, title: b, kind: number }',
        '        - { id: c, title: c, kind: text, required: false }',
      ].join('\n');
    const certain = (columns: string, rows: string): boolean | undefined =>
      sums(contract(columns), rows).find(({ cell }) => cell.column.id === 'a')?.isCertain;
    const share = of('percent', ', min: 0, max: 1');
    assert.equal(certain(share, '| x | 50.0% | 1 | |\n| y | 50.1% | 1 | |\n| 合計 | 9.0% | 2 | |'), true);
    assert.equal(certain(share, '| x | 50.0% | 1 | |\n| y | 50.2% | 1 | |\n| 合計 | 9.0% | 2 | |'), false);
    assert.equal(certain(share, '| x | 50.00% | 1 | |\n| y | 50.02% | 1 | |\n| 合計 |  | 2 | |'), false);
    assert.equal(certain(share, '| x | 50.00% | 1 | |\n| y | 50.01% | 1 | |\n| 合計 |  | 2 | |'), true);
    const money = of('money', ', max: 5');
    assert.equal(certain(money, '| x | 5 | 1 | |\n| y | 5 | 1 | |\n| 合計 | 1 | 2 | |'), true, 'amounts may be more');
    assert.equal(certain(of('money', ', min: 0'), '| x | 5 | 1 | |\n| 合計 | 1 | 2 | |'), true);
  });

  it('is certain of nothing in what judges people', () => {
    const of = (more: string): boolean[] =>
      sums(contract(NUMBERS('a - b'), more), '| x | 5 | 1 | 3 |\n| 合計 | 1 | 2 | 3 |').map(
        ({ isCertain }) => isCertain,
      );
    assert.ok(of('').every(Boolean));
    assert.deepEqual(of('assesses: true\n').slice(1), [false, false, false]);
  });

  it('is not certain of a value that its column does not take', () => {
    const bounded = NUMBERS('a - b').replace('kind: number, formula', 'kind: number, min: 0, formula');
    const of = (a: string): boolean | undefined => sums(contract(bounded), `| x | ${a} | 3 | 1 |`)[0]?.isCertain;
    assert.deepEqual([of('5'), of('2')], [true, false]);
  });
});
