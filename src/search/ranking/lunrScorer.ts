// Lunr, which is imported nowhere else. It is given keys in place of words, and its query language is never reached,
// since what people type would throw or mean something else in it.
import type { Slices } from '../../base/slices';
import lunr from 'lunr';
import { Best } from './topK';
import type { Fields } from '../index/postings';
import type { Scorer } from './scorer';
import { keysOf } from '../index/tokens';

/** lunr's builder with the parts of its last step. */
class SlicedBuilder extends lunr.Builder {
  /** How often each field of each text, `field/text`, has each word. */
  declare fieldTermFrequencies: Record<string, Readonly<Record<string, number>>>;
  declare fieldLengths: Record<string, number>;
  declare fieldVectors: Record<string, lunr.Vector>;
  declare tokenSet: lunr.TokenSet;
  declare calculateAverageFieldLengths: () => void;
  /** Makes the vectors of all fields in `fieldTermFrequencies`. */
  declare createFieldVectors: () => void;
  declare createTokenSet: () => void;

  /** Does what {@link build} does, which would hold everything up for a tenth of a second, in slices. */
  *buildInSlices(): Slices<lunr.Index> {
    const frequencies = this.fieldTermFrequencies;
    // As in the postings, a text is as long as what it says, however often it says it.
    for (const [field, words] of Object.entries(frequencies)) this.fieldLengths[field] = Object.keys(words).length;
    this.calculateAverageFieldLengths();
    const vectors: Record<string, lunr.Vector> = {};
    const fields = Object.entries(frequencies);
    for (let from = 0; from < fields.length; from += SLICE) {
      this.fieldTermFrequencies = Object.fromEntries(fields.slice(from, from + SLICE));
      this.createFieldVectors();
      Object.assign(vectors, this.fieldVectors);
      yield;
    }
    this.fieldTermFrequencies = frequencies;
    this.fieldVectors = vectors;
    this.tokenSet = new KnownWords(this.invertedIndex);
    this.createFieldVectors = this.createTokenSet = (): void => {
      /* done */
    };
    return this.build();
  }
}

/**
 * The words of the texts for queries without wildcards and edits, which come back as they are: lunr's own set of them
 * takes longest to make.
 */
class KnownWords extends lunr.TokenSet {
  constructor(private readonly known: object) {
    super();
  }

  override intersect(wanted: lunr.TokenSet): lunr.TokenSet {
    return wanted.toArray().every((word) => word in this.known) ? wanted : new lunr.TokenSet();
  }
}

const SLICE = 3; // texts between two pauses, a millisecond of work

/** Builds lunr over all texts, pausing at every `yield`. */
export function* buildLunrScorer(count: number, fieldsOf: (text: number) => Fields): Slices<Scorer> {
  const builder = new SlicedBuilder();
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
    if (text % SLICE === 0) yield;
  }
  const index = yield* builder.buildInSlices();
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
