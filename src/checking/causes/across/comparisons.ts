// What links compare: what stands at a place of one document with what other documents bring there.
import { comparePositions } from '../../../base/range';
import type { Position } from '../../../base/range';
import { broughtColumns, broughtTo } from '../../../calculation/linking/brought';
import { factOf, rowsAt } from '../../../calculation/linking/endRows';
import type { EndRow } from '../../../calculation/linking/endRows';
import { linkedRows } from '../../../calculation/linking/linkedRows';
import type { LinkedRows } from '../../../calculation/linking/linkedRows';
import { ownersOf } from '../../../calculation/linking/links';
import { sideOf } from '../../../calculation/linking/sides';
import type { Brought, Part, Side } from '../../../calculation/linking/sides';
import { roundTo } from '../../../base/number';
import { placeOf } from '../../../documents/record';
import type { DocumentRecord } from '../../../documents/record';
import { writeValue } from '../../../documents/value';
import type { Workspace } from '../../../documents/workspace';

/** A value, and what a link brings to its place. */
export interface Comparison {
  readonly mine: Part;
  readonly brought: Brought;
  readonly agrees: boolean;
}

/** A place of a document. */
export interface PlaceIn {
  readonly path: string;
  readonly start: Position;
}

/** True where a value of a link stands at a place. */
function standsAt({ row, fact }: Part, { path, start }: PlaceIn): boolean {
  return row.record.path === path && comparePositions(placeOf(fact).start, start) === 0;
}

/** Finds all comparisons in which the value at a place has a part; what was read once is not read again. */
export function comparing(workspace: Workspace): (place: PlaceIn) => Comparison[] {
  const linked = new Map<string, readonly LinkedRows[]>();
  const linksOf = (record: DocumentRecord): readonly LinkedRows[] => {
    const all = linked.get(record.path) ?? linkedRows(workspace, record);
    linked.set(record.path, all);
    return all;
  };
  return (place) => {
    const record = workspace.documents.get(place.path);
    if (record === undefined) return [];
    const own = linksOf(record).flatMap((each) => comparisonsIn(each, each.own, (mine) => standsAt(mine, place)));
    const others = followingLinks(workspace, record, linksOf).flatMap((each) => {
      const keys = keysAt(record, each, place);
      return comparisonsIn(each, keys.size === 0 ? [] : each.own.filter(({ key }) => keys.has(key)));
    });
    return [...own, ...others.filter(({ brought }) => brought.parts.some((each) => standsAt(each, place)))];
  };
}

/** The links of other documents that lead to a document. */
function followingLinks(
  workspace: Workspace,
  record: DocumentRecord,
  linksOf: (record: DocumentRecord) => readonly LinkedRows[],
): LinkedRows[] {
  const { period, type } = record;
  if (period === undefined || type === undefined) return [];
  return workspace.knowledge.links
    .filter(({ link, from }) => link.agree && from.type.type === type.type)
    .flatMap((link) =>
      ownersOf(workspace, link, record, period)
        .filter(({ path }) => path !== record.path)
        .flatMap((owner) => linksOf(owner).filter((each) => each.link === link)),
    );
}

/** The keys of the rows of a document, at a link's other end, of which a value stands at a place. */
function keysAt(record: DocumentRecord, { link: { link, from } }: LinkedRows, place: PlaceIn): Set<string | undefined> {
  const columns = [...Object.values(link.values), ...Object.values(link.sums)];
  const isHere = (row: EndRow): boolean =>
    columns.some((column) => {
      const fact = factOf(row, column);
      return fact !== undefined && comparePositions(placeOf(fact).start, place.start) === 0;
    });
  return new Set(
    rowsAt(record, from)
      .filter(isHere)
      .map(({ key }) => key),
  );
}

function comparisonsIn(
  linked: LinkedRows,
  rows: readonly EndRow[],
  isMeant: (mine: Part) => boolean = () => true,
): readonly Comparison[] {
  const { link, record } = linked;
  if (!link.link.agree) return [];
  return rows.flatMap((row) =>
    broughtColumns(linked).flatMap((column): Comparison[] => {
      const [fact, spec] = [factOf(row, column), row.spec(column)];
      if (fact === undefined || spec === undefined || !isMeant({ row, fact, spec })) return [];
      const brought = broughtTo(linked, { row, column });
      if (brought === undefined) return [];
      return [{ mine: { row, fact, spec }, brought, agrees: brought.agreesWith(sideOf({ spec, fact, record })) }];
    }),
  );
}

/** What the value at a place would have to say for a comparison to agree; undefined where nobody can tell. */
export function wantedAt({ mine, brought }: Comparison, place: PlaceIn): Side | undefined {
  if (standsAt(mine, place)) return brought.side;
  const other = sideOfPart(mine);
  if (brought.parts.length === 1) return other;
  const part = brought.parts.find((each) => standsAt(each, place));
  const own = part && sideOfPart(part).value;
  if (own?.kind !== 'number' || other.value.kind !== 'number' || brought.side.value.kind !== 'number') return undefined;
  const decimals = Math.min(own.decimals, other.value.decimals);
  const value = {
    ...own,
    decimals,
    value: roundTo(own.value + other.value.value - brought.side.value.value, decimals),
  };
  const text = part && writeValue(part.spec, value.value, own);
  return text === undefined ? undefined : { text, value };
}

function sideOfPart({ row, fact, spec }: Part): Side {
  return sideOf({ spec, fact, record: row.record });
}

/** The other documents of a comparison. */
export function othersOf({ mine, brought }: Comparison, { path }: PlaceIn): string[] {
  const paths = [mine, ...brought.parts].map(({ row }) => row.record.path);
  return [...new Set(paths)].filter((each) => each !== path);
}
