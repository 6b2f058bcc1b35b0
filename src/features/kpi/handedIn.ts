// Which reports of a month were handed in by their due time, and which were not.
import { addDays } from '../../base/dates/date';
import type { Day } from '../../base/dates/date';
import { workdayAfter } from '../../base/dates/calendar';
import { nextPeriod, periodOf } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { PERIOD_KIND } from '../../documents/cadence';
import type { Document } from '../../documents/document';
import type { KpiInput } from '../../knowledge/indicators/part';
import type { InputSetting, Taken } from './inputSetting';

/** How many reports of a month are due by today, or late: a report that is not there is late once its time has come. */
export function handedInFigure(setting: InputSetting, input: KpiInput, documents: readonly Document[]): Taken {
  const due = periodsOf(setting, input).filter((period) => dueBy(setting, input, period) <= setting.today);
  if (input.take === 'due') return { value: due.length, places: [] };
  const late = due.filter((period) => {
    const own = documents.filter((each) => each.period?.text === period.text);
    return !own.some((each) => isInTime(each, input, dueBy(setting, input, period)));
  });
  const places = late.map(({ text }) => {
    const found = documents.find((each) => each.period?.text === text);
    return { path: found?.path ?? '', line: undefined, text };
  });
  return { value: late.length, places };
}

function periodsOf({ workspace, month }: InputSetting, { from }: KpiInput): Period[] {
  return [from].flat().flatMap((type) => {
    const cadence = workspace.knowledge.documentType(type)?.cadence;
    const periods: Period[] = [];
    let period: Period | undefined = periodOf(cadence === undefined ? 'month' : PERIOD_KIND[cadence], month.from);
    for (; period !== undefined && period.to <= month.to; period = nextPeriod(period)) periods.push(period);
    return periods;
  });
}

function dueBy({ workspace }: InputSetting, { days = 0, workdays }: KpiInput, { to }: Period): Day {
  return workdays === undefined ? addDays(to, days) : workdayAfter(workspace.knowledge.calendar, to, workdays);
}

function isInTime({ fields }: Document, { handedIn = '' }: KpiInput, due: Day): boolean {
  const value = fields.get(handedIn)?.value;
  return value?.kind === 'date' && value.day <= due;
}
