// Which places of a text answer a query: whole phrases, else the pairs of them.
import type { Highlight } from '../../base/highlights';
import type { Phrase } from '../query/query';

/** What in a folded text answers the query, in order, without overlaps. */
export function highlightsIn(text: string, phrases: readonly Phrase[]): Highlight[] {
  const whole = phrases.flatMap(({ text: phrase }) => occurrences(text, phrase));
  return merge(
    whole.length > 0 ? whole : phrases.flatMap(({ pairs }) => pairs).flatMap((pair) => occurrences(text, pair)),
  );
}

function occurrences(text: string, phrase: string): Highlight[] {
  const found: Highlight[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && phrase !== ''; at = text.indexOf(phrase, at + phrase.length))
    found.push([at, at + phrase.length]);
  return found;
}

function merge(all: readonly Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
