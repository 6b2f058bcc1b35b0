// Texts of a few words for tests of search, indexed as clauses are. They are folded already.
import { runSync } from '../../src/base/slices';
import { createPostingsView } from '../../src/search/index/overlay';
import type { PostingsView } from '../../src/search/index/overlay';
import { buildPostings } from '../../src/search/index/postings';
import type { ReadyClause } from '../../src/search/index/readyClauses';
import { createLexicon } from '../../src/search/query/lexicon';
import type { Lexicon } from '../../src/search/query/lexicon';

/** A clause made ready, of its words alone. */
export function ready(text: string, title = '', path = ''): ReadyClause {
  return { pack: 'p', number: '1', title, text, path };
}

/** What all texts hold. */
export function viewOf(texts: readonly ReadyClause[]): PostingsView {
  return createPostingsView(runSync(buildPostings(texts, (each) => each)));
}

/** The lexicon of texts. */
export function lexiconOf(texts: readonly ReadyClause[]): Lexicon {
  return createLexicon(viewOf(texts), (text) => texts[text] ?? ready(''));
}
