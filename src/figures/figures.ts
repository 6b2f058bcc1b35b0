// What metrics were in a span of days. Ratios are calculated from what their parts come to in the whole span, never
// from the ratios of its days. Each figure tells what it was calculated from, down to the rows of exports.
import type { DayRange } from '../base/dates/date';
import { Quantity } from '../formulas/quantity';
import type { Scope } from '../formulas/expression';
import { traced } from '../formulas/tracing';
import { celName } from '../knowledge/metrics/formulas';
import type { Formula, MetricFormulas } from '../knowledge/metrics/formulas';
import type { NameFinder } from '../knowledge/metrics/names';
import type { Metric } from '../knowledge/model';
import { measuresOf } from '../knowledge/platforms/definition';
import type { ExportDefinition } from '../knowledge/platforms/definition';
import { filterKey } from './filter';
import type { MetricFilter } from './filter';
import { measureIn } from './measured';
import type { MeasureFigure } from './measured';
import { observedExport } from './observed';
import type { Observed } from './observed';

/** What a metric was. */
export interface MetricFigure {
  readonly kind: 'metric';
  readonly metric: Metric;
  readonly span: DayRange;
  /** Undefined where it is missing, which is not zero. */
  readonly value: number | undefined;
  readonly decimals: number;
  /** The formula that gave it; none for what nothing gives. */
  readonly formula: Formula | undefined;
  /** What it was calculated from, by the names that the formula has for them. */
  readonly operands: readonly Operand[];
  readonly isApproximate: boolean;
  /** The attribution windows of what it was calculated from. */
  readonly windows: readonly string[];
}

/** What a figure was calculated from. */
export interface Operand {
  readonly names: readonly string[];
  readonly figure: MetricFigure | MeasureFigure;
}

/** What figures are calculated from. */
export interface FigureSources {
  readonly metrics: Pick<NameFinder<Metric>, 'all' | 'byId'>;
  readonly exports: readonly ExportDefinition[];
  readonly formulas: () => MetricFormulas;
}

const MISSING = new Quantity(undefined);

/** Calculates figures, each once. */
export class Figures {
  private readonly known = new Map<string, MetricFigure>();
  private readonly asked = new Set<string>();
  private readonly metricNames: ReadonlyMap<string, Metric>;
  private readonly observed: Observed;

  constructor(
    private readonly sources: FigureSources,
    observed: Observed,
  ) {
    this.metricNames = new Map(sources.metrics.all.map((each) => [celName(each.id), each]));
    this.observed = new Map(
      sources.exports.map((each) => [each.id, observed.get(each.id) ?? observedExport(each, [])]),
    );
  }

  /** What a metric was in a span, of what a filter takes. */
  of(metric: Metric, { from, to }: DayRange, filter: MetricFilter = {}): MetricFigure {
    const span = { from, to };
    const key = `${metric.id} ${from} ${to} ${filterKey(filter)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.asked.has(key)) return missing(metric, span); // it follows from itself, which is a fault of its pack
    this.asked.add(key);
    const figure = this.calculated(metric, span, filter);
    this.asked.delete(key);
    this.known.set(key, figure);
    return figure;
  }

  private calculated(metric: Metric, span: DayRange, filter: MetricFilter): MetricFigure {
    if (metric.of !== undefined) return this.ratio(metric, metric.of, { span, filter });
    let first: MetricFigure | undefined;
    for (const formula of this.sources.formulas().of(metric)) {
      const figure = this.byFormula(metric, formula, { span, filter });
      if (figure.value !== undefined) return figure;
      first ??= figure;
    }
    return first ?? missing(metric, span);
  }

  private ratio(metric: Metric, ids: readonly [string, string], { span, filter }: Of): MetricFigure {
    const operands = ids.flatMap((id) => {
      const operand = this.sources.metrics.byId(id);
      return operand === undefined ? [] : [{ names: [celName(id)], figure: this.of(operand, span, filter) }];
    });
    const [above, below] = operands.map(({ figure }) => figure.value);
    const isKnown = above !== undefined && below !== undefined && below !== 0;
    const value = isKnown ? (above / below) * metric.times : undefined;
    return withOperands({ metric, span, operands, value, decimals: Infinity, formula: undefined });
  }

  private byFormula(metric: Metric, formula: Formula, { span, filter }: Of): MetricFigure {
    const figures = new Map<string, Operand>();
    const asked: OperandReader = (names, figure) => {
      figures.set(names.join('.'), { names, figure });
      return figure.value === undefined ? MISSING : new Quantity(figure.value, figure.decimals);
    };
    const scope = lazy({
      ...this.exportValues({ span, filter }, asked),
      ...Object.fromEntries(
        [...this.metricNames].map(([name, each]) => [name, () => asked([name], this.of(each, span, filter))]),
      ),
    }) as Scope;
    const { result } = traced(formula.evaluate, scope);
    const { value, decimals } = result instanceof Quantity ? result : MISSING;
    return withOperands({ metric, span, operands: [...figures.values()], value, decimals, formula });
  }

  private exportValues({ span, filter }: Of, asked: OperandReader): Record<string, () => unknown> {
    return Object.fromEntries(
      [...this.observed.values()].map((observed) => {
        const name = celName(observed.definition.id);
        const measures = measuresOf(observed.definition).map((measure) => [
          measure.id,
          () => asked([name, measure.id], measureIn(observed, measure, span, filter)),
        ]);
        return [name, () => lazy(Object.fromEntries(measures) as Record<string, () => unknown>)];
      }),
    );
  }
}

type OperandReader = (names: readonly string[], figure: MetricFigure | MeasureFigure) => Quantity;

interface Of {
  readonly span: DayRange;
  readonly filter: MetricFilter;
}

/** Values that are calculated when they are read. */
export function lazy(values: Readonly<Record<string, () => unknown>>): object {
  const object = {};
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(object, name, { enumerable: true, get: value });
  return object;
}

function withOperands(figure: Omit<MetricFigure, 'kind' | 'isApproximate' | 'windows'>): MetricFigure {
  const used = figure.operands.filter((each) => each.figure.value !== undefined).map((each) => each.figure);
  const windows = used.flatMap((each) => (each.kind === 'metric' ? each.windows : each.window));
  return {
    kind: 'metric',
    ...figure,
    isApproximate: used.some(({ isApproximate }) => isApproximate),
    windows: [...new Set(windows.filter((window) => window !== ''))],
  };
}

function missing(metric: Metric, span: DayRange): MetricFigure {
  return withOperands({ metric, span, operands: [], value: undefined, decimals: 0, formula: undefined });
}
