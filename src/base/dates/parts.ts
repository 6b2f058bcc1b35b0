// A span of days taken apart as calendars do: into weeks from Monday to Sunday, or into months, cut off at its ends.
import { addDays, dayNumber, weekday } from './date';
import type { Day, DayRange } from './date';
import { periodOf } from './period';

/** What a span can be taken apart into. */
export type PartKind = 'week' | 'month';

const MOST_PARTS = 60; // a year has 54 weeks at most
const SHORT = 3; // days: a plan has no week of its own for fewer

/** The weeks of a span, each cut off at its ends. */
export function weeksOf(span: DayRange): DayRange[] {
  return cut(span, (from) => addDays(from, 7 - weekday(from)));
}

/** The parts of a span as plans have them: a week of one or two days at either end goes with the one beside it. */
export function partsOf(span: DayRange, by: PartKind): DayRange[] {
  if (by === 'month') return cut(span, (from) => periodOf('month', from).to);
  const weeks = weeksOf(span);
  const [first, second, ...others] = weeks;
  if (first === undefined || second === undefined) return weeks;
  const begun = isShort(first) ? [{ from: first.from, to: second.to }, ...others] : weeks;
  const [last, before] = [begun.at(-1), begun.at(-2)];
  if (last === undefined || before === undefined || !isShort(last)) return begun;
  return [...begun.slice(0, -2), { from: before.from, to: last.to }];
}

function isShort({ from, to }: DayRange): boolean {
  return dayNumber(to) - dayNumber(from) + 1 < SHORT;
}

function cut(span: DayRange, endOf: (from: Day) => Day): DayRange[] {
  const parts: DayRange[] = [];
  for (let from = span.from; from <= span.to && parts.length < MOST_PARTS;) {
    const end = endOf(from);
    const to = end < span.to ? end : span.to;
    parts.push({ from, to });
    if (to >= span.to) break; // the calendar may end there
    from = addDays(to, 1);
  }
  return parts;
}
