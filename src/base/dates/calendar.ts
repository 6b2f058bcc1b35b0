// The workdays of the Chinese calendar: public holidays and the days worked in their place, as published, a
// department's own over them. Past the last published year only weekends are known.
import { onDemand } from '../onDemand';
import { addDays, weekday } from './date';
import type { Day } from './date';
import { HOLIDAYS } from './holidays.built';

/**
 * Tells workdays from days off. `lastYear` is the last year whose public holidays are known: published, or given by a
 * department.
 */
export interface Calendar {
  readonly isWorkday: (day: Day) => boolean;
  readonly lastYear: number;
}

/** What a public holiday is called: in Chinese as the packs are written, and in English. */
export interface HolidayName {
  readonly pack: string;
  readonly en: string;
}

const NAMES: Readonly<Record<string, string>> = {
  "New Year's Day": '元旦',
  'Spring Festival': '春節',
  'Tomb-sweeping Day': '清明節',
  'Labour Day': '勞動節',
  'Dragon Boat Festival': '端午節',
  'Mid-autumn Festival': '中秋節',
  'National Day': '國慶節',
};

/** The public holiday that a day is off for, or worked for at a weekend; undefined for any other day. */
export function holidayOf(day: Day): HolidayName | undefined {
  const en = published().get(day)?.name ?? '';
  const pack = NAMES[en];
  return pack === undefined ? undefined : { pack, en };
}

/** A day of a public holiday, be it off or worked. */
interface HolidayDay {
  readonly name: string;
  readonly isWorked: boolean;
}

const published = onDemand(
  (): ReadonlyMap<Day, HolidayDay> =>
    new Map<Day, HolidayDay>(
      Object.entries(HOLIDAYS).flatMap(([name, { off, worked }]) => [
        ...off.map((day) => [day, { name, isWorked: false }] as const),
        ...worked.map((day) => [day, { name, isWorked: true }] as const),
      ]),
    ),
);

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
  const isWorked = (day: Day): boolean => changes.get(day) ?? published().get(day)?.isWorked ?? weekday(day) < 6;
  const lastYear = onDemand(() => lastKnownYear(isWorked));
  return {
    isWorkday: isWorked,
    get lastYear() {
      return lastYear();
    },
  };
}

// Where a year's holidays are known, weekdays about National Day are off; of any other year only weekends are.
function lastKnownYear(isWorked: Calendar['isWorkday']): number {
  let year = FIRST_YEAR;
  while (NATIONAL_DAYS.map((day) => `${String(year + 1)}-${day}`).some((day) => weekday(day) < 6 && !isWorked(day)))
    year++;
  return year;
}

/** The furthest that workdays are counted. */
export const MOST_WORKDAYS = 366;

/** The `count`th workday after a day; for a count of 0 the day itself. */
export function workdayAfter(calendar: Calendar, day: Day, count: number): Day {
  let current = day;
  for (let left = Math.min(Math.max(0, Math.trunc(count)), MOST_WORKDAYS); left > 0;) {
    const before = current;
    current = addDays(current, 1);
    if (current === before) break; // the last day that can be written
    if (calendar.isWorkday(current)) left--;
  }
  return current;
}
