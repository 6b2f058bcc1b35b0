// Owns lunr, which is imported nowhere else. It is given keys in place of words, and its query language is never reached, since what
// people type would throw or mean something else in it.
import lunr from 'lunr';
import { Best } from './best';
import type { Fields } from './postings';
import type { Scorer } from './scorer';
import { keysOf } from './tokens';

const SLICE = 20; // texts between two pauses, a few milliseconds of work

/** Builds lunr over all texts, pausing at every `yield`. */
export function* buildLunrScorer(count: number, fieldsOf: (text: number) => Fields): Generator<undefined, Scorer> {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('ref');
  builder.field('title', { boost: 2 });
  builder.field('text');
  builder.field('path', { boost: 0.3 });
  for (let text = 0; text < count; text++) {
    const fields = fieldsOf(text);
    builder.add({ ref: String(text), title: wordsOf(fields.title), text: wordsOf(fields.text), path: wordsOf(fields.path) });
    if (text % SLICE === 0) yield;
  }
  const index = builder.build();
  return (keys, accept, limit) => {
    const found = index.query((query) => { for (const key of keys) query.term(wordOf(key), { usePipeline: false }); });
    const best = new Best(limit);
    for (const { ref, score } of found) if (accept(Number(ref))) best.take(Number(ref), score);
    return best.all;
  };
}

function wordsOf(folded: string): string[] {
  return keysOf(folded).map(wordOf);
}

// In digits, a key holds no sign that lunr takes for a wildcard.
function wordOf(key: number): string {
  return String(key);
}
