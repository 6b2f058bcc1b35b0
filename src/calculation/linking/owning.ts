// Whose the value of a place is that several links, or others besides, may give.
import { broughtTo, ownRow } from './brought';
import type { LinkedCell, LinkedRows } from './linkedRows';

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

function brings(linked: LinkedRows, { row, column }: LinkedCell): boolean {
  const mine = linked.link.link.agree ? ownRow(linked, row.line) : undefined;
  return mine !== undefined && broughtTo(linked, { row: mine, column }) !== undefined;
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
    if (linked.link.to.section !== section) return false;
    const row = ownRow(linked, line);
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
