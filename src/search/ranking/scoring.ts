// Which texts come into question for loose tokens, and by what engine: lunr for a regulation and packs of its size, our
// own over the compact postings for more. Both only propose; ranking.ts decides.
import type { Slices } from '../../base/slices';
import { Best } from './topK';
import type { PostingsView } from '../index/overlay';
import { buildLunrScorer } from './lunrScorer';
import type { Fields } from '../index/postings';
import type { Scorer } from './scorer';

/** Makes the scorer of all texts, pausing at every `yield`. */
export type Engine = (view: PostingsView, fieldsOf: (text: number) => Fields) => Slices<Scorer>;

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
export function* lunrEngine(view: PostingsView, fieldsOf: (text: number) => Fields): Slices<Scorer> {
  return yield* buildLunrScorer(view.count, fieldsOf);
}

/** Our own scoring by the postings, which are there already. */
export function* compactEngine(view: PostingsView): Slices<Scorer> {
  return compactScorer(view);
}

/** Scores by the postings. */
export function compactScorer(view: PostingsView): Scorer {
  const scores = new Float32Array(view.count);
  return (keys, accept, limit) => {
    scores.fill(0);
    for (const key of keys) view.addWeights(key, scores);
    const best = new Best(limit, view.placeOf);
    for (let text = 0; text < scores.length; text++) {
      const score = scores[text] ?? 0;
      if (score > 0 && score >= best.least && accept(text)) best.take(text, score);
    }
    return best.all;
  };
}
