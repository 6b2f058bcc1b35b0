// Which items of a list are still those that they were, after someone changed the list: rows by the texts of their
// cells, blocks by what they are.
import type { Pair, Texts } from './likeness';

/** A stretch of a list, `to` not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The index before of each item after; undefined of one that is new. No item is two at once. Items that say the same
 * are found wherever they are now, those that were changed beside the same neighbour.
 *
 * @param pairsOf tells which of the items that are left are the same
 */
export function originsOf(
  before: readonly Texts[],
  after: readonly Texts[],
  pairsOf: (before: readonly Texts[], after: readonly Texts[]) => readonly Pair[],
): (number | undefined)[] {
  const [old, now] = [before.map(keyOf), after.map(keyOf)];
  const { head, tail } = sameEnds(old, now);
  const middle = { from: head, to: now.length - tail };
  const origins = now.map((_, at) => (at < head ? at : at >= middle.to ? at + old.length - now.length : undefined));
  const places = placesOfUnique(old, { from: head, to: old.length - tail });
  for (const [key, index] of placesOfUnique(now, middle)) origins[index] = places.get(key);
  const taken = new Set(origins);
  for (const gap of gapsIn(origins)) {
    const free = freeAfter(origins[gap.from - 1] ?? -1, taken, old.length);
    const pairs = pairsOf(before.slice(free.from, free.to), after.slice(gap.from, gap.to));
    for (const [origin, index] of pairs) origins[gap.from + index] = free.from + origin;
  }
  return origins;
}

function keyOf(texts: Texts): string {
  return JSON.stringify(texts);
}

function sameEnds(old: readonly string[], now: readonly string[]): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { head, tail };
}

/** Where those items stand that are in a stretch only once. */
function placesOfUnique(keys: readonly string[], { from, to }: Span): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? '';
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** The stretches of items that are not known yet. */
function gapsIn(origins: readonly (number | undefined)[]): Span[] {
  const gaps: Span[] = [];
  for (let from = 0; from < origins.length; from++) {
    if (origins[from] !== undefined) continue;
    let to = from + 1;
    while (to < origins.length && origins[to] === undefined) to++;
    gaps.push({ from, to });
    from = to;
  }
  return gaps;
}

/** The items before that nobody is, right after one. */
function freeAfter(origin: number, taken: ReadonlySet<number | undefined>, length: number): Span {
  const from = origin + 1;
  let to = from;
  while (to < length && !taken.has(to)) to++;
  return { from, to };
}
