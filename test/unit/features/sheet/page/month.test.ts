import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseCalendar } from '../../../../../src/base/dates/calendar';
import { addDays, dayNumber, weekday } from '../../../../../src/base/dates/date';
import { readPeriod } from '../../../../../src/base/dates/period';
import { monthOf } from '../../../../../src/features/sheet/page/month';
import type { AskedMonth, SheetDay } from '../../../../../src/features/sheet/page/month';
import { draws } from '../../../../support/draws';
import { ENGLISH, SIMPLIFIED } from '../../../../support/reader';

const TODAY = '2026-06-03';
const calendar = chineseCalendar({ off: ['2026-06-04'], worked: ['2026-06-06'] });
const month = (text: string, more: Partial<AskedMonth> = {}) =>
  monthOf(calendar, { text, today: TODAY, ...more }, SIMPLIFIED);
const dayOf = (day: string): SheetDay => {
  const found = month(day).days.find((each) => each.day === day);
  assert.ok(found, day);
  return found;
};

describe('the month of a calendar', () => {
  it('is told in the words of the reader', () => {
    const { title, weekdays } = month('2026-06-19');
    assert.equal(title, '2026年6月');
    assert.deepEqual(weekdays[0], { short: '一', name: '周一' });
    const english = monthOf(calendar, { text: '2026-06-19', today: TODAY }, ENGLISH);
    assert.equal(english.title, 'June 2026');
    assert.deepEqual(english.weekdays[6], { short: 'Su', name: 'Sunday' });
  });

  it('says of each day what it is: today, a day off, a holiday, or worked for one, also as a department has it', () => {
    assert.deepEqual(dayOf(TODAY), { day: TODAY, isToday: true, isOff: false, words: '今天，周三' });
    assert.deepEqual(dayOf('2026-06-19'), {
      day: '2026-06-19',
      isToday: false,
      isOff: true,
      mark: '休',
      words: '周五，端午节放假',
    });
    assert.equal(dayOf('2026-10-10').mark, '班');
    assert.equal(dayOf('2026-06-13').isOff, true);
    assert.equal(dayOf('2026-06-04').isOff, true);
    assert.equal(dayOf('2026-06-06').isOff, false);
  });

  it('begins at the day that is named in any form, else at today, or at the first day of a period without it', () => {
    const july = readPeriod('2026-07');
    const june = readPeriod('2026-06');
    assert.deepEqual([month('2026/5/3').at, month('2026/5/3').isNamed], ['2026-05-03', true]);
    assert.equal(month('7月9日', { period: july }).at, '2026-07-09');
    assert.deepEqual([month('').at, month('').isNamed], [TODAY, false]);
    assert.equal(month('尽快', { period: june }).at, TODAY);
    assert.equal(month('', { period: july }).at, '2026-07-01');
  });

  it('has whole weeks from Monday on with all days of the month, to the ends of what can be written', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(day, (text) => {
        const { days, at } = month(text);
        assert.equal(at, text);
        assert.equal(days.length % 7, 0);
        assert.ok(days.length <= 42);
        days.forEach(({ day: each }, index) => {
          assert.equal(weekday(each), (index % 7) + 1);
          assert.equal(dayNumber(each) - dayNumber(days[0]?.day ?? ''), index);
        });
        const first = days.findIndex((each) => each.day.endsWith('-01'));
        assert.ok(first >= 0 && first < 7);
        assert.ok(days.some((each) => each.day === text));
      }),
      draws(100),
    );
    assert.ok(month('9999-12-31').days.some((each) => each.day === '9999-12-31'));
    assert.ok(month('1000-01-01').days.some((each) => each.day === '1000-01-01'));
  });
});
