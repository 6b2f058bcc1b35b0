// The table of a document that an edit of the sheet means, and writing its lines.
import type { Row, Table } from '../../base/markdown/markdown';
import { PLACEHOLDER } from '../../base/placeholder';
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import type { Document, DocumentSection } from '../../documents/document';
import { isTotalLabel } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import { cellSource, shownText } from './cellText';
import type { CellText } from './edit';
import { partsOf } from './parts';
import type { Part } from './parts';

/** A table of a document, with the section of the contract whose table it is. */
export interface Target {
  readonly document: Document;
  readonly table: Table;
  readonly section: DocumentSection | undefined;
}

/** The part of a document that a block of its sheet shows. */
export function partAt({ outline, front }: Document, block: number): Part | undefined {
  return partsOf(outline, front.bodyLine)[block];
}

/** The table that a block shows; undefined where it is none. */
export function tableAt(document: Document, block: number): Target | undefined {
  const part = partAt(document, block);
  if (part?.kind !== 'table') return undefined;
  const section = document.sections.find(({ table }) => table?.source === part.table);
  return { document, table: part.table, section };
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
  const isTotal = row !== undefined && target.section?.table?.totals.some(({ source }) => source === row) === true;
  const isWanted = isTotal ? target.section.section.table?.total.includes(column.id) === true : column.required;
  return isWanted ? PLACEHOLDER : '';
}

/** A new row of the width of the table. */
export function newRow(target: Target, texts: readonly string[]): string {
  const isTotal = isTotalLabel(texts[0] ?? '');
  const cells = target.table.header.cells.map((_, index) => {
    const source = cellSource(texts[index] ?? '');
    return source === '' && !isTotal ? blankAt(target, undefined, index) : source;
  });
  return `${indentOf(target)}| ${cells.join(' | ')} |`;
}

function indentOf({ document, table }: Target): string {
  return /^\s*/.exec(document.outline.lines[table.header.line] ?? '')?.[0] ?? '';
}

/** The edits that give cells of a row other texts. What says the same already stays as it is written. */
export function rowEdits(target: Target, row: Row, cells: readonly Omit<CellText, 'row'>[]): TextEdit[] {
  const there = cells.filter(({ column }) => column < row.cells.length);
  const beyond = cells.filter(({ column }) => column >= row.cells.length && column < target.table.header.cells.length);
  return [...there.flatMap((each) => cellEdit(target, row, each)), ...appended(target, row, beyond)];
}

function cellEdit(target: Target, row: Row, { column, text }: Omit<CellText, 'row'>): TextEdit[] {
  const cell = row.cells[column];
  if (cell === undefined || shownText(cell.text) === text.trim()) return [];
  const source = cellSource(text);
  const newText = source === '' ? blankAt(target, row, column) : source;
  const { start, end } = cell.range;
  const line = target.document.outline.lines[row.line] ?? '';
  const before = newText !== '' && line[start.character - 1] === '|' ? ' ' : '';
  const after = newText !== '' && line[end.character] === '|' ? ' ' : '';
  return [{ range: cell.range, newText: `${before}${newText}${after}` }];
}

// A row with fewer cells than the table gets those up to the last that is given.
function appended(target: Target, row: Row, cells: readonly Omit<CellText, 'row'>[]): TextEdit[] {
  const last = cells.reduce((most, { column }) => Math.max(most, column), -1);
  const texts = new Map(cells.map(({ column, text }) => [column, cellSource(text)]));
  if (last < 0 || [...texts.values()].every((text) => text === '')) return [];
  const more = Array.from({ length: last + 1 - row.cells.length }, (_, at) => texts.get(row.cells.length + at) ?? '');
  const line = (target.document.outline.lines[row.line] ?? '').trimEnd();
  const bar = line.endsWith('|') && !line.endsWith('\\|') ? '' : ' |';
  return [{ range: lineRange(row.line, line.length, line.length), newText: `${bar} ${more.join(' | ')} |` }];
}

/** The place at the end of a line. */
export function endOf({ document }: Pick<Target, 'document'>, line: number): TextEdit['range'] {
  const end = (document.outline.lines[line] ?? '').length;
  return lineRange(line, end, end);
}

/** The line after which a row of a given number stands, or would stand. */
export function lineBefore({ table }: Target, row: number): number {
  return row <= 0
    ? table.header.line + 1
    : (table.rows[Math.min(row, table.rows.length) - 1]?.line ?? table.endLine - 1);
}
