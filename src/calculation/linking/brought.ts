// What a link brings to a place: the value of the row that corresponds, or what several documents add up to.
import { factOf } from './endRows';
import type { EndRow } from './endRows';
import type { LinkedCell, LinkedRows } from './linkedRows';
import { sideOf, sidesAgree } from './sides';
import type { Brought } from './sides';
import { sumOf } from './sums';

/** The own columns or fields that a link brings values to. */
export function broughtColumns({ link: { link } }: Pick<LinkedRows, 'link'>): string[] {
  return [...Object.keys(link.values), ...Object.keys(link.sums)];
}

/** What a link brings to a place of a row; undefined where it brings nothing, or it cannot be told. */
export function broughtTo(linked: LinkedRows, { row, column }: LinkedCell): Brought | undefined {
  const { values, sums } = linked.link.link;
  const added = sums[column];
  if (added !== undefined) return sumOf(linked.adding, { key: row.key, column: added });
  const theirs = values[column];
  const source = row.key === undefined || theirs === undefined ? undefined : linked.latest.get(row.key);
  const [fact, spec] = [source && factOf(source, theirs), source?.spec(theirs ?? '')];
  if (source === undefined || fact === undefined || spec === undefined) return undefined;
  const side = sideOf({ spec, fact, record: source.record });
  return { side, parts: [{ row: source, fact, spec }], agreesWith: (mine) => sidesAgree(mine, side) };
}

/** The row of a link's own side on a line; without a line the head, or the only one. */
export function ownRow({ own }: LinkedRows, line: number | undefined): EndRow | undefined {
  return line === undefined ? own[0] : own.find((each) => each.line === line);
}
