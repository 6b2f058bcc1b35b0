// A rule that failed: the runner reports it under this id, naming the rule, and the other rules still run.
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const internalError: DocumentRule = {
  id: 'internal-error',
  scope: 'document',
  severity: ALWAYS_ERROR,
  check: () => [],
};
