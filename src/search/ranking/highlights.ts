// Owns which places of a text answer a query: whole phrases, else the pairs of them.
import type { Phrase } from '../query/query';

/** A stretch of text, from and to in UTF-16 units. */
export type Stretch = readonly [number, number];

/** What in a folded text answers the query, in order, without overlaps. */
export function stretches(text: string, phrases: readonly Phrase[]): Stretch[] {
  const whole = phrases.flatMap(({ text: phrase }) => occurrences(text, phrase));
  return merge(
    whole.length > 0 ? whole : phrases.flatMap(({ pairs }) => pairs).flatMap((pair) => occurrences(text, pair)),
  );
}

function occurrences(text: string, phrase: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && phrase !== ''; at = text.indexOf(phrase, at + phrase.length))
    found.push([at, at + phrase.length]);
  return found;
}

function merge(all: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
