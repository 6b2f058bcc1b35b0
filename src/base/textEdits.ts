// The edits that lead from one text to another. Applying them is up to the shell.
import type { TextEdit } from './range';

/**
 * The edits that make one text of another: line by line where both have the same lines, so that nothing else is
 * touched.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) {
    const end = { line: old.length - 1, character: (old.at(-1) ?? '').length };
    return [{ range: { start: { line: 0, character: 0 }, end }, newText: after }];
  }
  return old.flatMap((line, index) => lineEdit(index, line, fresh[index] ?? ''));
}

/** The edit that makes one line of another: only what differs between its first and its last difference. */
export function lineEdit(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const range = { start: { line, character: head }, end: { line, character: before.length - tail } };
  return [{ range, newText: after.slice(head, after.length - tail) }];
}
