// Where one is in a grid: the active cell, and the block of cells that is selected with it. All are plain values.

/** A cell by its row and column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the cell from which the selection reaches to it. */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
}

/** A block of cells, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** One cell alone. */
export function at(place: CellPlace): Selection {
  return { active: place, anchor: place };
}

/** The block that is selected. */
export function blockOf({ active, anchor }: Selection): Block {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** All cells of a block, row by row. */
export function placesIn({ top, bottom, left, right }: Block): CellPlace[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

/** A selection within a table of a size. */
export function within({ active, anchor }: Selection, size: Size): Selection {
  const kept = ({ row, column }: CellPlace): CellPlace => ({
    row: clamp(row, size.rows),
    column: clamp(column, size.columns),
  });
  return { active: kept(active), anchor: kept(anchor) };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** The last cell of the run of filled or of empty cells on a way, as Ctrl and an arrow go. */
export function runEnd(
  from: CellPlace,
  step: CellPlace,
  size: Size,
  isFilled: (place: CellPlace) => boolean,
): CellPlace {
  const next = (place: CellPlace): CellPlace => ({ row: place.row + step.row, column: place.column + step.column });
  const isThere = ({ row, column }: CellPlace): boolean =>
    row >= 0 && column >= 0 && row < size.rows && column < size.columns;
  let place = from;
  if (!isThere(next(place))) return place;
  const isInRun = isFilled(place) && isFilled(next(place));
  do place = next(place);
  while (isThere(next(place)) && (isInRun ? isFilled(next(place)) : !isFilled(place)));
  return place;
}
