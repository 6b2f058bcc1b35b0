// A block of cells laid over a table: by position, unless its first row says the titles of columns.
import type { TextEdit } from '../../base/range';
import { labelKey } from '../../base/script';
import { isTotalLabel } from '../../documents/value';
import type { Grid } from '../tables/clipboardTable';
import { shownText } from './cellText';
import type { PasteEdit } from './edit';
import { inserted } from './rowOperations';
import { newRow, rowEdits } from './target';
import type { Target } from './target';

/** What pasting changes, and how many cells had no column to go to. */
export interface Pasted {
  readonly edits: readonly TextEdit[];
  readonly dropped: number;
}

/** What laying a block over a table changes: rows of data, and new ones before the totals. Columns are never made. */
export function pasted(target: Target, { row, column, grid }: PasteEdit): Pasted {
  const { columns, rows } = laidOver(target, column, grid);
  const places = placesFrom(target, row);
  const width = target.table.header.cells.length;
  const isThere = (place: number | undefined): place is number => place !== undefined && place < width;
  const over = rows.slice(0, places.length).flatMap((texts, index) => {
    const source = target.table.rows[places[index] ?? -1];
    const cells = columns.flatMap((place, at) => (isThere(place) ? [{ column: place, text: texts[at] ?? '' }] : []));
    return source === undefined ? [] : rowEdits(target, source, cells);
  });
  const added = rows.slice(places.length).map((texts) => {
    const cells = Array.from({ length: width }, (_, place) => texts[columns.indexOf(place)] ?? '');
    return newRow(target, cells);
  });
  const lost = columns.map(isThere).flatMap((isKept, at) => (isKept ? [] : [at]));
  return {
    edits: [...over, ...inserted(target, endOfData(target), added)],
    dropped: rows.reduce((sum, texts) => sum + lost.filter((at) => (texts[at] ?? '') !== '').length, 0),
  };
}

interface Laid {
  /** The column of the table for each of the block; undefined where there is none of its title. */
  readonly columns: readonly (number | undefined)[];
  readonly rows: Grid;
}

// One title that is known may be a value by chance, unless all of the few are known.
function laidOver(target: Target, column: number, grid: Grid): Laid {
  const [first = []] = grid;
  const named = first.map((text) => columnCalled(target, text));
  const known = new Set(named.filter((each) => each !== undefined)).size;
  const said = first.filter((text) => text !== '').length;
  if (known > 1 && known * 2 >= said) return { columns: named, rows: grid.slice(1).filter((row) => !isSum(row)) };
  return { columns: first.map((_, at) => column + at), rows: grid };
}

function columnCalled({ table, section }: Target, text: string): number | undefined {
  const key = labelKey(text);
  if (key === '') return undefined;
  const at = table.header.cells.findIndex(
    (cell, index) =>
      labelKey(shownText(cell.text)) === key || section?.table?.columns[index]?.labels.includes(key) === true,
  );
  return at < 0 ? undefined : at;
}

// The totals of the table follow from its rows.
function isSum([first = '']: readonly string[]): boolean {
  return isTotalLabel(first);
}

/** The numbers of the rows of data from one on, in which what is pasted goes. */
function placesFrom(target: Target, row: number): number[] {
  const last = endOfData(target);
  const start = Math.min(row, last);
  return Array.from({ length: Math.max(0, last - start) }, (_, at) => start + at);
}

/** The number of the first row of totals, or of rows that there are. */
function endOfData({ table, section }: Target): number {
  const totals = section?.table?.totals.map(({ source }) => table.rows.indexOf(source)) ?? [];
  return Math.min(table.rows.length, ...totals);
}
