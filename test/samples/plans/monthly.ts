// The quarter's monthly plans and monthly promotion plans. May's promotion plan was written by hand.
import type { FilledRow, Filling } from '../../support/fill';
import { amount, shares, valueOf } from '../model/figures';
import { PRODUCTS, stockOf, suppliesOf } from '../model/products';
import type { Product } from '../model/products';
import { lastOf, total, WEEKLY_PER_MONTHLY } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { planText, promotionText, TASKS } from './monthlyTexts';
import type { SampleDocument } from '../draft';

const OWNERS: Readonly<Record<string, string>> = {
  店铺销售额: '周岚',
  访客数: '林小满',
  支付转化率: '陈屿',
  客单价: '陈屿',
  推广花费: '林小满',
  推广ROI: '林小满',
  退款率: '陈屿',
  客户满意度: '何蓓',
};
const ACTIONS_OF_NEW: Readonly<Record<string, string>> = { '2026-04': '上新', '2026-05': '主推' };
const WEEK_NAMES = ['第一周', '第二周', '第三周', '第四周', '第五周'];
const CPC: Readonly<Record<string, readonly [cpc: number, ctr: number]>> = {
  关键词推广: [1.25, 0.032],
  人群推广: [1, 0.02],
  全站推广: [1.2, 0.025],
  内容营销: [1.25, 0.016],
};

/** The plan of every month. */
export function monthlyPlans(months: readonly MonthResult[]): SampleDocument[] {
  return months.map((each) => ({ type: 'monthly-plan', filling: planOf(each) }));
}

function planOf(reached: MonthResult): Filling {
  const { month } = reached;
  return {
    period: month.period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      salesTarget: amount(month.sales),
      promotionBudget: amount(month.spend),
      salesBasis: 'GMV',
    },
    sections: {
      ...planText(month.period).sections,
      goals: { rows: goalsOf(reached) },
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
  const { month, goal, last } = reached;
  const { bases } = planText(month.period);
  return Object.keys(OWNERS).map((metric) => {
    const [before, target] = [last[metric === '店铺销售额' ? '支付金额' : metric] ?? '', goal[metric] ?? ''];
    return {
      metric,
      ...lastOf(reached, before),
      target,
      owner: OWNERS[metric] ?? '',
      basis: bases[metric] ?? '',
    };
  });
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
    },
    sections: {
      ...text.sections,
      goals: { rows: promotionGoals(reached) },
      channels: { rows: month.channels.map(channelOf) },
      products: { rows: PRODUCTS.map((product, index) => promotedOf(reached, product, index)) },
      weekly: { rows: promotionWeeks(reached, text.actions) },
    },
  };
}

function promotedOf(reached: MonthResult, product: Product, index: number): FilledRow {
  const { itemId, name, tier, margin, breakEven, roi } = product;
  return {
    itemId,
    name,
    role: tier,
    stock: amount(stockOf(product, reached).opening),
    grossMargin: margin,
    breakEvenRoi: breakEven,
    targetRoi: roi,
    dailyCap: amount([1_800, 1_500, 900, 400][index] ?? 0),
  };
}

function promotionGoals({ month, goal, last }: MonthResult): FilledRow[] {
  const basis = promotionText(month.period).bases;
  const row = (metric: string, [before, target]: readonly [string, string], why = ''): FilledRow => ({
    metric,
    last: before,
    target,
    basis: why,
  });
  const [before, target] = month.period === '2026-04' ? ['78,600', '84,000'] : ['87,300', '118,000'];
  return [
    ...['推广花费', '推广成交金额', '推广ROI'].map((metric, index) =>
      row(metric, [last[metric] ?? '', goal[metric] ?? ''], basis[index]),
    ),
    row('推广引导访客数', [before, target], basis[3]),
  ];
}

function channelOf({ channel, budget, planned }: MonthResult['month']['channels'][number]): FilledRow {
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
    owner: channel === '内容营销' ? '陈屿' : '林小满',
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
