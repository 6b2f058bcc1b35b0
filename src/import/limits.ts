// How much of a source is read. What goes beyond is refused and said, since half a regulation is none.
import { message } from '../base/message';
import type { Message } from '../base/message';

/** Blocks of an import: paragraphs, rows, lines that are not blank. The longest statutes have a few thousand. */
export const MOST_BLOCKS = 20_000;

/** How deep elements of a page or of a Word file may be nested. */
export const DEEPEST = 200;

/** Which of the two limits a source exceeds. */
export type Excess = 'blocks' | 'depth';

/** Says so of a file. */
export function excessMessage(file: string, excess: Excess): Message {
  const limit = excess === 'blocks' ? MOST_BLOCKS : DEEPEST;
  return message(`import.too-many-${excess}`, { file, limit });
}
