// The outline of a Markdown text: headings, tables with the place of each cell, and comments. Finding the blocks is
// left to plainBlocks.ts and, where that is not enough, blocks.ts.
import { readBlocks } from './blocks';
import type { Blocks } from './blocks';
import { readPlainBlocks } from './plainBlocks';
import { lineRange, linesOf } from '../range';
import type { Range } from '../range';

/** A heading, ATX or setext. `range` covers its text. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly range: Range;
}

/** A cell: its text without the blanks around it; an empty one has the empty place between its bars. */
export interface Cell {
  readonly text: string;
  readonly range: Range;
}

/** A row of a table as it stands in the file: it may have more or fewer cells than the header. */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table: header and body rows; `endLine` is the first line after it. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly endLine: number;
}

/** An HTML comment `<!-- text -->` that stands outside code. */
export interface Comment {
  readonly text: string;
  readonly range: Range;
}

/** The outline of a text, each list in the order of the text. `codeLines` are the lines of fenced and indented code. */
export interface Outline {
  readonly lines: readonly string[];
  readonly headings: readonly Heading[];
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
  readonly codeLines: ReadonlySet<number>;
}

/**
 * Finds the outline of a Markdown text; the lines before `firstLine` (front matter) are passed over but still counted.
 * Of an outline read `before`, rows that stand where they stood are taken over as they are.
 */
export function readOutline(text: string, firstLine = 0, before?: Outline): Outline {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const body = lines.map((line, index) => (index < firstLine ? '' : line));
  const { headings, tables, codeLines } = readPlainBlocks(body) ?? readBlocks(body);
  const rowAt = rowReader(lines, before);
  return {
    lines,
    headings: headings.map((heading) => readHeading(heading, lines)),
    tables: tables.flatMap((rows) => readTable(rows.map(rowAt))),
    comments: readComments(body, codeLines),
    codeLines,
  };
}

// The text of a setext heading may be of several lines.
function readHeading({ level, text, line }: Blocks['headings'][number], lines: readonly string[]): Heading {
  const [first = '', ...others] = text.split('\n');
  const source = lines[line] ?? '';
  const from = Math.max(0, source.indexOf(first));
  const end = line + others.length;
  const to = others.length === 0 && text !== '' ? from + text.length : (lines[end] ?? '').trimEnd().length;
  return { level, text, line, range: { start: { line, character: from }, end: { line: end, character: to } } };
}

// A row is what its line says, and where that is: both the same, it is the same.
function rowReader(lines: readonly string[], before: Outline | undefined): (line: number) => Row {
  const known = new Map(before?.tables.flatMap(({ header, rows }) => [header, ...rows]).map((row) => [row.line, row]));
  return (line) => {
    const row = known.get(line);
    return row !== undefined && before?.lines[line] === lines[line]
      ? row
      : { line, cells: splitRow(lines[line] ?? '', line) };
  };
}

function readTable([header, ...rows]: readonly Row[]): Table[] {
  return header ? [{ header, rows, endLine: Math.max(header.line + 2, (rows.at(-1)?.line ?? 0) + 1) }] : [];
}

/** Cuts a table row into cells at its unescaped bars. */
export function splitRow(source: string, line: number): Cell[] {
  const indent = source.length - source.trimStart().length;
  const cells: Cell[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\')
      at++; // what stands behind it is no bar
    else if (source[at] === '|') {
      if (at !== indent) cells.push(cellAt(source, line, [start, at]));
      start = at + 1;
    }
  }
  if (source.slice(start).trim() !== '') cells.push(cellAt(source, line, [start, source.length]));
  return cells;
}

function cellAt(source: string, line: number, [from, to]: readonly [number, number]): Cell {
  const raw = source.slice(from, to);
  const text = raw.trim();
  if (text === '') {
    const middle = from + Math.min(1, raw.length);
    return { text, range: lineRange(line, middle, middle) };
  }
  const start = from + raw.indexOf(text);
  return { text: text.replaceAll('\\|', '|'), range: lineRange(line, start, start + text.length) };
}

function readComments(lines: readonly string[], codeLines: ReadonlySet<number>): Comment[] {
  const comments: Comment[] = [];
  for (const [line, source] of lines.entries()) {
    if (!source.includes(OPENING) || codeLines.has(line)) continue;
    for (const [from, to] of commentsIn(source))
      comments.push({
        text: source.slice(from + OPENING.length, to - CLOSING.length).trim(),
        range: lineRange(line, from, to),
      });
  }
  return comments;
}

const OPENING = '<!--';
const CLOSING = '-->';

// By a pattern each opening without an end would be followed to the end of the line.
function commentsIn(source: string): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = source.indexOf(OPENING); from >= 0;) {
    const end = source.indexOf(CLOSING, from + OPENING.length);
    if (end < 0) break;
    found.push([from, end + CLOSING.length]);
    from = source.indexOf(OPENING, end + CLOSING.length);
  }
  return found;
}

/** A line without its comments. */
export function withoutComments(source: string): string {
  let result = '';
  let done = 0;
  for (const [from, to] of commentsIn(source)) {
    result += source.slice(done, from);
    done = to;
  }
  return done === 0 ? source : result + source.slice(done);
}
