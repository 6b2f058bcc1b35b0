// The quarter's claims for promotion expenses: two a month, which add up to what each channel spent.
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import { readPeriod } from '../../../src/base/dates/period';
import type { FilledRow } from '../../support/fill';
import { idOf } from '../draft';
import type { SampleDocument } from '../draft';
import { amount, between } from '../model/figures';
import type { Figures } from '../model/figures';
import type { Channel } from '../model/goals';
import { total } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { withFigures, written } from '../written';

// Charged every day; the others are settled once, at the month’s end.
const DAILY = ['关键词推广', '人群推广', '货品全站推广'];

/** What of a channel's expenses a claim is for. */
interface Claim {
  readonly channel: string;
  readonly dates: string;
  readonly before: number;
  readonly now: number;
}

/** The claims of every month: one at its middle, one at its end. */
export function expenseClaims(months: readonly MonthResult[], days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  return written('plans', 'promotion-expense-claim').map((each) => {
    const { period, answers } = each.filling;
    const reached = months.find(({ month }) => month.period === period);
    if (reached === undefined) throw new Error(`no figures for ${period}`);
    const isFirst = each.filling.qualifier === '上半月';
    const claims = reached.month.channels
      .map((channel) => claimOf(channel, { reached, days, isFirst }))
      .filter(({ now }) => now > 0);
    const receiptDate = addDays(answers.claimedOn ?? '', -1);
    return withFigures(each, {
      answers: {
        author: '林小满',
        shop: '木禾家居旗舰店',
        claimant: '林小满',
        payment: '公司账户充值',
        plan: idOf('monthly-promotion-plan', period),
        spent: isFirst ? (claims[0]?.dates ?? '') : `${period}-01 ~ ${lastDay(period)}`,
        total: amount(total(claims.map(({ now }) => now))),
      },
      rows: {
        items: claims.map((claim, index) => ({ ...itemOf(claim, index), receiptDate })),
        budget: claims.map(({ channel, before, now }) => ({ channel, before: amount(before), now: amount(now) })),
      },
    });
  });
}

function lastDay(period: string): Day {
  return readPeriod(period)?.to ?? '';
}

interface Share {
  readonly reached: MonthResult;
  readonly days: ReadonlyMap<Day, Figures>;
  readonly isFirst: boolean;
}

function claimOf(
  { channel, spend }: Channel,
  {
    reached: {
      month: { period },
      figures,
    },
    days,
    isFirst,
  }: Share,
): Claim {
  const part = between(days, `${period}-01`, `${period}-15`).spend / figures.spend;
  const early = DAILY.includes(channel) ? Math.round((spend * part) / 100) * 100 : 0;
  if (isFirst) return { channel, dates: `${period}-01 ~ ${period}-15`, before: 0, now: early };
  return {
    channel,
    dates: `${period}-${early === 0 ? '01' : '16'} ~ ${lastDay(period)}`,
    before: early,
    now: spend - early,
  };
}

function itemOf({ channel, dates, now }: Claim, index: number): FilledRow {
  const number = `${dates.slice(0, 10).replaceAll('-', '')}${String(index + 1)}`;
  const receipt =
    channel === '淘宝客'
      ? { receipt: '平台账单', receiptNo: `TK${number}` }
      : { receipt: '增值税专用发票', receiptNo: `26332000000${number}` };
  return { channel, itemNo: String(index + 1), dates, amount: amount(now), ...receipt, receiptAmount: amount(now) };
}
