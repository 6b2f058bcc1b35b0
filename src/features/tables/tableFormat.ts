// Laying out Markdown tables so that their bars stand below one another in a fixed-width font, where a Chinese
// character is as wide as two letters. Only blanks and the dashes under the header change: what cells say stays, byte
// for byte.
import { eastAsianWidth } from 'get-east-asian-width';
import { readFrontMatter } from '../../base/markdown/frontMatter';
import { readOutline, splitRow } from '../../base/markdown/markdown';
import type { Outline, Row, Table } from '../../base/markdown/markdown';
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';

const MAX_WIDTH = 60; // a cell wider than this stands out alone, so that one long remark does not push all others apart
const LONGEST_MEASURED = 1000; // characters: what is drawn as one sign takes long to find in a long text
const NARROWEST = 3; // a delimiter cell has at least three dashes

/** The edits that align the tables of a text; `from` and `to` leave out those that lie wholly outside these lines. */
export function alignTables(text: string, from = 0, to = Infinity): TextEdit[] {
  const outline = readOutline(text, readFrontMatter(text).bodyLine);
  return outline.tables
    .filter((table) => table.endLine > from && table.header.line <= to)
    .flatMap((table) => alignTable(outline, table));
}

type Side = 'left' | 'right' | 'center';

function alignTable({ lines }: Outline, { header, rows }: Table): TextEdit[] {
  const raw = ({ cells, line }: Row): string[] =>
    cells.map(({ range }) => (lines[line] ?? '').slice(range.start.character, range.end.character));
  const delimiters = raw({ line: header.line + 1, cells: splitRow(lines[header.line + 1] ?? '', header.line + 1) });
  const sides = delimiters.map(sideOf);
  const content = [header, ...rows].map((row) => ({ line: row.line, cells: raw(row) }));
  const widths = delimiters.map((_, column) =>
    Math.max(NARROWEST, ...content.map(({ cells }) => Math.min(MAX_WIDTH, widthOf(cells[column] ?? '')))),
  );
  const laid = content.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, column) => pad(cell, widths[column] ?? 0, sides[column])),
  }));
  const rule = {
    line: header.line + 1,
    cells: delimiters.map((cell, column) => ruleOf(cell, widths[column] ?? NARROWEST)),
  };
  return [...laid, rule].flatMap(({ line, cells }) => lineEdit(lines[line] ?? '', line, cells));
}

function lineEdit(source: string, line: number, cells: readonly string[]): TextEdit[] {
  const indent = /^\s*/.exec(source)?.[0] ?? '';
  const newText = `${indent}| ${cells.join(' | ')} |`;
  return newText === source || cells.length === 0 ? [] : [{ range: lineRange(line, 0, source.length), newText }];
}

function sideOf(delimiter: string): Side {
  if (!delimiter.endsWith(':')) return 'left';
  return delimiter.startsWith(':') ? 'center' : 'right';
}

function ruleOf(delimiter: string, width: number): string {
  const [head, tail] = [delimiter.startsWith(':') ? ':' : '', delimiter.endsWith(':') ? ':' : ''];
  return `${head}${'-'.repeat(width - head.length - tail.length)}${tail}`;
}

function pad(cell: string, width: number, side: Side = 'left'): string {
  const missing = Math.max(0, width - widthOf(cell));
  const before = side === 'left' ? 0 : side === 'right' ? missing : Math.floor(missing / 2);
  return `${' '.repeat(before)}${cell}${' '.repeat(missing - before)}`;
}

/** How many columns of a fixed-width font a text takes; of a very long one, about as many. */
export function widthOf(text: string): number {
  if (text.length > LONGEST_MEASURED || /^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  // What is drawn as one sign, such as an emoji of several parts, is as wide as its first part.
  for (const { segment } of new Intl.Segmenter().segment(text)) width += segmentWidth(segment);
  return width;
}

function segmentWidth(segment: string): number {
  if (segment.includes('\uFE0F')) return 2;
  return /^[\p{Control}\p{Format}\p{Mark}]/u.test(segment) ? 0 : eastAsianWidth(segment.codePointAt(0) ?? 0);
}
