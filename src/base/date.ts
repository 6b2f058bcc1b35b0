// Owns calendar days: reading them as people write them, and counting with them. No clock is read here.
import { halfWidth } from './script';

/** A calendar day, `YYYY-MM-DD`. Strings of this form compare as days do. */
export type Day = string;

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const FULL = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const SHORT = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** The day that it is in a time zone at a moment. */
export function dayIn(timeZone: string, moment: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** The day of a year, month (1–12) and day of month, or undefined where the calendar has none such (30 February). */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day that many days after `day`; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Reads `2026-05-03`, `2026/5/3`, `2026年5月3日`, and with a year given also `5月3日`, `05-03`; undefined if it is no day. */
export function readDay(text: string, year?: number): Day | undefined {
  const plain = halfWidth(text).trim();
  const full = FULL.exec(plain);
  if (full) return makeDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = SHORT.exec(plain);
  return short && year !== undefined ? makeDay(year, Number(short[1]), Number(short[2])) : undefined;
}

/** Reads `A ~ B`, `A 至 B`, `A – B`, where A and B are days as for {@link readDay}; a single day is a range of one. */
export function readDayRange(text: string, year?: number): DayRange | undefined {
  const single = readDay(text, year);
  if (single !== undefined) return { from: single, to: single };
  const parts = halfWidth(text).split(/\s*(?:[~〜至到–—]+|\s-\s)\s*/);
  if (parts.length !== 2) return undefined;
  const from = readDay(parts[0] ?? '', year);
  const to = readDay(parts[1] ?? '', year ?? (from === undefined ? undefined : Number(from.slice(0, 4))));
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
