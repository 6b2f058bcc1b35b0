// Owns the questions for a type's own fields, by the kind of each: what is proposed, and what of an answer goes into the document.
import type { Day } from '../base/date';
import { readFrontMatter } from '../base/frontMatter';
import { message } from '../base/message';
import { isWithin, readPeriod } from '../base/period';
import type { Period } from '../base/period';
import { labelKey } from '../base/script';
import { entryOf, scalar } from '../documents/parse';
import type { DocumentRecord } from '../documents/record';
import { inScript } from '../documents/template';
import { readValue } from '../documents/value';
import type { Value } from '../documents/value';
import { readClauseNumber } from '../knowledge/clauseNumber';
import type { Field } from '../knowledge/contract';
import { citationOf, findRole } from '../knowledge/knowledge';
import { invalidMessage, labelOf } from '../rules/labels';
import { dateProposals, rangeProposals } from './dateProposals';
import { plainStep } from './formStep';
import type { Answers, DraftForm, FormStep, Proposal, StepKind, Taken } from './formStep';

const MOST_EARLIER = 5; // values of earlier documents that are worth a look
const MOST_DOCUMENTS = 50;

const KIND: Readonly<Partial<Record<Field['kind'], StepKind>>> = { enum: 'choice', role: 'role', kpi: 'kpi', document: 'document', date: 'date', dateRange: 'date' };

/** What else is known when a field is asked for: the other answers, and what an earlier document hands on to it. */
export interface Asking {
  readonly answers: Answers;
  readonly carried: string;
}

/** The step for a field. */
export function fieldStep(form: DraftForm, field: Field, { answers, carried }: Asking): FormStep {
  const kind = KIND[field.kind] ?? 'text';
  const proposals = proposalsFor(form, field, answers);
  const given = inScript(field.default ?? '', form.script);
  return {
    ...plainStep(field.id, labelOf(field)),
    kind, proposals,
    help: field.help === undefined ? undefined : { pack: field.help.zh, en: field.help.en },
    initial: carried || given || (field.kind === 'text' && field.required ? agreedValue(form, field) : ''),
    free: !['choice', 'role', 'kpi'].includes(kind),
    take: (answer) => takeField(form, field, { answer, answers }),
  };
}

function proposalsFor(form: DraftForm, field: Field, answers: Answers): Proposal[] {
  const { workspace: { knowledge }, script, today } = form;
  const period = readPeriod(answers.get('period') ?? '');
  const span = field.within === 'period' ? period : undefined;
  switch (field.kind) {
    case 'enum': return field.options.map((option) => ({ value: inScript(option.value, script), label: { pack: option.value, en: option.en } }));
    case 'role': return knowledge.roles.map((role) => ({ value: inScript(role.name, script), label: { pack: role.name, en: role.en } }));
    case 'kpi': return knowledge.kpis.map((kpi) => ({ value: inScript(kpi.name, script), label: { pack: kpi.name, en: kpi.en } }));
    case 'document': return documentsOf(form, field).slice(0, MOST_DOCUMENTS).map(documentProposal);
    case 'date': return dateProposals(today, span);
    case 'dateRange': return rangeProposals(period);
    case 'text': return earlierValues(form, field).slice(0, MOST_EARLIER).map((value) => ({ value, label: value }));
    default: return [];
  }
}

interface Named {
  readonly answer: string;
  readonly answers: Answers;
}

/** What an answer becomes as the value of a field; an empty one stays empty. */
export function takeField(form: DraftForm, field: Field, { answer, answers }: Named): Taken {
  const text = answer.trim();
  const period = readPeriod(answers.get('period') ?? '');
  const value = readValue(field, text, Number((period?.from ?? form.today).slice(0, 4)));
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
  const { workspace: { knowledge }, script } = form;
  const known = (value: string | undefined): Taken =>
    value === undefined ? { problem: message('cell-invalid.reference', { label: labelOf(field), text }) } : { value };
  const key = labelKey(text);
  switch (field.kind) {
    case 'enum': return { value: inScript(text, script) };
    case 'role': return known(mapped(findRole(knowledge, text), (role) => inScript(role.name, script)));
    case 'kpi': return known(mapped(knowledge.kpis.find((kpi) => [kpi.id, kpi.name, kpi.en, ...kpi.aliases].some((name) => labelKey(name) === key)), (kpi) => inScript(kpi.name, script)));
    case 'clause': {
      const reference = readClauseNumber(text);
      return known(mapped(reference && knowledge.clause(reference), (clause) => citationOf(knowledge, clause)));
    }
    case 'document':
      // One that is not written yet may be named: whether it is there is checked in the document.
      return { value: documentsOf(form, field).find((each) => each.document.path === text)?.id ?? text };
    default: return { value: text };
  }
}

function mapped<T>(entry: T | undefined, write: (entry: T) => string): string | undefined {
  return entry === undefined ? undefined : write(entry);
}

interface Referable {
  readonly id: string;
  readonly document: DocumentRecord;
}

/** The documents that a field may name, the latest first. */
function documentsOf({ workspace }: DraftForm, field: Field): Referable[] {
  const right = field.of === undefined ? [...workspace.documents.values()] : (workspace.byType.get(field.of) ?? []);
  return right.toSorted(latestFirst).flatMap((document) => (document.id === undefined ? [] : [{ id: document.id.text, document }]));
}

function documentProposal({ id, document }: Referable): Proposal {
  const title = document.type === undefined ? '' : { pack: document.type.title, en: document.type.en };
  return { value: id, label: message('form.document', { title, period: document.period?.text ?? '' }), detail: document.path };
}

function latestFirst(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a.period?.from ?? '', b.period?.from ?? ''];
  return left === right ? (a.path < b.path ? -1 : 1) : left > right ? -1 : 1;
}

function frontValue(document: DocumentRecord, field: { readonly id: string; readonly title: string }): string {
  const front = readFrontMatter(document.text);
  const entry = front.kind === 'present' ? entryOf(front.entries, field.id, field.title) : undefined;
  return entry === undefined ? '' : scalar(entry).trim();
}

/** What the latest documents of the type say in a field, each value once. */
function earlierValues({ type, workspace }: DraftForm, field: Field): string[] {
  const latest = (workspace.byType.get(type.type) ?? []).toSorted(latestFirst).slice(0, MOST_EARLIER * 2);
  const said = latest.map((each) => frontValue(each, field)).filter((text) => readValue(field, text).kind === 'text');
  return [...new Set(said)];
}

// A shop's name is the same each month; what differs from one document to the next is only proposed.
function agreedValue(form: DraftForm, field: Field): string {
  const values = earlierValues(form, field);
  return values.length === 1 ? (values[0] ?? '') : '';
}
