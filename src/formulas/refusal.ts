// How an expression of a pack is refused while it is read, deep inside of what reads it.
import type { Message } from '../base/message';

/** Thrown where a part of an expression is not taken: what is said of it. */
export class Refusal extends Error {
  constructor(readonly text: Message) {
    super(text.id);
  }
}
