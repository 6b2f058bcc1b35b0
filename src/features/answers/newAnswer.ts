// What a new document answers to a program. The shape is stable: names and order of keys are relied on.
import { render } from '../../base/message';
import type { Reader } from '../../base/message';
import type { SaidMissing } from '../drafting/sourcesSaid';

/** A document that was made, and the earlier ones that it found nothing to take over from. */
export interface NewAnswer {
  readonly file: string;
  readonly missing: readonly { readonly type: string; readonly period?: string; readonly message: string }[];
}

/** A new document as an answer. */
export function newAnswer(file: string, missing: readonly SaidMissing[], reader: Reader): NewAnswer {
  return {
    file,
    missing: missing.map(({ type, period, text }) => ({
      type,
      ...(period !== undefined && { period }),
      message: render(text, reader),
    })),
  };
}
