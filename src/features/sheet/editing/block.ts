// The block of cells on the clipboard, as it is laid over a table: rows that are empty keep their place, and one column
// or one value is a block too.
import { readCells, readHtmlTable, wordsOf } from '../../tables/clipboardTable';
import type { Clipboard, Grid } from '../../tables/clipboardTable';

const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

/** The cells on the clipboard; undefined where there are none, or too many. */
export function readBlock({ html, text }: Clipboard): Grid | undefined {
  if (text === '' && html === '') return undefined;
  const plain = text === '' ? undefined : tabbed(text);
  const styled = readHtmlTable(html);
  const rows = styled === undefined ? plain : wordsOf(styled, plain);
  if (rows === undefined || rows.length > MOST_ROWS) return undefined;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0 || width > MOST_COLUMNS) return undefined;
  return rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? '').trim()));
}

// What ends with a line end has no more lines.
function tabbed(text: string): string[][] | undefined {
  const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
  return isOneText(whole) ? [[whole]] : readCells(whole);
}

/** Words in quotes are a cell only where a spreadsheet would have put it in quotes. */
function isOneText(text: string): boolean {
  return !/[\t\r\n]/.test(text) && !/^"(?:[^"]|"")*""(?:[^"]|"")*"$/.test(text);
}
