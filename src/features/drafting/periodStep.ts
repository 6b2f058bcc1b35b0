// The question which period a document is about: this one, the next, the last, in words, the likeliest first.
import { message } from '../../base/message';
import type { Message, MessageId } from '../../base/message';
import { nextPeriod, periodOf, previousPeriod } from '../../base/dates/period';
import type { Period, PeriodKind } from '../../base/dates/period';
import { readWrittenPeriod } from '../../base/forms/periods';
import { PERIOD_KIND } from '../../documents/cadence';
import { documentPath } from '../../documents/templates/template';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Settings } from '../../knowledge/settings';
import { plainStep } from './formStep';
import type { DraftForm, FormStep, Proposal, Taken } from './formStep';

type Nearness = 'this' | 'next' | 'previous';

/** The step for the period. */
export function periodStep(form: DraftForm): FormStep {
  const near = nearPeriods(form);
  const proposals = near.map(({ nearness, period }): Proposal => ({
    value: period.text,
    label: wordFor(period.kind, nearness),
    detail: detailOf(form, period),
  }));
  return {
    ...plainStep('period', message('form.period')),
    kind: 'period',
    help: trialNotice(form.workspace.settings),
    proposals,
    initial: proposals[0]?.value ?? '',
    optional: false,
    take: (answer) => takePeriod(form, answer),
  };
}

/** What is said where the settings take some day for today, which is for trials alone. */
export function trialNotice({ trial }: Pick<Settings, 'trial'>): Message | undefined {
  return trial && message('form.trial-today', { day: trial.today });
}

/** The period that is meant where nobody can be asked: the one that we are in. */
export function currentPeriod({ type, today }: Pick<DraftForm, 'type' | 'today'>): Period {
  return periodOf(PERIOD_KIND[type.cadence], today);
}

/**
 * Reads an answer as a period of the type's kind; `2026年5月`, `2026/5` and full-width digits are taken for `2026-05`.
 */
export function takePeriod(form: Pick<DraftForm, 'type' | 'today'>, answer: string): Taken {
  const period = readWrittenPeriod(answer);
  const current = currentPeriod(form);
  return period?.kind === current.kind
    ? { value: period.text }
    : { problem: message('field-invalid.period', { text: answer.trim(), example: current.text }) };
}

const NEAREST: Readonly<Record<DocumentType['written'], Nearness>> = {
  before: 'next',
  during: 'this',
  after: 'previous',
};

// The period after the last that was written is the likeliest, if it is near; without one, what is written ahead is for
// what comes, and what looks back for what was.
function nearPeriods(form: DraftForm): { readonly nearness: Nearness; readonly period: Period }[] {
  const current = currentPeriod(form);
  const periods = { this: current, next: nextPeriod(current), previous: previousPeriod(current) };
  const near = (['this', 'next', 'previous'] as const).flatMap((nearness) => {
    const period = periods[nearness];
    return period === undefined ? [] : [{ nearness, period }];
  });
  const written = (form.workspace.byType.get(form.type.type) ?? []).flatMap((each) =>
    each.period?.kind === current.kind ? [each.period] : [],
  );
  const last = written.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  const following =
    last === undefined || form.type.cadence === 'event' || form.type.per.length > 0
      ? undefined
      : nextPeriod(last)?.text;
  const usual = NEAREST[form.type.written];
  const first = near.find(({ period }) => period.text === following) ?? near.find(({ nearness }) => nearness === usual);
  return near.toSorted((a, b) => Number(b === first) - Number(a === first));
}

function wordFor(kind: PeriodKind, nearness: Nearness): Message {
  const id: MessageId = `form.period.${kind}.${nearness}`;
  return message(id);
}

function detailOf(form: DraftForm, period: Period): Message | string {
  const span = period.kind === 'week' ? `${period.text} (${period.from} ~ ${period.to})` : period.text;
  const isThere = form.type.cadence !== 'event' && form.workspace.documents.has(documentPath(form.type, period));
  return isThere ? message('form.period-taken', { period: span }) : span;
}
