// What the plans and the review of a month say of profit, of break-even and of budgets.
import assert from 'node:assert/strict';
import { foundIn } from '../../support/filledPlans';

const PLAN = 'monthly-promotion-plan';
const MONTH = 'monthly-plan';
const REVIEW = 'operations-review';

const CASES: readonly (readonly [what: string, type: string, from: string, to: string, found: readonly string[]])[] = [
  [
    'an item in the whole-site campaign and elsewhere',
    PLAN,
    '| 货品全站推广 | 2,600',
    '| 货品全站推广、人群推广 | 2,600',
    ['check-failed §2.2.3.1 货品全站推广、人群推广'],
  ],
  [
    'the same in Traditional script',
    PLAN,
    '| 货品全站推广 | 2,600',
    '| 貨品全站推廣、人群推廣 | 2,600',
    ['check-failed §2.2.3.1 貨品全站推廣、人群推廣'],
  ],
  [
    'a break-even that leaves refunds and fees out',
    PLAN,
    '| 3.29 | 3.40 |',
    '| 2.63 | 3.40 |',
    ['formula-mismatch §2.2.3.2 2.63 → 3.29'],
  ],
  ['a target between the two', PLAN, '| 3.29 | 3.40 |', '| 3.29 | 3.20 |', ['check-failed §2.2.3.2 3.20']],
  [
    'a commission that the budget does not cover',
    PLAN,
    '| 4.50 |  |  | 20.00% |',
    '| 4.50 |  |  | 25.00% |',
    ['check-failed §2.2.3.2 25.00%'],
  ],
  [
    'a budget that the daily cap does not let be spent',
    PLAN,
    '| 1,500 | 42,000 |',
    '| 1,200 | 42,000 |',
    ['check-failed §2.2.3.2 1,200'],
  ],
  [
    'a day that no week has',
    PLAN,
    '5月4日 ~ 5月10日',
    '5月5日 ~ 5月10日',
    ['date-gap §3.2.1 5月5日 ~ 5月10日 → 2026-05-04'],
  ],
  [
    'more of a campaign in the month than in all',
    PLAN,
    '| 26,000 | 18,000 | 18,000 | 赠品',
    '| 26,000 | 18,000 | 19,000 | 赠品',
    ['check-failed §2.2.3.2 19,000', 'total-mismatch §2.2.3.2 18,000 → 19,000'],
  ],
  [
    'promotion against the sales of the whole shop',
    PLAN,
    '| 11.49% | 11.43% |',
    '| 11.49% | 28.57% |',
    ['formula-mismatch §3.2.1 28.57% → 11.43%', 'formula-mismatch §3.2.1 -0.52% → 148.65%'],
  ],
  [
    'net sales before refunds',
    MONTH,
    '| 864,800 | 966,000 | 11.70%',
    '| 864,800 | 1,050,000 | 21.42%',
    ['formula-mismatch §2.2.1.1 1,050,000 → 966,000'],
  ],
  [
    'refunds as a goal',
    MONTH,
    '| 客户满意率 | 95.40% | 96.00% | 0.63%',
    '| 成功退款金额 | 95.40% | 96.00% | 0.63%',
    ['check-failed §2.2.1.1 成功退款金额'],
  ],
  [
    'spending that counts as the less the better',
    REVIEW,
    '| 推广花费 | 越接近越好 | 120,000 | 118,400 | 98.67%',
    '| 推广花费 | 越低越好 | 120,000 | 118,400 | 101.35%',
    ['check-failed §2.2.3.2 越低越好'],
  ],
  [
    'gross profit that is not its margin',
    REVIEW,
    'grossProfit: 413,000',
    'grossProfit: 431,000',
    ['formula-mismatch §2.2.1.4 42.59% → 44.44%', 'formula-mismatch §2.2.1.4 413,000 → 431,000'],
  ],
];

describe('plans and reviews of a month do not pass with', () => {
  for (const [what, type, from, to, found] of CASES) {
    it(what, () => {
      assert.deepEqual(foundIn(type, type, [from, to]), found);
    });
  }
  it('a channel below the break-even of the plan, told at its ROI', () => {
    const found = foundIn(PLAN, PLAN, ['| 90,000 | 3.00 |', '| 84,000 | 2.80 |']);
    assert.ok(found.includes('check-failed §2.2.3.2 2.80'), found.join('\n'));
    assert.deepEqual(
      foundIn(PLAN, PLAN, ['| 90,000 | 3.00 |', '| 88,200 | 2.94 |']).filter((each) => each.includes('2.94')),
      [],
    );
  });
  it('break-even as on GMV where the figures are GSV', () => {
    const found = foundIn(PLAN, PLAN, ['salesBasis: GMV', 'salesBasis: GSV']);
    for (const expected of ['2.86 → 2.63', '3.29 → 3.03', '2.59 → 2.44', '2.42 → 2.22'])
      assert.ok(
        found.some((each) => each.includes(expected)),
        `${expected}: ${found.join('\n')}`,
      );
  });
  it('half a budget left over, unless a reason is given', () => {
    const less = (note: string): string[] =>
      foundIn(REVIEW, REVIEW, [
        '| 30,000 | 29,200 | -2.67% | 86,140 | 2.95 | 520 期间点击单价偏高 |',
        `| 30,000 | 15,000 | -50.00% | 86,140 | 5.74 | ${note} |`,
      ]);
    assert.ok(less('').includes('check-failed §2.2.3.2 '), less('').join('\n'));
    assert.ok(!less('暂停两周').some((each) => each.startsWith('check-failed §2.2.3.2')));
  });
});
