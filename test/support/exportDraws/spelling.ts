// The ways in which exports, and the spreadsheets that they went through, write one number or one day.
import type { DrawnUnit } from './kinds';
import { chance, oneOf, whole } from '../random';
import type { Random } from '../random';

/** What a cell of a drawn table is: what is no text is so only in a workbook. */
export type DrawnCell = string | { readonly number: string } | { readonly percent: string } | { readonly day: string };

/** A number without residue: so many units of ten to the power of minus its decimals. */
export interface Exact {
  readonly units: number;
  readonly decimals: number;
}

/** How the rates of one column are written. */
export type RateStyle = 'signed' | 'fraction' | 'bare' | 'titled';

/** Plain digits of a number, with the point moved to the right. */
export function digitsOf({ units, decimals }: Exact, moved = 0): string {
  const places = decimals - moved;
  if (places <= 0) return String(units * 10 ** -places);
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function numberOf(exact: Exact): number {
  return Number(digitsOf(exact));
}

const MISSING = ['', '-', '--', '—', '——', '－', 'null', '#DIV/0!', '\u00a0'];

/** What stands where there is nothing. */
export function nothing(random: Random): string {
  return oneOf(random, MISSING);
}

function grouped(digits: string): string {
  const [head = '', tail] = digits.split('.');
  return head.replace(/\B(?=(\d{3})+$)/g, ',') + (tail === undefined ? '' : `.${tail}`);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** What spreadsheets and programs put around a number that is text. */
function around(random: Random, text: string): string {
  return oneOf(random, [text, text, text, `${text}\t`, ` ${text}`, `\u00a0${text}`, `="${text}"`, `\u3000${text}`]);
}

const SIGNS: Readonly<Partial<Record<DrawnUnit, readonly string[]>>> = {
  people: ['人'],
  count: ['件', '次', '笔'],
  seconds: ['秒', 's'],
  hours: ['小时'],
  score: ['分'],
};

/** A figure as it may be written. */
export function spelled(random: Random, exact: Exact, unit: DrawnUnit, style: RateStyle): DrawnCell {
  if (unit === 'percent') return spelledRate(random, exact, style);
  const plain = digitsOf(exact);
  const ways: (() => DrawnCell)[] = [
    () => plain,
    () => ({ number: plain }),
    () => around(random, plain),
    () => grouped(plain),
    () => around(random, grouped(plain)),
    () => fullWidth(grouped(plain)),
    () => `${plain}${oneOf(random, SIGNS[unit] ?? [''])}`,
  ];
  if (unit === 'money' || unit === 'count')
    ways.push(() => `${digitsOf(exact, -4)}${oneOf(random, ['万', '萬', ' 万'])}`);
  if (unit === 'money')
    ways.push(
      () => `${oneOf(random, ['¥', '￥'])}${grouped(plain)}`,
      () => `${grouped(plain)}元`,
      () => `${digitsOf(exact, -4)}万元`,
      () => `${digitsOf(exact, -8)}亿`,
    );
  if (unit === 'seconds' && exact.decimals === 0) ways.push(() => clock(random, exact.units));
  return oneOf(random, ways)();
}

function clock(random: Random, seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return oneOf(random, [
    `00:${two(minutes)}:${two(rest)}`,
    `${two(minutes)}:${two(rest)}`,
    `${String(minutes)}分${String(rest)}秒`,
    `${String(minutes)}分鐘${String(rest)}秒`,
  ]);
}

function spelledRate(random: Random, exact: Exact, style: RateStyle): DrawnCell {
  const hundredfold = digitsOf(exact, 2);
  if (style === 'fraction') return oneOf(random, [digitsOf(exact), { number: digitsOf(exact) }]);
  if (style !== 'signed') return oneOf(random, [hundredfold, { number: hundredfold }, ` ${hundredfold}`]);
  return oneOf<DrawnCell>(random, [
    `${hundredfold}%`,
    `${hundredfold} %`,
    fullWidth(`${hundredfold}%`),
    around(random, `${hundredfold}%`),
    { percent: digitsOf(exact) },
  ]);
}

/** A day as it may be written. */
export function spelledDay(random: Random, day: string): DrawnCell {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [String(Number(month)), String(Number(date))];
  return oneOf<DrawnCell>(random, [
    day,
    { day },
    `${year}/${m}/${d}`,
    `${year}.${month}.${date}`,
    `${year}${month}${date}`,
    { number: `${year}${month}${date}` },
    `${year}年${m}月${d}日`,
    `${day} ${String(whole(random, 10, 23))}:15:09`,
    `${day}（周三）`,
    `="${day}"`,
    `${day}\t`,
    fullWidth(day),
  ]);
}

/** A span of days as it may be written. */
export function spelledSpan(random: Random, from: string, to: string): DrawnCell {
  const sign = oneOf(random, [' ~ ', '~', '～', '至', ' 至 ', ' - ', '—', '〜', '到']);
  const form = oneOf<(day: string) => string>(random, [
    (day) => day,
    (day) => day.replaceAll('-', '/'),
    (day) => day.replaceAll('-', ''),
    (day) => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日'),
  ]);
  return `${form(from)}${sign}${form(to)}`;
}

/** A month as it may be written. */
export function spelledMonth(random: Random, month: string): DrawnCell {
  const [year = '', number = ''] = month.split('-');
  return oneOf(random, [month, `${year}/${number}`, `${year}年${String(Number(number))}月`, `${year}${number}`]);
}

/** A title as it may be written: wide, in quotes that are none, with blanks. */
export function spelledTitle(random: Random, title: string): string {
  if (chance(random, 70)) return title;
  return oneOf(random, [
    ` ${title}`,
    `${title}\t`,
    `\u00a0${title}`,
    fullWidth(title),
    `="${title}"`,
    `${title}\u3000`,
  ]);
}
