import assert from 'node:assert/strict';
import { addDays } from '../../../../src/base/dates/date';
import { chineseCalendar, holidayOf, MOST_WORKDAYS, workdayAfter } from '../../../../src/base/dates/calendar';

describe('the workdays of the Chinese calendar', () => {
  it('leave out public holidays, and count the weekends that are worked for them', () => {
    const calendar = chineseCalendar();
    assert.deepEqual(['2026-10-01', '2026-10-08', '2026-09-20', '2026-09-19'].map(calendar.isWorkday), [
      false,
      true,
      true,
      false,
    ]);
    assert.equal(workdayAfter(calendar, '2026-09-30', 1), '2026-10-08');
  });
  it('are counted up to a limit, and none from the day itself', () => {
    const calendar = chineseCalendar({ off: [], worked: [] });
    for (const count of [0, -1, 0.9]) assert.equal(workdayAfter(calendar, '2026-10-01', count), '2026-10-01');
    assert.equal(workdayAfter(calendar, '2026-09-29', 1.9), '2026-09-30');
    const furthest = workdayAfter(calendar, '2026-01-01', MOST_WORKDAYS);
    assert.equal(workdayAfter(calendar, '2026-01-01', 1e9), furthest);
    const days = Array.from({ length: 700 }, (_, index) => addDays('2026-01-02', index)).filter(calendar.isWorkday);
    assert.equal(days[MOST_WORKDAYS - 1], furthest);
  });
  it('follow a department where it says otherwise', () => {
    const calendar = chineseCalendar({ off: ['2026-10-08'], worked: ['2026-10-01'] });
    assert.deepEqual(['2026-10-01', '2026-10-08'].map(calendar.isWorkday), [true, false]);
  });
  it('are known up to the last year that was published, or that the department gives', () => {
    const { lastYear } = chineseCalendar();
    assert.ok(lastYear >= 2026);
    const next = String(lastYear + 1);
    const week = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `${next}-10-${day}`);
    assert.equal(chineseCalendar({ off: week, worked: [] }).lastYear, lastYear + 1);
    for (const day of week) {
      const isWeekend = !chineseCalendar().isWorkday(day);
      assert.equal(chineseCalendar({ off: [day], worked: [] }).lastYear, isWeekend ? lastYear : lastYear + 1, day);
    }
    assert.equal(chineseCalendar({ off: [`${next}-06-01`], worked: [] }).lastYear, lastYear);
  });
});

describe('a public holiday', () => {
  it('has its name in Chinese and English, on the days off and those worked for it', () => {
    const named = {
      '2026-01-01': ['元旦', "New Year's Day"],
      '2026-02-17': ['春節', 'Spring Festival'],
      '2026-04-05': ['清明節', 'Tomb-sweeping Day'],
      '2026-05-01': ['勞動節', 'Labour Day'],
      '2026-06-19': ['端午節', 'Dragon Boat Festival'],
      '2026-09-25': ['中秋節', 'Mid-autumn Festival'],
      '2026-10-01': ['國慶節', 'National Day'],
      '2026-09-20': ['國慶節', 'National Day'],
    };
    for (const [day, [pack, en]] of Object.entries(named)) assert.deepEqual(holidayOf(day), { pack, en }, day);
    for (const day of ['2026-10-09', '2026-10-11']) assert.equal(holidayOf(day), undefined);
  });
});
