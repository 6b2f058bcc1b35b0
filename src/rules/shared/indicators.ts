// The indicators of a document: what its tables say of each, row by row, under the names that a sentence may use. Such
// a table has an indicator in each row, told by its column; other tables have things in theirs.
import type { Document, DocumentField, DocumentRow, DocumentSection } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { Words } from '../../knowledge/words';
import { labelKey } from '../../base/script';
import { withoutMarkup } from '../../base/markdown/inlineMarkup';

/** A figure as the document shows it: a cell of a table, or a field of the head. */
export interface Figure {
  readonly spec: Column | Field;
  readonly text: string;
  readonly value: Value;
}

/** What a row of a table says of an indicator; without a section and a row, a field of the head does. */
export interface IndicatorRow {
  readonly section?: DocumentSection;
  readonly row?: DocumentRow;
  /** What holds numbers, in the order of the columns. */
  readonly figures: readonly Figure[];
}

/** An indicator, under every name that nothing else in the document has, with all rows that are about it. */
export interface Indicator {
  readonly title: string;
  readonly names: readonly string[];
  readonly rows: readonly IndicatorRow[];
}

/** The column that says which indicator a row is about, where a table has one. */
export function indicatorColumn({ section }: Pick<DocumentSection, 'section'>): Column | undefined {
  return section.table?.columns.find(
    (column) => column.unique && (column.kind === 'kpi' || column.labels.some((label) => label.includes('指标'))),
  );
}

/** The indicators of a document: those of its tables, and the figures of its head. */
export function indicatorsOf(document: Document, { figures }: Words): Indicator[] {
  const all = rowsByTitle(document);
  const tables = [...all].map(([title, rows]) => {
    const others = figures.same
      .filter((group) => group.includes(title))
      .flat()
      .filter((name) => !all.has(name));
    return { title, names: [title, ...others], rows };
  });
  const taken = new Set(tables.flatMap(({ names, rows }) => [...names, ...rows.flatMap(columnLabels)]));
  return [...tables, ...[...document.fields.values()].flatMap((field) => fieldIndicator(field, taken))];
}

function rowsByTitle(document: Document): ReadonlyMap<string, readonly IndicatorRow[]> {
  const all = new Map<string, IndicatorRow[]>();
  for (const section of document.sections) {
    const column = indicatorColumn(section);
    if (column === undefined) continue;
    for (const row of section.table?.rows ?? []) {
      const title = nameOf(row.cells.get(column.id)?.text ?? '');
      const figures = figuresOf(row);
      if (title.length > 1 && figures.length > 0)
        all.set(title, [...(all.get(title) ?? []), { section, row, figures }]);
    }
  }
  return all;
}

function figuresOf({ cells }: DocumentRow): Figure[] {
  return [...cells.values()]
    .filter(({ value }) => value.kind === 'number')
    .map(({ column, text, value }) => ({ spec: column, text, value }));
}

// 平均停留時長（秒） is 平均停留時長 in a sentence.
function nameOf(text: string): string {
  return labelKey(withoutMarkup(text)).replace(/\([^()]*\)$/, '');
}

function columnLabels({ section }: IndicatorRow): readonly string[] {
  return section?.section.table?.columns.flatMap(({ labels }) => labels) ?? [];
}

const SHORTEST_FIELD = 4; // 預算 may be anything's

function fieldIndicator({ field, text, value }: DocumentField, taken: ReadonlySet<string>): Indicator[] {
  if (value.kind !== 'number') return [];
  const names = field.labels.filter((label) => label.length >= SHORTEST_FIELD && !taken.has(label));
  const figure = { spec: field, text, value };
  return names.length === 0 ? [] : [{ title: field.title, names, rows: [{ figures: [figure] }] }];
}
