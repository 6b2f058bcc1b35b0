// What was worked out of a cell, remembered for the many other cells that say the same.
import type { Cell } from '../reading/cell';

const MOST = 20_000;

/** A function that works out the same cell once, as long as there are not too many different ones. */
export function remembered<T>(work: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, { readonly result: T }>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before.result;
    if (known.size >= MOST) known.clear();
    const result = work(cell);
    known.set(cell, { result });
    return result;
  };
}
