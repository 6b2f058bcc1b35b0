// What a figure is compared with: the period before (環比), the same one a year earlier (同比), the same weekday a week
// earlier (上週同日), what has come together since the start of the month, and how much of the month has passed.
import { dayNumber } from '../base/dates/date';
import type { DayRange } from '../base/dates/date';
import { periodOf, previousPeriod, spanSoFar, weekBefore, yearBefore } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import type { Metric } from '../knowledge/model';
import type { MetricFilter } from './filter';
import type { Figures, MetricFigure } from './figures';

/** A figure beside an earlier one. */
export interface Comparison {
  readonly now: MetricFigure;
  readonly before: MetricFigure;
  /** The change as a fraction of what was before; undefined where either is missing or there was nothing before. */
  readonly change: number | undefined;
  /** True where both are there and their sales count for different numbers of days after a click. */
  readonly isApart: boolean;
}

/** What a period's figure is compared with; undefined where the calendar has no such period. */
export interface Comparisons {
  readonly previous: Comparison | undefined;
  readonly yearBefore: Comparison | undefined;
  readonly weekBefore: Comparison | undefined;
}

/** Compares what a metric was in a period with what it was before. */
export function comparisons(figures: Figures, metric: Metric, period: Period, filter: MetricFilter = {}): Comparisons {
  const now = figures.of(metric, period, filter);
  const beside = (other: Period | undefined): Comparison | undefined =>
    other && compared(now, figures.of(metric, other, filter));
  return {
    previous: beside(previousPeriod(period)),
    yearBefore: beside(yearBefore(period)),
    weekBefore: beside(weekBefore(period)),
  };
}

/** Compares two figures of one metric. */
export function compared(now: MetricFigure, before: MetricFigure): Comparison {
  const isApart = !sameWindows(now, before);
  return { now, before, change: isApart ? undefined : changeOf(now.value, before.value), isApart };
}

// From nothing there is no rate of change, and never 100 %.
function changeOf(now: number | undefined, before: number | undefined): number | undefined {
  if (now === undefined || before === undefined || before === 0) return undefined;
  return (now - before) / Math.abs(before);
}

/** True where two figures can be compared, or one of them is missing. */
export function sameWindows(a: MetricFigure, b: MetricFigure): boolean {
  if (a.value === undefined || b.value === undefined) return true;
  return a.windows.length === b.windows.length && a.windows.every((window) => b.windows.includes(window));
}

/** What a metric has come to from the start of its month, or year, to the end of a period. */
export function soFar(figures: Figures, metric: Metric, period: Period, filter: MetricFilter = {}): MetricFigure {
  return figures.of(metric, spanSoFar(period) ?? period, filter);
}

/** How much of its month has passed at the end of a span (時間進度): on the last day all of it. */
export function timePassed({ to }: DayRange): number {
  const month = periodOf('month', to);
  return (dayNumber(to) - dayNumber(month.from) + 1) / (dayNumber(month.to) - dayNumber(month.from) + 1);
}
