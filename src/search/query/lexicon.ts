// The words of the texts: whether some text holds a phrase as it stands. Where phrases come from is up to query.ts.
import { remembering } from '../../base/remembering';
import type { PostingsView } from '../index/overlay';
import type { Fields } from '../index/postings';
import { keysOf } from '../index/tokens';

/** What the texts say, for finding out what a query may mean. */
export interface Lexicon {
  readonly view: PostingsView;
  /** In how many texts a phrase of Chinese characters stands, counted up to a limit. */
  readonly uses: (phrase: string) => number;
}

const ENOUGH = 24; // uses that are counted
const TRIES = 240; // texts that are looked into for them

/** Makes the lexicon of texts. */
export function createLexicon(view: PostingsView, fieldsOf: (text: number) => Fields): Lexicon {
  const uses = remembering((phrase: string): number => {
    const keys = keysOf(phrase);
    if (phrase.length === 2) return Math.min(ENOUGH, view.frequency(keys[0] ?? 0));
    let found = 0;
    let tries = 0;
    view.holding(keys, (text) => {
      const fields = fieldsOf(text);
      if (fields.text.includes(phrase) || fields.title.includes(phrase)) found++;
      return found < ENOUGH && ++tries < TRIES;
    });
    return found;
  });
  return { view, uses };
}
