// The form of a new document, without an editor: which steps a type needs given the answers so far, and the document
// that the answers make. What a step proposes and accepts is beside this file, by its kind.
import { message } from '../../base/message';
import { onDemand } from '../../base/onDemand';
import { readPeriod } from '../../base/dates/period';
import { inScript, labelKey } from '../../base/script';
import { toFileName } from '../../documents/templates/fileName';
import { startingHead } from '../../calculation/starting';
import type { StartingHead } from '../../calculation/starting';
import { documentPath } from '../../documents/templates/template';
import type { NewDocument } from '../../documents/templates/template';
import { choiceOf, isAskedFor } from '../../knowledge/contracts/contract';
import type { Field, Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { findPerson } from '../../knowledge/settings';
import { fieldStep } from './fieldStep';
import { plainStep } from './formStep';
import type { Answers, DraftForm, FormStep, Proposal, Taken } from './formStep';
import { currentPeriod, periodStep } from './periodStep';

/** The key of the step that asks for what may wait. */
export const MORE = 'more';

/** The key of the step that asks which sections of a group are wanted. */
export function groupKey(group: SectionGroup): string {
  return `sections.${group.name}`;
}

/** The keys of the steps that the answers so far lead to, in their order. */
export function stepKeys(form: DraftForm, answers: Answers): string[] {
  return plannedSteps(form, answers).map(([key]) => key);
}

/** One step of a form, made alone: what others propose is not worked out. Undefined for a key that it does not ask. */
export function stepFor(form: DraftForm, answers: Answers, key: string): FormStep | undefined {
  return plannedSteps(form, answers).find(([each]) => each === key)?.[1]();
}

type PlannedStep = readonly [key: string, make: () => FormStep];

/**
 * The steps of a type's form: period, name where one is needed, author, sections to choose from, the required fields
 * that no other document says already, then, if wanted, the others.
 */
function plannedSteps(form: DraftForm, answers: Answers): PlannedStep[] {
  const { type } = form;
  const said = (id: string): string => choiceOf(type, id, answers.get(id) ?? '');
  const fields = type.fields.filter((field) => isAskedFor(field, said));
  const head = onDemand(() => carriedHead(form, answers));
  const isWanted = (field: Field): boolean => isAsked(field) && !head().agreeing.has(field.id);
  const required = fields.filter(isWanted);
  const others = fields.filter((field) => !isWanted(field));
  const qualifier: PlannedStep[] = type.cadence === 'event' ? [['qualifier', () => qualifierStep(form, answers)]] : [];
  const carried = (field: Field): string => head().fields[field.id] ?? '';
  const step = (field: Field): PlannedStep => [
    field.id,
    () => fieldStep(form, field, { answers, carried: () => carried(field) }),
  ];
  return [
    ['period', () => periodStep(form)],
    ...(type.per.length === 0 ? qualifier : []),
    ['author', () => authorStep(form)],
    ...sectionGroups(type).map((group): PlannedStep => [groupKey(group), () => groupStep(group)]),
    ...required.map(step),
    ...(type.per.length === 0 ? [] : qualifier),
    ...(others.length === 0 ? [] : [[MORE, () => moreStep(others.length)] as const]),
    ...(answers.get(MORE) === 'now' ? others.map(step) : []),
  ];
}

/** What earlier documents hand on to the head of this one. */
function carriedHead({ workspace, type }: DraftForm, answers: Answers): StartingHead {
  const period = readPeriod(answers.get('period') ?? '');
  return period === undefined
    ? { fields: {}, agreeing: new Set() }
    : startingHead(workspace, { type, period, answers: Object.fromEntries(answers) });
}

function isAsked(field: Field): boolean {
  return field.required && field.default === undefined;
}

/**
 * The document that the answers make; what was not asked or not answered is chosen as a writer would find it least in
 * the way.
 */
export function newDocumentOf(form: DraftForm, answers: Answers, id: string): NewDocument {
  const { type, script } = form;
  const period = readPeriod(answers.get('period') ?? '') ?? currentPeriod(form);
  const named = toFileName(answers.get('qualifier') ?? '') || perName(type, answers);
  const qualifier = named === '' && type.cadence === 'event' ? freeNumber(form, period) : named;
  const without = sectionGroups(type).flatMap((group) => {
    const wanted = (answers.get(groupKey(group)) ?? initialOf(group)).split(',');
    return group.sections.filter((section) => !wanted.includes(section.id)).map((section) => section.id);
  });
  return { type, period, qualifier, id, answers: Object.fromEntries(answers), without, script };
}

// Where documents are one for each value of a field, its value names the file.
function perName(type: DocumentType, answers: Answers): string {
  return toFileName(
    type.per
      .map((id) => answers.get(id) ?? '')
      .filter((text) => text !== '')
      .join('-'),
  );
}

/**
 * Whether the answers so far already name a document that is there. What happens more than once in a period is asked
 * for a name, which is refused where it is taken.
 */
export function isWritten({ type, workspace }: DraftForm, answers: Answers): boolean {
  const period = readPeriod(answers.get('period') ?? '');
  if (period === undefined || type.cadence === 'event' || !type.per.every((id) => answers.has(id))) return false;
  return workspace.documents.has(documentPath(type, period, perName(type, answers)));
}

function freeNumber({ type, workspace: { documents } }: DraftForm, period: NewDocument['period']): string {
  let number = 1;
  while (documents.has(documentPath(type, period, String(number)))) number++;
  return String(number);
}

function qualifierStep(form: DraftForm, answers: Answers): FormStep {
  const take = (answer: string): Taken => {
    const text = answer.trim().replace(/ +/g, '-');
    const period = readPeriod(answers.get('period') ?? '');
    const safe = toFileName(text);
    if (text === '') return { problem: message('form.qualifier-missing') };
    if (safe !== text)
      return {
        problem: safe === '' ? message('form.qualifier-invalid') : message('form.qualifier-near', { text, safe }),
      };
    const taken = period !== undefined && form.workspace.documents.has(documentPath(form.type, period, text));
    return taken ? { problem: message('form.qualifier-taken', { text, period: period.text }) } : { value: text };
  };
  const initial = perName(form.type, answers);
  return {
    ...plainStep('qualifier', message('form.qualifier')),
    help: message('form.qualifier-help'),
    initial,
    optional: false,
    take,
  };
}

/** Whoever holds the post that writes the type comes first. */
function authorStep(form: DraftForm): FormStep {
  const {
    workspace: {
      knowledge,
      settings: { people },
    },
    type,
    script,
  } = form;
  const roleName = (id: string): string => knowledge.role(id)?.name ?? id;
  const me = findPerson(people, form.me);
  const writes = people.filter((person) => person.roles.includes(type.author));
  const ordered = [...(me ? [me] : []), ...writes, ...people].filter(
    (person, index, all) => all.indexOf(person) === index,
  );
  const role = knowledge.role(type.author);
  const post: Proposal[] =
    role === undefined ? [] : [{ value: inScript(role.name, script), label: { pack: role.name, en: role.en } }];
  const proposals =
    people.length === 0
      ? post
      : ordered.map((person) => ({
          value: person.name,
          label: person.name,
          detail: { pack: person.roles.map(roleName).join('、') },
        }));
  const likely = me ?? (writes.length === 1 ? writes[0] : undefined);
  const take = (answer: string): Taken => ({ value: findPerson(people, answer)?.name ?? answer.trim() });
  return {
    ...plainStep('author', message('form.author')),
    kind: 'people',
    proposals,
    initial: likely?.name ?? (people.length === 0 ? (post[0]?.value ?? '') : ''),
    take,
  };
}

function moreStep(count: number): FormStep {
  const proposals = [
    { value: 'later', label: message('form.more-later') },
    { value: 'now', label: message('form.more-now') },
  ];
  const take = (answer: string): Taken =>
    ['later', 'now'].includes(answer) ? { value: answer } : { problem: message('form.choose') };
  return {
    ...plainStep(MORE, message('form.more', { count })),
    kind: 'choice',
    proposals,
    initial: 'later',
    free: false,
    optional: false,
    take,
  };
}

/** Sections of which a document has one, or one at least. */
export interface SectionGroup {
  readonly name: string;
  readonly several: boolean;
  readonly sections: readonly Section[];
}

/** The groups of a type's sections that are to be chosen from. */
export function sectionGroups(type: DocumentType): SectionGroup[] {
  const group = (key: 'oneOf' | 'anyOf'): SectionGroup[] => {
    const names = new Set(type.sections.flatMap((section) => section[key] ?? []));
    return [...names].map((name) => ({
      name,
      several: key === 'anyOf',
      sections: type.sections.filter((section) => section[key] === name),
    }));
  };
  return [...group('oneOf'), ...group('anyOf')];
}

function initialOf({ several, sections }: SectionGroup): string {
  return (several ? sections : sections.slice(0, 1)).map((section) => section.id).join(',');
}

function groupStep(group: SectionGroup): FormStep {
  const { several, sections } = group;
  const proposals = sections.map((section) => ({ value: section.id, label: { pack: section.title, en: section.en } }));
  const base = plainStep(groupKey(group), message(several ? 'form.sections-any' : 'form.sections-one'));
  return {
    ...base,
    kind: 'choice',
    proposals,
    initial: initialOf(group),
    free: false,
    many: several,
    optional: false,
    take: (answer) => takeSections(group, answer),
  };
}

/** Reads which sections of a group are wanted, by id or label. */
export function takeSections({ several, sections }: SectionGroup, answer: string): Taken {
  const names = answer
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wanted = names.map((name) =>
    sections.find((section) => section.id === name || section.labels.includes(labelKey(name))),
  );
  const isFine = wanted.length > 0 && !wanted.includes(undefined) && (several || wanted.length === 1);
  const allowed = {
    pack: sections.map((section) => section.title).join('、'),
    en: sections.map((section) => section.en ?? section.title).join(', '),
  };
  return isFine
    ? { value: wanted.map((section) => section?.id ?? '').join(',') }
    : { problem: message(several ? 'form.sections-any-of' : 'form.sections-one-of', { allowed }) };
}
