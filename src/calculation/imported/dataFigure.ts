// What imported data give for a place that takes its value from them: which metric it is about, in which days, and of
// what of the shop; or what KPIs give. Which of several definitions gives the value of a place: owner.ts.
import type { DayRange } from '../../base/dates/date';
import { previousPeriod, spanSoFar, weekBefore, yearBefore } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { equalAt } from '../../base/number';
import { labelKey } from '../../base/script';
import type { Document } from '../../documents/document';
import { entryNamed } from '../../documents/forms/entryNames';
import type { Value } from '../../documents/value';
import type { Workspace } from '../../documents/workspace';
import { ofChannel } from '../../figures/filter';
import type { MetricFilter } from '../../figures/filter';
import type { MetricFigure } from '../../figures/figures';
import { choiceOf } from '../../knowledge/contracts/contract';
import type { Column, Contract, Field, TableContract } from '../../knowledge/contracts/contract';
import type { Metric } from '../../knowledge/model';
import { findPerson } from '../../knowledge/settings';
import { kpiFigure, totalFigure } from './kpiFigure';
import type { KpiFigure } from './kpiFigure';

/** The head of a document, and what it says. */
export interface DataHead {
  readonly contract: Pick<Contract, 'fields' | 'per' | 'sections'>;
  readonly period: Period | undefined;
  /** What the head says in a field, as text. */
  readonly said: (field: string) => string;
  /** The document, where there is one already. */
  readonly own?: Document | undefined;
}

/** Where the row of a cell stands, and what it says. */
export interface DataRow extends DataHead {
  readonly table: TableContract;
  /** What the row says in a column, as text. */
  readonly textIn: (column: string) => string;
}

/** A figure that is there. */
export type KnownFigure = MetricFigure & { readonly value: number };

/** What data give for a place. */
export type GivenFigure = KnownFigure | KpiFigure;

/** True where a value says a figure, which as text is `given`: a number as finely as both of them are shown. */
export function saysFigure(said: Value, figure: GivenFigure, given: string): boolean {
  if (said.kind === 'text') return labelKey(said.text) === labelKey(given);
  if (said.kind !== 'number' || typeof figure.value !== 'number') return false;
  const decimals = figure.kind === 'kpi' ? said.decimals : Math.min(said.decimals, figure.decimals);
  return equalAt(said.value, figure.value, decimals);
}

/** True where what a document says is held against a figure. */
export function isHeld(figure: GivenFigure): boolean {
  return figure.kind === 'kpi' ? figure.isHeld : !figure.isApproximate;
}

/** What data give for a cell; undefined where they give nothing. */
export function dataFigure(source: Workspace, row: DataRow, column: Column): GivenFigure | undefined {
  if (source.data === undefined || column.data === undefined) return undefined;
  const { kpi } = column.data;
  if (kpi !== undefined) return kpiFigure(source, row, { name: row.textIn(kpiColumn(row.table)), what: kpi });
  const filter = filterOf(source, row);
  return filter && metricFigure(source, row, { metric: metricOf(source, row, column), column, filter });
}

/** What data give for a field of the head; undefined where they give nothing. */
export function fieldFigure(source: Workspace, head: DataHead, field: Field): GivenFigure | undefined {
  if (source.data === undefined || field.data === undefined) return undefined;
  const { kpi, metric } = field.data;
  if (kpi !== undefined) return totalFigure(source, head, kpi);
  const named = source.knowledge.metrics.find(metric ?? field.title);
  return metricFigure(source, head, { metric: named, column: field, filter: {} });
}

interface Taken {
  readonly metric: Metric | undefined;
  readonly column: Pick<Column | Field, 'data'>;
  readonly filter: MetricFilter;
}

function metricFigure(source: Workspace, head: DataHead, { metric, column, filter }: Taken): KnownFigure | undefined {
  const named = meant(source, head, metric);
  const span = head.period && spanOf(head.period, column.data?.period ?? 'same');
  const figure = named && span && source.data?.figures.of(named, span, filter);
  return figure?.value === undefined ? undefined : { ...figure, value: figure.value };
}

function kpiColumn({ columns }: TableContract): string {
  return columns.find(({ kind }) => kind === 'kpi')?.id ?? '';
}

/** The metric that a cell holds the value of. */
function metricOf(source: Workspace, row: DataRow, { data, title }: Column): Metric | undefined {
  const { metrics } = source.knowledge;
  if (data?.metric !== undefined) return metrics.find(data.metric);
  return row.table.columns.some(isMetric) ? rowMetric(source, row) : metrics.find(title);
}

/** The metric that a row names, where it is about one. */
export function rowMetric({ knowledge }: Workspace, { table, textIn }: DataRow): Metric | undefined {
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
function meant({ knowledge }: Workspace, row: DataHead, metric: Metric | undefined): Metric | undefined {
  const means = metric === undefined ? {} : meaningsIn(row);
  if (metric?.of?.some((id) => means[id] !== undefined) === true) return undefined;
  const other = means[metric?.id ?? ''];
  return other === undefined ? metric : knowledge.metrics.byId(other);
}

function meaningsIn({ contract, said }: DataHead): Readonly<Record<string, string>> {
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
function filterOf({ settings }: Workspace, { table, textIn }: DataRow): MetricFilter | undefined {
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
