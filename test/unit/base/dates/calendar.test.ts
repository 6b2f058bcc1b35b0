import assert from 'node:assert/strict';
import { chineseCalendar, workdayAfter } from '../../../../src/base/dates/calendar';

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
    assert.equal(chineseCalendar({ off: [`${next}-06-01`], worked: [] }).lastYear, lastYear);
  });
});
