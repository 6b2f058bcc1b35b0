// Rows of a table put in, taken out, moved and sorted: whole lines, each as it is written.
import { lineRange } from '../../../base/range';
import type { TextEdit } from '../../../base/range';
import type { Cell, Row } from '../../../base/markdown/markdown';
import type { DocumentCell } from '../../../documents/document';
import { shownText } from '../cellText';
import type { RowsEdit } from '../edit';
import { newRows } from './newRows';
import { spelledLine, spelledOut } from './spelledOut';
import { endOf, endOfData, isTotalRow, lineBefore, lineEnd } from './target';
import type { Target } from './target';

/** What an edit of rows changes in the text. */
export function rowsEdits(target: Target, edit: RowsEdit): TextEdit[] {
  switch (edit.kind) {
    case 'insertRows':
      return inserted(target, Math.min(edit.at, endOfData(target)), newRows(target, edit.rows));
    case 'removeRows':
      return removed(target, edit.from, edit.count);
    case 'moveRows':
      return moved(target, edit);
    case 'sortRows':
      return sorted(target, edit);
  }
}

/** Lines put in before a row. */
export function inserted(target: Target, at: number, lines: readonly string[]): TextEdit[] {
  if (lines.length === 0) return [];
  const end = lineEnd(target.document);
  const newText = lines.map((line) => `${end}${line}`).join('');
  return [{ range: endOf(target, lineBefore(target, at)), newText }, ...spelledOut(target, target.table.rows[at])];
}

function removed(target: Target, from: number, count: number): TextEdit[] {
  const { rows } = target.table;
  return [...takenOut(target, rows.slice(from, from + count)), ...spelledOut(target, rows[from + count])];
}

/** From the end of the line before, so that the end of the file needs no line after it. */
function takenOut(target: Target, rows: readonly Row[]): TextEdit[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { start } = endOf(target, lineBefore(target, target.table.rows.indexOf(first)));
  return [{ range: { start, end: endOf(target, last.line).end }, newText: '' }];
}

/** Rows of data change places; totals at the end of the table stay there. */
function moved(target: Target, { from, count, to: wanted }: Extract<RowsEdit, { kind: 'moveRows' }>): TextEdit[] {
  const last = endOfData(target);
  const to = Math.min(wanted, last);
  const rows = target.table.rows.slice(from, Math.min(from + count, last));
  if (rows.length === 0 || (to >= from && to <= from + rows.length)) return [];
  const lines = rows.map((row) => spelledLine(target, row));
  return [...removed(target, from, rows.length), ...inserted(target, to, lines)];
}

/** Rows of data change places with one another; totals, and rows that cannot be read, stay where they are. */
function sorted(target: Target, { column, isDescending }: Extract<RowsEdit, { kind: 'sortRows' }>): TextEdit[] {
  const { lines } = target.document.outline;
  const read = new Map(target.section?.table?.rows.map((row) => [row.source, row]));
  const known = target.section?.table?.columns[column];
  const key = (row: Row): SortKey => keyOf(row.cells[column], known && read.get(row)?.cells.get(known.id));
  return runsOfData(target).flatMap((rows) => {
    const keys = new Map(rows.map((row) => [row, key(row)]));
    const order = rows.toSorted((a, b) => compared(keys.get(a), keys.get(b), isDescending));
    return rows.flatMap(({ line }, index) => {
      const [old, fresh] = [lines[line] ?? '', order[index] === undefined ? '' : spelledLine(target, order[index])];
      return old === fresh ? [] : [{ range: lineRange(line, 0, old.length), newText: fresh }];
    });
  });
}

/** The rows of data, parted where totals of some of them stand: these are of the rows above. */
function runsOfData(target: Target): Row[][] {
  const { table, section } = target;
  const data = new Set(section?.table?.rows.map(({ source }) => source));
  const isData = (row: Row): boolean =>
    section?.table === undefined ? row.cells.length === table.header.cells.length : data.has(row);
  const runs: Row[][] = [[]];
  for (const row of table.rows) {
    if (isTotalRow(target, row)) runs.push([]);
    else if (isData(row)) runs.at(-1)?.push(row);
  }
  return runs;
}

type SortKey = number | string | undefined;

/** What a row is sorted by: a number, a day as text, a text; undefined where nothing stands, which comes last. */
function keyOf(cell: Cell | undefined, read: DocumentCell | undefined): SortKey {
  const text = shownText(cell?.text ?? '').trim();
  const value = read?.value;
  if (value?.kind === 'number') return value.value;
  if (value?.kind === 'date') return value.day;
  if (value?.kind === 'dateRange') return value.from;
  if (text === '' || value?.kind === 'missing') return undefined;
  const plain = Number(text.replace(/[,，¥￥%\s]/g, ''));
  return read === undefined && /\d/.test(text) && !Number.isNaN(plain) ? plain : text;
}

function compared(a: SortKey, b: SortKey, isDescending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'zh', { numeric: true });
  return isDescending ? -order : order;
}
