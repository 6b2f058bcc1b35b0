// What the formulas of a KPI see of a month: metrics at several moments, and what documents say.
import { addDays, dayNumber } from '../base/dates/date';
import type { DayRange } from '../base/dates/date';
import { previousPeriod } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import type { Figures, MetricFigure } from '../figures/figures';
import type { MetricFilter } from '../figures/filter';
import type { Moment } from '../knowledge/indicators/formulas';
import type { KpiInput } from '../knowledge/indicators/part';
import type { Metric } from '../knowledge/model';

/** A place in a document, and what it says. */
export interface InputPlace {
  readonly path: string;
  /** From 0 on; undefined where the document is meant as a whole. */
  readonly line: number | undefined;
  readonly text: string;
  /** What tells a row that is counted from the others. */
  readonly name?: string | undefined;
}

/** What documents say. */
export interface InputFigure {
  readonly input: KpiInput;
  readonly value: number | undefined;
  readonly places: readonly InputPlace[];
  /** The kinds of the documents that say it. */
  readonly types: readonly { readonly name: string; readonly en: string }[];
  /** How many documents were looked at. */
  readonly documents: number;
}

/** What a metric was at a moment: the figures that it is taken from, and months that are not compared with. */
export interface MomentFigure {
  readonly moment: Moment;
  readonly metric: Metric;
  readonly value: number | undefined;
  readonly figures: readonly MetricFigure[];
  /** Months of sales so big that they are left out. */
  readonly leftOut: readonly string[];
}

/** A campaign that ended in the month: its days, and the days before it with which they are compared. */
export interface CampaignSpan {
  readonly days: DayRange;
  readonly before: DayRange;
}

/** What is looked at. */
export interface ViewSources {
  readonly figures: Figures;
  readonly month: Period;
  readonly filter: MetricFilter;
  /** True for a month of the biggest sales. */
  readonly isBigSale: (month: string) => boolean;
  readonly input: (name: string) => InputFigure | undefined;
  readonly campaign?: CampaignSpan;
}

const BASELINE = 3; // months

/** What formulas see. */
export class KpiView {
  constructor(readonly sources: ViewSources) {}

  /** What a metric was at a moment. */
  metric(moment: Moment, metric: Metric): MomentFigure {
    const { month, campaign } = this.sources;
    const none = { moment, metric, value: undefined, figures: [], leftOut: [] };
    switch (moment) {
      case 'now':
        return this.of(moment, metric, month);
      case 'last':
        return this.of(moment, metric, previousPeriod(month));
      case 'pooled':
        return this.of(moment, metric, spanOf([...monthsBefore(month, BASELINE - 1), month]));
      case 'pooledBefore':
        return this.of(moment, metric, spanOf(monthsBefore(month, 2 * BASELINE - 1).slice(0, BASELINE)));
      case 'baseline':
        return this.baseline(metric);
      case 'during':
        return this.of(moment, metric, campaign?.days);
      case 'daily':
        return campaign === undefined ? none : this.daily(moment, metric, campaign.days);
      case 'dailyBefore':
        return campaign === undefined ? none : this.daily(moment, metric, campaign.before);
    }
  }

  /** How many days the campaign lasts. */
  get length(): number | undefined {
    const days = this.sources.campaign?.days;
    return days && daysIn(days).length;
  }

  private of(moment: Moment, metric: Metric, span: DayRange | undefined): MomentFigure {
    const figure = span && this.sources.figures.of(metric, span, this.sources.filter);
    return { moment, metric, value: figure?.value, figures: figure === undefined ? [] : [figure], leftOut: [] };
  }

  // The plain mean of the months; those of the biggest sales are left out while another one remains.
  private baseline(metric: Metric): MomentFigure {
    const months = monthsBefore(this.sources.month, BASELINE);
    const all = months.map((month) => ({
      month: month.text,
      figure: this.sources.figures.of(metric, month, this.sources.filter),
    }));
    const known = all.filter(({ figure }) => figure.value !== undefined);
    const usual = known.filter(({ month }) => !this.sources.isBigSale(month));
    const taken = usual.length > 0 ? usual : known;
    const leftOut = known.filter((each) => !taken.includes(each)).map(({ month }) => month);
    const value = mean(taken.map(({ figure }) => figure.value ?? 0));
    const figures = taken.length > 0 ? taken : all;
    return { moment: 'baseline', metric, value, figures: figures.map(({ figure }) => figure), leftOut };
  }

  private daily(moment: Moment, metric: Metric, span: DayRange): MomentFigure {
    const figures = daysIn(span).map((day) =>
      this.sources.figures.of(metric, { from: day, to: day }, this.sources.filter),
    );
    const isWhole = figures.every(({ value }) => value !== undefined);
    const value = isWhole ? mean(figures.map((figure) => figure.value ?? 0)) : undefined;
    return { moment, metric, value, figures, leftOut: [] };
  }
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}

/** So many months before one, the earliest first. */
export function monthsBefore(month: Period, count: number): Period[] {
  const before = count === 0 ? undefined : previousPeriod(month);
  return before === undefined ? [] : [...monthsBefore(before, count - 1), before];
}

function spanOf(months: readonly Period[]): DayRange | undefined {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

function daysIn({ from, to }: DayRange): string[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => addDays(from, at));
}
