// The columns of a table that is pasted: which of the contract's each is, by its title or, without titles, by place and
// kind; and a value as a cell says it.
import { labelKey } from '../../base/script';
import type { Script } from '../../base/script';
import { blankCell } from '../../documents/templates/cellMarks';
import { rowText } from '../../documents/templates/template';
import { isTotalLabel, readValue } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import type { Grid } from './clipboardTable';

/** A column of the pasted table, and the one that it goes to. */
export interface Mapping {
  readonly columns: readonly (Column | undefined)[];
  /** The row of titles, where there is one. */
  readonly titles: readonly string[] | undefined;
  readonly rows: Grid;
}

/**
 * Finds the columns of a grid among those of a table. Above the titles, lines of one cell only are the sheet's own
 * title.
 */
export function mapColumns(columns: readonly Column[], grid: Grid): Mapping {
  const first = grid.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const titles = grid[first] ?? [];
  const named = takeOnce(titles.map(labelKey).map((label) => columns.find(({ labels }) => labels.includes(label))));
  if (areTitles(titles, named.filter((column) => column !== undefined).length))
    return { columns: named, titles, rows: grid.slice(first + 1) };
  return { columns: byKind(columns, grid), titles: undefined, rows: grid };
}

// One known title among few may be chance, since a value can be called as a column is; figures are no titles.
function areTitles(titles: readonly string[], known: number): boolean {
  const said = titles.filter((title) => title !== '');
  return known >= 2 || (known === 1 && said.length <= 2 && said.every((title) => !/\d/.test(title)));
}

function takeOnce(columns: readonly (Column | undefined)[]): (Column | undefined)[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : undefined));
}

// In the order of the contract, each goes to the next column whose kind its values can be.
function byKind(columns: readonly Column[], grid: Grid): (Column | undefined)[] {
  let next = 0;
  return (grid[0] ?? []).map((_, index) => {
    const values = grid.filter((row) => !isTotalLabel(row[0] ?? '')).map((row) => row[index] ?? '');
    const at = columns.findIndex(
      (column, place) => place >= next && values.every((text) => readValue(column, text).kind !== 'invalid'),
    );
    if (at < 0) return undefined;
    next = at + 1;
    return columns[at];
  });
}

/** The numbers of the pasted columns that are none of the contract's. */
export function unknownColumns(columns: readonly (Column | undefined)[]): number[] {
  return columns.flatMap((column, index) => (column === undefined ? [index] : []));
}

/** What a pasted row says in a column, or what stands for nothing there. */
export function valueFor(index: number, row: readonly string[], blank: string): string {
  const text = index < 0 ? '' : cellText(row[index] ?? '');
  return text === '' ? blank : text;
}

/** What stands for nothing in a column: in a row of totals only what is added up is expected. */
export function blankOf(column: Column, row: readonly string[], script: Script): string {
  return isTotalLabel(row[0] ?? '') ? '' : blankCell(column, script);
}

/** A value as a cell says it: what would be a tag is text, a line break is kept, a bar does not end the cell. */
export function cellText(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\\+(?=\|)/g, (all) => all.replaceAll('\\', '&#92;'))
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');
}

/** A row. Bars are escaped already: old cells are kept as they stand. */
export function line(cells: readonly string[]): string {
  return rowText(cells.map((cell) => cell.replaceAll('\\|', '|')));
}
