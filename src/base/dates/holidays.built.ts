// The days of mainland China's public holidays as they were published: read when the product is built.
import { getDayDetail, isWorkday } from 'chinese-days';
import { addDays, weekday } from './date';
import type { Day } from './date';

const FIRST: Day = '2004-01-01'; // nothing is published before
const MOST_DAYS = 366 * 40;

/** The days of a holiday that are off, and the days at weekends that are worked in their place. */
export interface HolidayDays {
  readonly off: readonly Day[];
  readonly worked: readonly Day[];
}

/** By the holiday's English name. */
export const HOLIDAYS: Readonly<Record<string, HolidayDays>> = published();

function published(): Record<string, HolidayDays> {
  const all: Record<string, { off: Day[]; worked: Day[] }> = {};
  for (let day = FIRST, count = 0; count < MOST_DAYS; day = addDays(day, 1), count++) {
    const [name = '', ...more] = getDayDetail(day).name.split(',');
    const isWorked = isWorkday(day);
    // Of a day that is nothing special the name is that of the weekday.
    if (more.length === 0 && isWorked === weekday(day) < 6) continue;
    const { off, worked } = (all[name] ??= { off: [], worked: [] });
    (isWorked ? worked : off).push(day);
  }
  return all;
}
