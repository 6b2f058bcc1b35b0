// The indicators of a document: what its tables say of each, row by row, under the names that a sentence may use. Such
// a table has an indicator in each row, told by its column; other tables have things in theirs.
import type { Document, DocumentField, DocumentRow, DocumentSection } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { Column, Field, TableContract } from '../../knowledge/contracts/contract';
import type { NameFinder } from '../../knowledge/metrics/names';
import type { NamedEntry } from '../../knowledge/model';
import { rememberingOf } from '../../base/remembering';
import { labelKey } from '../../base/script';
import { withoutMarkup } from '../../base/markdown/inlineMarkup';

/** A figure as the document shows it: a cell of a table, or a field of the head. */
export interface Figure {
  readonly spec: Column | Field;
  readonly text: string;
  readonly value: Value;
}

/** A row of a table that is about an indicator; a field of the head stands for itself. */
export type IndicatorRow =
  | { readonly section: DocumentSection; readonly row: DocumentRow; readonly field?: undefined }
  | { readonly section?: undefined; readonly row?: undefined; readonly field: DocumentField };

/** An indicator, under every name that nothing else in the document has, with all rows that are about it. */
export interface Indicator {
  readonly title: string;
  readonly names: readonly string[];
  readonly rows: readonly IndicatorRow[];
}

/** The column that says which indicator a row is about, where a table has one. */
export function indicatorColumn({ section: { table } }: Pick<DocumentSection, 'section'>): Column | undefined {
  return table && namingColumn(table);
}

// Every rule on figures asks, of every table of every document.
const namingColumn = rememberingOf(({ columns }: TableContract) =>
  columns.find(
    ({ unique, kind, labels }) => unique && (NAMING.includes(kind) || labels.some((label) => label.includes('指标'))),
  ),
);

const NAMING: readonly Column['kind'][] = ['kpi', 'metric'];

/** The indicators of a document, by all names of their metrics: those of its tables, and the figures of its head. */
export function indicatorsOf(document: Document, metrics: NameFinder): Indicator[] {
  const all = rowsByTitle(document);
  if (all.size === 0 && document.fields.size === 0) return [];
  const tables = [...all].map(([title, rows]) => {
    const others = metricNames(metrics, title).filter((name) => !all.has(name));
    return { title, names: [title, ...others], rows };
  });
  return [...tables, ...headIndicators(document, tables)];
}

/** All names of the metric that a text names, as label keys. */
export function metricNames(metrics: NameFinder, text: string): readonly string[] {
  const metric = metrics.find(text);
  return metric === undefined ? [] : keysOf(metric);
}

// Every row of every document asks for some.
const keysOf = rememberingOf(({ name, aliases }: NamedEntry): readonly string[] => [name, ...aliases].map(labelKey));

function rowsByTitle(document: Document): ReadonlyMap<string, readonly IndicatorRow[]> {
  const all = new Map<string, IndicatorRow[]>();
  for (const section of document.sections) {
    const column = indicatorColumn(section);
    if (column === undefined) continue;
    for (const row of section.table?.rows ?? []) {
      const title = nameOf(row.cells.get(column.id)?.text ?? '');
      const rows = all.get(title);
      if (rows) rows.push({ section, row });
      else if (title.length > 1) all.set(title, [{ section, row }]);
    }
  }
  return all;
}

/** The figures of a row, in the order of the columns. */
export function figuresOf({ row, field }: IndicatorRow): Figure[] {
  if (field) return [{ spec: field.field, text: field.text, value: field.value }];
  return [...row.cells.values()]
    .filter(({ value }) => value.kind === 'number')
    .map(({ column, text, value }) => ({ spec: column, text, value }));
}

// 平均停留時長（秒） is 平均停留時長 in a sentence.
function nameOf(text: string): string {
  return labelKey(withoutMarkup(text)).replace(/\([^()]*\)$/, '');
}

const SHORTEST_FIELD = 4; // 預算 may be anything's

function headIndicators({ fields, sections }: Document, tables: readonly Indicator[]): Indicator[] {
  const numbers = [...fields.values()].filter(({ value }) => value.kind === 'number');
  if (numbers.length === 0) return [];
  const columns = sections.flatMap((each) => (indicatorColumn(each) ? (each.section.table?.columns ?? []) : []));
  const taken = new Set([...tables.flatMap(({ names }) => names), ...columns.flatMap(({ labels }) => labels)]);
  return numbers.flatMap((field) => {
    const names = field.field.labels.filter((label) => label.length >= SHORTEST_FIELD && !taken.has(label));
    return names.length === 0 ? [] : [{ title: field.field.title, names, rows: [{ field }] }];
  });
}
