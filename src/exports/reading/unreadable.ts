// A file of which no table can be read, and why.
import type { Message } from '../../base/message';

/** Thrown where a file cannot be read: what is wrong with it, where, and what to do. */
export class UnreadableFile extends Error {
  constructor(readonly text: Message) {
    super(text.id);
  }
}
