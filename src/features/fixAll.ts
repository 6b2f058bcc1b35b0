// Owns choosing the edits that mend many findings at once. Applying them is the shell's affair.
import type { Finding } from '../base/finding';
import { comparePositions, overlaps } from '../base/range';
import type { TextEdit } from '../base/range';

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

function clash(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.range, b.range) || comparePositions(a.range.start, b.range.start) === 0;
}
