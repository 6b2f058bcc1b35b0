// KPIs of a month: who has which, what was reached, and how each figure comes about.
import type { Day } from '../../base/dates/date';
import { periodOf, previousPeriod, readPeriod } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { message } from '../../base/message';
import type { Message, Reader } from '../../base/message';
import type { Workspace } from '../../documents/workspace';
import { Figures } from '../../figures/figures';
import type { Host } from '../../files/host';
import { findEntry } from '../../knowledge/entryNames';
import { findRole } from '../../knowledge/knowledge';
import type { Kpi, Role } from '../../knowledge/model';
import { findPerson, todayOf } from '../../knowledge/settings';
import type { Person } from '../../knowledge/settings';
import { kpiAnswer } from '../answers/kpiAnswer';
import type { KpiAnswer } from '../answers/kpiAnswer';
import type { OpenWorkspace } from '../openWorkspace';
import { explainedKpi } from './kpiExplained';
import { scorecardLines } from './kpiText';
import type { KpiLine } from './kpiText';
import { observedFiles } from '../data/observedFiles';
import type { ObservedFiles } from '../data/observedFiles';
import { Scorecards } from './scorecards';
import type { Scorecard } from '../../kpi/scorecard';

/** What is asked: posts or people, each by any name, and a month; without them all posts and the last month. */
export interface KpiQuestion {
  readonly role?: string | undefined;
  readonly person?: string | undefined;
  readonly kpi?: string | undefined;
  readonly month?: string | undefined;
  readonly moment: Date;
}

/** Scorecards, and what of the data could not be read; or why nothing can be said. */
export type KpiFindings =
  | { readonly problem: Message }
  | {
      readonly cards: readonly Scorecard[];
      /** The KPI that was asked for. */
      readonly kpi: Kpi | undefined;
      readonly data: ObservedFiles;
      readonly faults: readonly Message[];
    };

/** All that a month's KPIs are measured with, for whoever looks at more than a scorecard. */
export interface MeasuredShop {
  readonly workspace: Workspace;
  readonly today: Day;
  readonly figures: Figures;
  readonly scorecards: Scorecards;
  readonly data: ObservedFiles;
  readonly faults: readonly Message[];
}

/** What can be asked of KPIs. */
export interface Kpis {
  /** Reads the data that a moment knows; rejects with what the host does. */
  readonly reading: (host: Host, moment: Date) => Promise<MeasuredShop>;
  /** Reads the data and measures. */
  readonly measure: (host: Host, question: KpiQuestion) => Promise<KpiFindings>;
  readonly lines: (card: Scorecard, reader: Reader) => readonly KpiLine[];
  /** How a KPI of a scorecard comes about. */
  readonly explain: (card: Scorecard, kpi: Kpi, data: ObservedFiles, reader: Reader) => readonly KpiLine[];
  /** Scorecards for programs. */
  readonly answer: (cards: readonly Scorecard[], reader: Reader) => KpiAnswer;
}

/** What is needed of a workspace: its documents, and what they are read against. */
interface Documents {
  readonly checked: Pick<OpenWorkspace['checked'], 'workspace'>;
}

/** KPIs of a workspace. */
export function createKpis({ checked: { workspace } }: Documents): Kpis {
  const { knowledge } = workspace;
  const reading: Kpis['reading'] = async (host, moment) => {
    const today = todayOf(workspace.settings, moment);
    const data = await observedFiles(host, knowledge.exports);
    const figures = new Figures(knowledge, data.observed);
    const faults = data.faults.map(({ path, line }) => message('kpi.data-fault', { path, line }));
    return { workspace, today, figures, scorecards: new Scorecards({ workspace, figures, today }), data, faults };
  };
  return {
    reading,
    measure: async (host, question) => {
      const asked = readQuestion(workspace, question, todayOf(workspace.settings, question.moment));
      if ('id' in asked) return { problem: asked };
      const { scorecards, data, faults } = await reading(host, question.moment);
      const cards = asked.who.map(({ role, person }) => scorecards.of({ role, month: asked.month, person }));
      return { cards, kpi: asked.kpi, data, faults };
    },
    lines: (card, reader) => scorecardLines(card, { knowledge, reader }),
    explain: (card, kpi, { sources }, reader) => {
      const scored = card.kpis.find((each) => each.kpi.id === kpi.id);
      return scored === undefined ? [] : explainedKpi(card, scored, { knowledge, reader, sources });
    },
    answer: (cards, reader) => kpiAnswer(cards, reader),
  };
}

interface Subject {
  readonly month: Period;
  readonly kpi: Kpi | undefined;
  readonly who: readonly { readonly role: Role; readonly person: Person | undefined }[];
}

function readQuestion({ knowledge, settings }: Workspace, question: KpiQuestion, today: Day): Subject | Message {
  const month = monthOf(question.month, today);
  if ('id' in month) return month;
  const kpi = question.kpi === undefined ? undefined : findEntry(knowledge.kpis, question.kpi);
  if (question.kpi !== undefined && kpi === undefined)
    return message('kpi.unknown', { name: question.kpi, known: knowledge.kpis.map(({ id }) => id).join(', ') });
  const role = question.role === undefined ? undefined : findRole(knowledge, question.role);
  if (question.role !== undefined && role === undefined)
    return message('kpi.role-unknown', { name: question.role, known: knowledge.roles.map(({ id }) => id).join(', ') });
  const person = question.person === undefined ? undefined : findPerson(settings.people, question.person);
  const wanted = kpi?.role ?? role?.id;
  const isOther = person !== undefined && wanted !== undefined && !person.roles.includes(wanted);
  if (question.person !== undefined && (person === undefined || isOther))
    return message('kpi.person-unknown', { name: question.person });
  const roles = knowledge.roles.filter(
    ({ id }) => (wanted === undefined || id === wanted) && (person?.roles.includes(id) ?? true),
  );
  return { month, kpi, who: roles.flatMap((each) => holders(each, person, settings.people)) };
}

/** The month that is asked for, without one the last; or that it is none. */
export function monthOf(month: string | undefined, today: Day): Period | Message {
  const period = month === undefined ? previousPeriod(periodOf('month', today)) : readPeriod(month);
  return period?.kind === 'month' ? period : message('kpi.month-invalid', { month: month ?? '' });
}

/** Who has a post, or one of those who do; one that nobody has is looked at by itself. */
export function holders(role: Role, person: Person | undefined, people: readonly Person[]): Subject['who'] {
  const own = person === undefined ? people.filter(({ roles }) => roles.includes(role.id)) : [person];
  return own.length === 0 ? [{ role, person: undefined }] : own.map((each) => ({ role, person: each }));
}
