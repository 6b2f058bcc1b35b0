// A total that is not the sum of the rows above it.
import { mismatches } from './computed';
import type { Rule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: ALWAYS_ERROR,
  check: (context) => mismatches(context, 'total'),
};
