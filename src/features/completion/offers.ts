// What is offered as the value of any field or cell, by its kind, before it is asked what fits.
import { addDays } from '../../base/dates/date';
import type { DayRange } from '../../base/dates/date';
import { weeksOf } from '../../base/dates/parts';
import { message } from '../../base/message';
import type { Column, Field, ValueKind } from '../../knowledge/contracts/contract';
import { findRole } from '../../knowledge/knowledge';
import { everyDay, rangeProposals } from '../drafting/dateProposals';
import { namedProposals, peopleProposals } from '../drafting/valueProposals';
import type { CompletionKind, Typing } from './completion';
import type { Offer } from './values';

// Days after the period in which what it leads to is due. No threshold of the department's: the list of days that are
// offered must end somewhere, any other may be typed, and none is judged by it.
const AFTERWARDS = 31;

const MOST_WEEKS = 9; // of a longer period those of its beginning

const KIND: Readonly<Partial<Record<ValueKind, CompletionKind>>> = {
  enum: 'option',
  role: 'entry',
  kpi: 'entry',
  metric: 'entry',
  channel: 'entry',
  document: 'document',
};

/** What a kind offers. */
export function offersFor(typing: Typing, spec: Field | Column): Offer[] {
  switch (spec.kind) {
    case 'date':
      return dayOffers(typing, spec);
    case 'dateRange':
      return rangeOffers(typing);
    case 'person':
      return peopleOffers(typing);
    default:
      return namedProposals(
        { workspace: typing.workspace, script: typing.document.script, posts: postsIn(typing) },
        spec,
      ).map((proposal) => ({ ...proposal, kind: KIND[spec.kind] ?? 'value', named: spec.kind === 'document' }));
  }
}

/** The posts that the document's head names: whose indicators are likeliest. */
function postsIn({ document: { fields }, workspace: { knowledge } }: Typing): string[] {
  return [...fields.values()]
    .filter(({ field }) => field.kind === 'role')
    .flatMap(({ text }) => findRole(knowledge, text)?.id ?? []);
}

function dayOffers({ document: { period }, workspace: { knowledge }, today }: Typing, spec: Field | Column): Offer[] {
  const span = period ?? { from: today, to: today };
  const whole = spec.within === 'period' ? span : { from: span.from, to: addDays(span.to, AFTERWARDS) };
  return everyDay(knowledge.calendar, whole, today).map((proposal) => ({ ...proposal, kind: 'date' }));
}

function rangeOffers({ document: { period } }: Typing): Offer[] {
  const weeks =
    period === undefined
      ? []
      : weeksOf(period)
          .slice(0, MOST_WEEKS)
          .map((week) => ({ value: spanText(week), label: spanText(week), detail: message('day.week') }));
  return [...rangeProposals(period), ...weeks].map((proposal) => ({ ...proposal, kind: 'date' }));
}

/** A span of days as it is written. */
function spanText({ from, to }: DayRange): string {
  return from === to ? from : `${from} ~ ${to}`;
}

/** The people of the department, those of some posts first. */
export function peopleOffers({ workspace }: Typing, posts: readonly string[] = []): Offer[] {
  return peopleProposals(workspace, posts).map((proposal) => ({ ...proposal, kind: 'person' }));
}
