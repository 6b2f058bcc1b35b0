// What was written unasked into a document: each place with its old and new text and the reason, kept at its place
// while more is written.
import type { Finding } from '../base/finding';
import type { Message } from '../base/message';
import { lineRange, linesOf } from '../base/range';
import type { Range, TextEdit } from '../base/range';

/** A value that may be written at a place of one line. */
export interface Proposal {
  readonly edit: TextEdit;
  /** The finding that it mends; none where a cell is only filled in. */
  readonly finding?: Finding;
  /** False for one that is not to be written, and only tells that its place is disputed. */
  readonly isWanted: boolean;
}

/** A value that was written: its place in the text as it became, what stood there, and why. */
export interface ValueChange {
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly reason: Message | undefined;
}

/**
 * The list of what was written with some more; what is written over again is one entry, and what came back to its first
 * text none.
 */
export function recordWrites(
  written: readonly ValueChange[],
  proposals: readonly Proposal[],
  text: string,
): ValueChange[] {
  const lines = linesOf(text);
  const edits = proposals.map(({ edit }) => edit);
  const fresh = proposals.map(({ edit, finding }): ValueChange => {
    const { start, end } = edit.range;
    const earlier = written.find(
      ({ range }) => range.start.line === start.line && range.start.character === start.character,
    );
    const at = shifted(edit.range, edits).start.character;
    return {
      range: lineRange(start.line, at, at + edit.newText.length),
      before: earlier?.before ?? (lines[start.line] ?? '').slice(start.character, end.character),
      after: edit.newText,
      reason: earlier?.reason ?? finding?.message,
    };
  });
  const isOver = ({ range }: ValueChange): boolean =>
    edits.some(({ range: { start } }) => start.line === range.start.line && start.character === range.start.character);
  const kept = written.filter((each) => !isOver(each)).map((each) => ({ ...each, range: shifted(each.range, edits) }));
  return [...kept, ...fresh]
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

/** A place on one line after edits before it on that line. */
function shifted({ start, end }: Range, edits: readonly TextEdit[]): Range {
  const before = edits.filter(
    ({ range }) =>
      range.start.line === start.line &&
      range.end.character <= start.character &&
      range.start.character < start.character,
  );
  const by = before.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end.character - range.start.character),
    0,
  );
  return lineRange(start.line, start.character + by, end.character + by);
}
