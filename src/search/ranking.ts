// Owns how well a clause answers a query. The index proposes candidates; here they are weighed by what a reader would see in them.
import { tokensOf } from './tokens';
import type { Phrase, Understood } from './query';

/** A clause made ready: its own words and those of the headings above it, folded. */
export interface ReadyClause {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

// A heading names what the clause is about; the text says it; the headings above only say where. One wrong character still
// means the phrase, but less surely than the phrase itself, and scattered pairs of characters mean it least.
const IN_TITLE = 3;
const IN_BARE_TITLE = 2.2; // a heading without text of its own: what it heads answers better than the heading
const IN_TEXT = 2.5;
const ONE_WRONG = 1.4;
const IN_PATH = 0.7;
const SCATTERED = 1;
const NAMED_BY_GLOSSARY = 1.2;
const LEAF = 0.15; // of two alike the more specific is wanted

/** The weight of a clause for a query: 0 for nothing in common. */
export function weigh(clause: ReadyClause, { phrases, clauses }: Understood): number {
  const groups = new Map<number, number>();
  for (const phrase of phrases) groups.set(phrase.group, Math.max(groups.get(phrase.group) ?? 0, phrase.weight * match(clause, phrase)));
  const sum = [...groups.values()].reduce((a, b) => a + b, 0) / Math.max(1, groups.size);
  if (sum === 0 && !clauses.has(clause.number)) return 0;
  const leaf = clause.text === '' ? 0 : LEAF;
  const named = clause.text === '' ? 0 : NAMED_BY_GLOSSARY * (clauses.get(clause.number) ?? 0) ** 2;
  return sum + named + leaf + 0.1 / (1 + clause.text.length / 40);
}

function match(clause: ReadyClause, { text }: Phrase): number {
  if (clause.title.includes(text)) return (clause.text === '' ? IN_BARE_TITLE : IN_TITLE) + (clause.title === text ? 0.5 : 0);
  if (clause.text.includes(text)) return IN_TEXT;
  if (nearMatch(clause.title, text) !== undefined || nearMatch(clause.text, text) !== undefined) return ONE_WRONG;
  const scattered = SCATTERED * share(`${clause.title} ${clause.text}`, text);
  return Math.max(scattered, clause.path.includes(text) ? IN_PATH : 0);
}

/** The share of a phrase's tokens that a text holds, 0 to 1; squared, since half of a phrase means less than half of it. */
function share(text: string, phrase: string): number {
  const tokens = tokensOf(phrase);
  const held = tokens.filter((token) => text.includes(token)).length;
  return tokens.length === 0 ? 0 : (held / tokens.length) ** 2;
}

const SHORTEST_NEAR = 3; // of two characters with one wrong, nothing sure is left

/** Where a text holds the phrase with one character replaced; undefined where it does not. */
export function nearMatch(text: string, phrase: string): number | undefined {
  if (phrase.length < SHORTEST_NEAR) return undefined;
  for (let start = 0; start + phrase.length <= text.length; start++) {
    let wrong = 0;
    for (let i = 0; i < phrase.length && wrong < 2; i++) if (text[start + i] !== phrase[i]) wrong++;
    if (wrong < 2) return start;
  }
  return undefined;
}
