// Owns which days a form proposes: those that people mean most often, in words.
import { addDays, dayNumber, weekday } from '../base/date';
import type { Day, DayRange } from '../base/date';
import { message } from '../base/message';
import type { MessageId } from '../base/message';
import { isWithin } from '../base/period';
import type { Proposal } from './formStep';

const WEEK = 7;

/** Days for a date: today first where it is allowed; every day of a week, and of a longer span the first and the last. */
export function dateProposals(today: Day, span: DayRange | undefined): Proposal[] {
  const days = span === undefined ? [today, addDays(today, 1), addDays(today, WEEK)] : daysWithin(today, span);
  return [...new Set(days)].map((day) => ({ value: day, label: day, detail: day === today ? message('form.today') : dayOfWeek(day) }));
}

function daysWithin(today: Day, span: DayRange): Day[] {
  const length = dayNumber(span.to) - dayNumber(span.from) + 1;
  const days = length <= WEEK ? Array.from({ length }, (_, index) => addDays(span.from, index)) : [span.from, span.to];
  return isWithin(span, today) ? [today, ...days] : days;
}

/** Spans for a range of days: the whole period. */
export function rangeProposals(period: DayRange | undefined): Proposal[] {
  return period === undefined ? [] : [{ value: `${period.from} ~ ${period.to}`, label: `${period.from} ~ ${period.to}`, detail: message('form.whole-period') }];
}

function dayOfWeek(day: Day): ReturnType<typeof message> {
  const id = `form.weekday.${String(weekday(day))}` as MessageId;
  return message(id);
}
