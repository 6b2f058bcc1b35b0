// Which texts come into question for loose tokens, and by what engine: lunr for the bundled regulation, whose index is
// shipped, our own over the compact postings for all else. Both only propose; ranking.ts decides.
import { onDemand } from '../../base/onDemand';
import { Best } from './topK';
import type { Digest } from '../index/persistence';
import type { PostingsView } from '../index/overlay';
import { buildLunr, loadLunr, lunrScorer } from './lunrScorer';
import type { Fields } from '../index/postings';
import type { Scorer } from './scorer';

/** Makes the scorer of all texts. */
export type Engine = (view: PostingsView, fieldsOf: (text: number) => Fields) => Scorer;

/** lunr over all texts, built here and now. */
export const lunrEngine: Engine = ({ count }, fieldsOf) => lunrScorer(buildLunr(count, fieldsOf));

/** What {@link writtenEngine} reads: lunr's index over texts, which have this digest. */
export function writeLunr(texts: readonly Fields[], digest: Digest): string {
  const written: LunrFile = { digest, index: buildLunr(texts.length, (text) => texts[text] ?? NOTHING) };
  return JSON.stringify(written);
}

/**
 * lunr as it was written over the texts with this digest, read when a query first has loose tokens. Our own engine,
 * where something else was written.
 */
export function writtenEngine(written: string, digest: Digest): Engine {
  return (view, fieldsOf) => {
    const scorer = onDemand(() => readLunr(written, digest) ?? compactEngine(view, fieldsOf));
    return (keys, accept, limit) => scorer()(keys, accept, limit);
  };
}

interface LunrFile {
  readonly digest: Digest;
  readonly index: object;
}

function readLunr(written: string, digest: Digest): Scorer | undefined {
  try {
    const read = JSON.parse(written) as LunrFile;
    return read.digest.join() === digest.join() ? lunrScorer(loadLunr(read.index)) : undefined;
  } catch {
    return undefined; // cut off, or something else
  }
}

const NOTHING: Fields = { title: '', text: '', path: '' };

/** Our own scoring by the postings, which are there already. */
export const compactEngine: Engine = (view) => {
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
};
