// The queries that search is measured by: drawn by a seed from the articles, each with the article that it was
// drawn from. Search is tuned on one seed and reported on another.
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Clause } from '../../../src/knowledge/model';

/** A query, and the number of the article that it means. */
export interface Query {
  readonly text: string;
  readonly article: number;
}

/** The kinds of queries, as they are reported. */
export const KINDS = [
  'phrase',
  'other script',
  'three words',
  'word',
  'pinyin',
  'one wrong',
  'one missing',
  'one extra',
  'three telling words',
] as const;
type Kind = (typeof KINDS)[number];

export type Queries = Readonly<Record<Kind, readonly Query[]>>;

/** The seed that ranking is tuned on, the one that is reported, and the one that engines are run warm by. */
export const TUNING = 20_260_101;
export const HELD_OUT = 77_003_141;
export const WARMING = 5_550_123;

const traditional = Converter({ from: 'cn', to: 't' });

/**
 * Draws so many queries of each kind. Phrases, and the telling ones among three words, are drawn until they stand in a
 * single article: a query that means several has no one answer. Other words are taken as they come.
 */
export function drawQueries(articles: readonly Clause[], count: number, seed: number): Queries {
  const dice = createDice(seed);
  const holders = countHolders(articles);
  const common = commonWords(articles);
  const tells = ({ text }: Query): boolean => holdersOf(articles, text.split(' '), 2) === 1;
  const three = (): Query | undefined => wordsQuery(articles, dice, { count: 3, common });
  const phrases = draw(count, () => phraseQuery(articles, dice, holders));
  const words = draw(count, () => wordsQuery(articles, dice, { count: 1, common }));
  const altered = (alter: (text: string, at: number) => string): Query[] =>
    phrases.map(({ text, article }) => ({ text: alter(text, dice(text.length)), article }));
  const anyCharacter = (): string => {
    for (;;) {
      const character = articles[dice(articles.length)]?.text.charAt(dice(60)) ?? '';
      if (/\p{Script=Han}/u.test(character)) return character;
    }
  };
  return {
    phrase: phrases,
    'other script': phrases.map(({ text, article }) => ({ text: traditional(text), article })),
    'three words': draw(count, three),
    word: words,
    pinyin: words.map(({ text, article }) => ({
      text: pinyin(text, { toneType: 'none', type: 'array', v: true }).join(''),
      article,
    })),
    'one wrong': altered((text, at) => `${text.slice(0, at)}${anyCharacter()}${text.slice(at + 1)}`),
    'one missing': altered((text, at) => text.slice(0, at) + text.slice(at + 1)),
    'one extra': altered((text, at) => text.slice(0, at) + anyCharacter() + text.slice(at)),
    'three telling words': draw(count, () => [three()].find((query) => query && tells(query))),
  };
}

/** Whole numbers below a limit, always the same for a seed. */
type Dice = (limit: number) => number;

function createDice(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function draw(count: number, one: () => Query | undefined): Query[] {
  const drawn: Query[] = [];
  for (let tries = 0; drawn.length < count && tries < count * 200; tries++) {
    const query = one();
    if (query) drawn.push(query);
  }
  return drawn;
}

function phraseQuery(articles: readonly Clause[], dice: Dice, holders: (phrase: string) => number): Query | undefined {
  const article = dice(articles.length);
  const runs = articles[article]?.text.match(/\p{Script=Han}{4,}/gu) ?? [];
  const run = runs[dice(Math.max(1, runs.length))] ?? '';
  const length = Math.min(run.length, 4 + dice(5));
  const at = dice(Math.max(1, run.length - length + 1));
  const text = run.slice(at, at + length);
  return text.length >= 4 && holders(text) === 1 ? { text, article } : undefined;
}

/** Counts in how many articles a phrase stands, up to 2. */
function countHolders(articles: readonly Clause[]): (phrase: string) => number {
  const all = articles.map(({ text }) => text).join('\n');
  return (phrase) => {
    const first = all.indexOf(phrase);
    if (first < 0) return 0;
    const end = all.indexOf('\n', first);
    return end < 0 || all.indexOf(phrase, end) < 0 ? 1 : 2;
  };
}

/** In how many articles all words stand, up to a limit. */
function holdersOf(articles: readonly Clause[], words: readonly string[], limit: number): number {
  let found = 0;
  for (const { text } of articles) if (words.every((word) => text.includes(word)) && ++found === limit) break;
  return found;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const WORD = /^\p{Script=Han}{2,}$/u;

/** The words of a text, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set([...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => WORD.test(word)));
}

const COMMON = 0.05; // a word in more of the articles than this is one that nobody looks anything up by: 应当, 规定, 有关
const SAMPLE = 2000;

/** Words that are in too many articles to be looked up. */
export function commonWords(articles: readonly Clause[]): ReadonlySet<string> {
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  const sample = articles.filter((_, index) => index % step === 0);
  const counts = new Map<string, number>();
  for (const { text } of sample) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > sample.length * COMMON).map(([word]) => word));
}

interface Targets {
  readonly count: number;
  readonly common: ReadonlySet<string>;
}

function wordsQuery(articles: readonly Clause[], dice: Dice, { count, common }: Targets): Query | undefined {
  const article = dice(articles.length);
  const words = [...wordsOf(articles[article]?.text ?? '')].filter((word) => !common.has(word));
  if (words.length < count * 2) return undefined;
  const chosen = Array.from({ length: count }, () => words.splice(dice(words.length), 1)[0] ?? '');
  return { text: chosen.join(' '), article };
}
