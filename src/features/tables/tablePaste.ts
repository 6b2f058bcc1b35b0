// What pasting a table into a document does: its columns are those of the contract, found by their titles or, without a
// header, by place and kind; in a table that is there its rows take the place of open ones or are added. Values stay as
// they were shown.
import { PLACEHOLDER } from '../../base/placeholder';
import { lineRange } from '../../base/range';
import type { Position, TextEdit } from '../../base/range';
import { labelKey } from '../../base/script';
import type { Document, DocumentRow, DocumentSection, DocumentTable } from '../../documents/document';
import { delimiter, inScript, rowText } from '../../documents/templates/template';
import { isTotalLabel, readValue } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import { readClipboard } from './clipboardTable';
import type { Clipboard, Grid } from './clipboardTable';

/** What a paste does: a text for the place of the cursor, or edits of the table around it. */
export type TablePaste =
  { readonly kind: 'insert'; readonly text: string } | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] };

/** What pasting at a place does; undefined where there is no table on the clipboard, or the place takes none. */
export function pasteTable(document: Document, position: Position, clipboard: Clipboard): TablePaste | undefined {
  const { bodyLine } = document.front;
  const grid =
    position.line < bodyLine || document.outline.codeLines.has(position.line) ? undefined : readClipboard(clipboard);
  if (grid === undefined) return undefined;
  const section = document.sections.findLast(
    ({ heading, endLine }) => heading.line < position.line && position.line < endLine,
  );
  const table = section?.table;
  if (
    section !== undefined &&
    table !== undefined &&
    table.source.header.line <= position.line &&
    position.line < table.source.endLine
  ) {
    return { kind: 'edit', edits: pasteInto(document, { section, table }, grid) };
  }
  return { kind: 'insert', text: apart(document, position, newTable(document, section, grid)) };
}

/** A table on lines of its own, an empty one between it and other text. */
function apart({ outline: { lines } }: Document, { line: at, character }: Position, table: string): string {
  const [before, after] = [(lines[at] ?? '').slice(0, character), (lines[at] ?? '').slice(character)];
  const isBelowText = (lines[at - 1] ?? '').trim() !== '';
  const above = before.trim() === '' ? (isBelowText ? '\n' : '') : '\n\n';
  return `${above}${table}${after.trim() === '' ? '' : '\n'}`;
}

/** A column of the pasted table, and the one that it goes to. */
interface Mapping {
  readonly columns: readonly (Column | undefined)[];
  /** The row of titles, where there is one. */
  readonly titles: readonly string[] | undefined;
  readonly rows: Grid;
}

/**
 * Finds the columns of a grid among those of a table. Above the titles, lines of one cell only are the sheet's own
 * title.
 */
function mapColumns(columns: readonly Column[], grid: Grid): Mapping {
  const first = grid.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const titles = grid[first] ?? [];
  const named = takeOnce(titles.map(labelKey).map((label) => columns.find(({ labels }) => labels.includes(label))));
  if (areTitles(titles, named.filter((column) => column !== undefined).length))
    return { columns: named, titles, rows: grid.slice(first + 1) };
  return { columns: byKind(columns, grid), titles: undefined, rows: grid };
}

// One known title among few may be chance, since a value can be called as a column is; figures are no titles.
function areTitles(titles: readonly string[], known: number): boolean {
  const said = titles.filter((title) => title !== '');
  return known >= 2 || (known * 2 >= said.length && said.every((title) => !/\d/.test(title)));
}

function takeOnce(columns: readonly (Column | undefined)[]): (Column | undefined)[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : undefined));
}

// In the order of the contract, each goes to the next column whose kind its values can be.
function byKind(columns: readonly Column[], grid: Grid): (Column | undefined)[] {
  let next = 0;
  return (grid[0] ?? []).map((_, index) => {
    const values = grid.filter((row) => !isTotalLabel(row[0] ?? '')).map((row) => row[index] ?? '');
    const at = columns.findIndex(
      (column, place) => place >= next && values.every((text) => readValue(column, text).kind !== 'invalid'),
    );
    if (at < 0) return undefined;
    next = at + 1;
    return columns[at];
  });
}

function newTable({ script }: Document, section: DocumentSection | undefined, grid: Grid): string {
  const contract = section?.section.table;
  if (contract === undefined) return tableOf(grid.map((row) => row.map(cellText)));
  const { columns, titles, rows } = mapColumns(contract.columns, grid);
  const unknown = unknownColumns(columns);
  const head = [
    ...contract.columns.map((column) => inScript(column.title, script)),
    ...unknown.map((index) => cellText(titles?.[index] ?? '')),
  ];
  const body = rows.map((row) => [
    ...contract.columns.map((column) => valueFor(columns.indexOf(column), row, blankOf(column, row))),
    ...unknown.map((index) => cellText(row[index] ?? '')),
  ]);
  return tableOf([head, ...body], contract.columns);
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[], columns: readonly Column[] = []): string {
  const rule = head.map((_, index) => {
    const column = columns[index];
    return column === undefined ? '---' : delimiter(column);
  });
  return `${[head, rule, ...rows].map(line).join('\n')}\n`;
}

function unknownColumns(columns: readonly (Column | undefined)[]): number[] {
  return columns.flatMap((column, index) => (column === undefined ? [index] : []));
}

function valueFor(index: number, row: readonly string[], blank: string): string {
  const text = index < 0 ? '' : cellText(row[index] ?? '');
  return text === '' ? blank : text;
}

// In a row of totals only what is added up is expected.
function blankOf(column: Column, row: readonly string[]): string {
  return column.required && !isTotalLabel(row[0] ?? '') ? PLACEHOLDER : '';
}

interface Target {
  readonly section: DocumentSection;
  readonly table: DocumentTable;
}

function pasteInto(document: Document, { section, table }: Target, grid: Grid): TextEdit[] {
  const mapping = mapColumns(section.section.table?.columns ?? [], grid);
  const places = placesOf(table, mapping);
  const width = table.source.header.cells.length;
  const appended = places.flatMap((place, index) => (place < 0 ? [index] : []));
  const order = [...Array.from({ length: width }, (_, at) => places.indexOf(at)), ...appended];
  const open = new Set([...table.rows, ...table.totals].filter((row) => isOpen(row, table)));
  const edits: TextEdit[] = [];
  const added: string[] = [];
  // Laid over a row that stands there: what the paste does not say, the old one keeps.
  const laid = (row: readonly string[], old: DocumentRow | undefined): string[] =>
    order.map((from, at) => {
      const column = table.columns[at];
      const before =
        old === undefined ? (column === undefined ? '' : blankOf(column, row)) : rawCell(document, old, at);
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
function extend({ outline }: Document, { table }: Target, { titles, done }: Extension): TextEdit[] {
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

/** A value as a cell says it: what would be a tag is text, a line break is kept, a bar does not end the cell. */
function cellText(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\\+(?=\|)/g, (all) => all.replaceAll('\\', '&#92;'))
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');
}

// rowText escapes bars too, and these are escaped already: old cells are kept as they stand.
function line(cells: readonly string[]): string {
  return rowText(cells.map((cell) => cell.replaceAll('\\|', '|')));
}
