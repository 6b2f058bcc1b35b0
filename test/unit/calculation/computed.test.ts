import assert from 'node:assert/strict';
import { computedOf } from '../../../src/calculation/computed';
import type { Document } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { combinePacks } from '../../../src/knowledge/knowledge';
import { parsePack } from '../../../src/knowledge/pack';
import { check } from '../../support/check';
import { readPackFiles, TEST_PACK } from '../../support/pack';

const SHARE = 'kind: percent, formula: budget / fields.budget, required: false }';

/** The test pack, with the shares of the plan's channels added up in its total row. */
function withTotalledShares(): Parameters<typeof check>[0] {
  const files = readPackFiles(TEST_PACK).map(({ path, text }) => ({
    path,
    text: text
      .replace(SHARE, SHARE.replace('required', 'additive: true, required'))
      .replace('total: [budget, sales]', 'total: [budget, sales, share]'),
  }));
  const { value, findings } = parsePack(files);
  assert.ok(value);
  assert.deepEqual(findings, []);
  return combinePacks([value]).value;
}

const knowledge = withTotalledShares();

const plan = (total: string, budget = '300'): string => `---
type: demo-plan
period: 2026-05
author: 小王
status: draft
budget: ${budget}
start: 2026-05-01
---
# 示範計劃

## 目標

增長。

## 渠道與預算

| 渠道 | 預算 | 成交 | ROI | 佔比 |
|---|---:|---:|---:|---:|
| 甲 | 100 | 300 | 3.00 | 33.33% |
| 乙 | 100 | 300 | 3.00 | 33.33% |
| 丙 | 100 | 300 | 3.00 | 33.33% |
| 合計 | 300 | 900 | 3.00 | ${total} |

## 風險

無。
`;

const totals = (text: string): (string | undefined)[] =>
  check(knowledge, text)
    .filter(({ rule }) => rule === 'total-mismatch')
    .map(({ expected }) => expected);

describe('the total of rounded shares', () => {
  it('is the whole, or what the rounded ones add up to', () => {
    assert.deepEqual(
      ['100.00%', '99.99%', '100%'].map((total) => totals(plan(total))),
      [[], [], []],
    );
  });
  it('is expected to be the whole, where it is neither', () => {
    assert.deepEqual([totals(plan('99.00%')), totals(plan('100.01%'))], [['100.00%'], ['100.00%']]);
  });
  it('is the sum where the formula gives no value', () => {
    assert.deepEqual([totals(plan('99.99%', '【待填】')), totals(plan('90.00%', '【待填】'))], [[], ['99.99%']]);
  });
});

describe('a share of what a column adds up to', () => {
  const share = 'kind: percent, formula: "budget / sum(channels.map(c, c.budget))", required: false }';
  const files = readPackFiles(TEST_PACK).map(({ path, text }) => ({ path, text: text.replace(SHARE, share) }));
  const { value } = parsePack(files);
  assert.ok(value);
  const shares = combinePacks([value]).value;
  const head = plan('', '300').replace(/\n\|[\s\S]*/, '\n');
  const table = (...rows: readonly string[]): string =>
    [
      head,
      '| 渠道 | 預算 | 成交 | ROI | 佔比 |',
      '|---|---:|---:|---:|---:|',
      ...rows,
      '',
      '## 風險',
      '',
      '無。',
      '',
    ].join('\n');
  const wrong = (text: string): (readonly [number, string | undefined])[] =>
    check(shares, text)
      .filter(({ rule }) => rule === 'formula-mismatch')
      .map(({ range, expected }) => [range.start.line, expected]);
  const rows = ['| 甲 | 100 | 300 | 3.00 | 33.33% |', '| 乙 | 200 | 600 | 3.00 | 66.67% |'];
  const firstRow = table().split('\n').indexOf('|---|---:|---:|---:|---:|') + 1;

  it('is told in its own row, with its value', () => {
    assert.deepEqual(wrong(table(...rows)), []);
    assert.deepEqual(wrong(table(...rows).replace('66.67%', '60.00%')), [[firstRow + 1, '66.67%']]);
    const total = '| 合計 | 300 | 900 | 3.00 | 90.00% |';
    assert.deepEqual(
      check(shares, table(...rows, total)).flatMap(({ rule, expected }) => (rule === 'total-mismatch' ? expected : [])),
      ['100.00%'],
    );
  });
  it('is not told while a row cannot be read', () => {
    assert.deepEqual(wrong(table(...rows, '| 丙 | 300 | 3.00 |')), []);
  });
  it('follows when another row changes in a document that is read again', () => {
    const given = (document: Document): number[] => computedOf(document).computed.map(({ value }) => value);
    const before = parseDocument(shares, 'a.md', table(...rows));
    given(before);
    const text = table(...rows).replace('200', '300');
    const after = parseDocument(shares, 'a.md', text, before);
    assert.deepEqual(given(after), given(parseDocument(shares, 'a.md', text)));
    assert.ok(given(after).includes(0.25));
  });
});
