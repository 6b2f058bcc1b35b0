// How many figures of reports say what the imported data say, of those that can be compared.
import { equalAt } from '../../base/number';
import type { Document, DocumentTable } from '../../documents/document';
import type { InputPlace } from '../../kpi/view';
import type { Column } from '../../knowledge/contracts/contract';
import type { Metric } from '../../knowledge/model';
import type { InputSetting, Taken } from './inputSetting';

/** The figures of reports that can be compared, and those of them that are equal at the precision that they show. */
export function reportFigures(
  setting: InputSetting,
  documents: readonly Document[],
): { readonly compared: Taken; readonly equal: Taken } {
  const all = documents.flatMap((document) => comparedIn(setting, document));
  const wrong = all.filter(({ isEqual }) => !isEqual);
  const value = all.length === 0 ? undefined : all.length;
  return {
    compared: { value, places: [] },
    // Of those that are equal there are too many to be told: what is told are the others.
    equal: { value: value === undefined ? undefined : value - wrong.length, places: wrong },
  };
}

function comparedIn(setting: InputSetting, document: Document): (InputPlace & { readonly isEqual: boolean })[] {
  return document.sections.flatMap(({ section, table }) => {
    const measured = section.table && setting.workspace.knowledge.measuring().table(section.table);
    const [column] = measured?.values ?? []; // the period's own; what stands behind it is of others
    const key = section.table?.columns.find(({ kind }) => kind === 'metric');
    if (table === undefined || column === undefined || key === undefined) return [];
    return rowsIn({ table, key, column }).flatMap((row) => comparedRow(setting, document, row));
  });
}

interface ReportRow {
  readonly metric: Metric;
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
  readonly line: number;
}

function rowsIn({
  table,
  key,
  column,
}: {
  readonly table: DocumentTable;
  readonly key: Column;
  readonly column: Column;
}): ReportRow[] {
  return table.rows.flatMap(({ cells }) => {
    const named = cells.get(key.id)?.value;
    const cell = cells.get(column.id);
    const metric = named?.kind === 'text' ? (named.entry as Metric | undefined) : undefined;
    if (metric === undefined || cell?.value.kind !== 'number') return [];
    const { value, decimals } = cell.value;
    return [{ metric, value, decimals, text: cell.text.trim(), line: cell.range.start.line }];
  });
}

function comparedRow({ figures }: InputSetting, { path, period }: Document, row: ReportRow) {
  const actual = period && figures.of(row.metric, period).value;
  if (actual === undefined) return [];
  return [{ path, line: row.line, text: row.text, isEqual: equalAt(actual, row.value, row.decimals) }];
}
