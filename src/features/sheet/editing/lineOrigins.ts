// Which line of a text each line of a changed one was, and laying further edits of the changed text together with those
// that changed it, so that all are edits of the first.
import { lineEdit } from '../../../base/textEdits';
import { applyEdits, lineStarts, linesOf, offsetAt } from '../../../base/range';
import type { TextEdit } from '../../../base/range';

/** A text before and after edits. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  /** The line before of each line after; undefined of one that is new. They are in the order of both. */
  readonly origins: readonly (number | undefined)[];
  /** Whether no line is gone and none is new. */
  readonly isSameCount: boolean;
}

/** Finds the lines of a text again in what edits make of it. */
export function changedBy(before: string, edits: readonly TextEdit[]): Changed {
  const after = applyEdits(before, edits);
  const starts = lineStarts(before);
  const placed = edits
    .map(({ range, newText }) => {
      const [from, to] = [offsetAt(before, starts, range.start), offsetAt(before, starts, range.end)];
      return { from, to, growth: newText.length - (to - from) };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const lineAt = new Map(lineStarts(after).map((start, line) => [start, line]));
  const origins: (number | undefined)[] = Array.from({ length: lineAt.size }, () => undefined);
  let shift = 0;
  let next = 0;
  starts.forEach((start, line) => {
    for (let edit = placed[next]; edit !== undefined && edit.to <= start; edit = placed[++next]) shift += edit.growth;
    const isInside = (placed[next]?.from ?? Infinity) < start;
    const now = isInside ? undefined : lineAt.get(start + shift);
    if (now !== undefined) origins[now] = line;
  });
  return {
    before,
    after,
    origins,
    isSameCount: origins.every((origin, line) => origin === line) && origins.length === starts.length,
  };
}

/** Whether a line after says other than it did before, is new, or stands beside lines that are gone. */
export function isChanged({ before, after, origins }: Changed): (line: number) => boolean {
  const [old, now] = [linesOf(before), linesOf(after)];
  const isBesideGap = (line: number): boolean => {
    const [origin, previous] = [origins[line], origins[line - 1]];
    return origin !== undefined && origin !== (line === 0 ? 0 : (previous ?? origin - 1) + 1);
  };
  return (line) => {
    const origin = origins[line];
    return origin === undefined || old[origin] !== now[line] || isBesideGap(line) || isBesideGap(line + 1);
  };
}

/** The edits of the text before that do what the change did, and then `later`, which are edits within lines after. */
export function composed(change: Changed, later: readonly TextEdit[], lineEnd: string): TextEdit[] {
  const old = linesOf(change.before);
  const now = linesOf(applyEdits(change.after, later));
  const edits: TextEdit[] = [];
  let done = 0;
  let fresh: string[] = [];
  const closeGap = (origin: number): void => {
    edits.push(...gapEdit(old, { from: done, to: origin }, { fresh, lineEnd }));
    fresh = [];
  };
  now.forEach((text, line) => {
    const origin = change.origins[line];
    if (origin === undefined) {
      fresh.push(text);
      return;
    }
    closeGap(origin);
    edits.push(...lineEdit(origin, old[origin] ?? '', text));
    done = origin + 1;
  });
  closeGap(old.length);
  return edits;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

interface Filling {
  readonly fresh: readonly string[];
  readonly lineEnd: string;
}

/** Of lines that are gone, and others that stand in their place. */
function gapEdit(old: readonly string[], { from, to }: Gap, { fresh, lineEnd }: Filling): TextEdit[] {
  if (from === to && fresh.length === 0) return [];
  const endOf = (line: number): TextEdit['range']['end'] => ({ line, character: (old[line] ?? '').length });
  const text = fresh.join(lineEnd);
  if (from < to && fresh.length > 0)
    return [{ range: { start: { line: from, character: 0 }, end: endOf(to - 1) }, newText: text }];
  if (from > 0) {
    const start = endOf(from - 1);
    return [
      { range: { start, end: from < to ? endOf(to - 1) : start }, newText: fresh.length > 0 ? lineEnd + text : '' },
    ];
  }
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: { line: to, character: 0 } }, newText: fresh.length > 0 ? text + lineEnd : '' }];
}
