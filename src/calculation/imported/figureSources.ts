// Where a figure of imported data is from, by name: exports, and for KPIs documents beside them.
import type { MetricFigure } from '../../figures/figures';
import type { MeasureFigure } from '../../figures/measured';
import type { KpiOperand } from '../../kpi/evaluate';
import type { ScoredKpi } from '../../kpi/scorecard';

/** What a source is called, in the script of its pack and in English. */
export interface SourceName {
  readonly name: string;
  readonly en: string;
}

/** The exports that a figure is from. */
export function sourcesOfMetric(figure: MetricFigure): SourceName[] {
  const found = measuresIn(figure).filter(({ value }) => value !== undefined);
  return each(found.map(({ export: { name, en } }) => ({ name, en })));
}

/** The exports and kinds of documents that a KPI is measured by. */
export function sourcesOfKpi({ result: { parts } }: ScoredKpi): SourceName[] {
  const operands = parts
    .filter(({ score }) => score !== undefined)
    .flatMap(({ calculations }) => Object.values(calculations).flatMap((calculation) => calculation.operands))
    .filter(({ value }) => value !== undefined);
  return each([...operands.flatMap(exportsOf), ...operands.flatMap(({ input }) => input?.types ?? [])]);
}

function exportsOf({ metric }: KpiOperand): SourceName[] {
  return metric?.figures.flatMap(sourcesOfMetric) ?? [];
}

function each(names: readonly SourceName[]): SourceName[] {
  return [...new Map(names.map((one) => [one.name, one])).values()];
}

function measuresIn(figure: MetricFigure | MeasureFigure): MeasureFigure[] {
  return figure.kind === 'measure' ? [figure] : figure.operands.flatMap((one) => measuresIn(one.figure));
}
