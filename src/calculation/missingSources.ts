// Which earlier documents a new one would take over from, and are not there: told once for each, so that its writer
// knows what nobody brings.
import { periodOf, previousPeriod, weekBefore, yearBefore } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import { groupBy } from './graph/plan';
import { PERIOD_KIND } from '../documents/cadence';
import type { Workspace } from '../documents/workspace';
import type { Field, Section } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { CompiledLink } from '../knowledge/contracts/links';
import { isSameVersion } from '../knowledge/contracts/versions';
import { sourcesOf } from './linking/links';
import type { StartingRequest } from './starting';

/** A document that is not there, and what would come from it. */
export interface MissingSource {
  readonly type: DocumentType;
  /** Undefined where any earlier one would do. */
  readonly period: string | undefined;
  /** The sections, and fields of the head, that it would have filled. */
  readonly places: readonly (Section | Field)[];
}

/** The sources that a new document lacks, in the order of its contract. */
export function missingSources(workspace: Workspace, { type, period, answers }: StartingRequest): MissingSource[] {
  const identity = type.per.map((id) => answers[id]?.trim() ?? '');
  const links = workspace.knowledge.links
    .filter(({ link, to }) => isSameVersion(to.type, type) && link.carry !== undefined)
    .map((link) => ({ link, isThere: sourcesOf(workspace, link, { period, identity }).length > 0 }));
  const there = links.filter(({ isThere }) => isThere).map(({ link }) => link);
  const lacking = links
    .filter(({ link, isThere }) => !isThere && isExpected(link) && !there.some((other) => standsFor(other, link)))
    .map(({ link }) => link);
  const groups = groupBy(lacking, (link) => [`${link.from.type.type} ${sourcePeriod(link, period) ?? ''}`]);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((link) => ({
      type: link.from.type,
      period: sourcePeriod(link, period),
      places: [...new Set(group.flatMap(placesOf))],
    })),
  );
}

// What is written as things happen need not have happened, nor need there be anything within a span.
function isExpected({ link, from }: CompiledLink): boolean {
  return from.type.cadence !== 'event' && !['within', 'soFar', 'any'].includes(link.from.period);
}

/** Whether one link brings what another would have brought. */
function standsFor(one: CompiledLink, other: CompiledLink): boolean {
  const values = Object.keys(other.link.values);
  return one.to.section === other.to.section && values.every((id) => one.link.values[id] !== undefined);
}

function sourcePeriod({ link, from }: CompiledLink, own: Period): string | undefined {
  switch (link.from.period) {
    case 'previous':
      return previousPeriod(own)?.text;
    case 'week-before':
      return weekBefore(own)?.text;
    case 'year-before':
      return yearBefore(own)?.text;
    case 'latest':
      return undefined;
    default:
      return periodOf(PERIOD_KIND[from.type.cadence], own.from).text;
  }
}

// A field that has a default waits for nobody.
function placesOf({ link, to }: CompiledLink): (Section | Field)[] {
  const { sections, fields } = to.type;
  return to.section === undefined
    ? fields.filter(({ id, default: given }) => given === undefined && link.values[id] !== undefined)
    : sections.filter(({ id }) => id === to.section);
}
