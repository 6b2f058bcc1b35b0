// What an expression can call.
import type { Message } from '../base/message';

/** What an expression can call: what it does with values, and how many steps that takes beyond their length. */
export interface Callable {
  readonly run: (...values: never[]) => unknown;
  readonly steps?: (...values: never[]) => number;
}

/** A function with the signatures that it is checked by. */
export interface CelFunction extends Callable {
  readonly types: readonly string[];
  /** How its result comes about, in words, where an expression does not tell it. */
  readonly told?: (...values: never[]) => Message;
}
