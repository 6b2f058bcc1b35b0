// What words of a query may mean: what means the same, what was nearly written so, what sounds so. The clauses that the
// glossary names are told on the way.
import { readAloud } from '../../base/pinyin';
import type { Fold } from '../index/folding';
import { nearPhrases } from './fuzzy';
import type { Lexicon } from './lexicon';
import type { Sounds } from './pinyin';
import type { Trade } from './trade';

/** What queries are understood by. */
export interface Language {
  readonly fold: Fold;
  readonly trade: Trade;
  readonly lexicon: Lexicon;
  readonly sounds: Sounds;
}

/** A text that is looked for; its weight is 1 for what was typed, less for what it may mean. */
export interface Meaning {
  readonly text: string;
  readonly weight: number;
}

/** What words of a query mean, the words themselves first. */
export interface Group {
  readonly meanings: readonly Meaning[];
  /** True where the trade knows the words; what stands beside them then counts less. */
  readonly isTerm: boolean;
}

/** Tells which clauses are meant, and how surely. */
export type Name = (clauses: readonly string[], share: number) => void;

/** What words are understood by, and who is told which clauses are meant. */
export interface Context {
  readonly language: Language;
  readonly name: Name;
}

/** One wrong character still means the phrase, but less surely than the phrase itself. */
export const NEAR = 0.56;
/** What was typed comes before what means the same. */
export const SYNONYM = 0.8;
/** A word beside a term of the glossary says less of what is asked than the term. */
export const LOOSE = 0.5;
const HEARD = 0.7; // a word written as another that sounds the same: input methods mix them up
const SHORTEST = 3; // characters of what was nearly written: 保证 is no other way to write 保证金
const PART = 0.7; // a part of a term names its clauses less surely than the term

/** Is told what is meant, and forgets it. */
export const NOBODY: Name = () => undefined;

/** Keeps of each clause how surely it is meant at most. */
export function surest(clauses: Map<string, number>): Name {
  return (all, share) => {
    for (const clause of all) clauses.set(clause, Math.max(clauses.get(clause) ?? 0, share));
  };
}

/** What was typed, as it stands. */
export function typed(text: string): Meaning {
  return { text, weight: 1 };
}

/**
 * What a word that neither the trade nor a text holds may have been meant to be: one that looks nearly the same, else
 * one that sounds the same.
 */
export function perhapsMeant(word: string, language: Language, name: Name): Meaning[] {
  const { trade, lexicon, sounds } = language;
  if (word.length < 2 || lexicon.uses(word) > 0) return [];
  const nearly = nearlyMeant(word, language, name);
  if (nearly.length > 0) return nearly;
  const sound = readAloud(word).join('');
  const terms = sounds.termsFor(sound).filter((form) => readAloud(form).join('') === sound);
  const words = sounds.soundingLike(word).map(({ text }) => text);
  return doubtful([...new Set([...terms, ...words])], HEARD, { trade, name });
}

/** What looks nearly the same as a word: phrases of the texts and terms. */
export function nearlyMeant(word: string, { trade, lexicon }: Language, name: Name): Meaning[] {
  const near = nearPhrases(word, lexicon)
    .filter(({ text }) => text.length >= SHORTEST)
    .map(({ text, share }) => ({ text, weight: NEAR * share }));
  return [...near, ...doubtful(trade.formsNear(word), NEAR, { trade, name })];
}

interface Doubt {
  readonly trade: Trade;
  readonly name: Name;
}

/** Words that are not sure to be meant, and what means the same. */
function doubtful(words: readonly string[], sure: number, { trade, name }: Doubt): Meaning[] {
  const perhaps: Name = (clauses, share) => {
    name(clauses, sure * share);
  };
  return words
    .flatMap((word) => [typed(word), ...synonymsOf(word, trade, perhaps)])
    .map(({ text, weight }) => ({ text, weight: sure * weight }));
}

/**
 * What means the same as a word or a part of it. A word that only begins a term, or is a part of it, is not the term,
 * yet its clauses are near.
 */
export function synonymsOf(word: string, trade: Trade, name: Name): Meaning[] {
  const said = trade.termsIn(word);
  if (word.length > 1) {
    for (const [term, forms] of trade.termsAround(word))
      if (!said.has(term)) name(term.clauses, (PART * word.length) / shortest(forms));
  }
  return [...said].flatMap(([term, forms]) => {
    const share = Math.max(...forms.map(({ length }) => length)) / word.length;
    name(term.clauses, share);
    return term.forms.filter((form) => !forms.includes(form)).map((text) => ({ text, weight: SYNONYM * share }));
  });
}

function shortest(forms: readonly string[]): number {
  return Math.min(...forms.map(({ length }) => length));
}
