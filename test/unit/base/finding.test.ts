import assert from 'node:assert/strict';
import { compareSeverity } from '../../../src/base/finding';
import type { Severity } from '../../../src/base/finding';

describe('severities', () => {
  it('come in the order of their gravity', () => {
    const mixed: Severity[] = ['hint', 'error', 'information', 'warning', 'error'];
    assert.deepEqual(mixed.sort(compareSeverity), ['error', 'error', 'warning', 'information', 'hint']);
    assert.equal(compareSeverity('hint', 'hint'), 0);
    assert.deepEqual([compareSeverity('error', 'warning'), compareSeverity('hint', 'error')], [-1, 3]);
  });
});
