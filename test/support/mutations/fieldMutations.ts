// Mutations of the head: each required field gone and empty, each field with a text that is none of its kind.
import type { FrontEntry } from '../../../src/base/markdown/frontMatter';
import { entryOf } from '../../../src/documents/parse';
import { wrongTexts } from './values';
import { withoutLines, written } from './subject';
import type { Mutation, Subject } from './subject';

const COMMON = [
  { id: 'period', title: '期間' },
  { id: 'author', title: '撰寫人' },
  { id: 'status', title: '狀態' },
];

/** All mutations of the head. */
export function fieldMutations(subject: Subject): Mutation[] {
  const {
    type,
    document: { front },
  } = subject;
  const entries = front.kind === 'present' ? front.entries : [];
  const required = [
    ...COMMON.map((each) => ({ ...each, touched: each.id })),
    ...type.fields.filter((each) => each.required).map(({ id, title }) => ({ id, title, touched: `fields.${id}` })),
  ];
  return [
    ...required.flatMap((field) =>
      ((entry) => (entry === undefined ? [] : missing(subject, entry, field)))(entryOf(entries, field.id, field.title)),
    ),
    ...COMMON.filter(({ id }) => id !== 'author').flatMap(({ id, title }) =>
      ((entry) => (entry === undefined ? [] : [invalid(subject, entry, { id, touched: id, text: '某时' })]))(
        entryOf(entries, id, title),
      ),
    ),
    ...wrongFields(subject),
  ];
}

function missing({ text }: Subject, entry: FrontEntry, { id, touched }: { id: string; touched: string }): Mutation[] {
  const { line } = entry.keyRange.start;
  return [
    {
      what: `${touched} deleted`,
      text: withoutLines(text, line, line + 1),
      expected: { rule: 'field-missing', says: id },
      touched: [touched],
    },
    {
      what: `${touched} emptied`,
      text: written(text, entry.valueRange, ''),
      expected: { rule: 'field-missing', says: id, line },
      touched: [touched],
    },
  ];
}

function invalid(
  { text }: Subject,
  entry: FrontEntry,
  {
    id,
    touched,
    text: wrong,
    rule = 'field-invalid',
  }: { id: string; touched: string; text: string; rule?: string | undefined },
): Mutation {
  return {
    what: `${id} is ${wrong}`,
    text: written(text, entry.valueRange, wrong),
    expected: { rule, line: entry.keyRange.start.line },
    touched: [touched],
  };
}

function wrongFields(subject: Subject): Mutation[] {
  const { period, fields } = subject.document;
  if (period === undefined) return [];
  return [...fields.values()].flatMap(({ field, entry, text: present }) => {
    const gap = present === '' ? ' ' : '';
    return wrongTexts(field, period).map(({ text, rule }) =>
      invalid(subject, entry, { id: field.id, touched: `fields.${field.id}`, text: `${gap}${text}`, rule }),
    );
  });
}
