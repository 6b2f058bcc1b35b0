// Periods: the year, quarter, month, week or day that a document is about, as written in its front matter.
import { addDays, makeDay, weekday } from './date';
import type { Day, DayRange } from './date';

/** How long a period is. */
export type PeriodKind = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A period: its written form (`2026`, `2026-Q1`, `2026-05`, `2026-W05`, `2026-05-03`), kind, first and last day. */
export interface Period extends DayRange {
  readonly text: string;
  readonly kind: PeriodKind;
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/;

/** Reads a period in its written form; undefined if it is none, or one that the calendar does not have (`2026-W54`). */
export function readPeriod(text: string): Period | undefined {
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [, yearText = '', quarter, week, month, day] = match;
  const year = Number(yearText);
  if (quarter !== undefined) return months(text.trim(), 'quarter', [year, Number(quarter) * 3 - 2, 3]);
  if (week !== undefined) return weekPeriod(year, Number(week));
  if (day !== undefined) return dayPeriod(makeDay(year, Number(month), Number(day)));
  if (month !== undefined) return months(text.trim(), 'month', [year, Number(month), 1]);
  return months(text.trim(), 'year', [year, 1, 12]);
}

/** The period of a kind that a day is in. A week belongs to the ISO year of its Thursday. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const text = textOf(kind, day);
  return readPeriod(text) ?? { text, kind, from: day, to: day };
}

function textOf(kind: PeriodKind, day: Day): string {
  const year = day.slice(0, 4);
  switch (kind) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
    case 'month':
      return day.slice(0, 7);
    case 'week':
      return weekText(day);
    case 'day':
      return day;
  }
}

/** The period of the same kind that follows; undefined after the last that can be written. */
export function nextPeriod({ kind, to }: Period): Period | undefined {
  const day = addDays(to, 1);
  return day > to ? readPeriod(textOf(kind, day)) : undefined;
}

/** The period of the same kind that comes before; undefined before the first that can be written. */
export function previousPeriod({ kind, from }: Period): Period | undefined {
  const day = addDays(from, -1);
  return day < from ? readPeriod(textOf(kind, day)) : undefined;
}

/**
 * The period of the same kind a year earlier (同比): a week by its ISO number, 29 February and week 53 as the last that
 * there is.
 */
export function yearBefore(period: Period): Period | undefined {
  const earlier = `${String(Number(period.text.slice(0, 4)) - 1)}${period.text.slice(4)}`;
  return readPeriod(earlier) ?? readPeriod(earlier.replace(/-02-29$/, '-02-28').replace(/W53$/, 'W52'));
}

/** The period of the same kind a week earlier: of a day the same weekday (上週同日), of a week the one before. */
export function weekBefore({ kind, from }: Period): Period | undefined {
  const day = addDays(from, -7);
  const isCounted = (kind === 'day' || kind === 'week') && addDays(day, 7) === from; // the calendar has a first day
  return isCounted ? readPeriod(textOf(kind, day)) : undefined;
}

const COUNTED_IN: Readonly<Partial<Record<PeriodKind, PeriodKind>>> = { day: 'month', month: 'year', quarter: 'year' };

/** The days from the start of the month, for months and quarters of the year, to the end of a period (本月累計). */
export function spanSoFar({ kind, from, to }: Period): DayRange | undefined {
  const counted = COUNTED_IN[kind];
  return counted && { from: periodOf(counted, from).from, to };
}

const KINDS: readonly PeriodKind[] = ['year', 'quarter', 'month', 'week', 'day'];

/** The period that a span of days is; undefined where it is none. */
export function periodOfSpan({ from, to }: DayRange): Period | undefined {
  return KINDS.map((kind) => periodOf(kind, from)).find((each) => each.from === from && each.to === to);
}

/** How many periods of the kind of `own` lie from a day to it: 0 from a day of its own, below 0 from a later one. */
export function periodsSince(day: Day, own: Period): number {
  const months = (Number(own.from.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + monthOf(own.from) - monthOf(day);
  switch (own.kind) {
    case 'year':
      return Number(own.from.slice(0, 4)) - Number(day.slice(0, 4));
    case 'quarter':
      return Math.ceil((months + ((monthOf(day) - 1) % 3)) / 3);
    case 'month':
      return months;
    case 'week':
    case 'day':
      return (Date.parse(own.from) - Date.parse(periodOf(own.kind, day).from)) / (own.kind === 'day' ? DAY : 7 * DAY);
  }
}

const DAY = 86_400_000;

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** True when the day is in the period. */
export function isWithin(period: DayRange, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

function months(text: string, kind: PeriodKind, [year, first, count]: [number, number, number]): Period | undefined {
  const from = makeDay(year, first, 1);
  const to = [31, 30, 29, 28].map((day) => makeDay(year, first + count - 1, day)).find((day) => day !== undefined);
  return from === undefined || to === undefined ? undefined : { text, kind, from, to };
}

function dayPeriod(day: Day | undefined): Period | undefined {
  return day === undefined ? undefined : { text: day, kind: 'day', from: day, to: day };
}

function weekPeriod(year: number, week: number): Period | undefined {
  const fourth = makeDay(year, 1, 4); // 4 January is always in week 1 (ISO 8601)
  if (fourth === undefined || week < 1) return undefined;
  const from = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  const to = addDays(from, 6);
  const text = weekText(from);
  const isWhole = weekday(from) === 1 && weekday(to) === 7; // at the ends of the calendar it may be cut off
  return isWhole && text === `${String(year)}-W${String(week).padStart(2, '0')}`
    ? { text, kind: 'week', from, to }
    : undefined;
}

function weekText(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  const ordinal = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY;
  return `${year}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`;
}
