// Which lines of a regulation file each clause has, with all that is below it. Reading the numbers is up to the pack.
import type { Clause } from './model';
import type { Numbering } from '../citations/numbering';
import { parseChapter } from './regulation';
import { linesOf } from '../base/range';

/** A regulation file: its text, and how its pack is numbered. */
export interface RegulationFile {
  readonly text: string;
  readonly numbering: Numbering;
}

/** A clause in its file, 0-based lines. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly children: readonly PlacedClause[];
  readonly firstLine: number;
  /** Its last line that is not blank, those of the clauses below it included. */
  readonly lastLine: number;
}

/** The lines of a file without their ends, and its clauses, each below the one that it belongs to. */
export interface PlacedClauses {
  readonly lines: readonly string[];
  readonly roots: readonly PlacedClause[];
}

interface Open extends PlacedClause {
  readonly children: Open[];
  lastLine: number;
}

/** Places the clauses of a file, in the order of its text. A number that stands twice makes two of them. */
export function placeClauses({ text, numbering }: RegulationFile): PlacedClauses {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const roots: Open[] = [];
  const open: Open[] = [];
  const closeFrom = (depth: number, nextLine: number): void => {
    for (const closed of open.splice(depth)) closed.lastLine = lastFilledLine(lines, closed.firstLine, nextLine);
  };
  for (const clause of parseChapter('', { path: '', text }, numbering).value) {
    const { line } = clause.source.range.start;
    closeFrom(open.findLastIndex((each) => each.clause.number === clause.parent) + 1, line);
    const placed = { clause, children: [], firstLine: line, lastLine: line };
    (open.at(-1)?.children ?? roots).push(placed);
    open.push(placed);
  }
  closeFrom(0, lines.length);
  return { lines, roots };
}

function lastFilledLine(lines: readonly string[], from: number, end: number): number {
  let line = end - 1;
  while (line > from && (lines[line] ?? '').trim() === '') line--;
  return line;
}
