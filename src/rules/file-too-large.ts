// A file over the size limit is not looked into, and says so.
import { message } from '../base/message';
import { TEXT_START } from '../base/range';
import { MAX_DOCUMENT_LENGTH } from '../documents/parse';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const fileTooLarge: DocumentRule = {
  id: 'file-too-large',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document }) {
    if (!document.tooLarge) return;
    const size = (length: number): string => `${(length / 1_000_000).toFixed(1)} MB`;
    const text = message('file-too-large', { size: size(document.text.length), limit: size(MAX_DOCUMENT_LENGTH) });
    yield { message: text, range: TEXT_START, expected: `≤ ${size(MAX_DOCUMENT_LENGTH)}`, actual: size(document.text.length) };
  },
};
