// Where the keys lead that move in a grid, and what they select.
import type { Action } from './keys';
import { runEnd } from './selection';
import type { CellPlace, Selection, Size } from './selection';

/** The keys that move, and those that select without moving. */
export type Travel = Extract<Action, { kind: 'move' | 'jump' | 'edge' | 'page' }>;

/** A grid as one moves in it. */
export interface GridShape {
  readonly size: Size;
  /** How many rows are seen at once. */
  readonly pageSize: number;
  readonly textAt: (place: CellPlace) => string;
}

/** The selection after a key that moves. */
export function travelled({ active, anchor }: Selection, action: Travel, ground: GridShape): Selection {
  const to = target(active, action, ground);
  return { active: to, anchor: action.extend ? anchor : to };
}

function target({ row, column }: CellPlace, action: Travel, { size, pageSize, textAt }: GridShape): CellPlace {
  switch (action.kind) {
    case 'move':
      return { row: row + action.rows, column: column + action.columns };
    case 'jump':
      return runEnd(
        { row, column },
        { row: action.rows, column: action.columns },
        size,
        (place) => textAt(place) !== '',
      );
    case 'page':
      return { row: row + (action.down ? 1 : -1) * pageSize, column };
    case 'edge': {
      const { end } = action;
      return {
        row: end === 'start' ? 0 : end === 'end' ? size.rows - 1 : row,
        column: end === 'rowStart' || end === 'start' ? 0 : size.columns - 1,
      };
    }
  }
}

/** All rows and columns, those of the active cell's row, or of its column. */
export function spanned(
  { active }: Selection,
  span: 'selectAll' | 'selectRow' | 'selectColumn',
  size: Size,
): Selection {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const { row, column } = active;
  switch (span) {
    case 'selectAll':
      return { active: { row: 0, column: 0 }, anchor: { row: lastRow, column: lastColumn } };
    case 'selectRow':
      return { active: { row, column: 0 }, anchor: { row, column: lastColumn } };
    case 'selectColumn':
      return { active: { row: 0, column }, anchor: { row: lastRow, column } };
  }
}

/**
 * Where one goes after an entry: by Tab along the row and on to the next, by Enter down, and back to the column where
 * one began to go along.
 */
export function afterEntry(
  { row, column }: CellPlace,
  { rows, columns, by }: Extract<Action, { kind: 'commit' }>,
  { start, size }: { readonly start: number | undefined; readonly size: Size },
): CellPlace {
  if (by === 'enter') return { row: row + rows, column: start ?? column };
  const next = column + columns;
  if (next >= size.columns) return { row: row + 1, column: start ?? 0 };
  return next < 0 ? { row: row - 1, column: size.columns - 1 } : { row, column: next };
}
