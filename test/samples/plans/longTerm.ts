// The plans above the months, the year's and the quarter's, and the quarter's look at the market: what they say of
// the quarter is what the months add up to.
import type { FilledRow, FilledSection } from '../../support/fill';
import { readPeriod } from '../../../src/base/dates/period';
import type { SampleDocument } from '../draft';
import { amount, change, percent, valueOf } from '../model/figures';
import { BASKET_OF_QUARTER, QUARTERLY_PER_MONTHLY, total } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { withFigures, written } from '../written';
import { planText } from './monthlyTexts';

/**
 * The plan of the year. Its second quarter is what the monthly plans add up to, its training what the training plan
 * costs.
 */
export function annualPlans(months: readonly MonthResult[], training: readonly SampleDocument[]): SampleDocument[] {
  return written('plans', 'annual-plan').map((each) => {
    const quarters = rowsOf(each, 'quarters').map((row) =>
      row.quarter === '第二季度'
        ? { ...row, sales: amount(sumOf(months, 'sales')), promotion: amount(sumOf(months, 'spend')) }
        : row,
    );
    const promotion = sumIn(quarters, 'promotion');
    const given: Readonly<Record<string, string>> = {
      推广费用: promotion,
      培训: training[0]?.filling.answers.budget ?? '',
    };
    const costs = rowsOf(each, 'costs').map((row) => ({
      item: row.item ?? '',
      amount: given[row.item ?? ''] ?? row.amount ?? '',
    }));
    return withFigures(each, {
      answers: { salesTarget: sumIn(quarters, 'sales'), promotionBudget: promotion, expenses: sumIn(costs, 'amount') },
      rows: { quarters, costs },
    });
  });
}

/** The plan of the quarter. */
export function quarterlyPlans(months: readonly MonthResult[]): SampleDocument[] {
  const goals = goalsOf(months);
  return written('plans', 'quarterly-plan').map((each) =>
    withFigures(each, {
      answers: { salesTarget: amount(sumOf(months, 'sales')), promotionBudget: amount(sumOf(months, 'spend')) },
      rows: {
        goals: rowsOf(each, 'goals').map(({ metric = '' }) => ({ metric, ...targetOf(goals, metric) })),
        months: months.map(monthOf),
        campaigns: campaignsOf(months),
      },
    }),
  );
}

/** The look at the market of the quarter, with how the shop did beside it. */
export function marketAnalyses(months: readonly MonthResult[]): SampleDocument[] {
  const reached = (key: 'sales' | 'visitors'): string =>
    change(
      amount(total(months.map(({ figures }) => figures[key]))),
      amount(total(months.map(({ month }) => valueOf(month.lastYear[key])))),
    );
  const own: Readonly<Record<string, string>> = {
    类目交易指数: reached('sales'),
    类目访客数: reached('visitors'),
  };
  return written('plans', 'market-analysis').map((each) => {
    const market = rowsOf(each, 'market').map(({ metric = '' }) => ({ metric, own: own[metric] ?? '—' }));
    const { sections } = each.filling;
    const conclusion = (sections['conclusion'] as string).replace(
      /\{(.*?)\}/g,
      (_, metric: string) => own[metric] ?? '—',
    );
    return withFigures(
      { ...each, filling: { ...each.filling, sections: { ...sections, conclusion } } },
      { rows: { market } },
    );
  });
}

function rowsOf({ filling }: SampleDocument, section: string): readonly FilledRow[] {
  return (filling.sections[section] as FilledSection | undefined)?.rows ?? [];
}

function sumIn(rows: readonly FilledRow[], column: string): string {
  return amount(total(rows.map((row) => valueOf(row[column] ?? ''))));
}

function sumOf(months: readonly MonthResult[], key: 'sales' | 'spend' | 'visitors'): number {
  return total(months.map(({ month }) => month[key]));
}

function goalsOf(months: readonly MonthResult[]): Readonly<Record<string, string>> {
  const sales = sumOf(months, 'sales');
  const visitors = Math.round((sumOf(months, 'visitors') * QUARTERLY_PER_MONTHLY) / 100) * 100;
  const channels = months.flatMap(({ month }) => month.channels);
  const last = months.at(-1)?.goal ?? {};
  return {
    访客数: amount(visitors),
    支付转化率: percent(sales / BASKET_OF_QUARTER / visitors),
    客单价: amount(BASKET_OF_QUARTER, 2),
    推广ROI: amount(total(channels.map(({ planned }) => planned)) / total(channels.map(({ budget }) => budget)), 2),
    推广费比: percent(sumOf(months, 'spend') / sales),
    退款率: last.退款率 ?? '',
    毛利率: '42.60%',
    客户满意率: months.at(-1)?.month.satisfaction ?? '',
  };
}

function targetOf(goals: Readonly<Record<string, string>>, metric: string): FilledRow {
  const target = goals[metric];
  return target === undefined ? {} : { target };
}

function monthOf({ month: { period, sales, spend } }: MonthResult): FilledRow {
  const number = String(Number(period.slice(-2)));
  return {
    month: `${number}月`,
    dates: `${period}-01 ~ ${readPeriod(period)?.to ?? ''}`,
    sales: amount(sales),
    promotion: amount(spend),
  };
}

// A campaign that two months plan stands once.
function campaignsOf(months: readonly MonthResult[]): FilledRow[] {
  return months.flatMap(
    ({ month }) => (planText(month.period).sections['campaigns'] as FilledSection | undefined)?.rows ?? [],
  );
}
