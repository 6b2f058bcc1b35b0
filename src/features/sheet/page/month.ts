// A month of days for the calendar of a sheet: whole weeks from Monday on, with what each day is.
import { holidayOf } from '../../../base/dates/calendar';
import type { Calendar } from '../../../base/dates/calendar';
import { addDays, dayNumber, makeDay, weekday } from '../../../base/dates/date';
import type { Day } from '../../../base/dates/date';
import { isWithin } from '../../../base/dates/period';
import type { Period } from '../../../base/dates/period';
import { readDay } from '../../../base/dates/writtenDays';
import { message, render } from '../../../base/message';
import type { MessageId, Reader } from '../../../base/message';
import { aboutDay } from '../../drafting/dateProposals';

/** A month as a calendar shows it. */
export interface SheetMonth {
  /** The day that was asked for, or at which one begins where the text names none. */
  readonly at: Day;
  readonly isNamed: boolean;
  readonly title: string;
  /** What the days of a week are called in short, from Monday on. */
  readonly weekdays: readonly WeekdayName[];
  readonly days: readonly SheetDay[];
}

/** A day of a week, in short and in full. */
export interface WeekdayName {
  readonly short: string;
  readonly name: string;
}

/** A day as a calendar shows it. */
export interface SheetDay {
  readonly day: Day;
  readonly isToday: boolean;
  readonly isOff: boolean;
  /** A sign for a public holiday, or a day worked in the place of one. */
  readonly mark?: string;
  /** Its weekday, and what else is to be known of it. */
  readonly words: string;
}

/** What is asked: the month of the day that a text names in any form, in a document of a period. */
export interface AskedMonth {
  readonly text: string;
  readonly today: Day;
  readonly period?: Period | undefined;
}

const WEEK = 7;

/**
 * The month of a day for a reader; where none is named, of today, or of the first day of a period in which that is not.
 */
export function monthOf(calendar: Calendar, { text, today, period }: AskedMonth, reader: Reader): SheetMonth {
  const start = period === undefined || isWithin(period, today) ? today : period.from;
  const named = readDay(text, period);
  const at = named ?? start;
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))];
  const months = render(message('sheet.months'), reader).split(' ');
  const names = render(message('sheet.weekdays'), reader).split(' ');
  return {
    at,
    isNamed: named !== undefined,
    title: render(message('sheet.month', { year: String(year), month: months[month - 1] ?? '' }), reader),
    weekdays: names.map((short, index) => {
      const name = render(message(`form.weekday.${String(index + 1)}` as MessageId), reader);
      return { short, name };
    }),
    days: daysAround(year, month).map((each) => dayIn(calendar, { day: each, today }, reader)),
  };
}

/** The days of the weeks that a month is in. */
function daysAround(year: number, month: number): Day[] {
  const first = makeDay(year, month, 1) ?? '';
  const from = addDays(first, 1 - weekday(first));
  const next = makeDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  const count = next === undefined ? WEEK * 6 : Math.ceil((dayNumber(next) - dayNumber(from)) / WEEK) * WEEK;
  return [...new Set(Array.from({ length: count }, (_, index) => addDays(from, index)))];
}

function dayIn(calendar: Calendar, { day, today }: { day: Day; today: Day }, reader: Reader): SheetDay {
  const isOff = !calendar.isWorkday(day);
  const sign = holidayOf(day) === undefined ? undefined : message(isOff ? 'sheet.day-off' : 'sheet.day-worked');
  return {
    day,
    isToday: day === today,
    isOff,
    ...(sign && { mark: render(sign, reader) }),
    words: render(aboutDay(calendar, day, today), reader),
  };
}
