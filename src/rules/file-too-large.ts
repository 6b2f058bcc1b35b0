// A file over the size limit is not looked into, and says so.
import { unreadFault } from '../base/content';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

const KINDS: ReadonlySet<string> = new Set(['size', 'lines', 'cells']);

export const fileTooLarge: DocumentRule = {
  id: 'file-too-large',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document: { unread } }) {
    if (unread !== undefined && KINDS.has(unread.kind)) yield unreadFault(unread);
  },
};
