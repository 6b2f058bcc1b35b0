// Front matter that cannot be read safely as a YAML mapping.
import { message } from '../base/message';
import type { MessageId } from '../base/message';
import type { FrontProblem } from '../base/frontMatter';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

const MESSAGES: Readonly<Record<FrontProblem, MessageId>> = {
  language: 'front-matter-invalid.language',
  unclosed: 'front-matter-invalid.unclosed',
  'too-long': 'front-matter-invalid.too-long',
  yaml: 'front-matter-invalid.yaml',
  'not-mapping': 'front-matter-invalid.not-mapping',
};

export const frontMatterInvalid: DocumentRule = {
  id: 'front-matter-invalid',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document }) {
    const { front } = document;
    if (front.kind !== 'invalid') return;
    const text = message(MESSAGES[front.problem], { detail: front.detail });
    yield { message: text, range: front.range, ...(front.problem === 'language' ? { expected: '---', actual: front.detail } : {}) };
  },
};
