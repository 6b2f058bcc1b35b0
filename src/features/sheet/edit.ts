// What can be done to a document in the sheet, as plain values that a page sends. Blocks, rows and columns are told by
// their numbers in the sheet that the page shows.
import type { Grid } from '../tables/clipboardTable';

/** One change of a document: one step to undo. */
export type SheetEdit =
  | CellsEdit
  | RowsEdit
  | PasteEdit
  | { readonly kind: 'field'; readonly id: string; readonly text: string }
  | { readonly kind: 'text'; readonly block: number; readonly text: string }
  | { readonly kind: 'addSection'; readonly id: string };

/** Some cells of a table get other texts; '' clears. */
export interface CellsEdit {
  readonly kind: 'cells';
  readonly block: number;
  readonly cells: readonly CellText[];
}

/** A cell by its row and column, and the text that it gets, as a person types it. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows are put in before a row, taken out, moved before a row, or put in the order of a column. */
export type RowsEdit = { readonly block: number } & (
  | { readonly kind: 'insertRows'; readonly at: number; readonly rows: Grid }
  | { readonly kind: 'removeRows'; readonly from: number; readonly count: number }
  | { readonly kind: 'moveRows'; readonly from: number; readonly count: number; readonly to: number }
  | { readonly kind: 'sortRows'; readonly column: number; readonly isDescending: boolean }
);

/**
 * A block of cells is laid over a table, its first cell over the given one; rows that are not there are added. Where
 * more is selected it is repeated over that.
 */
export interface PasteEdit {
  readonly kind: 'paste';
  readonly block: number;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns are selected. */
  readonly rows?: number | undefined;
  readonly columns?: number | undefined;
  readonly grid: Grid;
}
