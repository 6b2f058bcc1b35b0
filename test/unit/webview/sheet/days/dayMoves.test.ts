import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayNumber, weekday } from '../../../../../src/base/dates/date';
import { dayAfter, inMonth } from '../../../../../src/webview/sheet/days/dayMoves';
import { draws } from '../../../../support/draws';

describe('going through a calendar by keys', () => {
  const cases: readonly (readonly [from: string, key: string, to: string | undefined])[] = [
    ['2026-06-03', 'ArrowLeft', '2026-06-02'],
    ['2026-06-30', 'ArrowRight', '2026-07-01'],
    ['2026-06-03', 'ArrowUp', '2026-05-27'],
    ['2026-06-03', 'ArrowDown', '2026-06-10'],
    ['2026-01-31', 'PageDown', '2026-02-28'],
    ['2024-03-31', 'PageUp', '2024-02-29'],
    ['2026-01-15', 'PageUp', '2025-12-15'],
    ['2026-12-15', 'PageDown', '2027-01-15'],
    ['2026-06-03', 'Home', '2026-06-01'],
    ['2026-06-03', 'End', '2026-06-07'],
    ['2026-06-07', 'Home', '2026-06-01'],
    ['9999-12-31', 'PageDown', '9999-12-31'],
    ['1000-01-01', 'PageUp', '1000-01-01'],
    ['2026-06-03', 'Enter', undefined],
    ['2026-06-03', 'a', undefined],
  ];
  for (const [from, key, to] of cases)
    it(`leads from ${from} by ${key} to ${String(to)}`, () => {
      assert.equal(dayAfter(from, key), to);
    });

  it('stays in the month that it goes to, and goes from Monday to Sunday by Home and End', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(day, fc.constantFrom(-1, 1), (from, by) => {
        const to = inMonth(from, by);
        const months = (each: string): number => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        assert.equal(months(to), months(from) + by);
        assert.ok(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01'));
        const [monday = '', sunday = ''] = [dayAfter(from, 'Home'), dayAfter(from, 'End')];
        assert.deepEqual([weekday(monday), weekday(sunday)], [1, 7]);
        assert.equal(dayNumber(sunday) - dayNumber(monday), 6);
        assert.ok(monday <= from && from <= sunday);
      }),
      draws(200),
    );
  });
});
