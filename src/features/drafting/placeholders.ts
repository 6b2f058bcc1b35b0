// Going from one placeholder of a text to the next.
import { placeholdersIn } from '../../base/placeholder';
import { comparePositions, lineRange } from '../../base/range';
import type { Position, Range } from '../../base/range';

/** The first placeholder that starts at or after a place, else the first of the text; undefined where none is left. */
export function nextPlaceholder(text: string, from: Position): Range | undefined {
  const all = text
    .split(/\r\n|\r|\n/)
    .flatMap((source, line) => placeholdersIn(source).map(({ from: start, to: end }) => lineRange(line, start, end)));
  return all.find((range) => comparePositions(range.start, from) >= 0) ?? all[0];
}
