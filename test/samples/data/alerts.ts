// The quarter's alerts of anomalies. Where one is of the whole shop, its figures are those of the days.
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import type { SampleDocument } from '../draft';
import { amount, between, change } from '../model/figures';
import type { Figures } from '../model/figures';
import { withFigures, written } from '../written';

/** The alerts, each found in the report of its day. */
export function anomalyAlerts(days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  return written('data', 'anomaly-alert').map((each) => {
    const { metric, occurredOn = '' } = each.filling.answers;
    return metric === '访客数' ? withFigures(each, { answers: visitorsOf(days, occurredOn) }) : each;
  });
}

function visitorsOf(days: ReadonlyMap<Day, Figures>, day: Day): SampleDocument['filling']['answers'] {
  const normal = amount(between(days, addDays(day, -7), addDays(day, -1)).visitors / 7);
  const observed = amount(between(days, day, day).visitors);
  return { normal, observed, deviation: change(observed, normal) };
}
