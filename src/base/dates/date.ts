// Calendar days and counting with them; reading them as people write them is up to writtenDays.ts. No clock is read
// here.

/** A calendar day, `YYYY-MM-DD`. Strings of this form compare as days do. */
export type Day = string;

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Days with the time at which the first begins and the last ends, `20:00`, `24:00`, where these are said. */
export interface TimedRange extends DayRange {
  readonly fromTime?: string;
  readonly toTime?: string;
}

const MS_PER_DAY = 86_400_000;

/** The day that it is in a time zone at a moment. */
export function dayIn(timeZone: string, moment: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}

/** The day of a year, month (1–12) and day of month, or undefined where the calendar has none such (30 February). */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? written(year, month, day) : undefined;
}

function written(year: number, month: number, day: number): Day {
  return `${String(year)}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[day] ?? ''}`;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_PER_DAY;
}

const FIRST_DAY = dayNumber('1000-01-01');
const LAST_DAY = dayNumber('9999-12-31');

/** The day that many days after `day`, as far as days can be written; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(Math.min(Math.max(dayNumber(day) + count, FIRST_DAY), LAST_DAY) * MS_PER_DAY);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
