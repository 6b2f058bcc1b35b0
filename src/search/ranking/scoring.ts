// Owns which texts come into question for loose tokens, and by what engine: lunr for a regulation and packs of its
// size, our own over the compact postings for more. Both only propose; ranking.ts decides.
import type { Slices } from '../../base/slices';
import { Best } from './topK';
import type { Holdings } from '../index/overlay';
import { buildLunrScorer } from './lunrScorer';
import type { Fields } from '../index/postings';
import type { Scorer } from './scorer';

/** Makes the scorer of all texts, pausing at every `yield`. */
export type Engine = (holdings: Holdings, fieldsOf: (text: number) => Fields) => Slices<Scorer>;

/** Up to how many clauses lunr serves: beyond, making it holds up the editor, and every edit would make it again. */
const MOST_FOR_LUNR = 300;

/** True for so few clauses that lunr serves them, and that an index is built as quickly as it would be read. */
export function isSmall(clauses: number): boolean {
  return clauses <= MOST_FOR_LUNR;
}

/** The engine for so many clauses. */
export function engineFor(clauses: number): Engine {
  return isSmall(clauses) ? lunrEngine : compactEngine;
}

/** lunr over all texts. */
export function* lunrEngine(holdings: Holdings, fieldsOf: (text: number) => Fields): Slices<Scorer> {
  return yield* buildLunrScorer(holdings.count, fieldsOf);
}

/** Our own scoring by the postings, which are there already. */
export function* compactEngine(holdings: Holdings): Slices<Scorer> {
  return compactScorer(holdings);
}

/** Scores by the postings. */
export function compactScorer(holdings: Holdings): Scorer {
  const scores = new Float32Array(holdings.count);
  return (keys, accept, limit) => {
    scores.fill(0);
    for (const key of keys) holdings.addWeights(key, scores);
    const best = new Best(limit, holdings.placeOf);
    for (let text = 0; text < scores.length; text++) {
      const score = scores[text] ?? 0;
      if (score > 0 && score >= best.least && accept(text)) best.take(text, score);
    }
    return best.all;
  };
}
