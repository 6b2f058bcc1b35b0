// Places in a text: positions, ranges, the line index and text edits. Knows nothing of what stands at a place.

/** A place in a text. Both numbers are 0-based; `character` counts UTF-16 units, as editors and the JSON report do. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces the text of `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Makes a range on one line. */
export function lineRange(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** The range of no extent at the start of a text. */
export const TEXT_START: Range = lineRange(0, 0, 0);

/** Negative when `a` stands before `b`, 0 at the same place, positive after it. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** True when `position` is inside `range` or at either of its ends. */
export function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** True when the two ranges share a place, be it only where one ends and the other begins. */
export function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** True when the two ranges share a character. */
export function overlaps(a: Range, b: Range): boolean {
  const aBeforeB = comparePositions(a.end, b.start);
  const bBeforeA = comparePositions(b.end, a.start);
  return aBeforeB > 0 && bBeforeA > 0;
}

const LINE_END = /\r\n|\r|\n/g;

/** The lines of a text without their ends, which are LF, CRLF or CR. */
export function linesOf(text: string): string[] {
  return text.split(text.includes('\r') ? LINE_END : '\n'); // most texts have but one kind, found without a pattern
}

/** The offset at which each line starts; line ends are LF, CRLF or CR. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset of `position`; a place past the end of its line or of the text is drawn back to that end. */
export function offsetAt(text: string, starts: readonly number[], position: Position): number {
  const start = starts[position.line];
  if (start === undefined) return text.length;
  const next = starts[position.line + 1] ?? text.length;
  return Math.min(start + Math.max(0, position.character), next);
}

/**
 * Applies edits to a text and leaves every other character as it was. Edits may come in any order; of two that overlap,
 * the later-placed one is dropped, so that no edit is ever half applied.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const placed = edits
    .map((edit) => ({
      from: offsetAt(text, starts, edit.range.start),
      to: offsetAt(text, starts, edit.range.end),
      newText: edit.newText,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let done = 0;
  for (const edit of placed) {
    if (edit.from < done) continue;
    result += text.slice(done, edit.from) + edit.newText;
    done = edit.to;
  }
  return result + text.slice(done);
}
