// Answers that are given in a file: which keys it may have, what each must be, and where in the file one is wrong.
import { readFrontMatter } from '../../base/markdown/frontMatter';
import type { FrontEntry, FrontValue } from '../../base/markdown/frontMatter';
import { headMessage } from '../../base/markdown/headMessage';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Position, Range } from '../../base/range';
import { labelKey, sameLabel } from '../../base/script';
import { packFinding } from '../../knowledge/entry';
import type { FileFinding, PackFile, Parsed } from '../../knowledge/model';
import { groupKey, MORE, sectionGroups, stepFor, takeSections } from './draftForm';
import type { SectionGroup } from './draftForm';
import type { Answers, DraftForm, Taken } from './formStep';

const SECTIONS = 'sections';

/** What the common keys are called in Chinese. */
const TITLES = { period: '期間', qualifier: '名稱', author: '撰寫人', [SECTIONS]: '章節' } as const;

/** The keys that a file of answers for this form may have. */
function answerKeys(form: DraftForm): string[] {
  return [
    'period',
    'qualifier',
    'author',
    ...(sectionGroups(form.type).length > 0 ? [SECTIONS] : []),
    ...form.type.fields.map((field) => field.id),
  ];
}

/**
 * Reads a YAML file of answers: period, qualifier, author, sections and fields, by id or title. Scalars stay as they
 * are written. What is `fixed` already holds against the file.
 */
export function readAnswers(form: DraftForm, file: PackFile, fixed: Answers = new Map()): Parsed<Answers> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/^---[ \t]*(\r\n|\r|\n)/, '');
  const shift = text.length < file.text.replace(/^\uFEFF/, '').length ? 0 : 1;
  const front = readFrontMatter(`---\n${text}\n---\n`);
  const fault = (range: Range, said: Message): FileFinding => packFinding(file.path, said, up(range, shift));
  if (front.kind === 'invalid')
    return {
      value: new Map(),
      findings: [fault(front.range, message('pack.front-matter', { detail: headMessage(front) }))],
    };
  const answers = new Map(fixed);
  const findings: FileFinding[] = [];
  const entries = front.kind === 'present' ? front.entries : [];
  // The period first, since days are judged by it.
  for (const entry of entries.toSorted(
    (a, b) => Number(keyOf(form, b) === 'period') - Number(keyOf(form, a) === 'period'),
  )) {
    const key = keyOf(form, entry);
    if (key === undefined) {
      findings.push(
        fault(entry.keyRange, message('answers.key-unknown', { key: entry.key, allowed: answerKeys(form).join(', ') })),
      );
      continue;
    }
    const given =
      key === SECTIONS
        ? sectionAnswers(form, textOf(entry.value))
        : [[key, take(form, answers, { key, text: textOf(entry.value) })] as const];
    for (const [name, taken] of given) {
      if (taken.problem) findings.push(fault(entry.valueRange, taken.problem));
      else if (taken.value !== '' && !fixed.has(name)) answers.set(name, taken.value);
    }
  }
  return { value: answers, findings };
}

// A field may be called what a common key is called in Chinese, and then is meant.
function keyOf(form: DraftForm, { key }: FrontEntry): string | undefined {
  const keys = answerKeys(form);
  const titled = Object.entries(TITLES).find(([id, title]) => keys.includes(id) && sameLabel(title, key));
  return (
    keys.find((each) => each === key) ??
    form.type.fields.find((field) => field.labels.includes(labelKey(key)))?.id ??
    titled?.[0]
  );
}

function textOf(value: FrontValue): string {
  if (Array.isArray(value)) return (value as readonly FrontValue[]).map(textOf).join(',');
  return typeof value === 'object' && value !== null ? '' : String(value ?? '');
}

interface FileAnswer {
  readonly key: string;
  readonly text: string;
}

function take(form: DraftForm, answers: Answers, { key, text }: FileAnswer): Taken {
  const step = stepFor(form, new Map([...answers, [MORE, 'now']]), key);
  if (step === undefined) return { value: text };
  return text.trim() === '' && step.optional ? { value: '' } : step.take(text);
}

/** Sections are given together in one list and sorted here into their groups. */
function sectionAnswers({ type }: DraftForm, text: string): (readonly [string, Taken])[] {
  const groups = sectionGroups(type);
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isOf = ({ sections }: SectionGroup, name: string): boolean =>
    sections.some((section) => section.id === name || section.labels.includes(labelKey(name)));
  const unknown = names.find((name) => !groups.some((group) => isOf(group, name)));
  const allowed = groups.flatMap(({ sections }) => sections.map((section) => section.id)).join(', ');
  if (unknown !== undefined)
    return [[SECTIONS, { problem: message('answers.section-unknown', { text: unknown, allowed }) }]];
  return groups.flatMap((group) => {
    const own = names.filter((name) => isOf(group, name));
    return own.length === 0 ? [] : [[groupKey(group), takeSections(group, own.join(','))] as const];
  });
}

function up({ start, end }: Range, lines: number): Range {
  const move = (place: Position): Position => ({ ...place, line: Math.max(0, place.line - lines) });
  return { start: move(start), end: move(end) };
}
