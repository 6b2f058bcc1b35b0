// The table of a page in HTML, as which many back offices save what they call .xls: the first that has rows of several
// cells.
import { Parser } from 'htmlparser2';
import { message } from '../../base/message';
import { CellRow } from './cell';
import type { TableRow } from './cell';
import { LONGEST_CELL, MOST_COLUMNS, MOST_PAGE_CELLS } from './limits';
import { UnreadableFile } from './unreadable';

interface Walk {
  readonly tables: string[][][];
  /** Of rows that are still to come, the cells that reach into them from above, by column. */
  readonly reaching: Map<number, { text: string; rows: number }>;
  depth: number;
  cell: string | undefined;
  span: { readonly columns: number; readonly rows: number };
  skipped: number;
  cells: number;
}

const SKIPPED = new Set(['script', 'style', 'head']);

/** The rows of a page's table. Throws {@link UnreadableFile} where there is none, or it is out of all bounds. */
export function pageRows(file: string, html: string): readonly TableRow[] {
  const walk: Walk = {
    tables: [],
    reaching: new Map(),
    depth: 0,
    cell: undefined,
    span: { columns: 1, rows: 1 },
    skipped: 0,
    cells: 0,
  };
  let [isOver, isCut] = [false, false];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      openTag(walk, name, attributes);
      if (walk.cells > MOST_PAGE_CELLS) throw new UnreadableFile(message('data.too-many-cells', { file }));
    },
    ontext: (text) => {
      if (walk.cell !== undefined && walk.skipped === 0 && walk.cell.length < LONGEST_CELL) walk.cell += text;
    },
    onclosetag: (name, isImplied) => {
      if (isImplied && isOver && name === 'table') isCut = true;
      closeTag(walk, name);
    },
  });
  parser.write(html);
  isOver = true; // what is closed from now on is closed by nothing that stands there
  parser.end();
  const rows = walk.tables.find((table) => table.filter((row) => row.length > 1).length > 1);
  if (rows === undefined) throw new UnreadableFile(message('data.no-table', { file }));
  if (isCut) throw new UnreadableFile(message('data.cut-off', { file, row: rows.length }));
  return rows.map((cells, index) => new CellRow(index + 1, cells));
}

function openTag(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  if (SKIPPED.has(name)) walk.skipped++;
  if (name === 'table' && walk.depth++ === 0) {
    walk.tables.push([]);
    walk.reaching.clear();
  }
  if (walk.depth !== 1) return; // what is in a cell's own table belongs to the cell
  if (name === 'tr') {
    endCell(walk);
    walk.tables.at(-1)?.push([]);
  }
  if (name === 'td' || name === 'th') {
    endCell(walk);
    walk.cell = '';
    walk.span = { columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
  }
  if (name === 'br' && walk.cell !== undefined) walk.cell += ' ';
}

function spanOf(text = '1'): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(text, 10) || 1));
}

function closeTag(walk: Walk, name: string): void {
  if (SKIPPED.has(name)) walk.skipped--;
  if (walk.depth === 1 && ['td', 'th', 'tr', 'table'].includes(name)) endCell(walk);
  if (name === 'table') walk.depth = Math.max(0, walk.depth - 1);
}

/** Puts the cell that is open into its row: what reaches over several places is said at the first of them. */
function endCell(walk: Walk): void {
  if (walk.cell === undefined) return;
  const row = walk.tables.at(-1)?.at(-1);
  const text = walk.cell.replace(/\s+/g, ' ').trim();
  walk.cell = undefined;
  if (row === undefined) return;
  takeReaching(walk, row);
  for (let at = 0; at < walk.span.columns && row.length < MOST_COLUMNS; at++) {
    if (walk.span.rows > 1) walk.reaching.set(row.length, { text: '', rows: walk.span.rows - 1 });
    row.push(at === 0 ? text : '');
    walk.cells++;
  }
}

function takeReaching(walk: Walk, row: string[]): void {
  for (let above = walk.reaching.get(row.length); above !== undefined; above = walk.reaching.get(row.length)) {
    if (above.rows === 1) walk.reaching.delete(row.length);
    else above.rows--;
    row.push(above.text);
    walk.cells++;
  }
}
