// Going from one placeholder of a text to the next.
import { placeholdersIn } from '../../base/placeholder';
import { comparePositions, lineRange, linesOf } from '../../base/range';
import type { Position, Range } from '../../base/range';
import type { Document } from '../../documents/document';
import { computedCells } from '../tables/cellAbout';

/**
 * The first placeholder that starts at or after a place, else the first of the text; undefined where none is left.
 * Those of a document whose values follow from others are left out: nobody fills them in by hand.
 */
export function nextPlaceholder(text: string, from: Position, document?: Document): Range | undefined {
  const computed = new Set((document === undefined ? [] : computedCells(document)).map(({ range }) => keyOf(range)));
  const all = linesOf(text)
    .flatMap((source, line) => placeholdersIn(source).map(({ from: start, to: end }) => lineRange(line, start, end)))
    .filter((range) => !computed.has(keyOf(range)));
  return all.find((range) => comparePositions(range.start, from) >= 0) ?? all[0];
}

function keyOf({ start }: Range): string {
  return `${String(start.line)}:${String(start.character)}`;
}
