// How well a clause answers a query. The index proposes candidates; here they are weighed by what a reader would see in
// them.
import type { Fields } from '../index/postings';
import type { ReadyClause } from '../index/readyClauses';
import type { Phrase } from '../query/query';

// A heading names what the clause is about; the text says it; the headings above only say where. Scattered pairs of
// characters mean the phrase least.
const IN_TITLE = 3;
const IN_BARE_TITLE = 2.2; // a heading without text of its own: what it heads answers better than the heading
const IN_TEXT = 2.5;
const AGAIN = 0.03; // of a word that stands alone: a text that comes back to it is more about it
const IN_PATH = 0.7;
const SCATTERED = 1;
const NAMED_BY_GLOSSARY = 1.2;
const LEAF = 0.15; // of two alike the more specific is wanted

/**
 * Of clauses that answer alike, the one that says less besides is more about it. `size` is how many different things it
 * says: its keys.
 */
export function brevity(size: number): number {
  return 0.1 / (1 + size / 40);
}

/**
 * How much it counts that a text says a word so many times, where nothing else is asked for: more words leave less to
 * choose by.
 */
export function repetition(times: number): number {
  return times > 1 ? AGAIN * (1 - 1 / times) : 0;
}

/**
 * What is known of a clause beside its words: how surely the glossary names it, 0 to 1, and its size as for {@link
 * brevity}.
 */
export interface Standing {
  readonly named: number;
  readonly size: number;
}

/** The weight of a clause for a query: 0 for nothing in common. */
export function weigh(clause: ReadyClause, phrases: readonly Phrase[], { named, size }: Standing): number {
  const groups = new Map<number, number>();
  const alone = phrases.every(({ group }) => group === phrases[0]?.group);
  for (const phrase of phrases)
    groups.set(phrase.group, Math.max(groups.get(phrase.group) ?? 0, phrase.weight * match(clause, phrase, alone)));
  const sum = [...groups.values()].reduce((a, b) => a + b, 0) / Math.max(1, groups.size);
  if (sum === 0 && named === 0) return 0;
  const own = clause.text === '' ? 0 : LEAF + NAMED_BY_GLOSSARY * named ** 2;
  return sum + own + brevity(size);
}

function match(clause: ReadyClause, { text, pairs }: Phrase, alone: boolean): number {
  if (clause.title.includes(text))
    return (clause.text === '' ? IN_BARE_TITLE : IN_TITLE) + (clause.title === text ? 0.5 : 0);
  if (clause.text.includes(text)) return IN_TEXT + (alone ? repetition(occurrences(clause.text, text)) : 0);
  const scattered = SCATTERED * share(clause, pairs);
  return Math.max(scattered, clause.path.includes(text) ? IN_PATH : 0);
}

function occurrences(text: string, phrase: string): number {
  let times = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) times++;
  return times;
}

/**
 * The share of a phrase's pairs that a clause holds, 0 to 1; squared, since half of a phrase means less than half of
 * it.
 */
function share({ title, text }: Fields, pairs: readonly string[]): number {
  if (pairs.length < 2) return 0; // the phrase itself, which the clause does not hold
  const held = pairs.filter((pair) => text.includes(pair) || title.includes(pair)).length;
  return (held / pairs.length) ** 2;
}
