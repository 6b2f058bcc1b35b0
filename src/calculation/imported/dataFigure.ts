// What imported data give for a cell whose column takes its values from them: which metric it is about, in which days,
// and of what of the shop. Which of several definitions gives the value of a place: owner.ts.
import type { DayRange } from '../../base/dates/date';
import { previousPeriod, spanSoFar, weekBefore, yearBefore } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { equalAt } from '../../base/number';
import { entryNamed } from '../../documents/forms/entryNames';
import type { Workspace } from '../../documents/workspace';
import { ofChannel } from '../../figures/filter';
import type { MetricFilter } from '../../figures/filter';
import type { MetricFigure } from '../../figures/figures';
import { choiceOf } from '../../knowledge/contracts/contract';
import type { Column, Contract, TableContract } from '../../knowledge/contracts/contract';
import type { Metric } from '../../knowledge/model';
import { findPerson } from '../../knowledge/settings';

/** What data are looked at for, and what they are. */
export type DataSource = Pick<Workspace, 'knowledge' | 'settings' | 'data'>;

/** Where the row of a cell stands, and what it says. */
export interface DataRow {
  readonly contract: Pick<Contract, 'fields'>;
  readonly table: TableContract;
  readonly period: Period | undefined;
  /** What the row says in a column, as text. */
  readonly textIn: (column: string) => string;
  /** What the head says in a field, as text. */
  readonly said: (field: string) => string;
}

/** A figure that is there. */
export type KnownFigure = MetricFigure & { readonly value: number };

/** True where a number says a figure, as finely as both of them are shown. */
export function saysFigure(said: { readonly value: number; readonly decimals: number }, figure: KnownFigure): boolean {
  return equalAt(said.value, figure.value, Math.min(said.decimals, figure.decimals));
}

/** What data give for a cell; undefined where they give nothing. */
export function dataFigure(source: DataSource, row: DataRow, column: Column): KnownFigure | undefined {
  const { data } = source;
  if (data === undefined || column.data === undefined || row.period === undefined) return undefined;
  const metric = meant(source, row, metricOf(source, row, column));
  const span = spanOf(row.period, column.data.period);
  const filter = filterOf(source, row);
  if (metric === undefined || span === undefined || filter === undefined) return undefined;
  const figure = data.figures.of(metric, span, filter);
  return figure.value === undefined ? undefined : { ...figure, value: figure.value };
}

/** The metric that a cell holds the value of. */
function metricOf(source: DataSource, row: DataRow, { data, title }: Column): Metric | undefined {
  const { metrics } = source.knowledge;
  if (data?.metric !== undefined) return metrics.find(data.metric);
  return row.table.columns.some(isMetric) ? rowMetric(source, row) : metrics.find(title);
}

/** The metric that a row names, where it is about one. */
export function rowMetric({ knowledge }: DataSource, { table, textIn }: DataRow): Metric | undefined {
  const named = table.columns.find(isMetric);
  return named && knowledge.metrics.byId(entryNamed(named, textIn(named.id).trim())?.id ?? '');
}

function isMetric({ kind }: Column): boolean {
  return kind === 'metric';
}

/**
 * The metric that is meant in the document: where its head says that sales are net, net sales by sales. What is a ratio
 * of such a one is not among the figures.
 */
function meant({ knowledge }: DataSource, row: DataRow, metric: Metric | undefined): Metric | undefined {
  const means = metric === undefined ? {} : meaningsIn(row);
  if (metric?.of?.some((id) => means[id] !== undefined) === true) return undefined;
  const other = means[metric?.id ?? ''];
  return other === undefined ? metric : knowledge.metrics.byId(other);
}

function meaningsIn({ contract, said }: DataRow): Readonly<Record<string, string>> {
  const speaking = contract.fields.filter(({ options }) => options.some(({ means }) => means !== undefined));
  return Object.fromEntries(
    speaking.flatMap(({ id, options }) => {
      const choice = choiceOf(contract, id, said(id));
      return options.flatMap(({ value, means = {} }) => (value === choice ? Object.entries(means) : []));
    }),
  );
}

type DataPeriod = NonNullable<Column['data']>['period'];

function spanOf(period: Period, relation: DataPeriod): DayRange | undefined {
  switch (relation) {
    case 'same':
      return period;
    case 'previous':
      return previousPeriod(period);
    case 'week-before':
      return weekBefore(period);
    case 'year-before':
      return yearBefore(period);
    case 'soFar':
      return spanSoFar(period);
  }
}

/** Of what of the shop a row is, by the columns that tell rows apart; undefined where it does not say. */
function filterOf({ settings }: DataSource, { table, textIn }: DataRow): MetricFilter | undefined {
  let filter: MetricFilter = {};
  for (const column of table.columns.filter(({ unique }) => unique !== false)) {
    const text = textIn(column.id).trim();
    if (column.kind === 'channel') {
      const channel = column.channels?.find(text);
      if (channel === undefined) return undefined;
      filter = { ...filter, ...ofChannel(channel) };
    } else if (column.kind === 'person') {
      const person = findPerson(settings.people, text);
      const names = person === undefined ? [text] : [person.name, person.id, ...(person.aliases ?? [])];
      filter = { ...filter, person: { names } };
    } else if (column.kind === 'text') return undefined; // of something that figures are not narrowed to
  }
  return filter;
}
