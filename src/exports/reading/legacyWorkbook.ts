// A workbook of before 2007, .xls (BIFF8), by a library, of which nothing else is bundled. This file is loaded where
// there is such a workbook.
import { readXls } from 'hucre/xlsx';
import { message } from '../../base/message';
import { CellRow } from './cell';
import type { Cell, Table } from './cell';
import { hiddenSheets } from './legacyRecords';
import { MOST_COLUMNS } from './limits';
import { cellOf } from './numberFormat';
import { once } from './once';
import { UnreadableFile } from './unreadable';

/** The sheets that are shown of a workbook of before 2007; of days only that they are no plain numbers is known. */
export async function legacyTables(file: string, bytes: Uint8Array): Promise<readonly Table[]> {
  const { sheets } = await readXls(bytes).catch(() => {
    throw new UnreadableFile(message('data.xls-broken', { file }));
  });
  const hidden = hiddenSheets(bytes);
  const shown = hidden.length === sheets.length ? sheets.filter((_, at) => hidden[at] !== true) : sheets;
  return shown.map(({ name, rows }) => ({
    title: name,
    // Rows that are not there are holes.
    rows: () => once(rows.flatMap((row, index) => new CellRow(index + 1, row.slice(0, MOST_COLUMNS).map(legacyCell)))),
  }));
}

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1899, 11, 30);
/** Lengths of time are days of the first two months, of either calendar: no shop has figures of them. */
const LENGTHS: readonly (readonly [from: number, to: number])[] = [
  [Date.UTC(1899, 11, 31), Date.UTC(1900, 2, 1)],
  [Date.UTC(1904, 0, 1), Date.UTC(1904, 2, 1)],
];

function legacyCell(value: string | number | boolean | Date | null): Cell {
  if (value === null) return '';
  if (value instanceof Date) {
    const time = value.getTime();
    const length = LENGTHS.find(([from, to]) => from <= time && time < to);
    if (length !== undefined) return cellOf((time - length[0]) / MS_PER_DAY, 'duration', false);
    return cellOf((time - FIRST) / MS_PER_DAY, 'moment', false);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? cellOf(value, 'plain', false) : value;
}
