// The values of metrics in a document, in groups of those that are about the same: the rows of a table under one
// column, the columns of one row, the fields of the head.
import type { Range } from '../../../base/range';
import { rememberingOf } from '../../../base/remembering';
import { metricOf } from '../../../calculation/ratios';
import type { Document, DocumentCell, DocumentRow, DocumentSection } from '../../../documents/document';
import type { Value } from '../../../documents/value';
import type { Column, Field } from '../../../knowledge/contracts/contract';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Metric } from '../../../knowledge/model';
import { typed } from '../../rule';
import type { RuleContext } from '../../rule';

type NumberValue = Extract<Value, { readonly kind: 'number' }>;

/** The value of a metric where it stands. */
export interface Measure {
  readonly metric: Metric;
  readonly spec: Column | Field;
  readonly value: NumberValue;
  readonly text: string;
  readonly range: Range;
  readonly cell?: DocumentCell;
}

/** Values that are about the same: each metric at most once, since of two nobody knows which is meant. */
export interface MeasureGroup {
  readonly section?: DocumentSection;
  readonly row?: DocumentRow;
  /** The column, where the metrics are rows. */
  readonly column?: Column;
  readonly measures: readonly Measure[];
  /** Whether they are about the whole shop. */
  readonly isWhole: boolean;
  /** Whether they are aimed at. */
  readonly isPlanned: boolean;
}

/** What is looked at: a document, and the knowledge that names its metrics. */
export type MeasureSource = Pick<RuleContext, 'document' | 'knowledge'>;

/** The groups of a document, in its order: several rules look at the same. */
export function measureGroups({ document, knowledge }: MeasureSource): readonly MeasureGroup[] {
  return groupsIn(knowledge)(document);
}

const groupsIn = rememberingOf((knowledge: Knowledge) =>
  rememberingOf((document: Document): readonly MeasureGroup[] => [...groupsOf({ document, knowledge })]),
);

function* groupsOf(context: MeasureSource): Iterable<MeasureGroup> {
  const document = typed(context);
  if (document === undefined) return;
  yield* headGroup(context, document.type.title);
  for (const section of document.sections) {
    const { table: contract, title } = section.section;
    if (contract === undefined || section.table === undefined) continue;
    const { values, columns } = context.knowledge.measuring().table(contract);
    if (values.length > 0) yield* rowGroups(context, section, values);
    if (columns.length > 0) yield* columnGroups(context, section, [document.type.title, title]);
  }
}

/** Where a group stands: under a column of a table, in a row of one, or in the head. */
export interface GroupPlace {
  /** The number of the section in the document. */
  readonly section: number;
  readonly column: string | undefined;
  readonly line: number | undefined;
}

/** Where a group of a document stands. */
export function placeOfGroup({ sections }: Document, { section, column, row }: MeasureGroup): GroupPlace {
  const number = section === undefined ? -1 : sections.indexOf(section);
  return { section: number, column: column?.id, line: row?.source.line };
}

/** The group at a place of a document, which is that of another with some values changed. */
export function groupAt(
  context: MeasureSource,
  { section: number, column, line }: GroupPlace,
): MeasureGroup | undefined {
  const { type, sections } = context.document;
  const section = sections[number];
  const contract = section?.section.table;
  if (type === undefined) return undefined;
  if (section === undefined || contract === undefined) return first(headGroup(context, type.title));
  if (line === undefined) {
    const columns = contract.columns.filter(({ id }) => id === column);
    return first(rowGroups(context, section, columns));
  }
  const rows = (section.table?.rows ?? []).filter(({ source }) => source.line === line);
  return first(columnGroups(context, section, [type.title, section.section.title], rows));
}

function first<T>(all: Iterable<T>): T | undefined {
  for (const each of all) return each;
  return undefined;
}

function* headGroup({ document, knowledge }: MeasureSource, title: string): Iterable<MeasureGroup> {
  if (document.type === undefined) return;
  const measures = knowledge
    .measuring()
    .head(document.type)
    .flatMap(({ spec, metric }): Measure[] => {
      const found = document.fields.get(spec.id);
      if (found?.value.kind !== 'number') return [];
      return [{ metric, spec, value: found.value, text: found.text, range: found.entry.valueRange }];
    });
  if (measures.length === 0) return;
  yield { measures: single(measures), isWhole: true, isPlanned: knowledge.measuring().isPlanned(title) };
}

function* rowGroups(
  { knowledge }: MeasureSource,
  section: DocumentSection,
  values: readonly Column[],
): Iterable<MeasureGroup> {
  const rows = (section.table?.rows ?? []).flatMap((row) => {
    const metric = metricOf(row);
    return metric === undefined ? [] : [{ row, metric }];
  });
  for (const column of values) {
    const measures = rows.flatMap(({ row, metric }) => measured(row.cells.get(column.id), metric));
    const isPlanned = knowledge.measuring().isPlanned(column.title);
    yield { section, column, measures: single(measures), isWhole: true, isPlanned };
  }
}

function* columnGroups(
  { knowledge }: MeasureSource,
  section: DocumentSection,
  titles: readonly string[],
  rows = section.table?.rows ?? [],
): Iterable<MeasureGroup> {
  if (section.section.table === undefined) return;
  const { columns, isWhole } = knowledge.measuring().table(section.section.table);
  const isPlanned = knowledge.measuring().isPlanned(...titles);
  for (const row of rows) {
    const measures = columns.flatMap(({ spec, metric }) => measured(row.cells.get(spec.id), metric));
    yield { section, row, measures: single(measures), isWhole, isPlanned };
  }
}

function measured(cell: DocumentCell | undefined, metric: Metric): Measure[] {
  if (cell?.value.kind !== 'number') return [];
  const { column, value, text, range } = cell;
  return [{ metric, spec: column, value, text, range, cell }];
}

function single(measures: readonly Measure[]): readonly Measure[] {
  if (measures.length < 2) return measures;
  const ids = measures.map(({ metric }) => metric.id);
  return new Set(ids).size === ids.length
    ? measures
    : measures.filter(({ metric }) => ids.indexOf(metric.id) === ids.lastIndexOf(metric.id));
}
