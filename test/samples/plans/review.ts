// The quarter's monthly reviews: goals against what was reached, tasks, and the measures of the month before.
import type { FilledRow, FilledSection, Filling } from '../../support/fill';
import { amount, between, part } from '../model/figures';
import type { Figures } from '../model/figures';
import { PRODUCTS, productSales, stockOf } from '../model/products';
import { plannedSales } from './monthly';
import { TASKS } from './monthlyTexts';
import { lastOf } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { MEASURES, reviewText } from './reviewTexts';
import type { SampleDocument } from '../draft';
import type { Day } from '../../../src/base/dates/date';

const METRICS = ['店铺销售额', '访客数', '支付转化率', '客单价', '推广花费', '推广ROI', '退款率', '客户满意度'];

/** The review of every month. */
export function reviews(months: readonly MonthResult[], days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  return months.map((each) => ({ type: 'operations-review', filling: reviewOf(each, days) }));
}

function reviewOf(reached: MonthResult, days: ReadonlyMap<Day, Figures>): Filling {
  const { month, now, goal } = reached;
  const text = reviewText(month.period);
  const [sales, target, short] = [now.支付金额 ?? '', goal.店铺销售额 ?? '', month.period.slice(-2)];
  return {
    period: month.period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      salesTarget: target,
      sales,
      completion: part(sales, target),
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

function resultsOf(reached: MonthResult): FilledRow[] {
  const { month, now, last, goal } = reached;
  return METRICS.map((metric) => {
    const source = metric === '店铺销售额' ? '支付金额' : metric;
    const [actual, before, target] = [now[source] ?? '', last[source] ?? '', goal[metric] ?? ''];
    const lower = metric === '退款率' || metric === '推广花费';
    const lastYear =
      metric === '店铺销售额' ? month.lastYear.sales : metric === '访客数' ? month.lastYear.visitors : '—';
    return {
      metric,
      direction: lower ? '越低越好' : '越高越好',
      target,
      actual,
      ...lastOf(reached, before),
      lastYear,
      reason: reviewText(month.period).reasons[metric] ?? '',
    };
  });
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
