import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekday } from '../../../../src/base/dates/date';
import { isWithin, nextPeriod, periodOf, previousPeriod, readPeriod } from '../../../../src/base/dates/period';
import type { PeriodKind } from '../../../../src/base/dates/period';

describe('readPeriod', () => {
  const cases: [string, string, string][] = [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-05-03', '2026-05-03', '2026-05-03'],
  ];
  for (const [text, from, to] of cases) {
    it(`knows the first and last day of ${text}`, () => {
      const period = readPeriod(text);
      assert.deepEqual([period?.from, period?.to], [from, to]);
    });
  }
  for (const text of ['2026-13', '2026-W54', '2025-W53', '2026-W00', '2026-Q5', '2026-02-30', 'May 2026', '']) {
    it(`knows no period ${text || '(nothing)'}`, () => {
      assert.equal(readPeriod(text), undefined);
    });
  }
  it('chains periods of each kind without gap or overlap, across years', () => {
    const kinds: PeriodKind[] = ['year', 'quarter', 'month', 'week', 'day'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 20_000 }), (kind, offset) => {
        const day = addDays('2000-01-01', offset);
        const period = periodOf(kind, day);
        assert.ok(isWithin(period, day));
        assert.equal(nextPeriod(period).from, addDays(period.to, 1));
        assert.deepEqual(previousPeriod(nextPeriod(period)), period);
        assert.deepEqual(readPeriod(period.text), period);
      }),
    );
  });
});

describe('days', () => {
  it('counts weekdays from Monday', () => {
    assert.deepEqual([weekday('2026-11-23'), weekday('1969-12-28')], [1, 7]);
  });
});
