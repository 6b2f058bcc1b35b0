// What is said of a value that does not fit its schema, in the reader's words: zod's own are English.
import { message } from '../base/message';
import type { Message, MessageArgument, MessageId } from '../base/message';
import type * as z from './schemas/zod';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, MessageId>> = {
  string: 'pack.expected.text',
  number: 'pack.expected.number',
  int: 'pack.expected.integer',
  boolean: 'pack.expected.boolean',
  array: 'pack.expected.list',
  object: 'pack.expected.mapping',
  record: 'pack.expected.mapping',
};

/** An id: kebab-case. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What an issue is about; of a key that is none, and of several forms of which none fits, what is said is inside. */
export function issueText(issue: Issue): Message {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union') {
    const inner = deepest(issue);
    if (inner !== undefined) return issueText({ ...inner, path: [...issue.path, ...inner.path] });
  }
  if (issue.code === 'invalid_type')
    return message('pack.key-type', { key, expected: message(EXPECTED[issue.expected] ?? 'pack.expected.other') });
  if (issue.code === 'invalid_value')
    return message('pack.key-value', { key, allowed: issue.values.map(String).join('、') });
  return message('pack.key-invalid', { key, detail: detailOf(issue) });
}

// The form that fits best is the one that fails furthest inside.
function deepest({ errors }: z.core.$ZodIssueInvalidUnion): Issue | undefined {
  return errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
}

function detailOf(issue: Issue): MessageArgument {
  switch (issue.code) {
    case 'too_small':
      return sizeText('least', issue.origin, issue.minimum);
    case 'too_big':
      return sizeText('most', issue.origin, issue.maximum);
    case 'invalid_format':
      if (issue.format === 'date') return message('pack.detail.date');
      return message(issue.pattern === String(ID) ? 'pack.detail.id' : 'pack.detail.format');
    case 'invalid_key': {
      const [inner] = issue.issues;
      return inner === undefined ? message('pack.detail.format') : detailOf(inner);
    }
    default:
      return message('pack.detail.other');
  }
}

function sizeText(side: 'least' | 'most', origin: string, limit: number | bigint): Message {
  if (side === 'least' && origin === 'string' && limit <= 1) return message('pack.detail.empty');
  const of = origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'number';
  return message(`pack.detail.${of}-${side}`, { limit: Number(limit) });
}
