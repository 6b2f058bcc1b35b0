// KPIs as documents take them: measured again only once a document was handed in, or what was is otherwise. While
// drafts are typed, nothing of it is read again.
import type { Day } from '../../base/dates/date';
import { nextPeriod, periodOf } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import type { Slices } from '../../base/slices';
import type { DocumentRecord } from '../../documents/record';
import type { KpiMeasuring, KpiSubject, Workspace } from '../../documents/workspace';
import type { Figures } from '../../figures/figures';
import { monthsBefore } from '../../kpi/view';
import type { Scorecard } from '../../kpi/scorecard';
import type { Knowledge } from '../../knowledge/knowledge';
import { HANDED_IN } from './inputs';
import { Scorecards } from './scorecards';

/** What was measured, and by which documents. */
interface Measurement {
  readonly workspace: Workspace;
  readonly counted: readonly DocumentRecord[];
  readonly scorecards: Scorecards;
  readonly known: Map<string, Scorecard>;
  readonly ofDocuments: WeakMap<object, Map<string, Scorecard>>;
}

/** Measures KPIs by these figures, as of a day. */
export function kpiMeasuring(figures: Figures, today: Day): KpiMeasuring {
  let last: Measurement | undefined;
  const measuredIn = (workspace: Workspace): Measurement => {
    if (last?.workspace === workspace) return last;
    const counted = countedDocuments(workspace);
    if (last !== undefined && isSame(last, workspace, counted)) return (last = { ...last, workspace });
    const scorecards = new Scorecards({ workspace, figures, today });
    return (last = { workspace, counted, scorecards, known: new Map(), ofDocuments: new WeakMap() });
  };
  return {
    basis: (workspace) => measuredIn(workspace).scorecards,
    reading: function* (workspace, months) {
      const { counted, scorecards } = measuredIn(workspace);
      yield* readNear(scorecards, counted, months);
    },
    measured: (workspace, subject) => {
      const { scorecards, known, ofDocuments } = measuredIn(workspace);
      const { own, role, month, person } = subject;
      const here = own === undefined ? known : (ofDocuments.get(own) ?? new Map<string, Scorecard>());
      if (own !== undefined) ofDocuments.set(own, here);
      return remembered(here, [role.id, month.text, person?.id ?? ''].join('/'), scorecards, subject);
    },
    concerns: ({ knowledge }, record, month) => isCounted(knowledge, record) && isNear(record, month),
  };
}

/** Reads what KPIs of these months are measured by, a document a slice; without that, measuring reads it at once. */
export function* readingCounted(scorecards: Scorecards, workspace: Workspace, months: readonly Period[]): Slices<void> {
  yield* readNear(scorecards, countedDocuments(workspace), months);
}

function* readNear(
  scorecards: Scorecards,
  counted: readonly DocumentRecord[],
  months: readonly Period[],
): Slices<void> {
  for (const record of counted) {
    if (!months.some((month) => isNear(record, month))) continue;
    scorecards.read(record.path);
    yield;
  }
}

function remembered(
  known: Map<string, Scorecard>,
  key: string,
  scorecards: Scorecards,
  subject: KpiSubject,
): Scorecard {
  const card = known.get(key) ?? scorecards.of(subject);
  known.set(key, card);
  return card;
}

function isSame(last: Measurement, { knowledge, settings }: Workspace, counted: readonly DocumentRecord[]): boolean {
  const { workspace: before } = last;
  const isAlike = before.knowledge === knowledge && before.settings === settings;
  return isAlike && counted.length === last.counted.length && counted.every((each, at) => each === last.counted[at]);
}

/** The documents by which KPIs are measured. */
function countedDocuments({ knowledge, byType }: Workspace): DocumentRecord[] {
  const { inputs, campaigns } = countedTypes(knowledge);
  return [...new Set([...inputs, ...campaigns])].flatMap((type) =>
    (byType.get(type) ?? []).filter((record) => campaigns.has(type) || HANDED_IN.includes(record.status)),
  );
}

function isCounted(knowledge: Knowledge, { type, status }: DocumentRecord): boolean {
  const { inputs, campaigns } = countedTypes(knowledge);
  const id = type?.type ?? '';
  return campaigns.has(id) || (inputs.has(id) && HANDED_IN.includes(status));
}

/** The types whose documents say what KPIs are measured by, and those whose spans they are measured over. */
function countedTypes({ kpis }: Knowledge): {
  readonly inputs: ReadonlySet<string>;
  readonly campaigns: ReadonlySet<string>;
} {
  return {
    inputs: new Set(kpis.flatMap(({ inputs }) => Object.values(inputs).flatMap(({ from }) => from))),
    // Big sales are left out of baselines, whether their plans were handed in or not.
    campaigns: new Set(
      kpis.flatMap(({ parts }) => parts.flatMap(({ over }) => (over === undefined ? [] : [over.from]))),
    ),
  };
}

const BASELINE = 3; // months before

/**
 * From the months that one is compared with up to the documents that look back on it: the review of the next month, the
 * plan of the next quarter. What has no period may be of any.
 */
function isNear({ period }: DocumentRecord, month: Period): boolean {
  if (period === undefined) return true;
  const first = monthsBefore(month, BASELINE)[0] ?? month;
  const own = LONG.has(period.kind) ? periodOf(period.kind, month.from) : month;
  return period.from <= (nextPeriod(own) ?? own).to && first.from <= period.to;
}

const LONG: ReadonlySet<Period['kind']> = new Set(['quarter', 'year']);
