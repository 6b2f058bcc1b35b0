import assert from 'node:assert/strict';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkDocument } from '../../../src/checking/runner';
import { filledDocument } from '../../support/fill';
import { headLines } from '../../support/headLines';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/**
 * What is found once the filled document of a type is changed in one place: each fault's rule and clause, with the
 * value expected.
 */
function foundAfter(type: string, ...change: readonly [string, string]): string[] {
  const { path, text } = filledDocument(knowledge, type);
  const contract = knowledge.documentType(type);
  assert.ok(contract);
  const [from = '', to = ''] = change.map((each) => headLines(contract, each));
  assert.equal(text.split(from).length, 2, `${from} stands once in ${type}`);
  const workspace = withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), path, text.replace(from, to));
  return checkDocument({ workspace, path, strict: true }).map(({ rule, clause, expected }) =>
    [rule, clause, ...(expected === undefined ? [] : [`→ ${expected}`])].join(' '),
  );
}

type Case = readonly [what: string, type: string, from: string, to: string, found: string];

const CASES: readonly Case[] = [
  [
    'a conversion that is not buyers by visitors',
    'daily-data-report',
    '| 支付转化率 | 2.50% | 2.49% | 0.40% |',
    '| 支付转化率 | 2.60% | 2.49% | 4.42% |',
    'formula-mismatch §3.4.1 → 2.50%',
  ],
  [
    'figures taken on the day itself',
    'daily-data-report',
    'takenOn: 2026-05-13',
    'takenOn: 2026-05-12',
    'check-failed §3.4.1',
  ],
  ['a region whose share is wrong', 'daily-data-report', '14.01%', '15.01%', 'formula-mismatch §3.4.1 → 14.01%'],
  ['a change of a third that nobody explains', 'daily-data-report', '五一订单集中退货', '', 'check-failed §2.2.6.4'],
  [
    'buyers, new and returning, that are not all',
    'daily-data-report',
    '| 支付新买家数 | 131 | 127 | 3.15% |',
    '| 支付新买家数 | 132 | 127 | 3.94% |',
    'check-failed §3.4.1',
  ],
  [
    'a conclusion without a figure',
    'analysis-report',
    '5 月支付金额 1,068,000 元，达成目标的 101.71%，环比增长 13.62%；增长主要来自 520 礼赠场景和四件套。退款率升到 9.20%，集中在边桌破损。',
    '本月增长良好。',
    'check-failed §3.4.2',
  ],
  [
    'an attainment of lower-is-better reckoned the wrong way',
    'analysis-report',
    '100.83%',
    '99.18%',
    'formula-mismatch §2.2.1.4 → 100.83%',
  ],
  [
    'a funnel that widens',
    'analysis-report',
    '| 加购人数 | 3 | 18,450 | 9.00%',
    '| 加购人数 | 3 | 218,450 | 106.56%',
    'check-failed §3.4.2',
  ],
  ['a step of the funnel with a wrong rate', 'analysis-report', '29.16%', '30.16%', 'formula-mismatch §3.4.2 → 29.16%'],
  ['a problem due within the month', 'analysis-report', '2026-06-10', '2026-05-10', 'check-failed §2.2.6.3'],
  [
    'a group whose share is wrong',
    'analysis-report',
    '80.00% | 79.20%',
    '70.00% | 79.20%',
    'formula-mismatch §3.4.2 → 80.00%',
  ],
  [
    'new and returning buyers that are not all buyers',
    'analysis-report',
    '| 老客 | 新老客 | 1,025 | 20.00%',
    '| 老客 | 新老客 | 1,000 | 19.61%',
    'check-failed §3.4.2',
  ],
  [
    'spend of the channels that is not that of the shop',
    'analysis-report',
    '| 推广花费 | 越接近越好 | 118,400',
    '| 推广花费 | 越接近越好 | 118,300',
    'check-failed §2.2.3.3',
  ],
  ['a phone number in the text', 'complaint-record', '已发照片三张', '电话 138-0013-8000', 'customer-named §1.3.1'],
  ['a phone number in a step', 'complaint-record', '致歉并核对照片', '致电 13800138000', 'customer-named §1.3.1'],
  [
    'a solved case that was never closed',
    'complaint-record',
    'closedOn: 2026-05-14',
    'closedOn:',
    'check-failed §4.1.4.1',
  ],
  [
    'a compensation beyond the limit',
    'complaint-record',
    'compensation: 30',
    'compensation: 300',
    'check-failed §3.3.3',
  ],
  [
    'complaints that are not all',
    'service-summary',
    '| 投诉件数 | 越低越好 | 7 |',
    '| 投诉件数 | 越低越好 | 8 |',
    'check-failed §2.2.4.2',
  ],
  ['more who paid than asked', 'service-summary', '768', '1,768', 'check-failed §3.3.4'],
  [
    'a deviation that is wrong, with the right one as fix',
    'anomaly-alert',
    'deviation: 22.06%',
    'deviation: 15.00%',
    'check-failed §2.2.6.4 → 22.06%',
  ],
  ['a level too low', 'anomaly-alert', 'level: 中', 'level: 低', 'check-failed §7.2.2'],
  ['an alert that is over without a cause', 'anomaly-alert', '| 确认 |', '| 待查 |', 'check-failed §2.2.6.3'],
  ['one who reviews what he submitted', 'listing-review', 'submitter: 吴桐', 'submitter: 陈屿', 'check-failed §3.1.2'],
  ['a superlative in a title', 'listing-review', '木禾免打孔', '全网第一免打孔', 'wording-forbidden §1.3.1'],
  [
    'a listing passed with a fault',
    'listing-review',
    'conclusion: 整改后上架',
    'conclusion: 通过',
    'check-failed §3.1.2',
  ],
  [
    'an accuracy that is wrong, with the right one as fix',
    'stock-reconciliation',
    'accuracy: 75.00%',
    'accuracy: 99.00%',
    'check-failed §4.1.2.1 → 75.00%',
  ],
  [
    'a difference that nobody handles',
    'stock-reconciliation',
    '| D05-1 | MH-BZ-001 |',
    '| D05-1 | MH-BZ-002 |',
    'check-failed §3.1.3',
  ],
  [
    'stock that runs out',
    'stock-reconciliation',
    '| MH-SJ-010 | 将缺货 |',
    '| MH-SJ-011 | 将缺货 |',
    'check-failed §3.1.3',
  ],
  [
    'a total that the items do not add up to',
    'promotion-expense-claim',
    'total: 65,600',
    'total: 66,600',
    'check-failed §3.2.3 → 65,600',
  ],
  [
    'a receipt that covers less',
    'promotion-expense-claim',
    '2026-05-27 | 36,800 |',
    '2026-05-27 | 36,000 |',
    'check-failed §3.2.3',
  ],
  [
    'a receipt claimed twice',
    'promotion-expense-claim',
    '26332000000518834012',
    '26332000000518834011',
    'row-duplicate §3.2.3 → ≠ 26332000000518834011',
  ],
  [
    'a channel claimed for without a budget',
    'promotion-expense-claim',
    '| 3 | 淘宝客 |',
    '| 3 | 品销宝 |',
    'check-failed §2.2.3.2',
  ],
  [
    'costs that are not the budget',
    'service-training-plan',
    'budget: 1,200',
    'budget: 1,500',
    'check-failed §2.2.4.1 → 1,200',
  ],
  [
    'a target worse than now',
    'service-training-plan',
    '| 38 | 30 | -21.05% |',
    '| 38 | 40 | 5.26% |',
    'check-failed §4.1.4.3',
  ],
  ['a quarter without practice', 'service-training-plan', '实操演练', '内部培训', 'check-failed §5.2.4'],
  [
    'hours of somebody who was not there',
    'annual-training-plan',
    '| P01 | 孙一鸣 | 请假 |  |',
    '| P01 | 孙一鸣 | 请假 | 4 |',
    'check-failed §5.2.1',
  ],
];

describe('the contracts of reports, service, stock and claims find', () => {
  for (const [what, type, from, to, found] of CASES) {
    it(`${what}: ${type}`, () => {
      const all = foundAfter(type, from, to);
      assert.ok(all.includes(found), `${found} is not among: ${all.join('; ')}`);
    });
  }
  it('no order number mistaken for a phone number', () => {
    assert.deepEqual(foundAfter('complaint-record', '已发照片三张', '订单 3382917450026114407，已发照片三张'), []);
  });
});
