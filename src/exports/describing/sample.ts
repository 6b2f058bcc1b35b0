// The beginning of a table of an unknown kind: the row of its titles, and the columns below it.
import { TOTAL_WORDS } from '../taking/rows';
import type { Cell, KeptRow } from '../reading/cell';
import { HEADER_ROWS } from '../recognising/recognise';
import { headerTitle } from '../recognising/titles';
import type { HeaderTitle } from '../recognising/titles';
import { readAmount } from '../values/amount';
import { isNothing, plainText } from '../values/plain';
import { readSpan } from '../values/span';

/** As many rows are looked at. */
export const SAMPLE_ROWS = 500;

/** A column with a title of its own, and what stands in it row by row; sums at the end are left out. */
export interface SampleColumn extends HeaderTitle {
  readonly cells: readonly Cell[];
  /** Those cells that say something. */
  readonly said: readonly Cell[];
}

/** Finds titles and columns; undefined where no row has two titles and a row of values under it. */
export function sampleOf(rows: readonly KeptRow[]): readonly SampleColumn[] | undefined {
  const header = headerOf(rows);
  if (header === undefined) return undefined;
  const titles = header.cells.map(headerTitle);
  const data = rows.filter(({ number, cells }) => number > header.number && isData(cells, titles));
  if (data.length === 0) return undefined;
  return titles.flatMap((title, at) => {
    // A title that is there twice is read in its first column, and an empty one never.
    if (title.text === '' || titles.findIndex(({ key }) => key === title.key) !== at) return [];
    const cells = data.map((row) => row.cells[at] ?? '');
    return [{ ...title, cells, said: cells.filter((cell) => !isNothing(plainText(cell))) }];
  });
}

/** Of the first rows the one with most titles; of several the first. */
function headerOf(rows: readonly KeptRow[]): KeptRow | undefined {
  const first = rows.filter(({ number }) => number <= HEADER_ROWS);
  const counts = first.map(({ cells }) => new Set(cells.filter(isTitle).map((cell) => headerTitle(cell).key)).size);
  const most = Math.max(...counts);
  return most < FEWEST_TITLES ? undefined : first[counts.indexOf(most)];
}

const FEWEST_TITLES = 2;

function isTitle(cell: Cell): boolean {
  const text = plainText(cell);
  if (typeof cell === 'number' || isNothing(text) || readSpan(cell) !== undefined) return false;
  return readAmount(cell, 'percent').kind === 'invalid';
}

function isData(cells: readonly Cell[], titles: readonly HeaderTitle[]): boolean {
  const said = cells.filter((cell) => !isNothing(plainText(cell)));
  const isHeader = cells.every((cell, at) => plainText(cell) === (titles[at]?.text ?? ''));
  return (
    said.length > 1 && !isHeader && !cells.some((cell) => TOTAL_WORDS.has(headerTitle(cell).key.replace(/:$/, '')))
  );
}
