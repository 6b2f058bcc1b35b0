// Owns what is offered as the value of any field or cell, by its kind, before it is asked what fits.
import { addDays } from '../../base/dates/date';
import type { DayRange } from '../../base/dates/date';
import { message } from '../../base/message';
import { fold } from '../../base/script';
import type { Column, Field, ValueKind } from '../../knowledge/contracts/contract';
import { findRole } from '../../knowledge/knowledge';
import { everyDay, rangeProposals, weeksOf } from '../drafting/dateProposals';
import { namedProposals } from '../drafting/valueProposals';
import type { CompletionKind, Typing } from './completion';
import type { Offer } from './values';

const AFTERWARDS = 31; // days after the period in which what it leads to is due

const KIND: Readonly<Partial<Record<ValueKind, CompletionKind>>> = {
  enum: 'option',
  role: 'entry',
  kpi: 'entry',
  document: 'document',
};

/** What a kind offers. */
export function offersFor(typing: Typing, spec: Field | Column): Offer[] {
  switch (spec.kind) {
    case 'date':
      return dayOffers(typing, spec);
    case 'dateRange':
      return rangeOffers(typing);
    case 'text':
      return namesPerson(spec) ? peopleOffers(typing) : [];
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
      : weeksOf(period).map((week) => ({ value: spanText(week), label: spanText(week), detail: message('day.week') }));
  return [...rangeProposals(period), ...weeks].map((proposal) => ({ ...proposal, kind: 'date' }));
}

/** A span of days as it is written. */
function spanText({ from, to }: DayRange): string {
  return from === to ? from : `${from} ~ ${to}`;
}

/** The people of the department, those of some posts first. */
export function peopleOffers({ workspace: { knowledge, settings } }: Typing, posts: readonly string[] = []): Offer[] {
  const roleName = (id: string): string => knowledge.role(id)?.name ?? id;
  const fit = settings.people.filter(({ roles }) => roles.some((role) => posts.includes(role)));
  return [...fit, ...settings.people].map(({ id, name, roles, superior }) => ({
    kind: 'person',
    value: name,
    label: name,
    also: [id],
    detail: superior && roles.length === 0 ? message('completion.superior') : { pack: roles.map(roleName).join('、') },
  }));
}

/** A text that names one person: 責任人, 記錄人, 姓名. */
function namesPerson({ labels }: Field | Column): boolean {
  return labels.some((label) => /(?:人|姓名|负责|主管|上级)$/.test(fold(label)));
}
