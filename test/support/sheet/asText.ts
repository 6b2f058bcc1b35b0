// The edits of a sheet as somebody does them in the text, line by line and with no part of the sheet: what both make of
// a text must be the same.
import type { SheetColumn, SheetRow, TableBlock } from '../../../src/features/sheet/model';

/** A text by its lines, with the signs that its file has around them. */
export interface Lines {
  readonly start: string;
  readonly end: string;
  readonly lines: readonly string[];
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  const start = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end, lines: text.slice(start.length).split(end) };
}

/** The text of lines. */
export function textOf({ start, end, lines }: Lines): string {
  return `${start}${lines.join(end)}`;
}

/** The cells of a line as they are written, with the blanks around them. */
function rawCells(line: string): string[] {
  const cells = [''];
  for (const part of line.match(/\\[^]|[^]/gu) ?? []) {
    if (part === '|') cells.push('');
    else cells.push(`${cells.pop() ?? ''}${part}`);
  }
  const isOpen = (cells[0] ?? '').trim() !== '';
  const isClosed = cells.length > 1 && (cells.at(-1) ?? '').trim() === '';
  return cells.slice(isOpen ? 0 : 1, isClosed ? -1 : undefined);
}

/** A typed text as a cell holds it. */
export function writtenCell(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map(writtenLine)
    .join('<br>')
    .replace(/^｜|｜$/g, '&#65372;');
}

function writtenLine(line: string): string {
  let written = '';
  for (let at = 0; at < line.length; at++) {
    const rest = line.slice(at);
    const sign = line.charAt(at);
    if (/^&(?:amp|lt|#45|#92|#65372);/.test(rest)) written += '&amp;';
    else if (/^<[a-z/!?]/i.test(rest)) written += '&lt;';
    else if (/^\\+(?:\||$)/.test(rest) && (rest.includes('|') || rest === '\\')) written += slash(rest);
    else written += sign === '|' ? '\\|' : sign;
  }
  return written;
}

// Each backslash before a bar, and the last of a line.
function slash(rest: string): string {
  return /^\\+\|/.test(rest) || rest === '\\' ? '&#92;' : '\\';
}

/** A line with other words in one of its cells: bars at its ends are written where the cell would be lost without. */
export function withCell(line: string, column: number, source: string): string {
  const cells = rawCells(line);
  const old = cells[column] ?? '';
  const from = startOf(line, column);
  const behind = line.slice(from + old.length);
  const isOpen = from === 0 && column === 0;
  const isLast = behind.trim() === '' && !behind.includes('|');
  const [before, after] = blanksAround(old);
  const start = isOpen ? `${before}| ` : source === '' || before !== '' ? before : ' ';
  const end = isLast && source === '' ? '|' : isLast || source === '' || after !== '' ? after : ' ';
  return `${line.slice(0, from)}${start}${source}${end}${behind}`;
}

// Words in an empty cell stand behind its first blank.
function blanksAround(cell: string): readonly [before: string, after: string] {
  if (cell.trim() === '') return [cell.slice(0, 1), cell.slice(1)];
  const before = cell.length - cell.trimStart().length;
  return [cell.slice(0, before), cell.slice(cell.trimEnd().length)];
}

function startOf(line: string, column: number): number {
  const indent = line.length - line.trimStart().length;
  let at = line.trimStart().startsWith('|') ? indent + 1 : 0;
  for (const cell of rawCells(line).slice(0, column)) at += cell.length + 1;
  return at;
}

/** A new line of a table. */
export function newLine(indent: string, cells: readonly string[]): string {
  return `${indent}| ${cells.join(' | ')} |`;
}

/** What an emptied cell holds. */
export function blankIn({ required }: SheetColumn, row?: SheetRow): string {
  return required && row?.kind !== 'total' ? '【待填】' : '';
}

/** The lines with those of a table's rows changed. */
export function withRows(text: Lines, { line, rows }: TableBlock, change: (all: string[]) => readonly string[]): Lines {
  const from = line + 2;
  const own = text.lines.slice(from, from + rows.length);
  return {
    ...text,
    lines: [...text.lines.slice(0, from), ...change([...own]), ...text.lines.slice(from + rows.length)],
  };
}

/** The number of the first of the totals at the end of a table. */
export function endOfRows({ rows }: TableBlock): number {
  return rows.findLastIndex(({ kind }) => kind !== 'total') + 1;
}
