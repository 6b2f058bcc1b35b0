// A rule that failed: the runner reports it under this id, naming the rule, and the other rules still run.
import type { Rule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const internalError: Rule = { id: 'internal-error', severity: ALWAYS_ERROR, check: () => [] };
