import assert from 'node:assert/strict';
import {
  ALWAYS_ERROR,
  ALWAYS_WARNING,
  ERROR_ON_SUBMISSION,
  NOTED,
  NOTED_IN_DRAFT,
} from '../../../../src/rules/shared/severities';

describe('the severities of rules', () => {
  it('block a submission but for what never blocks, and a draft only for what is wrong in any state', () => {
    const all = [ALWAYS_ERROR, ERROR_ON_SUBMISSION, NOTED_IN_DRAFT, ALWAYS_WARNING, NOTED];
    assert.deepEqual(
      all.map(({ draft, submission }) => [draft, submission]),
      [
        ['error', 'error'],
        ['warning', 'error'],
        ['information', 'error'],
        ['warning', 'warning'],
        ['information', 'information'],
      ],
    );
  });
});
