// Owns mending many findings at once: which are mended unasked, which edits go together, and the edits that lead from one text to
// another. Applying them is the shell's affair.
import type { Finding } from '../base/finding';
import { applyEdits, comparePositions, overlaps } from '../base/range';
import type { TextEdit } from '../base/range';

const MAX_ROUNDS = 10; // a fix can make another computable: a share, then the total of shares

/**
 * The edits of each finding's first fix, of one rule or of all. A fix that overlaps one already taken waits for the next round,
 * whole: no fix is ever half applied.
 */
export function editsOf(findings: readonly Finding[], rule?: string): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (fix === undefined || (rule !== undefined && finding.rule !== rule)) continue;
    if (!fix.edits.some((edit) => taken.some((other) => clash(edit, other)))) taken.push(...fix.edits);
  }
  return taken;
}

/** Rules whose `expected` is the name nearest to what was written: a guess. */
const GUESSING: ReadonlySet<string> = new Set(['clause-unknown', 'reference-unknown']);

/**
 * True for what has one right value, which is mended unasked. A form to fill in, a section to move, a comment to delete or another
 * clause or document to name is the writer's choice.
 */
export function isComputable(finding: Finding): boolean {
  const edits = finding.fixes[0]?.edits ?? [];
  return finding.expected !== undefined && edits.length === 1 && edits[0]?.newText === finding.expected && !GUESSING.has(finding.rule);
}

/** The text with every computable value written, round by round, until nothing changes. */
export function mend(text: string, check: (text: string) => readonly Finding[]): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mended = applyEdits(current, editsOf(check(current).filter(isComputable)));
    if (mended === current) break;
    current = mended;
  }
  return current;
}

/** The edits that make one text of another: line by line where both have the same lines, so that nothing else is touched. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) {
    const end = { line: old.length - 1, character: (old.at(-1) ?? '').length };
    return [{ range: { start: { line: 0, character: 0 }, end }, newText: after }];
  }
  return old.flatMap((line, index) => lineEdit(index, line, fresh[index] ?? ''));
}

function lineEdit(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const range = { start: { line, character: head }, end: { line, character: before.length - tail } };
  return [{ range, newText: after.slice(head, after.length - tail) }];
}

function clash(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.range, b.range) || comparePositions(a.range.start, b.range.start) === 0;
}
