// Days of one period at the same place of another: the Tuesday of a week, the 5th of a month, its last day.
import { addDays, dayNumber, makeDay } from '../../base/dates/date';
import type { Day } from '../../base/dates/date';
import { isWithin } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { spanText } from '../../documents/templates/partRows';
import type { Value } from '../../documents/value';

/** The way from one period to another of the same kind. */
export interface Move {
  readonly from: Period;
  readonly to: Period;
}

/** The text of a date or span of days moved along; as it was where it lies before, undefined where it lies after. */
export function movedText(value: Value, text: string, move: Move): string | undefined {
  if (value.kind === 'date') {
    const day = movedDay(value.day, move);
    return day === undefined || day === value.day ? day && text : written(day, text);
  }
  if (value.kind !== 'dateRange') return undefined;
  const [from, to] = [movedDay(value.from, move), movedDay(value.to, move)];
  if (from === undefined || to === undefined) return undefined;
  if (from === value.from && to === value.to) return text;
  return text.includes('月') ? spanText({ from, to }) : `${from} ~ ${to}`;
}

function written(day: Day, like: string): string {
  return like.includes('月') ? `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日` : day;
}

/** The same day of another period; one before the first period stays, for one after it there is none. */
export function movedDay(day: Day, { from, to }: Move): Day | undefined {
  if (day < from.from) return day;
  if (!isWithin(from, day) || from.kind !== to.kind) return undefined;
  if (day === from.to) return to.to;
  if (from.kind === 'week' || from.kind === 'day') return addDays(to.from, dayNumber(day) - dayNumber(from.from));
  const months = monthsOf(to.from) + monthsOf(day) - monthsOf(from.from);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const wanted = Number(day.slice(8));
  return [wanted, 30, 29, 28]
    .filter((each) => each <= wanted)
    .map((each) => makeDay(year, month, each))
    .find(Boolean);
}

function monthsOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
