// The parts of a document's text in the order of its lines: headings, tables, and what stands between them. Blank lines
// part them and belong to none.
import type { Heading, Outline, Table } from '../../base/markdown/markdown';
import { withoutComments } from '../../base/markdown/markdown';

/** A part from its first line up to, not including, `end`. */
export type Part = { readonly line: number; readonly end: number } & (
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'text' | 'note' }
);

/** All parts of a text below its head. */
export function partsOf(outline: Outline, bodyLine: number): Part[] {
  const tables = outline.tables.filter(isPlain(outline)).map(tablePart);
  const fixed = [...outline.headings.map(headingPart(outline)), ...tables].sort((a, b) => a.line - b.line);
  const parts: Part[] = [];
  let done = bodyLine;
  fixed.forEach((part, index) => {
    parts.push(...textParts(outline, done, part.line), part);
    done = Math.max(done, part.end);
    const next = fixed[index + 1];
    const isBare =
      isBareHeading(part, next) && textParts(outline, done, next?.line ?? outline.lines.length).length === 0;
    if (isBare) parts.push({ kind: 'text', line: done, end: done });
  });
  return [...parts, ...textParts(outline, done, outline.lines.length)];
}

/** Whether below a heading there is room for the words of its section, which it does not have yet. */
function isBareHeading(part: Part, next: Part | undefined): boolean {
  if (part.kind !== 'heading') return false;
  return next === undefined || (next.kind === 'heading' && next.heading.level <= part.heading.level);
}

// A setext heading has a line of signs below its text.
function headingPart({ lines }: Outline): (heading: Heading) => Part {
  return (heading) => {
    const last = heading.range.end.line;
    const isSetext = !/^ {0,3}#/.test(lines[heading.line] ?? '');
    return { kind: 'heading', heading, line: heading.line, end: last + (isSetext ? 2 : 1) };
  };
}

// In a quote or a list a table is text: the signs of these would stand in its cells.
function isPlain({ lines }: Outline): (table: Table) => boolean {
  return ({ header, rows }) =>
    [header, ...rows].every(({ line }) => !/^\s*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/.test(lines[line] ?? ''));
}

function tablePart(table: Table): Part {
  return { kind: 'table', table, line: table.header.line, end: table.endLine };
}

// Comments are parted from text only where a blank line is between them, so that each keeps its lines as they are.
function textParts({ lines }: Outline, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let line = from; line < to; line++) {
    if (isBlank(lines[line])) continue;
    const isNote = isComment(lines[line]);
    let end = line + 1;
    while (end < to && !(isNote ? !isComment(lines[end]) : isNoteAhead(lines, end, to))) end++;
    while (isBlank(lines[end - 1])) end--;
    parts.push({ kind: isNote ? 'note' : 'text', line, end });
    line = end - 1;
  }
  return parts;
}

function isNoteAhead(lines: readonly string[], line: number, to: number): boolean {
  return line < to && isBlank(lines[line - 1]) && isComment(lines[line]);
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && line.trimStart().startsWith('<!--') && isBlank(withoutComments(line));
}
