// What each month came to: the indicators that plans, reports, reviews and assessments share, and those of the
// month before.
import { readPeriod } from '../../../src/base/dates/period';
import type { Day } from '../../../src/base/dates/date';
import { amount, indicators, ofMonth, percent } from './figures';
import type { Figures } from './figures';
import { MARCH, MONTHS } from './goals';
import type { Month } from './goals';

/** What a buyer is to spend in a month, in yuan: sales, visitors and conversion are planned on it. */
export const BASKET = 283;

/** What a buyer is to spend in a quarter, who comes in several months. */
export const BASKET_OF_QUARTER = 304;

/** The visitors of the weeks of a month together, for each of the month: who comes in two weeks counts in both. */
export const WEEKLY_PER_MONTHLY = 1.36;

/** The visitors of a quarter, for each of its months together. */
export const QUARTERLY_PER_MONTHLY = 0.86;

/** A month with what it came to and what the one before came to, by indicator. */
export interface MonthResult {
  readonly month: Month;
  readonly figures: Figures;
  readonly now: Readonly<Record<string, string>>;
  readonly last: Readonly<Record<string, string>>;
  /** What was aimed at, by indicator. */
  readonly goal: Readonly<Record<string, string>>;
}

/** The months of the quarter, each with the one before it. */
export function reachedMonths(days: ReadonlyMap<Day, Figures>): MonthResult[] {
  const all = MONTHS.map((month) => {
    const period = readPeriod(month.period);
    if (period === undefined) throw new Error(`${month.period} is no period`);
    const figures = ofMonth(days, period);
    return { month, figures, now: indicatorsOf(month, figures), goal: goalOf(month) };
  });
  return all.map((each, index) => ({ ...each, last: all[index - 1]?.now ?? MARCH }));
}

function indicatorsOf({ channels, satisfied }: Month, figures: Figures): Readonly<Record<string, string>> {
  const [spend, sales] = [total(channels.map((each) => each.spend)), total(channels.map((each) => each.sales))];
  if (spend !== figures.spend)
    throw new Error(`the channels spent ${amount(spend)}, the days ${amount(figures.spend)}`);
  const { 推广花费: spent = '', ...others } = indicators(figures);
  return {
    ...others,
    退款率: percent(figures.refunds / figures.sales),
    推广花费: spent,
    推广成交金额: amount(sales),
    推广ROI: amount(sales / spend, 2),
    客户满意度: satisfied,
  };
}

function goalOf(month: Month): Readonly<Record<string, string>> {
  return {
    店铺销售额: amount(month.sales),
    支付金额: amount(month.sales),
    访客数: amount(month.visitors),
    支付转化率: percent(month.sales / BASKET / month.visitors),
    客单价: amount(BASKET, 2),
    推广花费: amount(month.spend),
    推广成交金额: amount(total(month.channels.map((each) => each.planned))),
    推广ROI: month.roi,
    退款率: month.refundRate,
    客户满意度: month.satisfaction,
  };
}

/** What the month before came to, for the first month only: the others carry it from its documents. */
export function lastOf({ month }: MonthResult, last: string): { readonly last?: string } {
  return month === MONTHS[0] ? { last } : {};
}

/** The sum of numbers. */
export function total(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0);
}
