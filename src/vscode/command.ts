// What a command of the editor is. extension.ts registers them, their errors end in the funnel.
import type { MessageId } from '../base/message';

/** A command: what is said to have failed where it fails, and what it does. */
export interface Command {
  readonly what: MessageId;
  /** Whether it waits until all folders are read: it looks at other documents, or makes one from what they hand on. */
  readonly afterReading?: true;
  readonly run: (...args: readonly unknown[]) => unknown;
}
