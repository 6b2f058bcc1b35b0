// What is measured in an editor: figures of its extension host, in milliseconds and bytes.
import type { Timed } from '../measure';

/** An activation: reading the extension's file, calling `activate`, and all from then until the editor goes on. */
export interface Activation {
  readonly load: Timed;
  readonly call: Timed;
  readonly awaited: Timed;
}

/** One window. */
export interface Figures {
  readonly empty: Activation;
  readonly ours: Activation;
  /** From the call of `activate` until the knowledge base is read and the sample workspace checked. */
  readonly ready: Timed;
  /** The longest meanwhile that the host let nobody else have a turn. */
  readonly readyBlock: Timed;
  /** Opening the search box, and the answer to a first word. */
  readonly search: Timed;
  readonly searchBlock: Timed;
  /** What the host's process holds: before, once all is checked, and after the search. */
  readonly memory: readonly number[];
}
