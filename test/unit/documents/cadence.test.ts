import assert from 'node:assert/strict';
import { periodOf } from '../../../src/base/dates/period';
import { PERIOD_KIND } from '../../../src/documents/cadence';

describe('the period of a document', () => {
  it('is as long as its type is written seldom', () => {
    const periods = Object.entries(PERIOD_KIND).map(([cadence, kind]) => [cadence, periodOf(kind, '2026-05-06').text]);
    assert.deepEqual(Object.fromEntries(periods), {
      yearly: '2026',
      quarterly: '2026-Q2',
      monthly: '2026-05',
      weekly: '2026-W19',
      daily: '2026-05-06',
      event: '2026-05',
    });
  });
});
