// Which earlier documents a new one would take over from, and are not there: told once for each, so that its writer
// knows what nobody brings.
import { periodOf, previousPeriod, weekBefore, yearBefore } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import { groupBy } from './graph/plan';
import { PERIOD_KIND } from '../documents/cadence';
import type { Workspace } from '../documents/workspace';
import type { Column, Field, Section } from '../knowledge/contracts/contract';
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
  /** What it would have filled, but for what others bring. */
  readonly places: readonly MissingPlace[];
}

/** A section or a field of the head, with the columns of a section of which others bring the rest. */
export interface MissingPlace {
  readonly place: Section | Field;
  readonly columns: readonly Column[];
}

/** The sources that a new document lacks, in the order of its contract. */
export function missingSources(workspace: Workspace, { type, period, answers }: StartingRequest): MissingSource[] {
  const identity = type.per.map((id) => answers[id]?.trim() ?? '');
  const links = workspace.knowledge.links
    .filter(({ link, to }) => isSameVersion(to.type, type) && link.carry !== undefined)
    .map((link) => ({ link, isThere: sourcesOf(workspace, link, { period, identity }).length > 0 }));
  const there = links.filter(({ isThere }) => isThere).map(({ link }) => link);
  const lacking = links
    .filter(({ link, isThere }) => !isThere && isExpected(link))
    .map(({ link }) => ({ link, places: placesLeft(link, there) }))
    .filter(({ places }) => places.length > 0);
  const groups = groupBy(lacking, ({ link }) => [`${link.from.type.type} ${sourcePeriod(link, period) ?? ''}`]);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ link }) => ({
      type: link.from.type,
      period: sourcePeriod(link, period),
      places: joined(group.flatMap(({ places }) => places)),
    })),
  );
}

// What is written as things happen need not have happened, nor need there be anything within a span.
function isExpected({ link, from }: CompiledLink): boolean {
  return from.type.cadence !== 'event' && !['within', 'soFar', 'any'].includes(link.from.period);
}

/** What waits for the writer where this link brings nothing: what others bring as well does not. */
function placesLeft(lacking: CompiledLink, there: readonly CompiledLink[]): MissingPlace[] {
  const others = there.filter((other) => reachesAllOf(other, lacking));
  const brought = new Set(others.flatMap(broughtBy));
  const left = new Set(broughtBy(lacking).filter((id) => !brought.has(id)));
  const { fields, sections } = lacking.to.type;
  const section = sections.find(({ id }) => id === lacking.to.section);
  if (section === undefined)
    return fields
      .filter(({ id, default: given }) => given === undefined && left.has(id))
      .map((place) => ({ place, columns: [] }));
  const columns = others.length === 0 ? [] : (section.table?.columns ?? []).filter(({ id }) => left.has(id));
  return left.size === 0 ? [] : [{ place: section, columns }];
}

/** The columns or fields that a link fills: rows that it brings are there by their key. */
function broughtBy({ link, to }: CompiledLink): string[] {
  return [...Object.keys(link.values), ...(link.carry === 'rows' && to.key !== undefined ? [to.key] : [])];
}

// A link that is for some rows only leaves the others.
function reachesAllOf(one: CompiledLink, other: CompiledLink): boolean {
  const { where } = one.link.to;
  return one.to.section === other.to.section && (where === undefined || where === other.link.to.where);
}

/** Each place once: whole where one link would have filled all that it fills. */
function joined(places: readonly MissingPlace[]): MissingPlace[] {
  return [...groupBy(places, ({ place }) => [place.id]).values()].flatMap((group) => {
    const isWhole = group.some(({ columns }) => columns.length === 0);
    const columns = isWhole ? [] : [...new Set(group.flatMap((each) => each.columns))];
    return group.slice(0, 1).map(({ place }) => ({ place, columns }));
  });
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
