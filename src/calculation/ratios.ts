// Ratios among the rows of a table: in a column that says so, a row whose metric is one metric divided by another shows
// what their rows give, where the table has both.
import type { NumberStyle } from '../base/number';
import type { Document, DocumentCell, DocumentRow, DocumentSection, DocumentTable } from '../documents/document';
import type { Value } from '../documents/value';
import type { Metric } from '../knowledge/model';

/** A row whose metric is a ratio: of what is divided, and of that by which. */
export interface RatioRow {
  readonly metric: Metric;
  /** What it is of, and the rows of these. */
  readonly of: readonly [Metric, Metric];
  readonly operands: readonly [DocumentRow, DocumentRow];
}

/** What a cell shows as a ratio of two others. */
export interface RatioValue {
  readonly value: number;
  /** How far it may be from that, since what it is of was rounded. */
  readonly roundedBy: number;
  readonly cells: readonly [DocumentCell, DocumentCell];
}

type NumberValue = Extract<Value, { readonly kind: 'number' }>;

/** The metric that a row of a table is about. */
export function metricOf({ cells }: Pick<DocumentRow, 'cells'>): Metric | undefined {
  for (const { column, value } of cells.values()) {
    if (column.metrics !== undefined && value.kind === 'text' && value.entry !== undefined)
      return column.metrics.byId(value.entry.id);
  }
  return undefined;
}

/** The ratios among the rows of a document's tables. */
export function ratioRows(document: Document): ReadonlyMap<DocumentRow, RatioRow> {
  return document.derived(rowsOfRatios);
}

function rowsOfRatios({ sections }: Document): ReadonlyMap<DocumentRow, RatioRow> {
  return new Map(sections.flatMap(({ section, table }) => (hasRatios(section) && table ? ratiosIn(table) : [])));
}

function hasRatios({ table }: DocumentSection['section']): boolean {
  return table?.columns.some(({ ratios }) => ratios === true) === true;
}

/** The ratios among the rows of a table, whatever its columns say. */
function ratiosIn({ rows }: Pick<DocumentTable, 'rows'>): (readonly [DocumentRow, RatioRow])[] {
  const all = rows.flatMap((row) => {
    const metric = metricOf(row);
    return metric === undefined ? [] : [{ row, metric }];
  });
  // Of two rows of one metric nobody knows which is meant.
  const only = (id: string): (typeof all)[number] | undefined => {
    const [first, ...more] = all.filter(({ metric }) => metric.id === id);
    return more.length > 0 ? undefined : first;
  };
  return all.flatMap(({ row, metric }) => {
    const [over, under] = (metric.of ?? []).map(only);
    if (over === undefined || under === undefined) return [];
    return [[row, { metric, of: [over.metric, under.metric], operands: [over.row, under.row] }] as const];
  });
}

/** What the cell of a row under a column is by the ratio of its row; undefined where that gives nothing. */
export function ratioValue({ metric, of, operands }: RatioRow, column: string): RatioValue | undefined {
  const [over, under] = operands.map(({ cells }) => cells.get(column));
  if (over?.value.kind !== 'number' || under?.value.kind !== 'number' || under.value.value === 0) return undefined;
  const value = (over.value.value / under.value.value) * metric.times;
  const share = roundingShare(over.value, of[0]) + roundingShare(under.value, of[1]);
  return { value, roundedBy: Math.abs(value) * share, cells: [over, under] };
}

/** True for a cell that shows a ratio of other rows. */
export function isRatioCell(document: Document, row: DocumentRow, { column }: Pick<DocumentCell, 'column'>): boolean {
  const ratio = column.ratios === true ? ratioRows(document).get(row) : undefined;
  return ratio !== undefined && ratioValue(ratio, column.id) !== undefined;
}

const HALF = 0.5;

/** By what share of itself a number may be another than is shown. */
export function roundingShare(value: Value, metric: Pick<Metric, 'unit'>): number {
  if (value.kind !== 'number' || value.value === 0) return 0;
  return isExact(value, metric) ? 0 : (HALF * 10 ** -value.decimals) / Math.abs(value.value);
}

/** True for counts, unless they stand in ten thousands; amounts and shares are rounded. */
export function isExact({ decimals }: Pick<NumberValue, 'decimals'>, { unit }: Pick<Metric, 'unit'>): boolean {
  return (unit === 'count' || unit === 'people') && decimals === 0;
}

const STYLES: Readonly<Partial<Record<Metric['unit'], NumberStyle>>> = {
  percent: { prefix: '', grouped: false, unit: '%', digits: 2 },
  money: { prefix: '', grouped: true, unit: '', digits: 2 },
};
const PLAIN: NumberStyle = { prefix: '', grouped: false, unit: '', digits: 2 };

/** A number in the form in which a ratio stands in its row: that of the row's other numbers, else of its metric. */
export function ratioForm(row: DocumentRow, { column }: DocumentCell, { unit }: Metric): NumberValue | undefined {
  if (column.unit !== undefined) return undefined; // the column says it
  const style = STYLES[unit] ?? PLAIN;
  const beside = [...row.cells.values()].flatMap(({ column: other, value }) =>
    other.kind === column.kind && other.id !== column.id && value.kind === 'number' && value.style.unit === style.unit
      ? [value]
      : [],
  );
  return beside[0] ?? { kind: 'number', value: 0, decimals: style.digits, style };
}
