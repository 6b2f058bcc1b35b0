// Owns the workdays of the Chinese calendar: public holidays and the days worked in their place, as published, a department's own over
// them. Past the last published year only weekends are known.
import { getDayDetail, isWorkday } from 'chinese-days';
import { addDays, weekday } from './date';
import type { Day } from './date';

/** Tells workdays from days off. `lastYear` is the last year whose public holidays have been published. */
export interface Calendar {
  readonly isWorkday: (day: Day) => boolean;
  readonly lastYear: number;
}

/** What a public holiday is called: in Chinese as the packs are written, and in English. */
export interface HolidayName {
  readonly pack: string;
  readonly en: string;
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  "New Year's Day": '元旦', 'Spring Festival': '春節', 'Tomb-sweeping Day': '清明節', 'Labour Day': '勞動節',
  'Dragon Boat Festival': '端午節', 'Mid-autumn Festival': '中秋節', 'National Day': '國慶節',
};

/** The public holiday that a day is off for, or worked for at a weekend; undefined for any other day. */
export function holidayOf(day: Day): HolidayName | undefined {
  const [en = ''] = getDayDetail(day).name.split(',');
  const pack = HOLIDAYS[en];
  return pack === undefined ? undefined : { pack, en };
}

/** Days that a department says are off, or worked, whatever the published calendar has. */
export interface CalendarChanges {
  readonly off: readonly Day[];
  readonly worked: readonly Day[];
}

const FIRST_YEAR = 2024; // published years are looked for from here on
const NATIONAL_DAYS = ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'];

/** The calendar of mainland China with a department's changes. */
export function chineseCalendar({ off, worked }: CalendarChanges = { off: [], worked: [] }): Calendar {
  const changes = new Map([...off.map((day) => [day, false] as const), ...worked.map((day) => [day, true] as const)]);
  return { isWorkday: (day) => changes.get(day) ?? isWorkday(day), lastYear: lastPublishedYear() };
}

// In a published year National Day is off on every weekday of its week; of an unpublished one the table knows weekends only.
function lastPublishedYear(): number {
  let year = FIRST_YEAR;
  while (isPublished(year + 1)) year++;
  return year;
}

function isPublished(year: number): boolean {
  return NATIONAL_DAYS.map((day) => `${String(year)}-${day}`).some((day) => weekday(day) < 6 && !isWorkday(day));
}

/** The `count`th workday after a day; for a count of 0 the day itself. */
export function workdayAfter(calendar: Calendar, day: Day, count: number): Day {
  let current = day;
  for (let left = Math.min(Math.max(0, Math.trunc(count)), 366); left > 0;) {
    current = addDays(current, 1);
    if (calendar.isWorkday(current)) left--;
  }
  return current;
}
