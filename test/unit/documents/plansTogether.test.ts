import assert from 'node:assert/strict';
import { foundIn } from '../../support/filledPlans';

const ACROSS: readonly (readonly [
  what: string,
  type: string,
  changed: string,
  from: string,
  to: string,
  found: readonly string[],
])[] = [
  [
    'a target of the plan that the review leaves out',
    'operations-review',
    'operations-review',
    '| 访客数 |',
    '| 访客人数 |',
    ['link-missing §2.2.1.4 二、目标达成 → 访客数'],
  ],
  [
    'a target of the plan that was changed',
    'operations-review',
    'monthly-plan',
    '| 3.40 | 3.50 | 2.94%',
    '| 3.40 | 3.60 | 5.88%',
    ['link-mismatch §2.2.1.4 3.50 → 3.60'],
  ],
  [
    'a figure that the analysis report does not give',
    'operations-review',
    'analysis-report',
    '| 205,000 | 190,000 |',
    '| 204,000 | 190,000 |',
    ['link-mismatch §3.4.2 205,000 → 204,000'],
  ],
  [
    'a task of the plan that is not accounted for',
    'operations-review',
    'operations-review',
    '| M05-3 |',
    '| M05-9 |',
    ['link-missing §2.2.1.4 六、重点工作完成情况 → M05-3'],
  ],
  [
    'a campaign whose budget is not in the promotion plan',
    'monthly-promotion-plan',
    'campaign-plan',
    'budget: 26,000',
    'budget: 27,000',
    ['link-mismatch §2.2.3.2 26,000 → 27,000'],
  ],
  [
    'a campaign that is not in the promotion plan',
    'monthly-promotion-plan',
    'campaign-plan',
    'campaign: 520 礼遇季',
    'campaign: 61 儿童节',
    ['link-missing §2.2.3.2 七、活动预算 → 61 儿童节'],
  ],
  [
    'a high risk without a response plan',
    'risk-register',
    'risk-response-plan',
    'riskId: R26-03',
    'riskId: R26-01',
    ['reference-unknown §7.3.1 R26-03'],
  ],
  [
    'a response plan for no risk',
    'risk-response-plan',
    'risk-response-plan',
    'riskId: R26-03',
    'riskId: R26-33',
    ['reference-unknown §7.3.1 R26-33 → R26-03'],
  ],
  [
    'a promotion budget other than the plan of the month says',
    'monthly-promotion-plan',
    'monthly-plan',
    'promotionBudget: 120,000',
    'promotionBudget: 110,000',
    ['link-mismatch §3.2.1 120,000 → 110,000'],
  ],
  [
    'a project that the annual plan does not have',
    'quarterly-plan',
    'annual-plan',
    '| Y26-4 |',
    '| Y26-5 |',
    ['reference-unknown §2.2.1.1 Y26-4'],
  ],
];

describe('plans, reviews, campaigns and risks together', () => {
  for (const [what, type, changed, from, to, found] of ACROSS) {
    it(`do not pass with ${what}`, () => {
      assert.deepEqual(foundIn(type, changed, [from, to]), found);
    });
  }
});
