// Owns the outline of a regulation file as it is being read or written, and what of it can be folded: clauses below clauses, as they are
// numbered. Reading the numbers is the pack's affair.
import type { Clause } from '../../knowledge/model';
import type { Numbering } from '../../knowledge/numbering';
import { parseChapter } from '../../knowledge/regulation';
import { shortened, wholeLines } from './outlineSymbol';
import type { OutlineSymbol } from './outlineSymbol';

/** A regulation file: its text, and how its pack is numbered. */
export interface RegulationFile {
  readonly text: string;
  readonly numbering: Numbering;
}

/** Some lines that can be folded into the first of them, 0-based, both ends included. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** The clauses of a regulation file, each below the one that it belongs to, named by number and text. */
export function regulationOutline(file: RegulationFile): OutlineSymbol[] {
  const { lines, roots } = placeClauses(file);
  const symbolOf = ({ clause: { number, parent, title, text, source }, lastLine, children }: PlacedClause): OutlineSymbol => ({
    name: `${number} ${shortened(title === '' ? text : title)}`.trim(),
    detail: title === '' ? '' : shortened(text),
    kind: parent === undefined ? 'chapter' : 'clause',
    range: wholeLines(lines, source.range.start.line, lastLine),
    selection: source.range,
    children: children.map(symbolOf),
  });
  return roots.map(symbolOf);
}

/** What can be folded: every clause of more than one line, with all that stands below it. */
export function regulationFolds(file: RegulationFile): Fold[] {
  const foldsIn = (placed: readonly PlacedClause[]): Fold[] => placed.flatMap(({ clause, lastLine, children }) => {
    const from = clause.source.range.start.line;
    return lastLine > from ? [{ from, to: lastLine }, ...foldsIn(children)] : [];
  });
  return foldsIn(placeClauses(file).roots);
}

interface PlacedClause {
  readonly clause: Clause;
  readonly children: PlacedClause[];
  /** Its last line that is not blank, those of the clauses below it included. */
  lastLine: number;
}

function placeClauses({ text, numbering }: RegulationFile): { lines: readonly string[]; roots: readonly PlacedClause[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const roots: PlacedClause[] = [];
  const open: PlacedClause[] = [];
  const closeFrom = (depth: number, nextLine: number): void => {
    for (const closed of open.splice(depth)) closed.lastLine = lastFilledLine(lines, closed.clause.source.range.start.line, nextLine);
  };
  for (const clause of parseChapter('', { path: '', text }, numbering).value) {
    const { line } = clause.source.range.start;
    closeFrom(open.findLastIndex((each) => each.clause.number === clause.parent) + 1, line);
    const placed = { clause, children: [], lastLine: line };
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
