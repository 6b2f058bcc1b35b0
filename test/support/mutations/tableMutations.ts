// Mutations of tables as a whole: gone, without a column, with too few rows, rows that repeat or are of another
// length.
import type { DocumentRow, DocumentSection, DocumentTable } from '../../../src/documents/document';
import { rowText } from '../../../src/documents/templates/template';
import type { Column } from '../../../src/knowledge/contracts/contract';
import { namesOfEntry } from '../../../src/knowledge/entryNames';
import { labelKey } from '../../../src/base/script';
import { isBlank } from './values';
import { wholeLine, withLines, withoutLines, written } from './subject';
import type { Mutation, Subject } from './subject';

/** All mutations of tables. */
export function tableMutations(subject: Subject): Mutation[] {
  return subject.document.sections.flatMap((at) => {
    const { table } = at;
    if (table === undefined) return [];
    return [
      gone(subject, at, table),
      ...table.columns.flatMap((column, index) => withoutColumn(subject, at, { table, column, index })),
      ...tooFew(subject, at, table),
      ...repeatedRows(subject, at, table),
      ...ragged(subject, at, table),
      ...withoutKpi(subject, at, table),
    ];
  });
}

function gone({ text }: Subject, { section, heading }: DocumentSection, { source }: DocumentTable): Mutation {
  const left = withLines(withoutLines(text, source.header.line, source.endLine), source.header.line, ['见附件。', '']);
  return {
    what: `${section.id}: table deleted`,
    text: left,
    expected: { rule: 'table-missing', line: heading.line },
    touched: [section.id],
  };
}

interface ColumnPlace {
  readonly table: DocumentTable;
  readonly column: Column | undefined;
  readonly index: number;
}

// A total row is known by its first cell, so that its label moves on where the first column goes.
function withoutColumn(
  { text }: Subject,
  { section }: DocumentSection,
  { table, column, index }: ColumnPlace,
): Mutation[] {
  if (column?.required !== true) return [];
  const { source } = table;
  const label = table.totals[0]?.source.cells[0]?.text;
  const lines = text.split('\n');
  lines[source.header.line + 1] = rowText(source.header.cells.map(() => '---').toSpliced(index, 1));
  for (const row of [source.header, ...source.rows]) {
    const cells = row.cells.map((cell) => cell.text).toSpliced(index, 1);
    const isTotal = table.totals.some((each) => each.source === row);
    lines[row.line] = rowText(isTotal && index === 0 ? cells.with(0, label ?? '') : cells);
  }
  const next = index === 0 && label !== undefined ? table.columns[1]?.id : undefined;
  const touched = [`${section.id}.${column.id}`, ...(next === undefined ? [] : [`${section.id}.${next}`])];
  return [
    {
      what: `${section.id}.${column.id} deleted`,
      text: lines.join('\n'),
      expected: { rule: 'column-missing', line: source.header.line, says: column.title },
      touched,
    },
  ];
}

function tooFew({ text }: Subject, { section, heading }: DocumentSection, { rows }: DocumentTable): Mutation[] {
  const least = section.table?.minRows ?? 0;
  if (least === 0) return [];
  const left = rows
    .slice(least - 1)
    .toReversed()
    .reduce((current, { source }) => withoutLines(current, source.line, source.line + 1), text);
  return [
    {
      what: `${section.id}: fewer than ${String(least)} rows`,
      text: left,
      expected: { rule: 'row-missing', line: heading.line },
      touched: [section.id],
    },
  ];
}

function repeatedRows(subject: Subject, { section }: DocumentSection, { rows }: DocumentTable): Mutation[] {
  const { columns = [], keys = [] } = section.table ?? {};
  const all = [...columns.filter((each) => each.unique).map((each) => [each.id]), ...keys];
  const filledKeys = (row: DocumentRow): readonly string[][] =>
    all.filter((key) => key.every((id) => !isBlank(row.cells.get(id)?.text ?? '')));
  return rows
    .filter((row) => filledKeys(row).length > 0)
    .map((row) => ({
      what: `${section.id}: row ${String(row.source.line + 1)} twice`,
      text: withLines(subject.text, row.source.line + 1, [subject.document.outline.lines[row.source.line] ?? '']),
      expected: { rule: 'row-duplicate', line: row.source.line + 1, times: filledKeys(row).length },
      touched: [section.id],
      breaks: filledKeys(row).map((key) => `row-duplicate ${section.id}.${key.join('+')}`),
    }));
}

function ragged(
  { text, document }: Subject,
  { section }: DocumentSection,
  { rows, columns }: DocumentTable,
): Mutation[] {
  const [row] = rows;
  if (row === undefined) return [];
  const cells = row.source.cells.map((cell) => cell.text);
  const expected = { rule: 'row-ragged', line: row.source.line };
  const last = columns.at(-1)?.id ?? '';
  return [
    {
      what: `${section.id}: a cell too few`,
      text: written(text, wholeLine(document, row.source.line), rowText(cells.slice(0, -1))),
      expected,
      touched: [`${section.id}.${last}`],
      breaks: [`row-ragged ${section.id}`],
    },
    {
      what: `${section.id}: a cell too many`,
      text: written(text, wholeLine(document, row.source.line), rowText([...cells, '多余'])),
      expected,
      touched: [],
    },
  ];
}

function withoutKpi(
  { knowledge, text }: Subject,
  { section, heading }: DocumentSection,
  { rows }: DocumentTable,
): Mutation[] {
  const { rowsFrom } = section.table ?? {};
  if (rowsFrom === undefined) return [];
  return rows.flatMap(({ source, cells }) => {
    const key = labelKey(cells.get(rowsFrom.key)?.text ?? '');
    const kpi = knowledge.kpis.find((each) => namesOfEntry(each).some((name) => labelKey(name) === key));
    if (kpi === undefined) return [];
    return [
      {
        what: `${section.id}: without ${kpi.id}`,
        text: withoutLines(text, source.line, source.line + 1),
        expected: { rule: 'kpi-missing', line: heading.line, says: kpi.name },
        touched: [section.id],
      },
    ];
  });
}
