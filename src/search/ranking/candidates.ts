// Which clauses come into question for a query: those that hold one of its phrases or all of them, those that hold the
// most of its pairs, and those that the glossary names. In what order they are shown is up to ranking.ts.
import type { Clause } from '../../knowledge/model';
import { Best } from './topK';
import type { PostingsView } from '../index/overlay';
import { brevity, repetition } from './ranking';
import type { ReadyClause } from '../index/readyClauses';
import type { Understood } from '../query/query';
import type { Scorer } from './scorer';
import { keysOf } from '../index/tokens';

/** What is searched. */
export interface Searched {
  readonly view: PostingsView;
  readonly scorer: Scorer;
  /** Clauses by text number, those that are gone among them. */
  readonly clauses: readonly Clause[];
  readonly readyOf: (text: number) => ReadyClause;
}

/** What is looked for: phrases, and texts that the glossary names. */
export interface Sought {
  readonly phrases: Understood['phrases'];
  readonly named: ReadonlyMap<number, number>;
}

const CANDIDATES = 100;
const OF_A_MEANING = 40; // candidates for what was perhaps meant; at least as many as are asked for
const TITLED = 2; // to be looked at before what is said, and that before what only stands below such a heading
const SAID = 1;
const LOOKED_INTO = 3000; // texts that hold all pairs of a phrase

/**
 * The numbers of the texts that come into question, of those that are accepted, where so many answers are asked for.
 */
export function candidates(
  searched: Searched,
  { phrases, named }: Sought,
  { accept, limit }: CandidateOptions,
): Set<number> {
  const loose = looseKeys(searched.view, phrases);
  // To lunr, no words are all.
  const proposed = new Set(loose.size === 0 ? [] : searched.scorer(loose, accept, CANDIDATES));
  const typed = phrases.filter(({ text }, at) => text.length > 1 && isTyped(phrases, at)).map(({ text }) => text);
  if (typed.length > 1) propose(searched, typed, { accept, proposed, most: CANDIDATES });
  const most = Math.max(limit, OF_A_MEANING);
  for (const { text, weight } of phrases)
    if (text.length > 1) propose(searched, [text], { accept, proposed, most: weight === 1 ? CANDIDATES : most });
  for (const text of named.keys()) if (accept(text)) proposed.add(text);
  return proposed;
}

/** The first phrase of each group is what was typed. */
function isTyped(phrases: Understood['phrases'], at: number): boolean {
  return phrases[at - 1]?.group !== phrases[at]?.group;
}

/** Which texts may answer, and how many answers are wanted. */
export interface CandidateOptions {
  readonly accept: (text: number) => boolean;
  readonly limit: number;
}

/**
 * Keys of which a text need hold only some. A word of two characters that stands alone has no parts: who holds its pair
 * holds it.
 */
function looseKeys(view: PostingsView, phrases: Understood['phrases']): Set<number> {
  const several = phrases.some(({ group }) => group !== phrases[0]?.group);
  const alone = phrases.flatMap(({ text }) => (text.length === 1 ? [text.charCodeAt(0)] : []));
  const around = alone.length === 0 ? undefined : view.pairsWith(alone);
  return new Set(
    phrases.flatMap(({ text, pairs }) => {
      if (text.length === 1) return around?.get(text.charCodeAt(0)) ?? [];
      return pairs.length > (several ? 0 : 1) ? keysOf(text) : [];
    }),
  );
}

interface Proposing {
  readonly accept: (text: number) => boolean;
  readonly proposed: Set<number>;
  readonly most: number;
}

/**
 * Proposes the best of the texts in which all of the phrases stand. Of a phrase of two characters the pair is the
 * phrase; for longer ones texts are looked into, of very many the first.
 */
function propose({ view, readyOf }: Searched, phrases: readonly string[], { accept, proposed, most }: Proposing): void {
  const standing = new Best(most, view.placeOf);
  const scattered = new Best(most, view.placeOf);
  const longer = phrases.filter((phrase) => phrase.length > 2);
  let looked = 0;
  view.holding(phrases.flatMap(keysOf), (text, titled, times) => {
    const weight = (titled ? TITLED : times > 0 ? SAID : 0) + repetition(times) + brevity(view.sizeOf(text));
    if (weight < standing.least || !accept(text)) return true;
    const stands = longer.length === 0 || allIn(readyOf(text), longer);
    (stands ? standing : scattered).take(text, weight);
    return longer.length === 0 || ++looked < LOOKED_INTO;
  });
  for (const text of [...standing.all, ...scattered.all]) proposed.add(text);
}

function allIn({ title, text }: ReadyClause, phrases: readonly string[]): boolean {
  return phrases.every((phrase) => text.includes(phrase) || title.includes(phrase));
}
