// Going from cell to cell of a table in the text, as in a spreadsheet: along a row, down a column, and from the last
// cell into a new row.
import { splitRow } from '../../base/markdown/markdown';
import type { Row } from '../../base/markdown/markdown';
import { lineRange } from '../../base/range';
import type { Position, Range, TextEdit } from '../../base/range';
import type { Document } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import { cellOfLine } from '../completion/cells';
import { shownText } from '../sheet/cellText';
import { newRows } from '../sheet/editing/newRows';
import { inserted } from '../sheet/editing/rowOperations';
import { endOfData, lineBefore } from '../sheet/editing/target';
import type { Target } from '../sheet/editing/target';

/** To the next cell, the one before, or the one below. */
export type CellStep = 'next' | 'previous' | 'below';

/** Where a step leads. */
export interface CellMove {
  /** A new row, where the step leads into one. */
  readonly edits: readonly TextEdit[];
  /** What is then selected: what the cell says, or a place where it says nothing. */
  readonly selection: Range;
}

/** The table around a place; undefined where there is none, and on the line under its header. */
export function tableAround(document: Document, { line }: Position, workspace?: Workspace): Target | undefined {
  const table = document.outline.tables.find(({ header, endLine }) => header.line <= line && line < endLine);
  if (table === undefined || line === table.header.line + 1) return undefined;
  const section = document.sections.find((each) => each.table?.source === table);
  return { document, table, section, workspace };
}

/** Where a step from a place leads; undefined where the place is in no cell of the table. */
export function cellMove(target: Target, { line, character }: Position, step: CellStep): CellMove | undefined {
  const { table, document } = target;
  const rows = [table.header, ...table.rows];
  const at = rows.findIndex((row) => row.line === line);
  const column = cellOfLine(document.outline.lines[line] ?? '', character)?.index;
  const row = rows[at];
  if (row === undefined || column === undefined) return undefined;
  const isInRow = step === 'next' ? column + 1 < row.cells.length : column > 0;
  if (step === 'below') return below(target, row, { under: rows[at + 1], column });
  if (isInRow) return to(row, step === 'next' ? column + 1 : column - 1);
  if (step === 'previous') return to(rows[at - 1] ?? row, at === 0 ? 0 : Infinity);
  return isLastOfData(target, at) ? fromLast(target, rows[at + 1]) : to(rows[at + 1] ?? row, 0);
}

interface Under {
  readonly under: Row | undefined;
  readonly column: number;
}

// Below the last row one has left the table: a line end typed there begins a new line.
function below({ document }: Target, row: Row, { under, column }: Under): CellMove {
  const end = (document.outline.lines[row.line] ?? '').length;
  return under === undefined ? { edits: [], selection: lineRange(row.line, end, end) } : to(under, column);
}

function to({ cells, line }: Row, column: number): CellMove {
  const cell = cells[Math.min(column, cells.length - 1)];
  return { edits: [], selection: cell?.range ?? lineRange(line, 0, 0) };
}

/** Whether a row, counted with the header, is the last of data, or a total behind it. */
function isLastOfData(target: Target, at: number): boolean {
  const isLast = at === target.table.rows.length;
  return at === endOfData(target) || isLast;
}

/** From the last row into a new one, unless in the last nothing is said yet. */
function fromLast(target: Target, behind: Row | undefined): CellMove {
  const end = endOfData(target);
  const last = target.table.rows[end - 1];
  if (last !== undefined && isOpen(target, last)) return to(behind ?? last, 0);
  const [line = ''] = newRows(target, [[]]);
  const at = lineBefore(target, end) + 1;
  const [cell] = splitRow(line, at);
  return { edits: inserted(target, end, [line]), selection: cell?.range ?? lineRange(at, 0, 0) };
}

/** An open row says nothing but its number. */
function isOpen({ section }: Target, { cells }: Row): boolean {
  return cells.every(({ text }, column) => shownText(text) === '' || section?.table?.columns[column]?.unique === true);
}
