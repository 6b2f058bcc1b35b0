// A cell that does not show what its column's formula gives, at the cell's displayed decimals.
import { mismatches, uncomputed } from './shared/computedFaults';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const formulaMismatch: DocumentRule = {
  id: 'formula-mismatch',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    yield* mismatches(context, 'formula');
    yield* uncomputed(context);
  },
};
