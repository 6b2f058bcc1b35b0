// The shop's figures of the quarter: each day's, drawn from a fixed seed with the shape of weekdays and campaigns,
// and sums of days. Every document takes its figures from here, so that they agree.
import * as z from 'zod';
import { addDays, weekday } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import type { Period } from '../../../src/base/dates/period';
import { readNumber, roundTo } from '../../../src/base/number';
import { number, numbers, readData, text } from '../readData';

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

const FIRST_MONDAY = '2026-03-30' as Day;
const { weeks, weekdays, events, spends, refundRates, people } = readData(
  'model/days',
  z.strictObject({
    weeks: z.array(z.strictObject({ visitors: number, sales: number })),
    weekdays: z.array(number),
    events: numbers,
    spends: numbers,
    refundRates: numbers,
    people: z.record(text, z.strictObject({ visitors: number, buyers: number })),
  }),
);

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
  const days = weeks.flatMap(({ visitors, sales }, week) => {
    const dates = weekdays.map((_, index) => addDays(FIRST_MONDAY, week * 7 + index));
    const weights = dates.map((date) => (weekdays[weekday(date) - 1] ?? 1) * (0.96 + random() * 0.08));
    const ofSales = shares(
      sales,
      dates.map((date, index) => (weights[index] ?? 1) * (events[date] ?? 1)),
    );
    const ofVisitors = shares(
      visitors,
      dates.map((date, index) => (weights[index] ?? 1) * (1 + ((events[date] ?? 1) - 1) / 2)),
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
    refunds: Math.round(sales * near(refundRates[date.slice(0, 7)] ?? 0.08, 0.08)),
    cart: Math.round(visitors * near(0.09, 0.04)),
    favourites: Math.round(visitors * near(0.033, 0.05)),
    ordered: Math.round(buyers * near(1.055, 0.01)),
    oldBuyers: Math.round(buyers * near(0.205, 0.06)),
    pieces: Math.round(buyers * near(1.22, 0.02)),
  };
}

// A month's spend goes to its days as their visitors do.
function withSpend(days: readonly (readonly [Day, Figures])[]): ReadonlyMap<Day, Figures> {
  const byDate = Object.entries(spends).flatMap(([month, total]) => {
    const own = days.filter(([date]) => date.startsWith(month));
    const part = month === '2026-03' ? (total * own.length) / 31 : total;
    return shares(
      Math.round(part),
      own.map(([, day]) => day.visitors),
    ).map((spend, index) => [own[index]?.[0] ?? '', spend] as const);
  });
  const byDay = new Map<string, number>(byDate);
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

/** What stands in for people: each is counted once in a period, on however many of its days he came. */
const COUNTED: Readonly<Partial<Record<keyof Figures, 'visitors' | 'buyers'>>> = {
  visitors: 'visitors',
  bounced: 'visitors',
  seconds: 'visitors', // each of the month stays as long as one of a day
  cart: 'visitors',
  favourites: 'visitors',
  buyers: 'buyers',
  ordered: 'buyers',
  oldBuyers: 'buyers',
};

/** The figures of a month: its people are fewer than those of its days together. */
export function ofMonth(days: ReadonlyMap<Day, Figures>, { text: month, from, to }: Period): Figures {
  const together = between(days, from, to);
  const counted = Object.entries(COUNTED).map(([key, of]) => {
    const rate = people[month]?.[of] ?? 1;
    return [key, Math.round(together[key as keyof Figures] * rate)] as const;
  });
  return { ...together, ...Object.fromEntries(counted) };
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
