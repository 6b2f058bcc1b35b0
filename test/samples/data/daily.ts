// The quarter's daily reports.
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import type { FilledRow, Filling } from '../../support/fill';
import { amount, between, change, indicators, percent, QUARTER, shares } from '../model/figures';
import type { Figures } from '../model/figures';
import type { SampleDocument } from '../draft';
import { MONTHS } from '../model/goals';
import { remarkOn, specialRemark } from './dailyRemarks';

const SOURCES = ['手淘搜索', '手淘推荐', '关键词推广', '人群推广', '淘宝客', '购物车', '我的淘宝'];
const VISITORS = [34, 22, 17, 12, 3, 8, 4];
const BUYERS = [38, 12, 20, 7, 2, 15, 6];
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
  const [today, before] = [between(days, date, date), between(days, addDays(date, -1), addDays(date, -1))];
  const [now, last] = [indicators(today), indicators(before)];
  const moved = change(now.支付金额 ?? '', last.支付金额 ?? '');
  const said = moved.startsWith('-') ? `比前一日少 ${moved.slice(1)}` : `比前一日多 ${moved}`;
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
      core: { rows: compared(now, last, date) },
      traffic: { rows: trafficOf(today, before) },
      regions: { rows: regionsOf(today) },
      behaviour: { rows: compared(behaviourOf(today), behaviourOf(before), date) },
      progress: { rows: progressOf(days, date) },
    },
  };
}

function compared(
  now: Readonly<Record<string, string>>,
  last: Readonly<Record<string, string>>,
  date: Day,
): FilledRow[] {
  return Object.entries(now).map(([metric, current]) => {
    const before = last[metric] ?? '';
    const moved = change(current, before);
    return {
      metric,
      current,
      last: before,
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

function trafficOf(today: Figures, before: Figures): FilledRow[] {
  const [now, last, buyers] = [
    shares(today.visitors, VISITORS),
    shares(before.visitors, VISITORS),
    shares(today.buyers, BUYERS),
  ].map((list) => list.map((each) => amount(each)));
  return SOURCES.map((source, index) => {
    const [visitors, earlier, paid] = [now?.[index] ?? '', last?.[index] ?? '', buyers?.[index] ?? ''];
    return { source, visitors, last: earlier, buyers: paid };
  });
}

function regionsOf({ visitors, buyers }: Figures): FilledRow[] {
  return REGIONS.map(([region, share]) => {
    const own = Math.round(visitors * share);
    return {
      region,
      visitors: amount(own),
      share: percent(own / visitors),
      buyers: amount(Math.round(buyers * share)),
    };
  });
}

function progressOf(days: ReadonlyMap<Day, Figures>, date: Day): FilledRow[] {
  const month = date.slice(0, 7);
  const so = between(days, `${month}-01`, date);
  const goal = MONTHS.find((each) => each.period === month);
  if (goal === undefined) throw new Error(`no goals for ${month}`);
  return [['支付金额', so.sales, goal.sales] as const, ['推广花费', so.spend, goal.spend] as const].map(
    ([metric, toDate, target]) => ({ metric, toDate: amount(toDate), target: amount(target) }),
  );
}
