// Where one is in a grid: the active cell, and the block of cells that is selected with it. All are plain values.

/** A cell by its row and column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The active cell, in which one types, and the block around it from the cell where it began to the one that it reaches.
 */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
  readonly reach: CellPlace;
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
  return { active: place, anchor: place, reach: place };
}

/** A block of cells, in whose first cell one is. */
export function selected({ top, bottom, left, right }: Block): Selection {
  const anchor = { row: top, column: left };
  return { active: anchor, anchor, reach: { row: bottom, column: right } };
}

/** The block that is selected. */
export function blockOf({ anchor, reach }: Selection): Block {
  return blockAround([anchor, reach]);
}

/** The smallest block that has all of some cells. */
export function blockAround(places: readonly CellPlace[]): Block {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Whether a cell is in a block. */
export function holds({ top, bottom, left, right }: Block, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether a block has more than one cell. */
export function isMany({ top, bottom, left, right }: Block): boolean {
  return top !== bottom || left !== right;
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
export function within({ active, anchor, reach }: Selection, size: Size): Selection {
  const kept = ({ row, column }: CellPlace): CellPlace => ({
    row: clamp(row, size.rows),
    column: clamp(column, size.columns),
  });
  return { active: kept(active), anchor: kept(anchor), reach: kept(reach) };
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
