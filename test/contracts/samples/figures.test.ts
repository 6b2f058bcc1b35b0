import assert from 'node:assert/strict';
import { between, drawDays } from '../../samples/model/figures';
import { PRODUCTS } from '../../samples/model/products';
import { addDays } from '../../../src/base/dates/date';
import { previousPeriod, readPeriod } from '../../../src/base/dates/period';
import { headOf, rowsOf, samplesOf, sumOf } from '../../support/samples';
import type { SampleRow } from '../../support/samples';

const MONTHS = ['2026-04', '2026-05', '2026-06'];

function by(rows: readonly SampleRow[], column: string, key: string | number | undefined): SampleRow {
  const found = rows.find((row) => row[column] === key);
  assert.ok(found, `no row of ${String(key)}`);
  return found;
}

/** The sum of a column for each value of another. */
function sums(rows: readonly SampleRow[], of: string, per: string): Record<string, number> {
  const keys = [...new Set(rows.map((row) => String(row[per])))].sort();
  return Object.fromEntries(
    keys.map((key) => [
      key,
      sumOf(
        rows.filter((row) => row[per] === key),
        of,
      ),
    ]),
  );
}

function before(period: string): string {
  const read = readPeriod(period);
  return (read && previousPeriod(read)?.text) ?? '';
}

const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));

describe('what the documents of the sample quarter say together', function () {
  this.timeout(30_000);

  for (const month of MONTHS) {
    it(`the days of ${month} add up to the report of the month, which counts each person once`, () => {
      const days = rowsOf(samplesOf('daily-data-report', month), 'core');
      const report = rowsOf(samplesOf('analysis-report', month), 'core');
      const sum = (metric: string): number =>
        sumOf(
          days.filter((row) => row.metric === metric),
          'current',
        );
      for (const metric of ['支付金额', '成功退款金额', '推广花费'])
        assert.equal(sum(metric), by(report, 'metric', metric).current, metric);
      for (const metric of ['访客数', '支付买家数']) {
        const part = Number(by(report, 'metric', metric).current) / sum(metric);
        assert.ok(part >= 0.6 && part <= 0.75, `${metric}: ${String(part)}, though many come on several days`);
      }
    });
    it(`the claims of ${month} are what each channel spent, and each is as much as its receipts`, () => {
      const items = rowsOf(samplesOf('promotion-expense-claim', month), 'items');
      assert.deepEqual(
        sums(items, 'amount', 'channel'),
        sums(rowsOf(samplesOf('analysis-report', month), 'promotion'), 'spend', 'channel'),
      );
      assert.deepEqual(
        samplesOf('promotion-expense-claim', month).map((claim) => headOf(claim).total),
        samplesOf('promotion-expense-claim', month).map((claim) => sumOf(rowsOf([claim], 'items'), 'receiptAmount')),
      );
      const last = samplesOf('promotion-expense-claim', month).flatMap((claim) =>
        rowsOf([claim], 'budget').length === 5 ? rowsOf([claim], 'budget') : [],
      );
      const plan = rowsOf(samplesOf('monthly-promotion-plan', month), 'channels');
      assert.deepEqual(
        last.map((row) => Number(row.before) + Number(row.now) + Number(row.left)),
        plan.map((row) => row.budget),
      );
    });
    it(`the count of ${month} holds the stock that the reports give, and the next month starts with it`, () => {
      const items = rowsOf(samplesOf('stock-reconciliation', month), 'items');
      const counted = PRODUCTS.map(({ skus }) =>
        sumOf(
          items.filter((row) => skus.some(({ sku }) => sku === row.sku)),
          'listed',
        ),
      );
      const next = MONTHS[MONTHS.indexOf(month) + 1];
      const places = [
        ['analysis-report', 'sales', month],
        ['operations-review', 'products', month],
        ...(next === undefined
          ? []
          : [
              ['monthly-plan', 'products', next],
              ['monthly-promotion-plan', 'products', next],
            ]),
      ];
      for (const [type = '', section = '', period] of places)
        assert.deepEqual(
          rowsOf(samplesOf(type, period), section).map((row) => row.stock),
          counted,
          `${type} ${String(period)}`,
        );
    });
    it(`what sold in ${month} is what the stock lost and what arrived, but for what came back`, () => {
      const [plan, report] = [
        rowsOf(samplesOf('monthly-plan', month), 'products'),
        rowsOf(samplesOf('analysis-report', month), 'sales'),
      ];
      for (const row of plan) {
        const arrived = Array.from(String(row.supply).matchAll(/到货 ([\d,]+) 件/g), ([, units = '']) =>
          Number(units.replace(',', '')),
        ).reduce((a, b) => a + b, 0);
        const sold = Number(by(report, 'itemId', row.itemId).sales) / (Number(row.sales) / Number(row.units));
        const back = Number(by(report, 'itemId', row.itemId).stock) - Number(row.stock) - arrived + sold;
        assert.ok(back >= -1 && back <= sold * 0.1, `${String(row.name)}: ${String(back)} of ${String(sold)}`);
      }
    });
    it(`the goals of ${month} give its sales: visitors × conversion × spend per buyer`, () => {
      const goals = rowsOf(samplesOf('monthly-plan', month), 'goals');
      const [visitors, conversion, basket, sales] = ['访客数', '支付转化率', '客单价', '支付金额'].map((metric) =>
        Number(by(goals, 'metric', metric).target),
      );
      assert.equal(rounded(((visitors ?? 0) * (conversion ?? 0) * (basket ?? 0)) / (sales ?? 1), 2), 1);
    });
    it(`the complaints of ${month} are the cases of its ledger, and those with a record are among them`, () => {
      const cases = rowsOf(samplesOf('complaint-ledger', month), 'cases');
      const [summary] = samplesOf('service-summary', month);
      assert.ok(summary && cases.length >= 24 && cases.length <= 60);
      const ofIndicators = by(rowsOf([summary], 'indicators'), 'metric', '投诉件数').current;
      assert.deepEqual([headOf(summary).complaints, ofIndicators], [cases.length, cases.length]);
      for (const row of rowsOf([summary], 'complaints')) {
        const own = cases.filter(({ category }) => category === row.category);
        const solved = own.filter(({ status }) => status === '已解决');
        assert.deepEqual([row.cases, row.solved], [own.length, solved.length], String(row.category));
      }
      for (const { caseNo, category, level, caseStatus } of samplesOf('complaint-record', month).map(headOf)) {
        const row = by(cases, 'caseNo', String(caseNo));
        assert.deepEqual([row.category, row.level, row.status], [category, level, caseStatus], String(caseNo));
      }
    });
    it(`a specialist’s satisfaction in ${month} is the same in the summary and the assessment`, () => {
      const summary = by(rowsOf(samplesOf('service-summary', month), 'team'), 'agent', '孙一鸣');
      const assessed = samplesOf('kpi-assessment', month).filter((each) => headOf(each).person === '孙一鸣');
      assert.equal(by(rowsOf(assessed, 'indicators'), 'kpi', '客户满意度评价').actual, summary.satisfaction);
    });
    it(`the satisfaction of the agents in ${month} averages to the shop’s`, () => {
      const team = rowsOf(samplesOf('service-summary', month), 'team');
      const mean =
        team.reduce((sum, row) => sum + Number(row.satisfaction) * Number(row.received), 0) / sumOf(team, 'received');
      assert.equal(
        rounded(mean, 3),
        by(rowsOf(samplesOf('service-summary', month), 'indicators'), 'metric', '客户满意率').current,
      );
    });
    it(`the meeting with other departments after ${month} has its rates from the month’s complaints and pieces`, () => {
      const next = MONTHS[MONTHS.indexOf(month) + 1];
      if (next === undefined) return;
      const { from = '', to = '' } = readPeriod(month) ?? {};
      const { pieces } = between(drawDays(), from, to); // days report them weekly
      const complaints = rowsOf(samplesOf('service-summary', month), 'complaints');
      const fulfilment = rowsOf(samplesOf('cross-department-meeting', next), 'fulfilment');
      for (const [metric, category] of [
        ['错发漏发率', '错发漏发'],
        ['物流破损率', '运输破损'],
      ] as const) {
        assert.equal(
          by(fulfilment, 'metric', metric).actual,
          rounded(Number(by(complaints, 'category', category).cases) / pieces),
          metric,
        );
      }
    });
  }

  it('the months make the quarter, and the quarter its part of the year', () => {
    const [quarter] = samplesOf('quarterly-plan');
    assert.ok(quarter);
    const plans = samplesOf('monthly-plan').map(headOf);
    const ofYear = by(rowsOf(samplesOf('annual-plan'), 'quarters'), 'quarter', '第二季度');
    for (const [ofMonth, ofQuarter, column] of [
      ['salesTarget', 'salesTarget', 'sales'],
      ['promotionBudget', 'promotionBudget', 'promotion'],
    ] as const) {
      assert.deepEqual(
        rowsOf([quarter], 'months').map((row) => row[column]),
        plans.map((plan) => plan[ofMonth]),
      );
      assert.deepEqual(
        [sumOf(plans, ofMonth), ofYear[column]],
        [headOf(quarter)[ofQuarter], headOf(quarter)[ofQuarter]],
      );
    }
    const campaigns = rowsOf(samplesOf('monthly-plan'), 'campaigns');
    for (const row of rowsOf([quarter], 'campaigns'))
      assert.equal(by(campaigns, 'campaign', row.campaign).sales, row.sales);
    for (const row of rowsOf(samplesOf('annual-plan'), 'campaigns'))
      for (const each of campaigns.filter(({ campaign }) => campaign === row.campaign))
        assert.equal(each.sales, row.sales);
  });

  it('the year sets aside what its training costs, and courses of teams and people are as the year plans them', () => {
    const [training] = samplesOf('annual-training-plan');
    assert.ok(training);
    assert.equal(by(rowsOf(samplesOf('annual-plan'), 'costs'), 'item', '培训').amount, headOf(training).budget);
    const courses = rowsOf([training], 'courses');
    const team = rowsOf(samplesOf('service-training-plan'), 'courses').filter((row) => row.annualId !== '');
    const own = rowsOf(samplesOf('development-plan'), 'training').filter((row) => row.courseId !== '');
    assert.ok(team.length > 0 && own.length > 5);
    for (const row of team) {
      const { dates, hours, budget } = by(courses, 'courseId', row.annualId);
      assert.deepEqual([row.date, row.hours, row.cost], [dates, hours, budget], String(row.courseId));
    }
    for (const row of own)
      assert.deepEqual(
        [row.item, row.dates],
        [by(courses, 'courseId', row.courseId).topic, by(courses, 'courseId', row.courseId).dates],
      );
  });

  it('the weekly meetings count the alerts, and an alert of the whole shop has the figures of the days', () => {
    const alerts = samplesOf('anomaly-alert').map(headOf);
    const meetings = samplesOf('weekly-meeting').map((minutes) => ({
      date: String(headOf(minutes).date),
      told: Number(by(rowsOf([minutes], 'reports'), 'metric', '数据异常预警数').actual),
    }));
    meetings.forEach(({ date, told }, index) => {
      const since = meetings[index - 1]?.date ?? '';
      assert.equal(
        told,
        alerts.filter(({ foundOn }) => since < String(foundOn) && String(foundOn) <= date).length,
        date,
      );
    });
    assert.equal(sumOf(meetings, 'told'), alerts.length);
    const visitors = (day: string): number =>
      Number(by(rowsOf(samplesOf('daily-data-report', day), 'core'), 'metric', '访客数').current);
    const [rush] = alerts.filter(({ metric }) => metric === '访客数');
    const day = String(rush?.occurredOn);
    assert.deepEqual(
      [rush?.observed, rush?.normal],
      [
        visitors(day),
        Math.round([1, 2, 3, 4, 5, 6, 7].reduce((sum, back) => sum + visitors(addDays(day, -back)), 0) / 7),
      ],
    );
  });

  it('the market analysis has the shop’s own growth from the months', () => {
    const months = samplesOf('analysis-report').map((each) => rowsOf([each], 'core'));
    const market = rowsOf(samplesOf('market-analysis'), 'market');
    for (const [metric, own] of [
      ['支付金额', '类目交易指数'],
      ['访客数', '类目访客数'],
    ] as const) {
      const rows = months.map((core) => by(core, 'metric', metric));
      assert.equal(by(market, 'metric', own).own, rounded(sumOf(rows, 'current') / sumOf(rows, 'lastYear') - 1));
    }
  });

  it('a nomination’s figures are those of the reports, and its nominee was assessed the month before', () => {
    for (const nomination of samplesOf('award-nomination')) {
      const { nominee, grade } = headOf(nomination);
      const assessed = samplesOf('kpi-assessment', before(nomination.period?.text ?? ''))
        .map(headOf)
        .filter(({ person }) => person === nominee);
      assert.deepEqual(
        assessed.map((each) => each.grade),
        [grade],
      );
      for (const row of rowsOf([nomination], 'growth')) {
        const [first, last] = ['2026-04', '2026-06'].map((month) => {
          const report = samplesOf('analysis-report', month);
          return row.metric === '推广ROI'
            ? by(rowsOf(report, 'core'), 'metric', row.metric).current
            : by(rowsOf(report, 'promotion'), 'channel', String(row.metric).replace('ROI', '')).roi;
        });
        assert.deepEqual([row.before, row.after], [first, last]);
      }
    }
  });
});
