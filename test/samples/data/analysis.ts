// The quarter's monthly analysis reports.
import type { FilledRow, FilledSection, Filling } from '../../support/fill';
import { amount, change, part, shares, valueOf } from '../model/figures';
import { PRODUCTS, productSales, stockOf } from '../model/products';
import { lastOf } from '../model/reached';
import { SOURCES } from '../model/sources';
import type { MonthResult } from '../model/reached';
import { PROBLEMS, reportText } from './analysisTexts';
import type { SampleDocument } from '../draft';

const COUNTED_TWICE = 1.12; // who comes from two sources in a month is counted in both
const SERVICE = ['平均响应时长（秒）', '询单转化率', '客户满意率', '投诉件数']; // figures carried from the month's service summary
const LOWER = ['跳失率', '成功退款金额', '退款率'];
const MARCH_PRODUCTS: readonly string[] = ['302,300', '218,600', '158,100', '—'];

/** The report of every month. */
export function analysisReports(months: readonly MonthResult[]): SampleDocument[] {
  return months.map((each, index) => ({ type: 'analysis-report', filling: reportOf(each, months[index - 1]) }));
}

function reportOf(reached: MonthResult, before: MonthResult | undefined): Filling {
  const { period, takenOn } = reached.month;
  const text = reportText(period);
  return {
    period,
    answers: {
      author: '顾青',
      shop: '木禾家居旗舰店',
      takenOn,
      sources: '生意参谋、万相台无界版、客服绩效',
      salesBasis: 'GMV',
      recipients: '运营经理、运营主管、推广专员、客服主管',
    },
    sections: {
      ...text.sections,
      conclusion: conclusionOf(reached, text.conclusion),
      lastActions: {
        rows: text.lastActions.map(({ problemId, status, result, carriedFrom, periodsOpen }) => ({
          problemId,
          status,
          result,
          ...(before === undefined ? { ...problemRow(problemId), carriedFrom, periodsOpen } : {}),
        })),
      },
      core: { rows: coreOf(reached) },
      traffic: trafficOf(reached),
      sales: { rows: salesOf(reached) },
      promotion: promotionOf(reached),
      service: { rows: SERVICE.map((metric) => ({ metric })) },
      problems: {
        rows: PROBLEMS.filter(({ problemId }) => problemId.slice(1, 3) === period.slice(-2)).map((each) => ({
          ...each,
        })),
      },
    },
  };
}

function problemRow(id: string): FilledRow {
  const found = PROBLEMS.find(({ problemId }) => problemId === id);
  if (found === undefined) throw new Error(`no problem ${id}`);
  const { problemId, problem, action, owner, due } = found;
  return { problemId, problem, action, owner, due };
}

function conclusionOf({ month, now, last, goal }: MonthResult, rest: string): string {
  const sales = now.支付金额 ?? '';
  const moved = change(sales, last.支付金额 ?? '');
  const number = String(Number(month.period.slice(-2)));
  const trend = `${moved.startsWith('-') ? '下降' : '增长'} ${moved.replace('-', '')}`;
  return `${number} 月支付金额 ${sales} 元，达成目标的 ${part(sales, goal.支付金额 ?? '')}，环比${trend}。${rest}`;
}

function coreOf(reached: MonthResult): FilledRow[] {
  const { month, now, last } = reached;
  const { notes } = reportText(month.period);
  return Object.entries(now)
    .filter(([metric]) => metric !== '客户满意度')
    .map(([metric, current]) => {
      const before = last[metric] ?? '';
      const lower = LOWER.includes(metric);
      const lastYear =
        metric === '支付金额' ? month.lastYear.sales : metric === '访客数' ? month.lastYear.visitors : '';
      return {
        metric,
        direction: metric === '推广花费' ? '越接近越好' : lower ? '越低越好' : '越高越好',
        current,
        ...lastOf(reached, before),
        lastYear,
        note: notes[metric] ?? '',
      };
    });
}

function trafficOf(reached: MonthResult): FilledSection {
  const { month, figures, last } = reached;
  const visitors = (all: number, period: string): string[] =>
    shares(
      Math.round(all * COUNTED_TWICE),
      SOURCES.map(({ monthly }) => monthly[period] ?? 0),
    ).map((each) => amount(each));
  const [now, earlier] = [visitors(figures.visitors, month.period), visitors(valueOf(last.访客数 ?? ''), '2026-03')];
  const buyers = shares(
    figures.buyers,
    SOURCES.map((each) => each.buyers),
  );
  const rows = SOURCES.map(({ source }, index) => ({
    source,
    visitors: now[index] ?? '',
    ...lastOf(reached, earlier[index] ?? ''),
    buyers: amount(buyers[index] ?? 0),
  }));
  return { rows };
}

function salesOf(reached: MonthResult): FilledRow[] {
  const own = productSales(reached);
  return PRODUCTS.map((product, index) => {
    const { itemId, name, price } = product;
    const sales = own[index] ?? '';
    const buyers = Math.round(valueOf(sales) / price / 1.1);
    const visitors = Math.round(buyers / (0.026 + index * 0.001));
    return {
      itemId,
      name,
      visitors: amount(visitors),
      sales,
      ...lastOf(reached, MARCH_PRODUCTS[index] ?? '—'),
      buyers: amount(buyers),
      stock: amount(stockOf(product, reached).closing),
      verdict: reportText(reached.month.period).verdicts[index] ?? '维持',
      note: '',
    };
  });
}

function promotionOf({ month }: MonthResult): FilledSection {
  const rows = month.channels.map(({ channel, spend, sales, note }) => ({
    channel,
    spend: amount(spend),
    sales: amount(sales),
    note,
  }));
  return { rows };
}
