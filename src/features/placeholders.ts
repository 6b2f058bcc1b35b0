// Owns going from one placeholder of a text to the next.
import { comparePositions, lineRange } from '../base/range';
import type { Position, Range } from '../base/range';
import { PLACEHOLDERS } from '../documents/value';

/** The first placeholder that starts at or after a place, else the first of the text; undefined where none is left. */
export function nextPlaceholder(text: string, from: Position): Range | undefined {
  const all = text.split(/\r\n|\r|\n/).flatMap((source, line) =>
    Array.from(source.matchAll(PLACEHOLDERS), (match) => lineRange(line, match.index, match.index + match[0].length)));
  return all.find((range) => comparePositions(range.start, from) >= 0) ?? all[0];
}
