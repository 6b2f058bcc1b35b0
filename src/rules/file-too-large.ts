// A file over the size limit is not looked into, and says so.
import { unreadFault } from '../base/content';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const fileTooLarge: DocumentRule = {
  id: 'file-too-large',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document: { unread } }) {
    const fault = unread && unreadFault(unread);
    if (fault?.rule === fileTooLarge.id) yield fault;
  },
};
