// The quarter's monthly reviews: goals against what was reached, tasks, and the measures of the month before.
import type { FilledRow, FilledSection, Filling } from '../../support/fill';
import { amount, between, part, valueOf } from '../model/figures';
import type { Figures } from '../model/figures';
import { PRODUCTS, productSales, stockOf } from '../model/products';
import { lastMarch, OWNERS, plannedSales } from './monthly';
import { planText, TASKS } from './monthlyTexts';
import { lastOf } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { MEASURES, reviewText } from './reviewTexts';
import type { SampleDocument } from '../draft';
import type { Day } from '../../../src/base/dates/date';

const LOWER: readonly string[] = ['推广费比', '退款率'];
/** By how much the planned margin was missed. */
const MARGIN_SHORT = 0.004;

/** The review of every month. */
export function reviews(months: readonly MonthResult[], days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  return months.map((each) => ({ type: 'operations-review', filling: reviewOf(each, days) }));
}

function reviewOf(reached: MonthResult, days: ReadonlyMap<Day, Figures>): Filling {
  const { month, now, goal } = reached;
  const text = reviewText(month.period);
  const [sales, target, short] = [now.支付金额 ?? '', goal.支付金额 ?? '', month.period.slice(-2)];
  return {
    period: month.period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      salesTarget: target,
      sales,
      completion: part(sales, target),
      refunds: now.成功退款金额 ?? '',
      grossProfit: profitOf(reached),
      salesBasis: 'GMV',
      dataAsOf: month.takenOn,
      sources: '生意参谋、万相台无界版',
    },
    sections: {
      ...text.sections,
      conclusion: [
        `${String(Number(short))} 月全店 GMV ${sales} 元，目标 ${target} 元，`,
        `达成 ${part(sales, target)}。${text.conclusion}`,
      ].join(''),
      results: { rows: resultsOf(reached) },
      channels: channelsOf(reached),
      products: { rows: productsOf(reached) },
      campaigns: { rows: campaignsOf(month.period, days) },
      tasks: {
        rows: TASKS.filter(({ taskId }) => taskId.slice(1, 3) === short).map(
          ({ taskId, item, owner, status, result }) => ({ taskId, item, owner, status, result }),
        ),
      },
      lastActions: {
        rows: MEASURES.filter(({ followed }) => followed === short).map(
          ({ actionId, measure, owner, due, effect }) => ({ actionId, measure, owner, due, status: '已完成', effect }),
        ),
      },
      problems: {
        rows: MEASURES.filter(({ actionId }) => actionId.slice(1, 3) === short).map(
          ({ actionId, problem, cause, measure, owner, due }) => ({ actionId, problem, cause, measure, owner, due }),
        ),
      },
    },
  };
}

// As finance gives it: what is kept of the sales, by a margin that falls a little short of the plan's.
function profitOf({ month, now }: MonthResult): string {
  const kept = valueOf(now.支付金额 ?? '') - valueOf(now.成功退款金额 ?? '');
  return amount(Math.round(kept * (valueOf(planText(month.period).margin) - MARGIN_SHORT)));
}

function resultsOf(reached: MonthResult): FilledRow[] {
  const { month, now } = reached;
  const { reasons, measured } = reviewText(month.period);
  const kept = valueOf(now.支付金额 ?? '') - valueOf(now.成功退款金额 ?? '');
  const actual: Readonly<Record<string, string>> = {
    推广费比: part(now.推广花费 ?? '', now.支付金额 ?? ''),
    毛利率: part(profitOf(reached), amount(kept)),
    客户满意率: month.satisfied,
    ...measured,
  };
  const lastYear: Readonly<Record<string, string>> = {
    支付金额: month.lastYear.sales,
    访客数: month.lastYear.visitors,
  };
  return Object.keys(OWNERS).map((metric) => ({
    metric,
    direction: metric === '推广花费' ? '越接近越好' : LOWER.includes(metric) ? '越低越好' : '越高越好',
    ...(actual[metric] === undefined ? {} : { actual: actual[metric] }),
    ...lastOf(reached, lastMarch(reached, metric)),
    lastYear: lastYear[metric] ?? '—',
    reason: reasons[metric] ?? '',
  }));
}

function channelsOf({ month }: MonthResult): FilledSection {
  const rows = month.channels.map(({ channel, spend, sales, note }) => ({
    channel,
    spend: amount(spend),
    sales: amount(sales),
    note,
  }));
  return { rows };
}

function productsOf(reached: MonthResult): FilledRow[] {
  const sold = productSales(reached);
  return PRODUCTS.map((product, index) => {
    const [target, sales] = [amount(plannedSales(reached, index)), sold[index] ?? ''];
    return {
      itemId: product.itemId,
      name: product.name,
      target,
      sales,
      stock: amount(stockOf(product, reached).closing),
      note: reviewText(reached.month.period).products[index] ?? '',
    };
  });
}

function campaignsOf(period: string, days: ReadonlyMap<Day, Figures>): FilledRow[] {
  return reviewText(period).campaigns.map(({ campaign, from, to, target, budget, spend, lesson }) => {
    const sales = amount(between(days, from, to).sales);
    return { campaign, target, sales, budget, spend, lesson };
  });
}
