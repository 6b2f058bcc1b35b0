// A total that is not the sum of the rows above it.
import { mismatches } from './shared/computedFaults';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const totalMismatch: DocumentRule = {
  id: 'total-mismatch',
  scope: 'document',
  severity: ALWAYS_ERROR,
  check: (context) => mismatches(context, 'total'),
};
