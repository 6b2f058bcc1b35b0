// Finding the blocks of a Markdown text of the plainest kind: headings, paragraphs, simple lists and quotes, tables
// with their bars, fences, one-line comments, all at the start of their lines. Documents have no others, and thousands
// are read at a time. What could mean more than that is left to markdown-it: then the answer is undefined, never a
// guess.
import type { Blocks } from './blocks';

const HEADING = /^(#{1,6})(?:[ \t]+(.*))?$/;
const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const BLANK = /^[ \t]*$/;
// Words that open nothing, plain or behind the mark of a list or quote.
const PLAIN = String.raw`[^\p{Cc} \t#>|<\x60~\-+*_=\[\d:]`;
const NUMBER = String.raw`\d+(?:[^\d.)]|[.)][^ \t]|$)`;
const WORDS = String.raw`(?:${PLAIN}|\*\*${PLAIN}|${NUMBER}|-[\d\p{L}]|\[[ x]\] )`;
const TEXT = new RegExp(`^(?:(?:[-+*]|\\d{1,9}[.)]) |> ?)?${WORDS}`, 'u');
const INDENTED_TEXT = new RegExp(`^ +(?:(?:[-+*]|\\d{1,9}[.)]) )?${WORDS}`, 'u');
const MOST_MISSING = 50_000; // markdown-it ends a table in whose rows more cells are missing

interface BlockReader {
  readonly lines: readonly string[];
  readonly headings: Blocks['headings'][number][];
  readonly tables: number[][];
  readonly codeLines: Set<number>;
}

/** The blocks, or undefined where a line says more than is understood here. */
export function readPlainBlocks(lines: readonly string[]): Blocks | undefined {
  const reading: BlockReader = { lines, headings: [], tables: [], codeLines: new Set() };
  let isOpen = false; // a paragraph, which the next line may go on
  for (let line = 0; line < lines.length;) {
    const source = lines[line] ?? '';
    const isText: boolean = isOpen && source.startsWith(' ') ? INDENTED_TEXT.test(source) : TEXT.test(source);
    const next = BLANK.test(source) || isText ? line + 1 : readBlock(reading, line, isOpen);
    if (next === undefined) return undefined;
    isOpen = isText;
    line = next;
  }
  return reading;
}

/** The line after the block that starts here. */
function readBlock(reading: BlockReader, line: number, isOpen: boolean): number | undefined {
  const source = reading.lines[line] ?? '';
  if (source.startsWith('|')) return isOpen ? undefined : readTable(reading, line);
  if (source.includes('|')) return undefined; // with the next line it could be a table
  switch (source[0]) {
    case '#':
      return readHeading(reading, line);
    case '<':
      return source.startsWith('<!--') && source.includes('-->') ? line + 1 : undefined;
    case '`':
    case '~':
      return readFence(reading, line);
    default:
      return undefined;
  }
}

function readHeading({ lines, headings }: BlockReader, line: number): number | undefined {
  const match = HEADING.exec(lines[line] ?? '');
  const [, marks = '', content = ''] = match ?? [];
  const text = content.trim();
  if (match === null || text.endsWith('#') || text.includes('\0')) return undefined;
  headings.push({ level: marks.length, text, line });
  return line + 1;
}

function readTable({ lines, tables }: BlockReader, header: number): number | undefined {
  const delimiter = lines[header + 1] ?? '';
  const columns = delimiter.split('|').length - 2;
  if (!DELIMITER.test(delimiter) || columnsOf(lines[header] ?? '') !== columns) return undefined;
  const rows = [header];
  let line = header + 2;
  for (; lines[line]?.startsWith('|'); line++) rows.push(line);
  if (!BLANK.test(lines[line] ?? '') || lacksMany(lines, rows, columns)) return undefined;
  tables.push(rows);
  return line;
}

// Only a table as large as that can lack so many.
function lacksMany(lines: readonly string[], rows: readonly number[], columns: number): boolean {
  if (rows.length * columns <= MOST_MISSING) return false;
  const missing = rows.map((line) => Math.max(0, columns - columnsOf(lines[line] ?? '')));
  return missing.reduce((sum, each) => sum + each, 0) > MOST_MISSING;
}

/** How many cells a line that begins with a bar has. */
function columnsOf(line: string): number {
  const source = line.trim();
  let bars = 0;
  let last = -1;
  for (let at = 0; at < source.length; at++) {
    if (source[at] !== '|' || source[at - 1] === '\\') continue;
    bars++;
    last = at;
  }
  return last === source.length - 1 ? bars - 1 : bars;
}

function readFence({ lines, codeLines }: BlockReader, start: number): number | undefined {
  const match = FENCE.exec(lines[start] ?? '');
  const mark = match?.[1] ?? match?.[2];
  if (mark === undefined) return undefined;
  let end = start + 1;
  while (end < lines.length && FENCE_END.exec(lines[end] ?? '')?.[1]?.startsWith(mark) !== true) end++;
  if (end === lines.length) return undefined;
  for (let line = start; line <= end; line++) codeLines.add(line);
  return end + 1;
}
