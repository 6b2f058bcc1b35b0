// Going from day to day in a calendar by keys.
import { addDays, makeDay, weekday } from '../../../base/dates/date';
import type { Day } from '../../../base/dates/date';

const WEEK = 7;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

/** The day to which a key goes: arrows by days and weeks, PageUp and PageDown by months; undefined for any other. */
export function dayAfter(day: Day, key: string): Day | undefined {
  const step = STEPS[key];
  if (step !== undefined) return addDays(day, step);
  switch (key) {
    case 'PageUp':
      return inMonth(day, -1);
    case 'PageDown':
      return inMonth(day, 1);
    case 'Home':
      return addDays(day, 1 - weekday(day));
    case 'End':
      return addDays(day, WEEK - weekday(day));
    default:
      return undefined;
  }
}

/** The same day of a month before or after, or the last of a shorter one. */
export function inMonth(day: Day, by: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + by;
  for (let at = date; at > 0; at--) {
    const found = makeDay(Math.floor(months / 12), (months % 12) + 1, at);
    if (found !== undefined) return found;
  }
  return day;
}
