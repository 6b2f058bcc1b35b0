// Rows with titles pasted into a table: they take the place of open rows of the same name, or are added; columns that
// the table does not have are added with their title.
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { labelKey } from '../../base/script';
import type { Document, DocumentRow, DocumentSection, DocumentTable } from '../../documents/document';
import { isTotalLabel } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import { blankOf, cellText, line, valueFor } from './pastedColumns';
import type { Mapping } from './pastedColumns';

/** A table of the contract's. */
export interface OwnTable {
  readonly section: DocumentSection;
  readonly table: DocumentTable;
}

/** The edits that paste rows with titles into a table. */
export function rowsByTitle(document: Document, { section, table }: OwnTable, mapping: Mapping): TextEdit[] {
  const places = placesOf(table, mapping);
  const width = table.source.header.cells.length;
  const isTitled = (index: number): boolean => (mapping.titles?.[index] ?? '') !== '';
  const appended = places.flatMap((place, index) => (place < 0 && isTitled(index) ? [index] : []));
  const order = [...Array.from({ length: width }, (_, at) => places.indexOf(at)), ...appended];
  const open = new Set([...table.rows, ...table.totals].filter((row) => isOpen(row, table)));
  const edits: TextEdit[] = [];
  const added: string[] = [];
  // Laid over a row that stands there: what the paste does not say, the old one keeps.
  const laid = (row: readonly string[], old: DocumentRow | undefined): string[] =>
    order.map((from, at) => {
      const column = table.columns[at];
      const blank = column === undefined ? '' : blankOf(column, row, document.script);
      const before = old === undefined ? blank : rawCell(document, old, at);
      return valueFor(from, row, before);
    });
  for (const row of mapping.rows) {
    const target = counterpart([...open], { row, mapping, table });
    if (target !== undefined) {
      open.delete(target);
      edits.push(wholeLine(document, target.source.line, line(laid(row, target))));
    } else if (!isTotalLabel(row[0] ?? '') || table.totals.length === 0) added.push(line(laid(row, undefined)));
  }
  return [
    ...edits,
    ...extend(
      document,
      { section, table },
      { titles: appended.map((index) => cellText(mapping.titles?.[index] ?? '')), done: edits },
    ),
    ...insertion(document, table, added),
  ];
}

/** Which column of the table each pasted one goes to: the contract's, or one of the writer's own of the same title. */
function placesOf(table: DocumentTable, { columns, titles }: Mapping): number[] {
  const own = table.source.header.cells.map((cell) => labelKey(cell.text));
  return columns.map((column, index) => {
    if (column !== undefined) return table.columns.indexOf(column);
    const title = labelKey(titles?.[index] ?? '');
    return title === '' ? -1 : own.findIndex((each, at) => each === title && table.columns[at] === undefined);
  });
}

/** An open row: nothing is said in it but, at most, what it is about. */
function isOpen({ cells }: DocumentRow, table: DocumentTable): boolean {
  const key = keyColumn(table)?.id;
  return [...cells.values()].every(
    ({ column, value, text }) => column.id === key || value.kind === 'placeholder' || text === '',
  );
}

function keyColumn({ columns }: DocumentTable): Column | undefined {
  return columns.find((column) => column?.unique) ?? columns.find((column) => column !== undefined);
}

interface PastedRow {
  readonly row: readonly string[];
  readonly mapping: Mapping;
  readonly table: DocumentTable;
}

/** The open row that a pasted one fills: of the same name, or without one. */
function counterpart(open: readonly DocumentRow[], { row, mapping, table }: PastedRow): DocumentRow | undefined {
  if (isTotalLabel(row[0] ?? '')) return open.find((each) => table.totals.includes(each));
  const key = keyColumn(table);
  const at = key === undefined ? -1 : mapping.columns.indexOf(key);
  const name = labelKey(row[at] ?? '');
  const data = open.filter((each) => !table.totals.includes(each));
  const nameOf = ({ cells }: DocumentRow): string => {
    const cell = key && cells.get(key.id);
    return cell === undefined || cell.value.kind === 'placeholder' ? '' : labelKey(cell.text);
  };
  return (
    (name === '' ? undefined : data.find((each) => nameOf(each) === name)) ?? data.find((each) => nameOf(each) === '')
  );
}

function rawCell({ outline }: Document, { source }: DocumentRow, at: number): string {
  const range = source.cells[at]?.range;
  return range === undefined
    ? ''
    : (outline.lines[source.line] ?? '').slice(range.start.character, range.end.character);
}

interface Extension {
  readonly titles: readonly string[];
  readonly done: readonly TextEdit[];
}

/** Columns that the table does not have yet, in its header and in the rows that stay. */
function extend({ outline }: Document, { table }: OwnTable, { titles, done }: Extension): TextEdit[] {
  if (titles.length === 0) return [];
  const { header, rows } = table.source;
  const lines = [header.line, header.line + 1, ...rows.map((row) => row.line)].filter(
    (each) => !done.some((edit) => edit.range.start.line === each),
  );
  return lines.map((at) => {
    const source = (outline.lines[at] ?? '').trimEnd();
    const cells = titles.map((title) => (at === header.line ? title : at === header.line + 1 ? '---' : ''));
    return {
      range: lineRange(at, source.length, source.length),
      newText: `${source.endsWith('|') ? '' : ' |'} ${cells.join(' | ')} |`,
    };
  });
}

/** New rows stand before the totals. */
function insertion({ outline }: Document, table: DocumentTable, rows: readonly string[]): TextEdit[] {
  if (rows.length === 0) return [];
  const at = table.totals[0]?.source.line ?? table.source.endLine;
  const last = at - 1;
  const end = (outline.lines[last] ?? '').length;
  // At the end of the line before, so that a table at the end of a file needs no line after it; a new column's edit
  // ends before the blanks.
  return [{ range: lineRange(last, end, end), newText: rows.map((row) => `\n${row}`).join('') }];
}

function wholeLine({ outline }: Document, at: number, newText: string): TextEdit {
  return { range: lineRange(at, 0, (outline.lines[at] ?? '').length), newText };
}
