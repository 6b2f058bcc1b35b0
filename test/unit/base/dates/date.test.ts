import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayIn, dayNumber, makeDay, weekday } from '../../../../src/base/dates/date';

const number = fc.integer({ min: -100_000, max: 100_000 });

describe('a day', () => {
  it('is made of a year, a month and a day that the calendar has', () => {
    assert.equal(makeDay(2024, 2, 29), '2024-02-29');
    assert.equal(makeDay(2026, 12, 31), '2026-12-31');
    for (const [year, month, day] of [
      [2026, 2, 29],
      [2026, 0, 1],
      [2026, 13, 1],
      [2026, 1, 0],
      [2026, 4, 31],
      [2026, 13, 31],
      [2026, 1, 366],
    ] as const)
      assert.equal(makeDay(year, month, day), undefined, [year, month, day].join('-'));
  });

  it('is of a year of four digits', () => {
    assert.deepEqual(
      [999, 1000, 9999, 10_000].map((year) => makeDay(year, 5, 3)),
      [undefined, '1000-05-03', '9999-05-03', undefined],
    );
  });

  it('is counted from 1970 on, and back again', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('1970-02-01'), 31);
    fc.assert(
      fc.property(number, number, (at, count) => {
        const day = addDays('1970-01-01', at);
        assert.equal(dayNumber(day), at);
        assert.equal(dayNumber(addDays(day, count)), at + count);
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        assert.equal(makeDay(year, month, date), day);
      }),
    );
  });

  it('is a Monday once in seven, before 1970 too', () => {
    assert.deepEqual(
      ['2026-05-04', '2026-05-10', '1969-12-29', '1969-12-28', '1970-01-01'].map(weekday),
      [1, 7, 1, 7, 4],
    );
    fc.assert(
      fc.property(number, (at) => {
        const day = addDays('1970-01-01', at);
        assert.equal(weekday(addDays(day, 1)), (weekday(day) % 7) + 1);
      }),
    );
  });

  it('is that of a place at a moment', () => {
    const moment = new Date('2026-05-03T16:30:00Z');
    assert.deepEqual(
      ['Asia/Shanghai', 'UTC', 'America/New_York'].map((zone) => dayIn(zone, moment)),
      ['2026-05-04', '2026-05-03', '2026-05-03'],
    );
  });
});
