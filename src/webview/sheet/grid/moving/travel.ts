// Where the keys lead that move in a grid, and what they select.
import type { Action } from './keys';
import { at, blockOf, isMany, runEnd, selected } from './selection';
import type { Block, CellPlace, Selection, Size } from './selection';

/** The keys that move, and those that select without moving. */
export type Travel = Extract<Action, { kind: 'move' | 'jump' | 'edge' | 'page' }>;

/** A grid as one moves in it. */
export interface GridShape {
  readonly size: Size;
  /** How many rows are seen at once. */
  readonly pageSize: number;
  readonly textAt: (place: CellPlace) => string;
}

/** The selection after a key that moves: with Shift the active cell stays, and the block reaches further. */
export function travelled(selection: Selection, action: Travel, ground: GridShape): Selection {
  const to = target(action.extend ? selection.reach : selection.active, action, ground);
  return action.extend ? { ...selection, reach: to } : at(to);
}

function target({ row, column }: CellPlace, action: Travel, { size, pageSize, textAt }: GridShape): CellPlace {
  switch (action.kind) {
    case 'move':
      return { row: row + action.rows, column: column + action.columns };
    case 'jump': {
      const step = { row: action.rows, column: action.columns };
      return runEnd({ row, column }, step, size, (place) => textAt(place) !== '');
    }
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

/** All rows and columns, or those that what is selected is in, whole. */
export function spanned(
  selection: Selection,
  span: 'selectAll' | 'selectRow' | 'selectColumn',
  { rows, columns }: Size,
): Selection {
  const { top, bottom, left, right } = blockOf(selection);
  const isRow = span === 'selectRow';
  const isColumn = span === 'selectColumn';
  const block = {
    top: isRow ? top : 0,
    bottom: isRow ? bottom : rows - 1,
    left: isColumn ? left : 0,
    right: isColumn ? right : columns - 1,
  };
  return { ...selected(block), active: selection.active };
}

/** The keys that end an entry. */
type Entered = Extract<Action, { kind: 'commit' }>;

/**
 * Where one goes after an entry: by Tab along the row and on to the next, by Enter down, and back to the column where
 * one began to go along. Where several cells are selected, one goes round in them.
 */
export function afterEntry(
  selection: Selection,
  action: Entered,
  { start, size }: { readonly start: number | undefined; readonly size: Size },
): Selection {
  const block = blockOf(selection);
  const { row, column } = selection.active;
  const { rows, columns, by } = action;
  if (by !== 'arrow' && isMany(block)) return { ...selection, active: nextIn(block, selection.active, action) };
  if (by === 'arrow') return at({ row: row + rows, column: column + columns });
  if (by === 'enter') return at({ row: row + rows, column: start ?? column });
  const next = column + columns;
  if (next >= size.columns) return at(row + 1 < size.rows ? { row: row + 1, column: start ?? 0 } : { row, column });
  if (next < 0) return at(row > 0 ? { row: row - 1, column: size.columns - 1 } : { row, column });
  return at({ row, column: next });
}

function nextIn({ top, bottom, left, right }: Block, { row, column }: CellPlace, action: Entered): CellPlace {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const isAlong = action.columns !== 0;
  const index = isAlong ? (row - top) * width + (column - left) : (column - left) * height + (row - top);
  const count = height * width;
  const next = (index + action.rows + action.columns + count) % count;
  return isAlong
    ? { row: top + Math.floor(next / width), column: left + (next % width) }
    : { row: top + (next % height), column: left + Math.floor(next / height) };
}
