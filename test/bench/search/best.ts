// How well queries can be answered at all: `best COUNT` prints, as JSON, for each kind the mean reciprocal rank of
// ours and of the best order. How queries are drawn is known here, so it is known how probably each article was meant:
// of all that have the words, by one over the number of ways to draw as many from it. The best order is by that; no
// order that knows only the query comes before it in the mean.
import { pinyin } from 'pinyin-pro';
import type { Clause } from '../../../src/knowledge/model';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import { asKnowledge, readArticles, take } from './corpus';
import { commonWords, drawQueries, HELD_OUT, TUNING, wordsOf } from './queries';
import type { Query } from './queries';

/** Ours beside the mean that the best order can be expected to reach. */
export interface Best {
  readonly ours: number;
  readonly best: number;
}

const QUERIES = 600;
const SEEN = 10; // answers that are looked at

function compare(articles: readonly Clause[], seed: number): Record<string, Best> {
  const queries = drawQueries(articles, QUERIES, seed);
  const index = createClauseIndex(asKnowledge(articles));
  const common = commonWords(articles);
  const words = articles.map(({ text }) => [...wordsOf(text)].filter((word) => !common.has(word)));
  const byWord = holdersBy(words, (word) => word);
  const bySound = holdersBy(words, sound);
  const all = (text: string): number[] => {
    const [rarest, ...others] = text
      .split(' ')
      .map((word) => byWord.get(word) ?? [])
      .sort((a, b) => a.length - b.length);
    const sets = others.map((each) => new Set(each));
    return (rarest ?? []).filter((article) => sets.every((set) => set.has(article)));
  };
  const chances = (article: number, drawn: number): number => {
    const has = words[article]?.length ?? 0;
    if (has < 2 * drawn) return 0;
    return drawn === 1 ? 1 / has : 6 / (has * (has - 1) * (has - 2));
  };
  const both = (drawn: number, asked: readonly Query[], holders: (text: string) => readonly number[]): Best => ({
    ours: mean(asked, ({ text, article }) => {
      const rank = index.search(text, { limit: SEEN }).findIndex(({ clause }) => clause === articles[article]);
      return rank < 0 ? 0 : 1 / (rank + 1);
    }),
    best: mean(asked, ({ text }) => expected(holders(text).map((article) => chances(article, drawn)))),
  });
  return {
    'three words': both(3, queries['three words'], all),
    word: both(1, queries.word, all),
    pinyin: both(1, queries.pinyin, (text) => bySound.get(text) ?? []),
  };
}

/** The expected reciprocal rank where articles are ordered by how probably each was meant. */
function expected(chances: readonly number[]): number {
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances
    .toSorted((a, b) => b - a)
    .slice(0, SEEN)
    .reduce((total, chance, rank) => total + chance / sum / (rank + 1), 0);
}

/** The articles that have a word, by what it is looked up by; one that has two such words twice. */
function holdersBy(words: readonly (readonly string[])[], keyOf: (word: string) => string): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  words.forEach((each, article) => {
    for (const word of each) {
      const key = keyOf(word);
      const known = holders.get(key);
      if (known) known.push(article);
      else holders.set(key, [article]);
    }
  });
  return holders;
}

const sounds = new Map<string, string>();

function sound(word: string): string {
  const known = sounds.get(word) ?? pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
  sounds.set(word, known);
  return known;
}

function mean(queries: readonly Query[], of: (query: Query) => number): number {
  return queries.reduce((sum, query) => sum + of(query), 0) / queries.length;
}

const [count = '', seed = ''] = process.argv.slice(2);
console.log(JSON.stringify(compare(take(readArticles(), Number(count)), seed === 'tuning' ? TUNING : HELD_OUT)));
