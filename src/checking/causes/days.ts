// The days that a place may have to say for demands to be met: some days off, or near another day that these read.
import { addDays, dayNumber } from '../../base/dates/date';
import type { Day } from '../../base/dates/date';
import type { ValueAt } from '../../calculation/address';
import type { Document } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { Demand } from './demand';
import { valueOn } from './places';

const FARTHEST = 31;
const MOST_OTHERS = 12;

/** The texts of days, or spans of days, that a place may have to say. */
export function daysFor(document: Document, { value }: ValueAt, demands: readonly Demand[]): string[] {
  const [first] = daysIn(value);
  if (first === undefined) return [];
  const shifts = Array.from({ length: FARTHEST }, (_, index) => [index + 1, -index - 1]).flat();
  const others = otherDays(document, demands).map((day) => dayNumber(day) - dayNumber(first));
  const all = new Set([...shifts, ...others.flatMap((each) => [each, each + 1, each - 1])]);
  return [...all].flatMap((by) => textsOf(value, by));
}

function daysIn(value: Value): Day[] {
  if (value.kind === 'date') return [value.day];
  return value.kind === 'dateRange' ? [value.from, value.to] : [];
}

function otherDays(document: Document, demands: readonly Demand[]): Day[] {
  const { period } = document;
  const read = demands.flatMap((each) => each.reads(document)).flatMap(({ start }) => valueOn(document, start) ?? []);
  const days = [
    ...(period === undefined ? [] : [period.from, period.to]),
    ...read.flatMap((each) => daysIn(each.value)),
  ];
  return [...new Set(days)].slice(0, MOST_OTHERS);
}

function textsOf(value: Value, by: number): string[] {
  if (value.kind === 'date') return [addDays(value.day, by)];
  if (value.kind !== 'dateRange') return [];
  const [from, to] = [addDays(value.from, by), addDays(value.to, by)];
  return [
    `${from} ~ ${to}`,
    ...(from <= value.to ? [`${from} ~ ${value.to}`] : []),
    ...(value.from <= to ? [`${value.from} ~ ${to}`] : []),
  ];
}
