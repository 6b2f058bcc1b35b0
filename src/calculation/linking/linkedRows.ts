// A document's links with both sides read. What is made of it, and whether the sides agree, is judged by the rules.
import type { CompiledLink } from '../../knowledge/contracts/links';
import { PERIOD_KIND } from '../../documents/cadence';
import { factOf, rowsAt, sourceRows } from './endRows';
import { linksOf, sourcesOf } from './links';
import type { EndRow } from './endRows';
import type { DocumentRecord } from '../../documents/record';
import type { Workspace } from '../../documents/workspace';

/** A link of a document with the rows of both sides. */
export interface LinkedRows {
  readonly link: CompiledLink;
  readonly sources: readonly DocumentRecord[];
  readonly own: readonly EndRow[];
  readonly theirs: readonly EndRow[];
  /** The other side's rows by their keys, of several the latest. */
  readonly latest: ReadonlyMap<string, EndRow>;
}

/** A place of a row that links may bring a value to. */
export interface LinkedCell {
  readonly row: EndRow;
  readonly column: string;
}

/**
 * Whether the value of a place is this link's: nothing that goes before it gives one there. Of what only compares a
 * person says which side is right.
 */
export function ownsValue(linked: LinkedRows, all: readonly LinkedRows[], cell: LinkedCell): boolean {
  return earlier(linked, all).every((other) => !brings(other, cell)) && !isComputed(linked, cell);
}

function earlier({ link }: LinkedRows, all: readonly LinkedRows[]): LinkedRows[] {
  const found = new Set<LinkedRows>();
  const more = [...link.link.yieldsTo];
  for (let name = more.pop(); name !== undefined; name = more.pop()) {
    const id = name;
    for (const other of all.filter((each) => each.link.link.id === id && !found.has(each))) {
      found.add(other);
      more.push(...other.link.link.yieldsTo);
    }
  }
  return [...found];
}

function brings({ link, own, latest }: LinkedRows, { row, column }: LinkedCell): boolean {
  const mine = link.link.agree ? own.find(({ line }) => line === row.line) : undefined;
  const source = mine?.key === undefined ? undefined : latest.get(mine.key);
  return source !== undefined && factOf(source, link.link.values[column]) !== undefined;
}

/** A place that a link may bring a value to: in a row by its line, without one in the head. */
export interface ValuePlace {
  readonly section: string | undefined;
  readonly line: number | undefined;
  readonly column: string;
}

/** Whether any of the links brings a value to a place. */
export function bringsAny(all: readonly LinkedRows[], { section, line, column }: ValuePlace): boolean {
  return all.some((linked) => {
    if (linked.link.to.section !== section || linked.link.link.values[column] === undefined) return false;
    const row = line === undefined ? linked.own[0] : linked.own.find((each) => each.line === line);
    return row !== undefined && brings(linked, { row, column });
  });
}

function isComputed({ link: { link, to } }: LinkedRows, { column }: LinkedCell): boolean {
  return link.yieldsTo.some(
    (name) =>
      name === `${to.section ?? ''}.${column}` ||
      to.type.checks.some(({ id, computed, at }) => id === name && computed && at.replace(/^fields\./, '') === column),
  );
}

/**
 * Every link of the document's type, with what it finds on both sides; none where its period cannot be told, which
 * another rule says.
 */
export function linkedRows(workspace: Workspace, record: DocumentRecord): LinkedRows[] {
  if (record.type === undefined || record.period?.kind !== PERIOD_KIND[record.type.cadence]) return [];
  return linksOf(workspace, record).map((link) => {
    const sources = sourcesOf(workspace, link, record);
    const theirs = sourceRows(sources, link.from);
    const latest = new Map(theirs.flatMap((row) => (row.key === undefined ? [] : [[row.key, row] as const])));
    return { link, sources, own: rowsAt(record, link.to), theirs, latest };
  });
}
