// A file where documents are kept that does not say what document it is.
import { message } from '../base/message';
import { TEXT_START } from '../base/range';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const frontMatterMissing: DocumentRule = {
  id: 'front-matter-missing',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document, governed }) {
    if (!governed || document.unread !== undefined || document.front.kind !== 'absent') return;
    yield {
      message: message(document.text.trim() === '' ? 'front-matter-missing.empty' : 'front-matter-missing'),
      range: TEXT_START,
    };
  },
};
