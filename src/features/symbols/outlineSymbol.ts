// What an outline is made of: named places of a text, one below the other. Which places there are is decided beside
// this file, how an editor draws them by its shell.
import type { Range } from '../../base/range';

/** What a place is. */
export type OutlineKind = 'chapter' | 'clause' | 'head' | 'field' | 'heading' | 'row';

/** A named place. `range` is all that belongs to it, `selection` lies in it and is where one lands. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

const LONGEST = 60; // characters of a name or detail: an outline is narrow

/** A text short enough for an outline. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}

/** The range from the start of one line to the end of a later one. */
export function wholeLines(lines: readonly string[], from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: (lines[to] ?? '').length } };
}
