// The table of a document that an edit of the sheet means, and writing its lines.
import type { Row, Table } from '../../../base/markdown/markdown';
import { PLACEHOLDER } from '../../../base/placeholder';
import { lineRange, TEXT_START } from '../../../base/range';
import type { TextEdit } from '../../../base/range';
import type { Document, DocumentCell, DocumentSection } from '../../../documents/document';
import { markOf } from '../../../documents/templates/cellMarks';
import { isTotalLabel } from '../../../documents/value';
import type { Workspace } from '../../../documents/workspace';
import type { Column } from '../../../knowledge/contracts/contract';
import { cellSource, shownText, unruled } from '../cellText';
import type { CellText } from '../edit';
import { partsOf } from '../parts';
import type { Part } from '../parts';
import { usualForm } from './usualForm';

/** A table of a document, with the section of the contract whose table it is. */
export interface Target {
  readonly document: Document;
  readonly table: Table;
  readonly section: DocumentSection | undefined;
  /** The documents beside it, whose numbers are not given again: undefined where rows get none. */
  readonly workspace?: Workspace | undefined;
}

/** The part of a document that a block of its sheet shows. */
export function partAt({ outline, front }: Document, block: number): Part | undefined {
  return partsOf(outline, front.bodyLine)[block];
}

/** The table that a block shows; undefined where it is none. */
export function tableAt(document: Document, block: number, workspace?: Workspace): Target | undefined {
  const part = partAt(document, block);
  if (part?.kind !== 'table') return undefined;
  const section = document.sections.find(({ table }) => table?.source === part.table);
  return { document, table: part.table, section, workspace };
}

/** The line end that a text uses. */
export function lineEnd({ text }: Document): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** What the contract says of a column of a table. */
function columnAt({ section }: Target, index: number): Column | undefined {
  return section?.table?.columns[index];
}

/** What an empty cell holds: the mark of what is to be filled in, where that is required. */
function blankAt(target: Target, row: Row | undefined, index: number): string {
  const column = columnAt(target, index);
  if (column === undefined) return '';
  const isTotal = row !== undefined && isTotalRow(target, row);
  const isWanted = isTotal ? target.section?.section.table?.total.includes(column.id) === true : column.required;
  if (!isWanted) return '';
  return isTotal ? PLACEHOLDER : markOf(column, target.document.script);
}

/** What a cell holds for a typed text: the value in the form of its column, or the mark of what is still to come. */
function sourceFor(target: Target, row: Row | undefined, { column: index, text }: Omit<CellText, 'row'>): string {
  const column = columnAt(target, index);
  const said = column === undefined ? text : inFormOf(target, row, column, text);
  const source = cellSource(said);
  return source === '' ? blankAt(target, row, index) : source;
}

function inFormOf({ document, section }: Target, row: Row | undefined, column: Column, text: string): string {
  const table = section?.table;
  const { script, period } = document;
  if (table === undefined || text.trim() === '') return text;
  const read = [...table.rows, ...table.totals].find(({ source }) => source === row)?.cells.get(column.id);
  const cell: DocumentCell = read ?? { column, text: '', range: TEXT_START, value: { kind: 'missing' } };
  return usualForm({ spec: cell.column, period, script, column: { table, cell } }, text);
}

/** A new row of the width of the table. */
export function newRow(target: Target, texts: readonly string[]): string {
  const isTotal = isTotalLabel(texts[0] ?? '');
  const cells = target.table.header.cells.map((_, column) => {
    const text = texts[column] ?? '';
    return isTotal ? cellSource(text) : sourceFor(target, undefined, { column, text });
  });
  return `${indentOf(target)}| ${notRule(cells).join(' | ')} |`;
}

/** A row of nothing but rules would be none: one of its cells is written otherwise. */
function notRule(cells: readonly string[], at = 0): readonly string[] {
  return cells.every((text) => /^:?-{3,}:?$/.test(text)) ? cells.with(at, unruled(cells[at] ?? '')) : cells;
}

function indentOf({ document, table }: Target): string {
  return /^\s*/.exec(document.outline.lines[table.header.line] ?? '')?.[0] ?? '';
}

/** The edits that give cells of a row other texts. What says the same already stays as it is written. */
export function rowEdits(target: Target, row: Row, cells: readonly Omit<CellText, 'row'>[]): TextEdit[] {
  const there = cells.filter(({ column }) => column < row.cells.length);
  const beyond = cells.filter(({ column }) => column >= row.cells.length && column < target.table.header.cells.length);
  const changed = new Map(
    there
      .filter(({ column, text }) => shownText(row.cells[column]?.text ?? '') !== shownText(cellSource(text)))
      .map((each) => [each.column, sourceFor(target, row, each)]),
  );
  const [first] = changed.keys();
  const all = row.cells.map(({ text }, column) => changed.get(column) ?? text);
  const sources = notRule(all, first);
  return [
    ...[...changed.keys()].flatMap((column) => cellEdit(target, row, [column, sources[column] ?? ''])),
    ...appended(target, row, beyond),
  ];
}

/** In a row without bars at its ends the first and the last cell get theirs, as far as they would be lost else. */
function cellEdit(target: Target, row: Row, [column, newText]: readonly [number, string]): TextEdit[] {
  const cell = row.cells[column];
  if (cell === undefined) return [];
  const { start, end } = cell.range;
  const line = target.document.outline.lines[row.line] ?? '';
  const isOpenFirst = column === 0 && line.trimStart()[0] !== '|';
  const isLast = column === row.cells.length - 1 && column >= target.table.header.cells.length - 1;
  const isOpenLast = isLast && newText === '' && line.slice(end.character).trim() === '';
  const before = isOpenFirst ? '| ' : newText !== '' && line[start.character - 1] === '|' ? ' ' : '';
  const after = isOpenLast ? '|' : newText !== '' && line[end.character] === '|' ? ' ' : '';
  return [{ range: cell.range, newText: `${before}${newText}${after}` }];
}

// A row with fewer cells than the table gets those up to the last that is given.
function appended(target: Target, row: Row, cells: readonly Omit<CellText, 'row'>[]): TextEdit[] {
  const last = cells.reduce((most, { column }) => Math.max(most, column), -1);
  const texts = new Map(cells.map(({ column, text }) => [column, cellSource(text)]));
  if (last < 0 || [...texts.values()].every((text) => text === '')) return [];
  const more = Array.from({ length: last + 1 - row.cells.length }, (_, at) => texts.get(row.cells.length + at) ?? '');
  const line = (target.document.outline.lines[row.line] ?? '').trimEnd();
  const end = row.cells.at(-1)?.range.end.character ?? 0;
  const bar = line.slice(end).includes('|') ? '' : ' |';
  return [{ range: lineRange(row.line, line.length, line.length), newText: `${bar} ${more.join(' | ')} |` }];
}

/** The place at the end of a line. */
export function endOf({ document }: Pick<Target, 'document'>, line: number): TextEdit['range'] {
  const end = (document.outline.lines[line] ?? '').length;
  return lineRange(line, end, end);
}

/** Whether a row of the table is one of totals. */
export function isTotalRow({ section }: Target, row: Row): boolean {
  return section?.table?.totals.some(({ source }) => source === row) === true;
}

/** The number of the first of the totals at the end of a table, or of rows that there are. */
export function endOfData(target: Target): number {
  const { rows } = target.table;
  return rows.findLastIndex((row) => !isTotalRow(target, row)) + 1;
}

/** The line after which a row of a given number stands, or would stand. */
export function lineBefore({ table }: Target, row: number): number {
  return row <= 0
    ? table.header.line + 1
    : (table.rows[Math.min(row, table.rows.length) - 1]?.line ?? table.endLine - 1);
}
