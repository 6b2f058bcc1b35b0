import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekday } from '../../../../src/base/dates/date';
import {
  isWithin,
  nextPeriod,
  periodOf,
  previousPeriod,
  readPeriod,
  weekBefore,
  yearBefore,
} from '../../../../src/base/dates/period';
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
  const none = ['2026-13', '2026-W54', '2025-W53', '2026-W00', '2026-Q5', '2026-Q0', '2026-02-30', 'May 2026', ''];
  const hostile = ['9999-99', '0000-01', '0000', '-2026-01', '2026-W99', '1e9', '275760-10', '2026-00', '2026-05-00'];
  for (const text of [...none, ...hostile, 'constructor', '2026-05-03T00:00', '+2026', '0x7ea']) {
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
        const next = nextPeriod(period);
        assert.ok(next);
        assert.equal(next.from, addDays(period.to, 1));
        assert.deepEqual(previousPeriod(next), period);
        assert.deepEqual(readPeriod(period.text), period);
      }),
    );
  });
});

describe('the periods at the ends of the calendar', () => {
  const texts = ['9999', '9999-Q4', '9999-12', '9999-W51', '9999-12-31', '1000', '1000-Q1', '1000-01', '1000-01-01'];
  it('can be read, and have none beyond', () => {
    for (const text of texts) {
      const period = readPeriod(text);
      assert.ok(period, text);
      assert.equal(text.startsWith('9') ? nextPeriod(period) : previousPeriod(period), undefined, text);
    }
  });
  it('follow one another as periods that can be read', () => {
    const days = fc
      .tuple(fc.constantFrom('9999-12-31', '9998-12-31', '1000-01-01'), fc.integer({ min: -800, max: 800 }))
      .map(([day, count]) => addDays(day, count));
    fc.assert(
      fc.property(days, fc.constantFrom<PeriodKind>('year', 'quarter', 'month', 'week', 'day'), (day, kind) => {
        const period = periodOf(kind, day);
        for (const each of [nextPeriod(period), previousPeriod(period)])
          if (each !== undefined) assert.deepEqual(readPeriod(each.text), each);
        for (const each of [period.from, period.to]) assert.match(each, /^\d{4}-\d\d-\d\d$/);
      }),
    );
    assert.equal(nextPeriod(periodOf('year', '9998-05-01'))?.text, '9999');
  });
});

describe('a period', () => {
  const read = (text: string): NonNullable<ReturnType<typeof readPeriod>> => {
    const found = readPeriod(text);
    assert.ok(found, text);
    return found;
  };

  it('is read with its kind, blanks around it left out', () => {
    const kinds = { '2026': 'year', '2026-Q2': 'quarter', '2026-05': 'month', '2026-W05': 'week', '2026-05-03': 'day' };
    for (const [text, kind] of Object.entries(kinds)) {
      const period = read(` ${text} `);
      assert.deepEqual([period.text, period.kind], [text, kind]);
      assert.equal(periodOf(period.kind, period.to).text, text);
    }
    for (const text of ['0999', '0500-W01', '2026-12-32', '2026-1', '12026', '2026-05-3'])
      assert.equal(readPeriod(text), undefined, text);
  });

  it('holds the days from its first to its last', () => {
    const week = read('2026-W19');
    assert.deepEqual(
      ['2026-05-03', '2026-05-04', '2026-05-10', '2026-05-11'].map((day) => isWithin(week, day)),
      [false, true, true, false],
    );
    assert.deepEqual(
      ['2026-12', '2026-Q4', '2026'].map((text) => read(text).to),
      Array(3).fill('2026-12-31'),
    );
  });

  it('has one like it a year before, or the last that there is', () => {
    const pairs = {
      '2026': '2025',
      '2026-Q1': '2025-Q1',
      '2026-05': '2025-05',
      '2026-W05': '2025-W05',
      '2026-05-03': '2025-05-03',
      '2024-02-29': '2023-02-28',
      '2026-W53': '2025-W52',
    };
    for (const [text, earlier] of Object.entries(pairs)) assert.equal(yearBefore(read(text))?.text, earlier);
    assert.equal(yearBefore(read('1000')), undefined);
  });

  it('has one like it a week before, where days are counted by weeks', () => {
    const pairs = {
      '2026-05-12': '2026-05-05',
      '2026-01-03': '2025-12-27',
      '2024-03-07': '2024-02-29',
      '2026-W01': '2025-W52',
      '2026-05': undefined,
      '2026-Q1': undefined,
      '2026': undefined,
      '1000-01-02': undefined,
    };
    for (const [text, earlier] of Object.entries(pairs)) assert.equal(weekBefore(read(text))?.text, earlier, text);
  });
});

describe('days', () => {
  it('counts weekdays from Monday', () => {
    assert.deepEqual([weekday('2026-11-23'), weekday('1969-12-28')], [1, 7]);
  });
});
