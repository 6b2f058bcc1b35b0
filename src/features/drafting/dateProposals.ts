// Which days are proposed, in words: in a form those that people mean most often, while one types every day of a span.
import { holidayOf } from '../../base/dates/calendar';
import type { Calendar } from '../../base/dates/calendar';
import { addDays, dayNumber, weekday } from '../../base/dates/date';
import type { Day, DayRange } from '../../base/dates/date';
import { message } from '../../base/message';
import type { Message, MessageId } from '../../base/message';
import { isWithin } from '../../base/dates/period';
import type { Proposal } from './formStep';

const WEEK = 7;

/**
 * Days for a date: today first where it is allowed; every day of a week, and of a longer span the first and the last.
 */
export function dateProposals(today: Day, span: DayRange | undefined): Proposal[] {
  const days = span === undefined ? [today, addDays(today, 1), addDays(today, WEEK)] : daysWithin(today, span);
  return [...new Set(days)].map((day) => ({
    value: day,
    label: day,
    detail: day === today ? message('form.today') : dayOfWeek(day),
  }));
}

function daysWithin(today: Day, span: DayRange): Day[] {
  const length = dayNumber(span.to) - dayNumber(span.from) + 1;
  const days = length <= WEEK ? Array.from({ length }, (_, index) => addDays(span.from, index)) : [span.from, span.to];
  return isWithin(span, today) ? [today, ...days] : days;
}

/** Spans for a range of days: the whole period. */
export function rangeProposals(period: DayRange | undefined): Proposal[] {
  return period === undefined
    ? []
    : [
        {
          value: `${period.from} ~ ${period.to}`,
          label: `${period.from} ~ ${period.to}`,
          detail: message('form.whole-period'),
        },
      ];
}

const MOST_DAYS = 62;

/**
 * The days of a span: from today on, where it lies inside, workdays before days off; of a long span the first two
 * months.
 */
export function everyDay(calendar: Calendar, span: DayRange, today: Day): Proposal[] {
  const from = isWithin(span, today) ? today : span.from;
  const length = Math.min(MOST_DAYS, dayNumber(span.to) - dayNumber(from) + 1);
  const ahead = Array.from({ length }, (_, index) => addDays(from, index));
  const back = Array.from(
    { length: Math.min(MOST_DAYS - length, dayNumber(from) - dayNumber(span.from)) },
    (_, index) => addDays(from, -1 - index),
  );
  const days = [...ahead, ...back];
  const ordered = [...days.filter(calendar.isWorkday), ...days.filter((day) => !calendar.isWorkday(day))];
  return ordered.map((day) => ({ value: day, label: day, detail: aboutDay(calendar, day, today) }));
}

/** What a day is: its weekday, whether it is off or worked and for which holiday, and whether it is today. */
export function aboutDay({ isWorkday }: Calendar, day: Day, today?: Day): Message {
  const name = holidayOf(day);
  const week = day === today ? message('day.today', { weekday: dayOfWeek(day) }) : dayOfWeek(day);
  if (name === undefined) return isWorkday(day) || weekday(day) > 5 ? week : message('day.off', { weekday: week });
  return message(isWorkday(day) ? 'day.worked' : 'day.holiday', { weekday: week, name });
}

function dayOfWeek(day: Day): ReturnType<typeof message> {
  const id = `form.weekday.${String(weekday(day))}` as MessageId;
  return message(id);
}
