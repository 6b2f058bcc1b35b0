// The quarter's daily reports.
import { addDays, weekday } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import type { FilledRow, Filling } from '../../support/fill';
import { amount, between, change, indicators, QUARTER, shares } from '../model/figures';
import type { Figures } from '../model/figures';
import type { SampleDocument } from '../draft';
import { SOURCES } from '../model/sources';
import { remarkOn, specialRemark } from './dailyRemarks';

const COUNTED_TWICE = 1.06; // who comes from two sources is counted in both
const REPORTED_WEEKLY = 7; // on Sundays, for the meeting of Monday
const REGIONS: readonly (readonly [name: string, share: number])[] = [
  ['浙江', 0.14],
  ['江苏', 0.131],
  ['广东', 0.122],
  ['上海', 0.09],
  ['山东', 0.066],
];

/** One report for every day of the quarter. */
export function dailyReports(days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  const dates = [...days.keys()].filter((date) => QUARTER.from <= date && date <= QUARTER.to);
  return dates.map((date) => ({ type: 'daily-data-report', filling: reportOf(days, date) }));
}

function reportOf(days: ReadonlyMap<Day, Figures>, date: Day): Filling {
  const [today, yesterday, weekAgo] = [0, -1, -7].map((back) => dayOf(days, addDays(date, back)));
  if (today === undefined) throw new Error(`no figures of ${date}`);
  const [now, last, lastWeek] = [indicators(today), yesterday && indicators(yesterday), weekAgo && indicators(weekAgo)];
  const [before, when] = lastWeek === undefined ? [last, '前一日'] : [lastWeek, '上周同日'];
  const moved = change(now.支付金额 ?? '', before?.支付金额 ?? '');
  const said = moved.startsWith('-') ? `比${when}少 ${moved.slice(1)}` : `比${when}多 ${moved}`;
  return {
    period: date,
    answers: {
      author: '顾青',
      shop: '木禾家居旗舰店',
      takenOn: addDays(date, 1),
      sources: '生意参谋、万相台无界版',
      salesBasis: 'GMV',
    },
    sections: {
      summary: `支付金额 ${now.支付金额 ?? ''} 元，${said}；访客 ${now.访客数 ?? ''} 人，转化率 ${now.支付转化率 ?? ''}。${remarkOn(days, date)}`,
      core: { rows: compared(now, { last, lastWeek }, date) },
      traffic: { rows: trafficOf(today, weekAgo) },
      ...(weekday(date) === REPORTED_WEEKLY
        ? {
            regions: { rows: regionsOf(today) },
            behaviour: {
              rows: compared(behaviourOf(today), { lastWeek: weekAgo && behaviourOf(weekAgo) }, date),
            },
          }
        : {}),
      progress: { rows: progressOf(days, date) },
    },
  };
}

/** The figures of a day, where there are any. */
function dayOf(days: ReadonlyMap<Day, Figures>, date: Day): Figures | undefined {
  return days.has(date) ? between(days, date, date) : undefined;
}

type Indicators = Readonly<Record<string, string>> | undefined;

function compared(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, Indicators>>,
  date: Day,
): FilledRow[] {
  return Object.entries(now).map(([metric, current]) => {
    const cells = Object.entries(before).flatMap(([id, then]) =>
      then === undefined ? [] : [[id, then[metric] ?? '']],
    );
    const base = before.lastWeek?.[metric] ?? before.last?.[metric];
    const moved = base === undefined ? '0' : change(current, base);
    return {
      metric,
      current,
      ...(Object.fromEntries(cells) as FilledRow),
      ...(Math.abs(parseFloat(moved)) > 30 ? { note: reasonOf(date, metric) } : {}),
    };
  });
}

function reasonOf(date: Day, metric: string): string {
  if (metric === '成功退款金额') return '退货集中签收，以大件为主';
  return specialRemark(date)?.replace('。', '') ?? '活动节奏所致，与往年一致';
}

function behaviourOf(day: Figures): Readonly<Record<string, string>> {
  return {
    收藏人数: amount(day.favourites),
    加购人数: amount(day.cart),
    下单买家数: amount(day.ordered),
    支付新买家数: amount(day.buyers - day.oldBuyers),
    支付老买家数: amount(day.oldBuyers),
    支付件数: amount(day.pieces),
  };
}

function trafficOf(today: Figures, weekAgo: Figures | undefined): FilledRow[] {
  const own = SOURCES.filter(({ source }) => source !== '其他');
  const parts = (total: number, weights: readonly number[]): string[] =>
    shares(total, weights).map((each) => amount(each));
  const visitors = ({ visitors: all }: Figures): string[] =>
    parts(
      Math.round(all * COUNTED_TWICE),
      own.map((each) => each.visitors),
    );
  const [now, then] = [visitors(today), weekAgo && visitors(weekAgo)];
  const buyers = parts(
    today.buyers,
    own.map((each) => each.buyers),
  );
  return own.map(({ source }, index) => ({
    source,
    visitors: now[index] ?? '',
    ...(then === undefined ? {} : { lastWeek: then[index] ?? '' }),
    buyers: buyers[index] ?? '',
  }));
}

function regionsOf({ visitors, buyers }: Figures): FilledRow[] {
  return REGIONS.map(([region, share]) => {
    const own = Math.round(visitors * share);
    return {
      region,
      visitors: amount(own),
      buyers: amount(Math.round(buyers * share)),
    };
  });
}

// The goals are carried from the plan of the month.
function progressOf(days: ReadonlyMap<Day, Figures>, date: Day): FilledRow[] {
  const { sales, spend } = between(days, `${date.slice(0, 7)}-01`, date);
  return [
    { metric: '支付金额', toDate: amount(sales) },
    { metric: '推广花费', toDate: amount(spend) },
  ];
}
