// Edits of several documents, each with what it is, so that a person can look at them one by one before they are made.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import type { FixedDocument } from '../../checking/fixes';
import type { ValueChange } from '../../checking/written';

/** An edit with what it does, under which heading. */
export interface DescribedEdit extends TextEdit {
  readonly heading: Message;
  readonly says: Message;
}

/** A document that is to be changed: its text as the edits were made for it. */
export interface DescribedDocument {
  readonly path: string;
  readonly before: string;
  readonly edits: readonly DescribedEdit[];
}

/** What bulk fixing writes, value by value: what stands there, what is to, and why. */
export function describedFixes(documents: readonly FixedDocument[]): DescribedDocument[] {
  return documents.map(({ path, before, written }) => ({ path, before, edits: editsOf(written) }));
}

// Values are listed at their places in the text as it became; what stands before them on their line has moved them.
function editsOf(written: readonly ValueChange[]): DescribedEdit[] {
  const moved = new Map<number, number>();
  return written.map(({ range: { start }, before, after, reason }) => {
    const by = moved.get(start.line) ?? 0;
    moved.set(start.line, by + after.length - before.length);
    const range = lineRange(start.line, start.character - by, start.character - by + before.length);
    const heading = message('fix.heading');
    const says = message('fix.says', { before: before.trim(), after: after.trim(), reason: reason ?? '' });
    return { range, newText: after, heading, says };
  });
}
