// A block of cells laid over a table: by position, unless its first row says the titles of columns.
import type { TextEdit } from '../../../base/range';
import { labelKey } from '../../../base/script';
import { isTotalLabel } from '../../../documents/value';
import type { Grid } from '../../tables/clipboardTable';
import { shownText } from '../cellText';
import type { PasteEdit } from '../edit';
import { newRows } from './newRows';
import { inserted } from './rowOperations';
import { endOfData, isTotalRow, rowEdits } from './target';
import type { Target } from './target';

/** What pasting changes. */
export interface Pasted {
  readonly edits: readonly TextEdit[];
  /** How many cells had no column to go to. */
  readonly dropped: number;
  /** How many were left as they follow from others. */
  readonly computed: number;
}

/** What laying a block over a table changes: rows of data, and new ones before the totals. Columns are never made. */
export function pasted(target: Target, paste: PasteEdit): Pasted {
  const { columns, rows } = laidOver(target, paste);
  const end = endOfData(target);
  const start = Math.min(paste.row, end);
  const isWritten = (texts: readonly string[], at: number): boolean => {
    const row = target.table.rows[start + at];
    return !isSum(target, columns, texts) && (start + at >= end || row === undefined || !isTotalRow(target, row));
  };
  const over = rows.slice(0, end - start).flatMap((texts, at) => {
    const row = target.table.rows[start + at];
    return row === undefined || !isWritten(texts, at) ? [] : rowEdits(target, row, cellsIn(columns, texts));
  });
  const beyond = rows.slice(end - start).filter((texts) => !isSum(target, columns, texts));
  const written = rows.filter(isWritten);
  return {
    edits: [...over, ...inserted(target, end, newRows(target, added(target, columns, beyond)))],
    dropped: filledIn(written, columns, (each) => each === undefined),
    computed: filledIn(written, columns, (each) => each === COMPUTED),
  };
}

/** Where each column of a block goes: to one of the table, to one that is computed, or, undefined, to none. */
type Places = readonly (number | typeof COMPUTED | undefined)[];

const COMPUTED = 'computed';

interface Laid {
  readonly columns: Places;
  readonly rows: Grid;
}

function cellsIn(columns: Places, texts: readonly string[]): { readonly column: number; readonly text: string }[] {
  return columns.flatMap((column, at) => (typeof column === 'number' ? [{ column, text: texts[at] ?? '' }] : []));
}

// Rows in which nothing stands are not added.
function added({ table }: Target, columns: Places, rows: Grid): Grid {
  return rows
    .map((texts) => table.header.cells.map((_, column) => texts[columns.indexOf(column)] ?? ''))
    .filter((texts) => texts.some((text) => text !== ''));
}

function filledIn(rows: Grid, columns: Places, isMeant: (column: Places[number]) => boolean): number {
  const meant = columns.flatMap((column, at) => (isMeant(column) ? [at] : []));
  return rows.reduce((sum, texts) => sum + meant.filter((at) => (texts[at] ?? '') !== '').length, 0);
}

/** Of a block with titles the columns are those of the same titles, in whatever order; else position decides. */
function laidOver(target: Target, paste: PasteEdit): Laid {
  const { grid } = paste;
  const titled = titlesIn(target, paste);
  if (titled !== undefined) {
    const named = (grid[titled] ?? []).map((text) => columnCalled(target, text));
    const columns = named.map((column, at) => (named.indexOf(column) === at ? column : undefined));
    const placed = columns.map((each) => writable(target, each));
    return { columns: placed, rows: grid.slice(titled + 1).filter((row) => !isSum(target, placed, row)) };
  }
  const rows = repeated(target, paste);
  return { columns: (rows[0] ?? []).map((_, at) => writable(target, paste.column + at)), rows };
}

/** The row of titles. Above it may stand rows of one cell, as the sheet's own title. */
function titlesIn(target: Target, { grid, column }: PasteEdit): number | undefined {
  const first = grid.findIndex((row) => row.filter((text) => text !== '').length > 1);
  if (first >= 0) return areTitles(target, grid[first] ?? []) ? first : undefined;
  const [[only = ''] = [], ...rest] = grid;
  return rest.length > 0 && columnCalled(target, only) === column ? 0 : undefined;
}

// One title that is known may be a value by chance, unless all of the few are known.
function areTitles(target: Target, row: readonly string[]): boolean {
  const known = new Set(row.map((text) => columnCalled(target, text)).filter((each) => each !== undefined)).size;
  return known > 1 && known * 2 >= row.filter((text) => text !== '').length;
}

function columnCalled({ table, section }: Target, text: string): number | undefined {
  const key = labelKey(text);
  if (key === '') return undefined;
  const own = table.header.cells.findIndex((cell) => labelKey(shownText(cell.text)) === key);
  const at = own >= 0 ? own : (section?.table?.columns.findIndex((each) => each?.labels.includes(key) === true) ?? -1);
  return at < 0 ? undefined : at;
}

/** A column of the table, if it has one, and if its cells are not computed anyway. */
function writable({ table, section, document }: Target, column: number | undefined): Places[number] {
  if (column === undefined || column >= table.header.cells.length) return undefined;
  const id = section?.table?.columns[column]?.id;
  const isComputed = id !== undefined && document.type?.compiled.formulas.has(`${section?.section.id ?? ''}.${id}`);
  return isComputed === true ? COMPUTED : column;
}

/** A block as often as it fits into what is selected; once where it does not fit evenly. It makes no rows by that. */
function repeated(target: Target, { grid, row, rows = 1, columns = 1 }: PasteEdit): Grid {
  const [height, width] = [grid.length, grid[0]?.length ?? 0];
  const isEven = height > 0 && width > 0 && fits(rows, height) && fits(columns, width);
  if (!isEven) return grid;
  const most = Math.max(height, endOfData(target) - row);
  return Array.from({ length: Math.min(Math.max(rows, height), most) }, (_, at) =>
    Array.from({ length: Math.max(columns, width) }, (__, column) => grid[at % height]?.[column % width] ?? ''),
  );
}

function fits(selected: number, size: number): boolean {
  return selected === 1 || selected % size === 0;
}

// The totals of the table follow from its rows.
function isSum({ section }: Target, columns: Places, texts: readonly string[]): boolean {
  const first = texts[columns.indexOf(0)] ?? '';
  return section?.section.table !== undefined && section.section.table.total.length > 0 && isTotalLabel(first);
}
