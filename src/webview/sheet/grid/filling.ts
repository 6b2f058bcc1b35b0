// Filling: the cells of a block over those beside it, as Ctrl+D and the fill handle do.
import { holds, placesIn } from './moving/selection';
import type { Block, CellPlace } from './moving/selection';
import { seriesOf } from './series';

/** A cell and the text that it gets. */
export interface Filled extends CellPlace {
  readonly text: string;
}

type TextAt = (place: CellPlace) => string;

/** The first row of a block in all its other rows; of one row alone the row above it. */
export function filledDown(block: Block, textAt: TextAt): Filled[] {
  const isOne = block.top === block.bottom;
  const from = isOne ? block.top - 1 : block.top;
  if (from < 0) return [];
  const to = { ...block, top: isOne ? block.top : block.top + 1 };
  return placesIn(to).map((place) => ({ ...place, text: textAt({ row: from, column: place.column }) }));
}

/** The first column of a block in all its others; of one column alone the one before it. */
export function filledRight(block: Block, textAt: TextAt): Filled[] {
  const isOne = block.left === block.right;
  const from = isOne ? block.left - 1 : block.left;
  if (from < 0) return [];
  const to = { ...block, left: isOne ? block.left : block.left + 1 };
  return placesIn(to).map((place) => ({ ...place, text: textAt({ row: place.row, column: from }) }));
}

/** A block over the cells that a larger one has beside it: each of its lines goes on as a series, or is repeated. */
export function filledOver(block: Block, target: Block, textAt: TextAt): Filled[] {
  const isDown = target.top < block.top || target.bottom > block.bottom;
  const lines = new Map<number, (index: number) => string>();
  const lineAt = (line: number): ((index: number) => string) => {
    const known = lines.get(line) ?? lineOf(textsOf(block, line, isDown, textAt));
    lines.set(line, known);
    return known;
  };
  return placesIn(target)
    .filter((place) => !holds(block, place))
    .map((place) => ({
      ...place,
      text: isDown ? lineAt(place.column)(place.row - block.top) : lineAt(place.row)(place.column - block.left),
    }));
}

function textsOf({ top, bottom, left, right }: Block, line: number, isDown: boolean, textAt: TextAt): string[] {
  const length = isDown ? bottom - top + 1 : right - left + 1;
  return Array.from({ length }, (_, at) =>
    textAt(isDown ? { row: top + at, column: line } : { row: line, column: left + at }),
  );
}

function lineOf(texts: readonly string[]): (index: number) => string {
  const repeated = (index: number): string => texts[((index % texts.length) + texts.length) % texts.length] ?? '';
  return seriesOf(texts) ?? repeated;
}
