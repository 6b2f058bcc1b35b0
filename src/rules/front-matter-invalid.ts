// Front matter that cannot be read safely as a YAML mapping.
import { message } from '../base/message';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const frontMatterInvalid: DocumentRule = {
  id: 'front-matter-invalid',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document }) {
    const { front } = document;
    if (front.kind !== 'invalid') return;
    const text = message(`front-matter-invalid.${front.problem}`, { detail: front.detail });
    yield {
      message: text,
      range: front.range,
      ...(front.problem === 'language' ? { expected: '---', actual: front.detail } : {}),
    };
  },
};
