// Owns the shop's figures of the quarter: each day's, drawn from a fixed seed with the shape of weekdays and campaigns,
// and sums of days. Every document takes its figures from here, so that they agree.
import { addDays, weekday } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import { readNumber, roundTo } from '../../../src/base/number';

/** What the shop did on a day, or on several together. */
export interface Figures {
  readonly visitors: number;
  readonly views: number;
  readonly bounced: number;
  readonly seconds: number;
  readonly sales: number;
  readonly buyers: number;
  readonly refunds: number;
  readonly spend: number;
  readonly cart: number;
  readonly favourites: number;
  readonly ordered: number;
  readonly oldBuyers: number;
  readonly pieces: number;
}

/** The first and last day of the quarter. */
export const QUARTER = { from: '2026-04-01' as Day, to: '2026-06-30' as Day };

// Each week from 2026-03-30: visitors and sales. Those of W18 and W19 are in the minutes that were there first.
const WEEKS: readonly (readonly [visitors: number, sales: number])[] = [
  [43_000, 205_000],
  [44_100, 210_000],
  [44_600, 214_200],
  [45_900, 222_400],
  [50_480, 312_600],
  [46_320, 236_900],
  [46_900, 242_800],
  [52_700, 292_300],
  [46_100, 226_500],
  [51_800, 262_000],
  [53_500, 281_400],
  [78_600, 512_700],
  [40_200, 176_300],
  [42_000, 196_000],
];
const FIRST_MONDAY = '2026-03-30' as Day;
const WEEKDAYS = [1, 0.97, 0.96, 0.98, 1, 1.1, 1.13];
const EVENTS: Readonly<Record<Day, number>> = {
  '2026-05-01': 0.95,
  '2026-05-02': 0.95,
  '2026-05-03': 0.95,
  '2026-05-18': 1.1,
  '2026-05-19': 1.15,
  '2026-05-20': 1.6,
  '2026-06-16': 1.3,
  '2026-06-17': 1.5,
  '2026-06-18': 2.8,
};
const SPENDS: Readonly<Record<string, number>> = {
  '2026-03': 101_000,
  '2026-04': 108_000,
  '2026-05': 118_400,
  '2026-06': 183_900,
};
const REFUND_RATES: Readonly<Record<string, number>> = {
  '2026-03': 0.081,
  '2026-04': 0.08,
  '2026-05': 0.088,
  '2026-06': 0.076,
};

// A small generator of numbers from 0 to 1 (a linear congruence): the same ones on every machine.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Every day's figures, from the Monday before the quarter to the Sunday after it. */
export function drawDays(): ReadonlyMap<Day, Figures> {
  const random = randomFrom(20260401);
  const days = WEEKS.flatMap(([visitors, sales], week) => {
    const dates = WEEKDAYS.map((_, index) => addDays(FIRST_MONDAY, week * 7 + index));
    const weights = dates.map((date) => (WEEKDAYS[weekday(date) - 1] ?? 1) * (0.96 + random() * 0.08));
    const ofSales = shares(
      sales,
      dates.map((date, index) => (weights[index] ?? 1) * (EVENTS[date] ?? 1)),
    );
    const ofVisitors = shares(
      visitors,
      dates.map((date, index) => (weights[index] ?? 1) * (1 + ((EVENTS[date] ?? 1) - 1) / 2)),
    );
    return dates.map(
      (date, index) => [date, drawDay(date, ofVisitors[index] ?? 0, ofSales[index] ?? 0, random)] as const,
    );
  });
  return withSpend(days);
}

function drawDay(date: Day, visitors: number, sales: number, random: () => number): Figures {
  const near = (value: number, width: number): number => value * (1 - width + random() * 2 * width);
  const buyers = Math.round(sales / near(207, 0.02));
  return {
    visitors,
    sales,
    buyers,
    spend: 0,
    views: Math.round(visitors * near(2.92, 0.02)),
    bounced: Math.round(visitors * near(0.735, 0.015)),
    seconds: Math.round(visitors * near(16.9, 0.03)),
    refunds: Math.round(sales * near(REFUND_RATES[date.slice(0, 7)] ?? 0.08, 0.08)),
    cart: Math.round(visitors * near(0.09, 0.04)),
    favourites: Math.round(visitors * near(0.033, 0.05)),
    ordered: Math.round(buyers * near(1.055, 0.01)),
    oldBuyers: Math.round(buyers * near(0.205, 0.06)),
    pieces: Math.round(buyers * near(1.22, 0.02)),
  };
}

// A month's spend goes to its days as their visitors do.
function withSpend(days: readonly (readonly [Day, Figures])[]): ReadonlyMap<Day, Figures> {
  const spends = Object.entries(SPENDS).flatMap(([month, total]) => {
    const own = days.filter(([date]) => date.startsWith(month));
    const part = month === '2026-03' ? (total * own.length) / 31 : total;
    return shares(
      Math.round(part),
      own.map(([, day]) => day.visitors),
    ).map((spend, index) => [own[index]?.[0] ?? '', spend] as const);
  });
  const byDay = new Map<string, number>(spends);
  return new Map(days.map(([date, day]) => [date, { ...day, spend: byDay.get(date) ?? 0 }]));
}

/** A total in whole parts that are as these weights, and add up to it. */
export function shares(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, each) => sum + each, 0);
  const parts = weights.map((each) => Math.round((total * each) / all));
  const rest = total - parts.reduce((sum, each) => sum + each, 0);
  const most = parts.indexOf(Math.max(...parts));
  return parts.map((part, index) => (index === most ? part + rest : part));
}

/** The figures of all days from one to another. */
export function between(days: ReadonlyMap<Day, Figures>, from: Day, to: Day): Figures {
  const own = [...days].filter(([date]) => from <= date && date <= to).map(([, figures]) => figures);
  const first = own[0];
  if (first === undefined) throw new Error(`no day from ${from} to ${to}`);
  const keys = Object.keys(first) as (keyof Figures)[];
  return Object.fromEntries(
    keys.map((key) => [key, own.reduce((sum, day) => sum + day[key], 0)]),
  ) as unknown as Figures;
}

/** A number as documents write it, with thousands separated. */
export function amount(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(roundTo(value, digits)).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A part of a whole as a percentage. */
export function percent(value: number): string {
  return `${roundTo(value * 100, 2).toFixed(2)}%`;
}

/** The number that a written one means. */
export function valueOf(text: string): number {
  const reading = readNumber(text);
  if (reading.kind !== 'number') throw new Error(`${text} is no number`);
  return reading.value;
}

/** The rate of change between two numbers as they are written. */
export function change(now: string, before: string): string {
  return percent((valueOf(now) - valueOf(before)) / valueOf(before));
}

/** One number as a part of another, as they are written. */
export function part(of: string, whole: string): string {
  return percent(valueOf(of) / valueOf(whole));
}

/** The indicators that reports have in common, as they are written. */
export function indicators(figures: Figures): Readonly<Record<string, string>> {
  const { visitors, sales, buyers } = figures;
  return {
    访客数: amount(visitors),
    浏览量: amount(figures.views),
    跳失率: percent(figures.bounced / visitors),
    '平均停留时长（秒）': amount(figures.seconds / visitors, 1),
    支付金额: amount(sales),
    支付买家数: amount(buyers),
    支付转化率: percent(buyers / visitors),
    客单价: amount(sales / buyers, 2),
    访客平均价值: amount(sales / visitors, 2),
    成功退款金额: amount(figures.refunds),
    推广花费: amount(figures.spend),
  };
}
