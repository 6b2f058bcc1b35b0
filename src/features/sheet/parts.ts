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
  const fixed = [...outline.headings.map(headingPart(outline)), ...outline.tables.map(tablePart)].sort(
    (a, b) => a.line - b.line,
  );
  const parts: Part[] = [];
  let done = bodyLine;
  for (const part of fixed) {
    parts.push(...textParts(outline, done, part.line), part);
    done = Math.max(done, part.end);
  }
  return [...parts, ...textParts(outline, done, outline.lines.length)];
}

// A setext heading has a line of signs below its text.
function headingPart({ lines }: Outline): (heading: Heading) => Part {
  return (heading) => {
    const last = heading.range.end.line;
    const isSetext = !/^ {0,3}#/.test(lines[heading.line] ?? '');
    return { kind: 'heading', heading, line: heading.line, end: last + (isSetext ? 2 : 1) };
  };
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
