import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/checking/runner';
import { foundIn, made, TYPES, whole } from '../../support/filledPlans';

const OWN: readonly (readonly [what: string, type: string, from: string, to: string, found: readonly string[]])[] = [
  [
    'a growth that does not follow',
    'annual-plan',
    'growth: 15.79%',
    'growth: 14.00%',
    ['check-failed §4.1.1.2 14.00% → 15.79%'],
  ],
  [
    'quarters that miss the year',
    'annual-plan',
    '| 第一季度 | 2,700,000 | 20.45%',
    '| 第一季度 | 2,600,000 | 19.70%',
    [
      'check-failed §4.1.1.1 四、季度分解',
      'formula-mismatch §2.2.3.2 10.74% → 11.15%',
      'total-mismatch §4.1.1.1 13,200,000 → 13,100,000',
      'total-mismatch §2.2.1.1 100.00% → 99.24%',
    ],
  ],
  [
    'expenses above the margin',
    'annual-plan',
    'marginTarget: 42%',
    'marginTarget: 15%',
    [
      'check-failed §2.2.1.4 2,400,000',
      'formula-mismatch §2.2.1.1 42.00% → 15.00%',
      'formula-mismatch §2.2.1.1 5,100,480 → 1,821,600',
    ],
  ],
  [
    'two targets for one thing',
    'monthly-plan',
    '| 940,000 | 1,050,000 | 11.70%',
    '| 940,000 | 1,060,000 | 12.77%',
    ['formula-mismatch §2.2.1.1 1,060,000 → 1,050,000'],
  ],
  [
    'more buyers than visitors',
    'monthly-plan',
    '| 24,000 | 580 | 2.42%',
    '| 240 | 580 | 241.67%',
    ['check-failed §2.2.1.4 580', 'cell-invalid §4.1.2.2 241.67% → ≤ 100%'],
  ],
  [
    'a target that the stock does not cover',
    'monthly-plan',
    '5 月 12 日到货 800 件',
    '',
    ['check-failed §3.1.3 1,850'],
  ],
  [
    'a project of last quarter without an outcome',
    'quarterly-plan',
    '一款通过、一款返工，并入本季 Q2-2',
    '',
    ['cell-missing §2.2.1.1 '],
  ],
  [
    'a campaign outside the quarter',
    'quarterly-plan',
    '5月18日 ~ 5月20日',
    '7月18日 ~ 7月20日',
    ['check-failed §2.2.2.4 7月18日 ~ 7月20日'],
  ],
  ['a superlative', 'campaign-plan', '把家的温度送给 TA', '全网最低价', ['wording-forbidden §1.3.1 全网最']],
  [
    'a sale price above the usual one',
    'campaign-plan',
    '| 129 | 115 | 109 |',
    '| 112 | 115 | 109 |',
    ['check-failed §1.3.1 115', 'formula-mismatch §2.2.2.4 84.50% → 97.32%'],
  ],
  [
    'a discount that threshold and reduction do not give',
    'campaign-plan',
    '| 300 | 30 | 90.00% |',
    '| 300 | 30 | 85.00% |',
    ['formula-mismatch §2.2.2.4 85.00% → 90.00%'],
  ],
  [
    'a shortage that nobody fills',
    'campaign-plan',
    '| 450 | 150 | 100 | 2026-05-14 |',
    '| 450 | 150 | 100 | — |',
    ['check-failed §3.1.3 —'],
  ],
  [
    'a product that is not stocked',
    'campaign-plan',
    '| 680215734901 | 折叠边桌 | 800 |',
    '| 680215734999 | 折叠边桌 | 800 |',
    ['check-failed §3.1.3 五、备货计划'],
  ],
  [
    'a warm-up that runs into the sale',
    'campaign-plan',
    '| 预热 |  | 5月11日 ~ 5月17日 |',
    '| 预热 |  | 5月11日 ~ 5月19日 |',
    ['check-failed §2.2.2.4 5月11日 ~ 5月19日', 'date-overlap §2.2.2.4 5月18日 20:00 ~ 5月20日 24:00'],
  ],
  [
    'enrolment that ends too late',
    'campaign-plan',
    'enrol: 2026-04-30',
    'enrol: 2026-05-12',
    ['check-failed §2.2.2.4 2026-05-12'],
  ],
  [
    'a countdown that is wrong',
    'campaign-plan',
    '| 2026-05-16 | -2 |',
    '| 2026-05-16 | -3 |',
    ['formula-mismatch §2.2.2.4 -3 → -2'],
  ],
  [
    'a level that does not follow from likelihood and impact',
    'risk-register',
    '| 4 | 4 | 16 | 高 |',
    '| 4 | 4 | 16 | 中 |',
    ['check-failed §7.2.2 中 → 高'],
  ],
  ['a score that is no product', 'risk-register', '| 2 | 4 | 8 |', '| 2 | 4 | 6 |', ['formula-mismatch §7.2.1 6 → 8']],
  [
    'a risk closed without grounds',
    'risk-register',
    '连续四周破损率低于 0.5% | 2026-05-25',
    ' | 2026-05-25',
    ['check-failed §7.2 '],
  ],
  ['a risk not reviewed this month', 'risk-register', '2026-05-26', '2026-04-26', ['check-failed §7.2.1 2026-04-26']],
  ['a kind of risk left out', 'risk-register', '| 客户服务 | 无变化 |  |\n', '', ['check-failed §7.1 二、风险识别']],
  ['an aim that is no gain', 'risk-response-plan', 'level: 高', 'level: 中', ['check-failed §7.2.2 中']],
  [
    'a missed target without a reason',
    'operations-review',
    '边桌破损退款上升，加厚角垫月末才换完',
    '',
    ['check-failed §2.2.1.4 '],
  ],
  [
    'a refund rate that counts as the higher the better',
    'operations-review',
    '| 退款率 | 越低越好 | 8.00% | 9.20% | 86.96%',
    '| 退款率 |  | 8.00% | 9.20% | 115.00%',
    ['check-failed §2.2.1.4 '],
  ],
  [
    'a conclusion without a figure',
    'operations-review',
    made
      .get('operations-review')
      ?.text.split('\n')
      .find((line) => line.startsWith('5 月全店')) ?? '?',
    '本月做得不错。',
    ['check-failed §2.2.1.4 一、总体结论'],
  ],
  ['a SWOT of three sides', 'market-analysis', '| 机会 |', '| 威胁 |', ['check-failed §2.2.1.3 八、优劣势与机会威胁']],
];

describe('plans, reviews, campaigns and risks', () => {
  for (const type of TYPES) {
    it(`agree with one another: ${type}`, () => {
      assert.deepEqual(checkDocument({ workspace: whole, path: made.get(type)?.path ?? '', strict: true }), []);
    });
  }
  for (const [what, type, from, to, found] of OWN) {
    it(`do not pass with ${what}`, () => {
      assert.deepEqual(foundIn(type, type, [from, to]), found);
    });
  }
});
