// What the tree of KPIs shows beside them: who has which, with what was reached in the last months, as `kpi` says it.
import type { Day } from '../../base/dates/date';
import { periodOf, previousPeriod } from '../../base/dates/period';
import type { Slices } from '../../base/slices';
import type { Workspace } from '../../documents/workspace';
import type { Scorecard, ScoredKpi } from '../../kpi/scorecard';
import { monthsBefore } from '../../kpi/view';
import { holders } from '../kpi/kpi';

/** The KPIs of a person or post in the last months, the latest first. */
export interface MeasuredKpis {
  readonly latest: Scorecard;
  readonly earlier: readonly Scorecard[];
}

const EARLIER = 2; // months before the one that is shown

/**
 * What was measured of each post, by its id, in slices of a document or a scorecard each; nothing where no KPI has a
 * score.
 */
export function* measuredKpis(workspace: Workspace, today: Day): Slices<ReadonlyMap<string, readonly MeasuredKpis[]>> {
  const { data, knowledge, settings } = workspace;
  const last = previousPeriod(periodOf('month', today));
  const measured = new Map<string, readonly MeasuredKpis[]>();
  if (data === undefined || last === undefined) return measured;
  const months = [last, ...monthsBefore(last, EARLIER).toReversed()];
  yield* data.kpis.reading(workspace, months);
  for (const role of knowledge.roles) {
    const cards: MeasuredKpis[] = [];
    for (const { person } of holders(role, undefined, settings.people)) {
      const all: Scorecard[] = [];
      for (const month of months) {
        all.push(data.kpis.measured(workspace, { role, month, person }));
        yield;
      }
      const [latest, ...earlier] = all;
      if (latest !== undefined) cards.push({ latest, earlier });
    }
    measured.set(role.id, cards);
  }
  const isKnown = [...measured.values()].flat().some(({ latest }) => latest.kpis.some(isScored));
  return isKnown ? measured : new Map();
}

function isScored({ result }: ScoredKpi): boolean {
  return result.score !== undefined;
}

/** Whether a KPI is behind what it was to be. */
export function isAtRisk({ result: { state } }: ScoredKpi): boolean {
  return state === 'behind' || state === 'far-behind';
}
