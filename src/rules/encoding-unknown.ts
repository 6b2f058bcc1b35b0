// A file that is not in UTF-8, or not all of it: none of it is looked into, since its text would be a guess.
import { unreadFault } from '../base/content';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const encodingUnknown: DocumentRule = {
  id: 'encoding-unknown',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document: { unread } }) {
    const fault = unread && unreadFault(unread);
    if (fault?.rule === encodingUnknown.id) yield fault;
  },
};
