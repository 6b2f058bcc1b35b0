// What a table is, in a file of any kind: rows of cells, as they are shown or as plain numbers.

/**
 * What a cell holds: nothing is the empty text. A number stands for itself where nothing but its digits was to be seen;
 * percent, days and times are texts as people write them.
 */
export type Cell = string | number;

/** A row and its number, from 1 on, as a spreadsheet would count it. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One table of a file. */
export interface Table {
  /** Of a workbook, what the sheet is called. */
  readonly title: string;
  /** The rows in pieces, from the first on, each time that it is asked. Throws {@link UnreadableFile}. */
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
}
