// Reading days and spans of days as people write them: the many signs become few, and what is left is read by a small
// grammar. span = day | day to (day | end)     day = [year] month end     end = number [日] [weekday] [time] What
// can be read in two ways, or lacks its month, is no day: nothing is guessed.
import { clockTime, CLOCK } from './clock';
import { dayNumber, makeDay, weekday } from './date';
import type { Day, DayRange, TimedRange } from './date';
import { fold } from '../script';

/**
 * Reads `2026-05-03`, `2026/5/3`, `2026年5月3日`, and within a period also `5月3日`, `5/3`, `05-03`; undefined if it is no
 * day.
 */
export function readDay(text: string, period?: DayRange): Day | undefined {
  const written = writtenDay(plainly(text));
  return written && completed(written, period)?.from;
}

/**
 * Reads two days with a sign or word between, `A ~ B`, `A 至 B`, `A-B`: each as for {@link readDay}, and the second may
 * leave out what it shares with the first, as in `9月1日-6日`. A single day is a span of one.
 */
export function readDayRange(text: string, period?: DayRange): DayRange | undefined {
  const span = readTimedRange(text, period);
  return span && { from: span.from, to: span.to };
}

/** The same with the hours behind the days, `5月13日 20:00`, where they are said. */
export function readTimedRange(text: string, period?: DayRange): TimedRange | undefined {
  const written = writtenSpan(plainly(text));
  return written && completed(written, period);
}

/** True for a day of no known year. */
export function isDayWithoutYear(text: string): boolean {
  return lacksYear(writtenDay(plainly(text)));
}

/** True for a span of days of no known year. */
export function isDayRangeWithoutYear(text: string): boolean {
  return lacksYear(writtenSpan(plainly(text)));
}

const WEEKDAYS = '一二三四五六日天';
const NAMED_WEEKDAY = /\((?:周|星期|礼拜)?[一二三四五六日天]\)|(?:周|星期|礼拜)[一二三四五六日天]/g;
const BEFORE_TIME = String.raw`(?: |(?<=[日)])|(?<=\d)(?=[凌早上中下晚]))`;
const TIME = new RegExp(`${BEFORE_TIME}${CLOCK}`, 'g');
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/; // how most are written: plain as it is
const LONGEST = 50; // of two whole days with their weekdays and hours

/**
 * A text in the signs that the grammar knows: `日` `/` `-`, `~` between two days, `(2)` for a Tuesday, `t20:00` for
 * a time of the day, no blank but between two numbers; empty where it is longer than any span.
 */
function plainly(text: string): string {
  if (CALENDAR_DAY.test(text)) return text;
  const plain = fold(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\d ]) ?/g, '$1')
    .replace(NAMED_WEEKDAY, (name) => `(${String(weekdayIn(name))})`)
    .replace(/号/g, '日')
    .replace(/\./g, '/')
    .replace(/[‐‑‒−﹣]/g, '-')
    .replace(/[~〜∼至到–—―─]+|-{2,}/g, '~')
    .replace(TIME, (time) => `t${clockTime(time.trim()) ?? ''}`);
  return plain.length > LONGEST ? '' : plain;
}

function weekdayIn(name: string): number {
  const sign = name.replace(')', '').at(-1) ?? '';
  return Math.min(WEEKDAYS.indexOf(sign) + 1, 7);
}

/** A day as it is written; one without a year is completed from what stands around it. */
interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | undefined;
  readonly time: string | undefined;
}

interface WrittenSpan {
  readonly from: WrittenDay;
  readonly to: WrittenDay;
}

const DAY = /^(?:(\d{4})[年/-])?(\d{1,2})([月/-])(\d{1,2})(日?)(?:\((\d)\))?(?:t(\d\d:\d\d))?$/;
const END = /^(\d{1,2})日?(?:\((\d)\))?(?:t(\d\d:\d\d))?$/;
const MIDNIGHT = '00:00';

function dayOf(plain: string): WrittenDay | undefined {
  const [found, year, month, sign, day, word, name, time] = DAY.exec(plain) ?? [];
  const isOfNoMonth = year === undefined && sign === '-' && word !== ''; // `1-3日` is two days
  return found === undefined || isOfNoMonth
    ? undefined
    : { year: numberOf(year), month: Number(month), day: Number(day), weekday: numberOf(name), time };
}

function writtenDay(plain: string): WrittenSpan | undefined {
  const day = dayOf(plain);
  return day && { from: day, to: { ...day, time: undefined } };
}

function writtenSpan(plain: string): WrittenSpan | undefined {
  return (mayBeTwoDays(plain) ? undefined : writtenDay(plain)) ?? spanOf(plain);
}

function endOf(plain: string, from: WrittenDay): WrittenDay | undefined {
  const [found, day, name, time] = END.exec(plain) ?? [];
  return found === undefined ? undefined : { ...from, day: Number(day), weekday: numberOf(name), time };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

// `5-6` is the sixth of May or two days of a month; `05-06`, `5-5` and `6-5` can only be a day.
function mayBeTwoDays(plain: string): boolean {
  const [found, first, second] = /^([1-9]\d?)-([1-9]\d?)$/.exec(plain) ?? [];
  return found !== undefined && Number(first) < Number(second);
}

// The sign between two days stands nowhere else; of hyphens it is the one that leaves a day on either side.
function spanOf(plain: string): WrittenSpan | undefined {
  const sign = plain.includes('~') ? '~' : '-';
  const pieces = plain.split(sign);
  const found = pieces
    .slice(1)
    .flatMap((_, at) => spanBetween(pieces.slice(0, at + 1).join(sign), pieces.slice(at + 1).join(sign), sign) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function spanBetween(before: string, after: string, sign: string): WrittenSpan | undefined {
  const from = dayOf(before);
  if (from === undefined) return undefined;
  const isOneDay = sign === '-' && before.includes('-'); // the second hyphen of `9-1-6` may part the numbers of one day
  const to = dayOf(after) ?? (isOneDay ? undefined : endOf(after, from));
  // What ends at the first moment of a day ends the day before.
  return to === undefined || to.time === MIDNIGHT ? undefined : { from, to };
}

/** The days of a span, its years completed: from the other day, else from the period. */
function completed(span: WrittenSpan, period: DayRange | undefined): TimedRange | undefined {
  const { from, to } = span;
  if (from.year !== undefined) return startingIn(span, from.year);
  if (to.year === undefined) return period && amongYears(span, period);
  if (isOverNewYear(span)) return startingIn(span, to.year - 1);
  // `9月1日 ~ 2027年9月6日` in a document of 2026 may be a week or a year and a week.
  const own = period && startingIn(span, yearOf(period.from));
  const nearest = startingIn(span, to.year);
  return own === undefined || own.from === nearest?.from ? nearest : undefined;
}

// Of the years that a period has days in, the one that brings a span nearest to it. Over New Year it may begin in the
// year before, and there it must touch the period, in one year alone: in January `12月28日 ~ 1月3日` is past, in a plan of
// the year it may be either.
function amongYears(span: WrittenSpan, period: DayRange): TimedRange | undefined {
  const overNewYear = isOverNewYear(span);
  const [first, last] = [yearOf(period.from) - (overNewYear ? 1 : 0), yearOf(period.to)];
  const spans = Array.from({ length: last - first + 1 }, (_, index) => startingIn(span, first + index)).filter(
    (each) => each !== undefined,
  );
  if (!overNewYear) return spans.toSorted((a, b) => distance(a, period) - distance(b, period))[0];
  const touching = spans.filter((each) => distance(each, period) === 0);
  return touching.length === 1 ? touching[0] : undefined;
}

// In as many years each day falls on each weekday.
function lacksYear(span: WrittenSpan | undefined): boolean {
  return (
    span !== undefined &&
    span.from.year === undefined &&
    Array.from({ length: 28 }, (_, index) => 2000 + index).some((year) => startingIn(span, year) !== undefined)
  );
}

function distance(span: DayRange, period: DayRange): number {
  return Math.max(0, dayNumber(span.from) - dayNumber(period.to), dayNumber(period.from) - dayNumber(span.to));
}

function startingIn(span: WrittenSpan, year: number): TimedRange | undefined {
  const from = dayInYear(span.from, year);
  const to = dayInYear(span.to, span.to.year ?? year + (isOverNewYear(span) ? 1 : 0));
  const [fromTime, toTime] = [span.from.time, span.to.time];
  if (from === undefined || to === undefined || from > to) return undefined;
  return { from, to, ...(fromTime !== undefined && { fromTime }), ...(toTime !== undefined && { toTime }) };
}

// What ends in an earlier month than it starts in ends in the next year, unless it were longer than half a year: then
// the ends are swapped.
function isOverNewYear({ from, to }: WrittenSpan): boolean {
  return to.month < from.month && to.month + 12 - from.month <= 6;
}

// A weekday that the day is not shows that one of the two is mistaken.
function dayInYear({ month, day, weekday: named }: WrittenDay, year: number): Day | undefined {
  const found = makeDay(year, month, day);
  return found === undefined || named === undefined || named === weekday(found) ? found : undefined;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
