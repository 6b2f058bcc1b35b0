import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayNumber, weekday } from '../../../../src/base/dates/date';
import type { DayRange } from '../../../../src/base/dates/date';
import { partsOf, weeksOf } from '../../../../src/base/dates/parts';
import { periodOf, readPeriod } from '../../../../src/base/dates/period';
import { draws } from '../../../support/draws';

const written = (parts: readonly DayRange[]): string => parts.map(({ from, to }) => `${from}~${to}`).join(' ');
const monthParts = (text: string): string => {
  const period = readPeriod(text);
  assert.ok(period);
  return written(partsOf(period, 'week').map(({ from, to }) => ({ from: from.slice(8), to: to.slice(8) })));
};
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const span = fc.tuple(day, fc.integer({ min: 0, max: 365 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

describe('parts of a span', () => {
  it('are the weeks of a month, one or two days at an end with the week beside them', () => {
    assert.equal(monthParts('2026-05'), '01~03 04~10 11~17 18~24 25~31');
    assert.equal(monthParts('2026-06'), '01~07 08~14 15~21 22~30');
    assert.equal(monthParts('2026-07'), '01~05 06~12 13~19 20~26 27~31');
    assert.equal(monthParts('2026-08'), '01~09 10~16 17~23 24~31');
    assert.equal(monthParts('2026-02'), '01~08 09~15 16~22 23~28');
  });

  it('are the months of a quarter', () => {
    const parts = written(partsOf(periodOf('quarter', '2026-08-09'), 'month'));
    assert.equal(parts, '2026-07-01~2026-07-31 2026-08-01~2026-08-31 2026-09-01~2026-09-30');
  });

  it('follow one another and fill the span, however long it is', () => {
    fc.assert(
      fc.property(span, fc.constantFrom('week', 'month'), (whole, by) => {
        const parts = partsOf(whole, by);
        assert.equal(parts[0]?.from, whole.from);
        assert.equal(parts.at(-1)?.to, whole.to);
        for (const [index, part] of parts.entries()) {
          assert.ok(part.from <= part.to);
          if (index > 0) assert.equal(part.from, addDays(parts[index - 1]?.to ?? '', 1));
          if (by === 'week' && index > 0) assert.equal(weekday(part.from), 1);
          if (by === 'week' && parts.length > 1) assert.ok(dayNumber(part.to) - dayNumber(part.from) >= 2);
        }
      }),
      draws(300),
    );
  });

  it('end with the calendar', () => {
    assert.equal(written(weeksOf({ from: '9999-12-30', to: '9999-12-31' })), '9999-12-30~9999-12-31');
  });
});
