// Filling: the cells of a block repeated over those beside it, as Ctrl+D and the fill handle do.
import { placesIn } from './selection';
import type { Block, CellPlace } from './selection';

/** A cell and the text that it gets. */
export interface Filled extends CellPlace {
  readonly text: string;
}

/** The first row of a block in all its other rows; of one row alone the row above it. */
export function filledDown(block: Block, textAt: (place: CellPlace) => string): Filled[] {
  const isOne = block.top === block.bottom;
  const from = isOne ? block.top - 1 : block.top;
  if (from < 0) return [];
  const to = { ...block, top: isOne ? block.top : block.top + 1 };
  return placesIn(to).map((place) => ({ ...place, text: textAt({ row: from, column: place.column }) }));
}

/** The first column of a block in all its others; of one column alone the one before it. */
export function filledRight(block: Block, textAt: (place: CellPlace) => string): Filled[] {
  const isOne = block.left === block.right;
  const from = isOne ? block.left - 1 : block.left;
  if (from < 0) return [];
  const to = { ...block, left: isOne ? block.left : block.left + 1 };
  return placesIn(to).map((place) => ({ ...place, text: textAt({ row: place.row, column: from }) }));
}

/** A block repeated over the cells that a larger one has beside it. */
export function filledOver(block: Block, target: Block, textAt: (place: CellPlace) => string): Filled[] {
  const [height, width] = [block.bottom - block.top + 1, block.right - block.left + 1];
  const isInside = ({ row, column }: CellPlace): boolean =>
    row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  return placesIn(target)
    .filter((place) => !isInside(place))
    .map((place) => ({
      ...place,
      text: textAt({
        row: block.top + modulo(place.row - block.top, height),
        column: block.left + modulo(place.column - block.left, width),
      }),
    }));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
