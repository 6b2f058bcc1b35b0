// A document whose type the knowledge base does not have.
import { message } from '../base/message';
import { scalar } from '../documents/parse';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const typeUnknown: DocumentRule = {
  id: 'type-unknown',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document, knowledge, governed }) {
    if (!governed || document.type !== undefined || document.front.kind !== 'present') return;
    const known = knowledge.documentTypes.map((type) => type.type).join('、');
    const entry = document.typeEntry;
    if (entry === undefined) yield { message: message('type-unknown.absent', { known }), range: document.front.range, expected: known };
    else yield { message: message('type-unknown', { text: scalar(entry), known }), range: entry.valueRange, expected: known, actual: scalar(entry) };
  },
};
