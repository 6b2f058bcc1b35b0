// Which documents ought to be there by now: by how often a type is written, and whether before its period or after it.
import { addDays } from '../../../base/dates/date';
import type { Day } from '../../../base/dates/date';
import { nextPeriod, periodOf } from '../../../base/dates/period';
import type { Period } from '../../../base/dates/period';
import { PERIOD_KIND } from '../../../documents/cadence';
import type { Workspace } from '../../../documents/workspace';
import type { DocumentType } from '../../../knowledge/contracts/documentType';

/** A document that is not there, of which the cadence of its type says that it should be. */
export interface MissingDocument {
  readonly type: DocumentType;
  readonly period: Period;
}

/** So many months are looked at, the one that we are in among them: later, what was never written is let be. */
const MONTHS = 3;

/**
 * What should have been written by a day and was not. A department is asked for nothing before its first document. Of
 * what is written for each of several people, one document is enough.
 */
export function missingDocuments(workspace: Workspace, today: Day): MissingDocument[] {
  const start = startOf(workspace, today);
  if (start === undefined) return [];
  return workspace.knowledge.documentTypes.flatMap((type) => {
    if (type.cadence === 'event') return [];
    const written = new Set((workspace.byType.get(type.type) ?? []).map(({ period }) => period?.text));
    return periodsFrom(PERIOD_KIND[type.cadence], start, today)
      .filter((period) => isDue(type, period, today) && !written.has(period.text))
      .map((period) => ({ type, period }));
  });
}

function startOf({ byType }: Workspace, today: Day): Day | undefined {
  const days = [...byType.values()].flatMap((records) => records.flatMap(({ period }) => period?.from ?? []));
  if (days.length === 0) return undefined;
  const first = periodOf(
    'month',
    days.reduce((a, b) => (a < b ? a : b)),
  ).from;
  const earliest = monthsBefore(today, MONTHS - 1);
  return first > earliest ? first : earliest;
}

function monthsBefore(day: Day, count: number): Day {
  const { from } = periodOf('month', day);
  return count === 0 ? from : monthsBefore(addDays(from, -1), count - 1);
}

function periodsFrom(kind: Period['kind'], start: Day, today: Day): Period[] {
  const periods: Period[] = [];
  for (let each: Period | undefined = periodOf(kind, start); each !== undefined && each.from <= today;) {
    if (each.from >= start) periods.push(each);
    each = nextPeriod(each);
  }
  return periods;
}

// What looks ahead is there when its period begins, all else when it has ended.
function isDue({ written }: DocumentType, { from, to }: Period, today: Day): boolean {
  return written === 'before' ? from <= today : to < today;
}
