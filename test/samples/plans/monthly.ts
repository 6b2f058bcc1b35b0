// The quarter's monthly plans and monthly promotion plans. May's promotion plan was written by hand.
import type { FilledRow, Filling } from '../../support/fill';
import { amount, part, percent, shares, valueOf } from '../model/figures';
import type { Channel } from '../model/goals';
import { PRODUCTS, stockOf, suppliesOf } from '../model/products';
import type { Product } from '../model/products';
import { lastOf, total, WEEKLY_PER_MONTHLY } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { planText, promotionText, TASKS } from './monthlyTexts';
import type { SampleDocument } from '../draft';

/** The indicators that plans set goals for and reviews look back on, each with who answers for it. */
export const OWNERS: Readonly<Record<string, string>> = {
  支付金额: '周岚',
  访客数: '林小满',
  支付转化率: '陈屿',
  客单价: '陈屿',
  推广花费: '林小满',
  推广成交金额: '林小满',
  推广ROI: '林小满',
  推广费比: '林小满',
  退款率: '陈屿',
  净销售额: '周岚',
  毛利率: '周岚',
  毛利额: '周岚',
  新客占比: '林小满',
  动销率: '陈屿',
  售罄率: '陈屿',
  上新数: '陈屿',
  客户满意率: '何蓓',
};
const ACTIONS_OF_NEW: Readonly<Record<string, string>> = { '2026-04': '上新', '2026-05': '主推' };
const WEEK_NAMES = ['第一周', '第二周', '第三周', '第四周', '第五周'];
const CPC: Readonly<Record<string, readonly [cpc: number, ctr: number]>> = {
  关键词推广: [1.25, 0.032],
  人群推广: [1, 0.02],
  货品全站推广: [1.2, 0.025],
  内容营销: [1.25, 0.016],
};
/** Of each product: where it is promoted, its ROI and its cap of a day. */
const PROMOTED: readonly Readonly<{ channel: string; targetRoi: string; dailyCap: string }>[] = [
  { channel: '货品全站推广', targetRoi: '3.40', dailyCap: '1,800' },
  { channel: '关键词推广、人群推广', targetRoi: '3.80', dailyCap: '1,500' },
  { channel: '关键词推广、人群推广', targetRoi: '4.00', dailyCap: '900' },
  { channel: '关键词推广', targetRoi: '2.50', dailyCap: '400' },
];

/** What is known of the month before the quarter and stands in no report of it. */
const LAST_BESIDE: Readonly<Record<string, string>> = {
  推广费比: '10.86%',
  净销售额: '854,850',
  毛利率: '42.60%',
  毛利额: '364,166',
  新客占比: '78.90%',
  动销率: '74.00%',
  售罄率: '38.00%',
  上新数: '2',
  客户满意率: '95.20%',
};

/** What an indicator came to in the month before the quarter. */
export function lastMarch({ last }: Pick<MonthResult, 'last'>, metric: string): string {
  return last[metric] ?? LAST_BESIDE[metric] ?? '—';
}

/** The plan of every month. */
export function monthlyPlans(months: readonly MonthResult[]): SampleDocument[] {
  return months.map((each) => ({ type: 'monthly-plan', filling: planOf(each) }));
}

function planOf(reached: MonthResult): Filling {
  const { month, goal } = reached;
  return {
    period: month.period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      salesTarget: amount(month.sales),
      promotionBudget: amount(month.spend),
      promotionSales: goal.推广成交金额 ?? '',
      marginTarget: planText(month.period).margin,
      refundTarget: month.refundRate,
      salesBasis: 'GMV',
    },
    sections: {
      ...planText(month.period).sections,
      goals: { rows: goalsOf(reached) },
      sources: { rows: sourcesOf(reached) },
      weekly: { rows: weeksOf(reached) },
      products: { rows: PRODUCTS.map((product, index) => productOf(reached, product, index)) },
      tasks: {
        rows: TASKS.filter(({ taskId }) => taskId.slice(1, 3) === month.period.slice(-2)).map(
          ({ taskId, item, quarterId, owner, due, acceptance }) => ({
            taskId,
            item,
            quarterId,
            owner,
            due,
            acceptance,
          }),
        ),
      },
    },
  };
}

function goalsOf(reached: MonthResult): FilledRow[] {
  const { month } = reached;
  const { bases } = planText(month.period);
  const goals = goalsBeside(reached);
  return Object.keys(OWNERS).map((metric) => ({
    metric,
    ...lastOf(reached, lastMarch(reached, metric)),
    ...(goals[metric] === undefined ? {} : { target: goals[metric] }),
    owner: OWNERS[metric] ?? '',
    basis: bases[metric] ?? '',
  }));
}

/** The goals of a month that do not follow from the head of its plan. */
function goalsBeside({ month, goal }: MonthResult): Readonly<Record<string, string>> {
  const { 访客数 = '', 支付转化率 = '', 客单价 = '' } = goal;
  return { 访客数, 支付转化率, 客单价, 客户满意率: month.satisfaction, ...planText(month.period).goals };
}

/** Where the sales of a month are to come from: what promotion brings, live streams, and the rest by itself. */
function sourcesOf({ month, goal }: MonthResult): FilledRow[] {
  const { 推广成交金额: paid = '' } = goal;
  const live = Math.round(month.sales / 20_000) * 1000;
  const [free, streams] = planText(month.period).sources;
  return [
    { source: '自然流量', sales: amount(month.sales - valueOf(paid) - live), note: free },
    { source: '付费推广', sales: paid, note: '见月度推广计划' },
    { source: '直播', sales: amount(live), note: streams },
  ].map(({ note = '', ...row }) => ({ ...row, note }));
}

function weeksOf({ month }: MonthResult): FilledRow[] {
  const weights = month.weeks.map(({ weight }) => weight);
  const [sales, visitors] = [
    shares(month.sales / 1000, weights),
    shares(
      Math.round((month.visitors * WEEKLY_PER_MONTHLY) / 100),
      weights.map((weight) => weight + 8),
    ),
  ];
  return month.weeks.map(({ dates, focus }, index) => {
    const own = { sales: (sales[index] ?? 0) * 1000, visitors: (visitors[index] ?? 0) * 100 };
    const buyers = Math.round(own.sales / 2070) * 10;
    return {
      week: WEEK_NAMES[index] ?? '',
      dates,
      visitors: amount(own.visitors),
      buyers: amount(buyers),
      sales: amount(own.sales),
      focus,
    };
  });
}

/** What a product is to sell in a month. */
export function plannedSales({ month }: MonthResult, index: number): number {
  const planned = month.products[index]?.planned ?? 0;
  return Math.round((month.sales * planned) / 1000) * 1000;
}

function productOf(reached: MonthResult, product: Product, index: number): FilledRow {
  const { itemId, name, tier, price } = product;
  const sales = plannedSales(reached, index);
  const action = tier !== '新品' ? '主推' : (ACTIONS_OF_NEW[reached.month.period] ?? '维持');
  const { opening, arrivals } = stockOf(product, reached);
  return {
    itemId,
    name,
    tier,
    action,
    stock: amount(opening),
    units: amount(Math.round(sales / price)),
    sales: amount(sales),
    supply: suppliesOf(arrivals),
  };
}

/** The promotion plans of April and June. */
export function promotionPlans(months: readonly MonthResult[]): SampleDocument[] {
  return months
    .filter(({ month }) => month.period !== '2026-05')
    .map((each) => ({ type: 'monthly-promotion-plan', filling: promotionOf(each) }));
}

function promotionOf(reached: MonthResult): Filling {
  const { month, goal } = reached;
  const text = promotionText(month.period);
  const sales = goal.推广成交金额 ?? '';
  return {
    period: month.period,
    answers: {
      author: '林小满',
      shop: '木禾家居旗舰店',
      budget: amount(month.spend),
      salesTarget: sales,
      salesBasis: 'GMV',
      feeRate: '5.00%',
    },
    sections: {
      ...text.sections,
      goals: { rows: promotionGoals(reached) },
      channels: { rows: month.channels.map((channel) => channelOf(reached, channel)) },
      products: { rows: PRODUCTS.map((product, index) => promotedOf(reached, product, index)) },
      weekly: { rows: promotionWeeks(reached, text.actions) },
    },
  };
}

function promotedOf(reached: MonthResult, product: Product, index: number): FilledRow {
  const { itemId, name, tier, margin } = product;
  const { budgets } = promotionText(reached.month.period);
  return {
    itemId,
    name,
    role: tier,
    stock: amount(stockOf(product, reached).opening),
    grossMargin: margin,
    ...PROMOTED[index],
    budget: budgets[index] ?? '',
  };
}

function promotionGoals(reached: MonthResult): FilledRow[] {
  const { month, goal, last } = reached;
  const { bases, visitors } = promotionText(month.period);
  const shares: Readonly<Record<string, readonly [last: string, target: string]>> = {
    推广费比: [part(last.推广花费 ?? '', last.支付金额 ?? ''), percent(month.spend / month.sales)],
    付费占比: [part(last.推广成交金额 ?? '', last.支付金额 ?? ''), part(goal.推广成交金额 ?? '', amount(month.sales))],
  };
  return [
    ...['支付金额', '推广花费', '推广成交金额', '推广ROI'].map((metric) => ({
      metric,
      ...lastOf(reached, last[metric] ?? ''),
      basis: bases[metric] ?? '',
    })),
    { metric: '保本ROI' },
    ...Object.entries(shares).map(([metric, [before, target]]) => ({ metric, last: before, target })),
    { metric: '推广引导访客数', last: visitors[0] ?? '', target: visitors[1] ?? '', basis: bases.推广引导访客数 ?? '' },
  ];
}

function channelOf({ month }: MonthResult, { channel, budget, planned }: Channel): FilledRow {
  const [cpc, ctr] = CPC[channel] ?? [0, 0];
  const clicks = cpc === 0 ? 0 : Math.round(budget / cpc);
  const impressions = ctr === 0 ? 0 : Math.round(clicks / ctr);
  const seen =
    clicks === 0 ? { impressions: '—', clicks: '—' } : { impressions: amount(impressions), clicks: amount(clicks) };
  return {
    channel,
    plans: String(Math.max(2, Math.round(budget / 9_000))),
    budget: amount(budget),
    ...seen,
    sales: amount(planned),
    commission: channel === '淘宝客' ? '20.00%' : '—',
    newBuyers: amount(Math.round(planned / (channel === '内容营销' ? 300 : 450))),
    owner: channel === '内容营销' ? '陈屿' : '林小满',
    note: promotionText(month.period).notes[channel] ?? '',
  };
}

function promotionWeeks({ month, goal }: MonthResult, actions: readonly string[]): FilledRow[] {
  const weights = month.weeks.map(({ weight }) => weight);
  const [budget, sales] = [
    shares(month.spend / 1000, weights),
    shares(valueOf(goal.推广成交金额 ?? '') / 100, weights),
  ];
  if (total(budget) * 1000 !== month.spend) throw new Error(`the weeks of ${month.period} do not add up`);
  return month.weeks.map(({ dates }, index) => ({
    week: WEEK_NAMES[index] ?? '',
    dates,
    action: actions[index] ?? '',
    budget: amount((budget[index] ?? 0) * 1000),
    sales: amount((sales[index] ?? 0) * 100),
  }));
}
