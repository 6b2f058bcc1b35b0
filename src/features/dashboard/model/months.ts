// The months of which there is something to be shown, for whoever chooses one.
import { periodOf, previousPeriod } from '../../../base/dates/period';
import type { DayRange } from '../../../base/dates/date';
import type { MeasuredShop } from '../../kpi/kpi';

/** The last month, which is asked for most, and before it those that have documents or figures, the latest first. */
export function knownMonths({ workspace, data, today }: MeasuredShop): string[] {
  const current = periodOf('month', today);
  const last = previousPeriod(current)?.text;
  const spans: DayRange[] = [
    ...[...workspace.documents.values()].flatMap(({ period }) => period ?? []),
    ...[...data.observed.values()].flatMap(({ rows }) => rows.map(({ days }) => days)),
  ];
  const months = new Set(spans.flatMap(({ from, to }) => monthOf(from, to)));
  const others = [...months].filter((month) => month !== last && month <= current.text);
  return [...(last === undefined ? [] : [last]), ...others.sort().reverse()];
}

// What spans several months is of none of them.
function monthOf(from: string, to: string): string[] {
  const month = from.slice(0, 7);
  return to.startsWith(month) ? [month] : [];
}
