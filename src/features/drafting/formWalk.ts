// Walking through a form: which question comes next, back and forth, until all are answered or the writer leaves.
// Asking is done by whoever walks: an editor's boxes or a terminal.
import type { Message } from '../../base/message';
import { isWritten, stepFor, stepKeys } from './draftForm';
import type { Answers, DraftForm, FormStep } from './formStep';

/**
 * A question as it is put: the step, which one of how many it is, what was answered to it before, and why that was
 * refused.
 */
export interface Question {
  readonly step: FormStep;
  readonly number: number;
  readonly total: number;
  readonly before: string | undefined;
  readonly problem: Message | undefined;
}

/** What comes back: an answer, the wish to go back a step, or to leave the form. */
export type Reply = string | { readonly leave: 'back' | 'cancel' };

/**
 * Asks the steps that `given` does not answer. Gives all answers, or `back` from the first question, or `cancel`; those
 * so far as soon as they name a document that is there, for which nothing more need be answered.
 */
export async function walkForm(
  form: DraftForm,
  ask: (question: Question) => Promise<Reply>,
  given: Answers = new Map(),
): Promise<Answers | 'back' | 'cancel'> {
  const answers = new Map(given);
  let problem: Message | undefined;
  for (let index = 0; ;) {
    if (isWritten(form, answers)) return answers;
    const keys = stepKeys(form, answers).filter((key) => !given.has(key));
    const key = keys[index];
    const step = key === undefined ? undefined : stepFor(form, answers, key);
    if (step === undefined) return answers;
    const reply = await ask({ step, number: index + 1, total: keys.length, before: answers.get(step.key), problem });
    problem = undefined;
    if (typeof reply === 'object') {
      if (reply.leave === 'cancel' || index === 0) return reply.leave;
      index--;
      continue;
    }
    const taken = step.take(reply);
    if (taken.problem) {
      problem = taken.problem;
      continue;
    }
    answers.set(step.key, taken.value);
    index++;
  }
}
