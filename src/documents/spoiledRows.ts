// Rows that Markdown reads otherwise than they were meant: set apart by a blank line, with a full-width bar, or a rule
// line once more.
import { splitRow } from '../base/markdown/markdown';
import type { Outline, Row } from '../base/markdown/markdown';
import type { DocumentRow, DocumentTable } from './document';
import { tablesBetween } from './tablesBetween';

/** The text, and the line with which a section ends. */
interface SectionEnd {
  readonly outline: Outline;
  readonly endLine: number;
}

/** A table with the rows that blank lines part from it, which Markdown takes for a paragraph: nobody can read them. */
export function withParted(
  table: DocumentTable | undefined,
  { outline, endLine }: SectionEnd,
): DocumentTable | undefined {
  if (table === undefined) return undefined;
  const heads = new Set(
    tablesBetween(outline.tables, table.source.endLine - 1, endLine).map(({ header }) => header.line),
  );
  const parted: Row[] = [];
  for (let line = table.source.endLine; line < endLine && !heads.has(line); line++) {
    const source = outline.lines[line] ?? '';
    if (source.trim() === '') continue;
    if (!/^ {0,3}\|.*\|/.test(source)) break;
    parted.push({ line, cells: splitRow(source, line) });
  }
  if (parted.length === 0) return table;
  return {
    ...table,
    unread: [...table.unread, ...parted.map((source) => ({ source, cells: NO_CELLS, isDressed: false }))],
  };
}

const NO_CELLS: DocumentRow['cells'] = new Map();

/** True for a row of which a bar at its start or end is full width, and so stands in the cell. */
export function hasWideEnds({ cells }: Row): boolean {
  return cells[0]?.text.startsWith('｜') === true || cells.at(-1)?.text.endsWith('｜') === true;
}

/** True for a row that is a rule line once more. */
export function isRuleRow({ cells }: Row): boolean {
  return cells.every(({ text }) => /^:?-{3,}:?$/.test(text));
}
