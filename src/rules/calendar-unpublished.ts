// A due day counted in workdays of a year whose public holidays are not published yet: only weekends are left out.
import { message } from '../base/message';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { NOTED } from './shared/severities';

export const calendarUnpublished: DocumentRule = {
  id: 'calendar-unpublished',
  scope: 'document',
  severity: NOTED,
  *check(context) {
    const document = typed(context);
    if (document?.type.countsWorkdays !== true || document.period === undefined || document.periodEntry === undefined)
      return;
    const year = Number(document.period.to.slice(0, 4));
    if (year <= context.knowledge.calendar.lastYear) return;
    yield {
      message: message('calendar-unpublished', {
        year: String(year),
        last: String(context.knowledge.calendar.lastYear),
      }),
      range: document.periodEntry.valueRange,
    };
  },
};
