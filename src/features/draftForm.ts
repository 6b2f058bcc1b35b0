// Owns the form of a new document, without an editor: which steps a type needs, what each proposes and accepts.
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { nextPeriod, periodOf, readPeriod } from '../base/period';
import { PERIOD_KIND } from '../documents/cadence';
import { readValue } from '../documents/value';
import type { Field } from '../knowledge/contract';
import type { DocumentType } from '../knowledge/documentType';

/** One question. `accept` says what is wrong with an answer, or nothing. An empty answer leaves a placeholder where that is allowed. */
export interface FormStep {
  readonly key: string;
  readonly label: MessageArgument;
  readonly help: Message | undefined;
  readonly proposals: readonly string[];
  readonly accept: (answer: string) => Message | undefined;
}

/** The steps of a type's form: period, qualifier where one is needed, author, then the required fields. `today` is YYYY-MM-DD. */
export function formSteps(type: DocumentType, today: string, people: readonly string[]): FormStep[] {
  const required = type.fields.filter((field) => field.required && field.default === undefined);
  return [periodStep(type, today), ...(type.cadence === 'event' ? [qualifierStep()] : []), authorStep(people), ...required.map(fieldStep)];
}

function periodStep(type: DocumentType, today: string): FormStep {
  const kind = PERIOD_KIND[type.cadence];
  const current = periodOf(kind, today);
  const accept = (answer: string): Message | undefined =>
    readPeriod(answer)?.kind === kind ? undefined : message('field-invalid.period', { text: answer, example: current.text });
  return { key: 'period', label: message('form.period'), help: undefined, proposals: [nextPeriod(current).text, current.text], accept };
}

function qualifierStep(): FormStep {
  const accept = (answer: string): Message | undefined =>
    /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,40}$/u.test(answer) ? undefined : message('form.qualifier-invalid');
  return { key: 'qualifier', label: message('form.qualifier'), help: message('form.qualifier-help'), proposals: [], accept };
}

function authorStep(people: readonly string[]): FormStep {
  return { key: 'author', label: message('form.author'), help: undefined, proposals: people, accept: () => undefined };
}

function fieldStep(field: Field): FormStep {
  const accept = (answer: string): Message | undefined => {
    const value = answer === '' ? undefined : readValue(field, answer);
    return value?.kind === 'invalid' ? message('form.answer-invalid', { label: { pack: field.title, en: field.en } }) : undefined;
  };
  const help = field.help ? message('check-failed', { text: { pack: field.help.zh, en: field.help.en } }) : undefined;
  return { key: field.id, label: { pack: field.title, en: field.en }, help, proposals: field.options.map((option) => option.value), accept };
}
