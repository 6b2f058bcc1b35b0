// Lunr, which is imported nowhere else. It is given keys in place of words, and its query language is never reached,
// since what people type would throw or mean something else in it.
import lunr from 'lunr';
import { Best } from './topK';
import type { Fields } from '../index/postings';
import type { Scorer } from './scorer';
import { keysOf } from '../index/tokens';

/** Builds lunr's index over all texts, at once: a tenth of a second for a regulation. */
export function buildLunr(count: number, fieldsOf: (text: number) => Fields): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('ref');
  builder.field('title', { boost: 2 });
  builder.field('text');
  builder.field('path', { boost: 0.3 });
  for (let text = 0; text < count; text++) {
    const fields = fieldsOf(text);
    builder.add({
      ref: String(text),
      title: wordsOf(fields.title),
      text: wordsOf(fields.text),
      path: wordsOf(fields.path),
    });
  }
  return builder.build();
}

/** An index as lunr wrote it. Throws where it is none. */
export function loadLunr(written: object): lunr.Index {
  return lunr.Index.load(written);
}

/** Scores by an index. */
export function lunrScorer(index: lunr.Index): Scorer {
  return (keys, accept, limit) => {
    const found = index.query((query) => {
      for (const key of keys) query.term(wordOf(key), { usePipeline: false });
    });
    const best = new Best(limit, (text) => text);
    for (const { ref, score } of found) if (accept(Number(ref))) best.take(Number(ref), score);
    return best.all;
  };
}

function wordsOf(folded: string): string[] {
  return keysOf(folded).map(wordOf);
}

// In digits and letters, a key holds no sign that lunr takes for a wildcard.
function wordOf(key: number): string {
  return key.toString(36);
}
