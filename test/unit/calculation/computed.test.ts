import assert from 'node:assert/strict';
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
