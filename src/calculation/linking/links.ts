// What links say of the documents of a workspace: which documents a link leads to, and which a change of one can
// concern. Whether the two sides agree is judged by the rules.
import { addDays } from '../../base/dates/date';
import type { Day, DayRange } from '../../base/dates/date';
import { previousPeriod, spanSoFar, weekBefore, yearBefore } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { labelKey } from '../../base/script';
import type { CompiledLink } from '../../knowledge/contracts/links';
import { isSameVersion } from '../../knowledge/contracts/versions';
import type { DocumentRecord } from '../../documents/record';
import type { Workspace } from '../../documents/workspace';

/** The links that a document's type declares. */
export function linksOf(workspace: Workspace, record: DocumentRecord): CompiledLink[] {
  const { type } = record;
  return type === undefined ? [] : workspace.knowledge.links.filter(({ to }) => isSameVersion(to.type, type));
}

/** What a link needs to know of the document that it leads from. */
export type LinkOwner = Pick<DocumentRecord, 'period' | 'identity'> & { readonly path?: string };

/**
 * The documents that a link leads to from a document of this period, the earliest first; `path` is never its own
 * source.
 */
export function sourcesOf(
  workspace: Workspace,
  compiled: CompiledLink,
  { period, identity, path }: LinkOwner,
): DocumentRecord[] {
  if (period === undefined) return [];
  const { link, from } = compiled;
  const isOfSame = sameAs(compiled, identity);
  const isSource = (each: DocumentRecord): boolean => each.path !== path && isOfSame(each.identity);
  const all = workspace.byType.get(from.type.type) ?? [];
  if (link.from.period === 'latest') return latest(all, period, isSource);
  const matches = relationTo(period, link.from.period);
  return startingIn(all, startsOf(period, link.from.period)).filter(
    (each) => each.period !== undefined && matches(each.period) && isSource(each),
  );
}

// Where both types tell their documents apart by the same fields, one for each person, a link stays with that person.
function sameAs({ from, to }: CompiledLink, identity: readonly string[]): (other: readonly string[]) => boolean {
  if (from.type.per.join() !== to.type.per.join()) return () => true;
  const key = identity.map(labelKey).join('/');
  return (other) => other.map(labelKey).join('/') === key;
}

function latest(
  all: readonly DocumentRecord[],
  own: Period,
  isSource: (each: DocumentRecord) => boolean,
): DocumentRecord[] {
  const earlier = all.slice(0, firstStarting(all, own.from));
  const last = earlier.findLast(
    (each) => each.period !== undefined && each.period.to < own.from && isSource(each),
  )?.period;
  if (last === undefined) return [];
  return startingIn(all, { from: last.from, to: last.from }).filter(
    (each) => each.period?.text === last.text && isSource(each),
  );
}

/**
 * Of documents in the order of their periods those whose period starts in a span, found by halving: a workspace may
 * hold thousands.
 */
export function startingIn(all: readonly DocumentRecord[], { from, to }: DayRange): readonly DocumentRecord[] {
  return all.slice(firstStarting(all, from), firstStarting(all, `${to}~`)); // `~` comes after every day that starts so
}

function firstStarting(all: readonly DocumentRecord[], day: Day): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.period?.from ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The days on which a period of this relation can start.
function startsOf(own: Period, relation: Relation): DayRange {
  switch (relation) {
    case 'same':
      return startOf(own);
    case 'previous':
      return startOf(previousPeriod(own) ?? own);
    case 'week-before':
      return startOf(weekBefore(own) ?? own);
    case 'year-before':
      return startOf(yearBefore(own) ?? own);
    case 'within':
      return own;
    case 'soFar':
      return spanSoFar(own) ?? NO_DAYS;
    case 'containing':
      return { from: addDays(own.from, -366), to: own.from }; // no period is longer than a year
    case 'any':
      return { from: '', to: '' };
  }
}

const NO_DAYS: DayRange = { from: '~', to: '' };

function startOf({ from }: Period): DayRange {
  return { from, to: from };
}

type Relation = Exclude<CompiledLink['link']['from']['period'], 'latest'>;

function relationTo(own: Period, relation: Relation): (source: Period) => boolean {
  switch (relation) {
    case 'same':
      return has(own.text);
    case 'previous':
      return has(previousPeriod(own)?.text);
    case 'week-before':
      return has(weekBefore(own)?.text);
    case 'year-before':
      return has(yearBefore(own)?.text);
    case 'within':
      return isIn(own);
    case 'soFar':
      return isIn(spanSoFar(own) ?? NO_DAYS);
    case 'containing':
      return (source) => source.from <= own.from && own.to <= source.to;
    case 'any':
      return () => true;
  }
}

function isIn({ from, to }: DayRange): (source: Period) => boolean {
  return (source) => from <= source.from && source.to <= to;
}

function has(text: string | undefined): (source: Period) => boolean {
  return (source) => source.text === text;
}

/** The paths of the documents that a change of one, from `before` to `after`, can concern through links. */
export function linkDependents(
  workspace: Workspace,
  before: DocumentRecord | undefined,
  after: DocumentRecord | undefined,
): Set<string> {
  const found = new Set<string>();
  for (const record of [before, after]) {
    if (record?.type === undefined || record.period === undefined) continue;
    for (const link of workspace.knowledge.links) {
      if (link.from.type.type === record.type.type)
        for (const each of ownersOf(workspace, link, record, record.period)) found.add(each.path);
    }
  }
  return found;
}

/** The documents whose link leads to a document of this period. */
export function ownersOf(
  workspace: Workspace,
  compiled: CompiledLink,
  { identity }: DocumentRecord,
  source: Period,
): DocumentRecord[] {
  const { link, from, to } = compiled;
  const isSame = sameAs(compiled, identity);
  const isOfSame = ({ type, identity: own }: DocumentRecord): boolean =>
    type !== undefined && isSameVersion(type, to.type) && isSame(own);
  const all = workspace.byType.get(to.type.type) ?? [];
  const relation = link.from.period;
  if (relation !== 'latest') {
    return startingIn(all, ownerStarts(source, relation)).filter(
      (each) => each.period !== undefined && relationTo(each.period, relation)(source) && isOfSame(each),
    );
  }
  // A document is concerned when no other source lies between: those up to the next source, and that one's own period.
  const sources = workspace.byType.get(from.type.type) ?? [];
  const after = addDays(source.to, 1);
  const next = sources.slice(firstStarting(sources, after)).find((each) => isSame(each.identity))?.period;
  return startingIn(all, { from: after, to: next?.to ?? '9999-12-31' }).filter(isOfSame);
}

// The days on which the period of a document can start that has this source.
function ownerStarts(source: Period, relation: Relation): DayRange {
  switch (relation) {
    case 'same':
      return startOf(source);
    case 'previous':
      return { from: addDays(source.to, 1), to: addDays(source.to, 1) };
    case 'week-before':
      return startOf({ ...source, from: addDays(source.from, 7) });
    case 'year-before':
      return { from: addDays(source.from, 360), to: addDays(source.from, 372) };
    case 'within':
      return { from: addDays(source.from, -366), to: source.from };
    case 'soFar':
      return { from: addDays(source.from, -366), to: addDays(source.from, 366) };
    case 'containing':
      return source;
    case 'any':
      return { from: '', to: '' };
  }
}
