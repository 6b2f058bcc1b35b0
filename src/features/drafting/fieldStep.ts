// The questions for a type's own fields, by the kind of each: what stands in the box at first, and what of an answer
// goes into the document. What is proposed is up to valueProposals.ts.
import type { Day } from '../../base/dates/date';
import { labelOf, message } from '../../base/message';
import { isWithin, readPeriod } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { inScript } from '../../base/script';
import { readValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import { readClauseNumber } from '../../citations/clauseNumber';
import { holdsWords } from '../../knowledge/contracts/contract';
import type { Field } from '../../knowledge/contracts/contract';
import { findEntry } from '../../knowledge/entryNames';
import { citationOf, findRole } from '../../knowledge/knowledge';
import { invalidMessage } from '../../documents/valueMessages';
import { plainStep } from './formStep';
import type { Answers, DraftForm, FormStep, StepKind, Taken } from './formStep';
import { documentsOf, earlierValues, fieldProposals } from './valueProposals';

const KIND: Readonly<Partial<Record<Field['kind'], StepKind>>> = {
  enum: 'choice',
  person: 'people',
  role: 'role',
  kpi: 'kpi',
  document: 'document',
  date: 'date',
  dateRange: 'date',
};

/** What else is known when a field is asked for: the other answers, and what an earlier document hands on to it. */
export interface FieldContext {
  readonly answers: Answers;
  readonly carried: () => string;
}

/** The step for a field. */
export function fieldStep(form: DraftForm, field: Field, { answers, carried }: FieldContext): FormStep {
  const kind = KIND[field.kind] ?? 'text';
  const given = inScript(field.default ?? '', form.script);
  return {
    ...plainStep(field.id, labelOf(field)),
    kind,
    get proposals() {
      return fieldProposals(form, field, readPeriod(answers.get('period') ?? ''));
    },
    help: field.help === undefined ? undefined : { pack: field.help.zh, en: field.help.en },
    get initial() {
      return carried() || given || (holdsWords(field) && field.required ? agreedValue(form, field) : '');
    },
    free: !['choice', 'role', 'kpi'].includes(kind),
    take: (answer) => takeField(form, field, { answer, answers }),
  };
}

interface FieldAnswer {
  readonly answer: string;
  readonly answers: Answers;
}

/** What an answer becomes as the value of a field; an empty one stays empty. */
function takeField(form: DraftForm, field: Field, { answer, answers }: FieldAnswer): Taken {
  const text = answer.trim();
  const period = readPeriod(answers.get('period') ?? '');
  const value = readValue(field, text, period ?? { from: form.today, to: form.today });
  if (value.kind === 'invalid') return { problem: invalidMessage(field, text, value.reason) };
  if (value.kind === 'text') return takeText(form, field, value.text);
  const days = daysOf(value);
  if (days === undefined) return { value: text };
  const outside = field.within === 'period' && period !== undefined && !days.every((day) => isWithin(period, day));
  return outside ? { problem: outsideMessage(field, text, period) } : { value: [...new Set(days)].join(' ~ ') };
}

function daysOf(value: Value): readonly Day[] | undefined {
  if (value.kind === 'date') return [value.day];
  return value.kind === 'dateRange' ? [value.from, value.to] : undefined;
}

function outsideMessage(field: Field, text: string, period: Period): ReturnType<typeof message> {
  return message('date-outside-period', { label: labelOf(field), text, expected: `${period.from} ~ ${period.to}` });
}

function takeText(form: DraftForm, field: Field, text: string): Taken {
  const {
    workspace: { knowledge },
    script,
  } = form;
  const known = (value: string | undefined): Taken =>
    value === undefined ? { problem: message('cell-invalid.reference', { label: labelOf(field), text }) } : { value };
  switch (field.kind) {
    case 'enum':
      return { value: inScript(text, script) };
    case 'role':
      return known(mapped(findRole(knowledge, text), (role) => inScript(role.name, script)));
    case 'kpi':
      return known(mapped(findEntry(knowledge.kpis, text), (kpi) => inScript(kpi.name, script)));
    case 'clause': {
      const reference = readClauseNumber(text);
      return known(mapped(reference && knowledge.clause(reference), (clause) => citationOf(knowledge, clause)));
    }
    case 'document':
      // One that is not written yet may be named: whether it is there is checked in the document.
      return { value: documentsOf(form.workspace, field).find((each) => each.document.path === text)?.id ?? text };
    default:
      return { value: text };
  }
}

function mapped<T>(entry: T | undefined, write: (entry: T) => string): string | undefined {
  return entry === undefined ? undefined : write(entry);
}

// A shop's name is the same each month; what differs from one document to the next is only proposed.
function agreedValue(form: DraftForm, field: Field): string {
  const values = earlierValues(form, field);
  return values.length === 1 ? (values[0] ?? '') : '';
}
