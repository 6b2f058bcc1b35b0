// Understanding what was typed: phrases with weights, from words, glossary, pinyin and typing errors. Which clauses
// hold them is left to the index; how much that counts, to ranking.ts.
import type { Pack } from '../../knowledge/pack';
import type { Fold } from '../index/folding';
import type { Lexicon } from './lexicon';
import { nearPhrases } from './fuzzy';
import type { Sounds } from './pinyin';
import { isHan, pairsOf, runsOf } from '../index/tokens';

/**
 * Words to look for. `weight` is 1 for what was typed, less for what it may mean. Phrases of one `group` mean the same.
 */
export interface Phrase {
  readonly text: string;
  readonly weight: number;
  readonly group: number;
  /** Its pairs, where also a part of it counts. */
  readonly pairs: readonly string[];
}

/** A query understood: its phrases, and clauses that the glossary names for it. */
export interface Understood {
  readonly phrases: readonly Phrase[];
  /**
   * `pack§number` of clauses that the glossary names, each with the share of a word that the term covers: a term that
   * is the whole word is surer.
   */
  readonly clauses: ReadonlyMap<string, number>;
}

/** A glossary term made ready: all its forms folded, its clauses with their pack. */
export interface ReadyTerm {
  readonly forms: readonly string[];
  readonly clauses: readonly string[];
}

/** What queries are understood by. */
export interface Language {
  readonly fold: Fold;
  readonly terms: readonly ReadyTerm[];
  readonly lexicon: Lexicon;
  readonly sounds: Sounds;
}

const LONGEST = 200; // characters of a query that are looked at
const SYNONYM = 0.8; // what was typed comes before what means the same
const NEAR = 0.56; // one wrong character still means the phrase, but less surely than the phrase itself
const HEARD = 0.7; // a word written as another that sounds the same: input methods mix them up
const PART = 0.7; // a part of a term names its clauses less surely than the term
const DOUBTFUL = 0.9; // letters that are read oddly, or as no word
const STOP = /怎么办|怎么样|怎么|如何|什么|哪些|哪个|是否|请问|有没有|多少|多久|需要|可以|应该|吗|呢|谁/g;

/** Makes the glossary of a pack ready. */
export function readyTerms({ id, terms }: Pack, fold: Fold): ReadyTerm[] {
  return terms.map((term) => {
    const forms = [term.term, term.simplified, ...term.english, ...term.synonyms, ...term.platform].map((form) =>
      fold(form).trim(),
    );
    return {
      forms: [...new Set(forms)].filter((form) => form !== ''),
      clauses: term.clauses.map((clause) => (clause.includes('§') ? clause : `${id}§${clause}`)),
    };
  });
}

/** The Chinese forms of terms, which may be spelled. */
export function spelledForms(terms: readonly ReadyTerm[]): string[] {
  return terms.flatMap(({ forms }) => forms.filter(isHan));
}

/** Understands a query. Any text at all is safe; signs of every kind only separate words. */
export function understand(query: string, language: Language): Understood {
  const folded = language.fold(query.slice(0, LONGEST));
  const clauses = new Map<string, number>();
  const phrases = wordsOf(folded, language.lexicon).flatMap((word, group) => {
    const meant = isHan(word)
      ? hanMeanings(word, language, clauses)
      : latinMeanings(word, folded, { language, clauses });
    return [{ text: word, weight: 1 }, ...meant].map((meaning) => phraseOf(meaning, group));
  });
  for (const term of language.terms) {
    if (term.forms.some((form) => !isHan(form) && form.includes(' ') && folded.includes(form))) {
      for (const form of term.forms) phrases.push(phraseOf({ text: form, weight: SYNONYM }, 0));
      nameClauses(clauses, term, 1);
    }
  }
  return { phrases, clauses };
}

interface Meaning {
  readonly text: string;
  readonly weight: number;
}

function phraseOf({ text, weight }: Meaning, group: number): Phrase {
  return { text, weight, group, pairs: weight > NEAR ? pairsOf(text) : [] };
}

type ClauseWeights = Map<string, number>;

function nameClauses(clauses: ClauseWeights, term: ReadyTerm, share: number): void {
  for (const clause of term.clauses) clauses.set(clause, Math.max(clauses.get(clause) ?? 0, share));
}

/**
 * The words of a query without those that only ask; with them where a text says it just so: 可以补记 is perhaps a question,
 * perhaps a quotation.
 */
function wordsOf(folded: string, { uses }: Lexicon): string[] {
  const typed = runsOf(folded);
  const plain = runsOf(folded.replace(STOP, ' '));
  if (plain.length === 0) return typed;
  return [...plain, ...typed.filter((run) => isHan(run) && !plain.includes(run) && uses(run) > 0)];
}

function hanMeanings(word: string, language: Language, clauses: ClauseWeights): Meaning[] {
  return [...synonymsOf(word, language.terms, clauses), ...perhapsMeant(word, language, clauses)];
}

/**
 * What a word that no text holds may have been meant to be: one that looks nearly the same, else one that sounds the
 * same.
 */
function perhapsMeant(word: string, { terms, lexicon, sounds }: Language, clauses: ClauseWeights): Meaning[] {
  if (word.length < 2 || lexicon.uses(word) > 0) return [];
  const near = nearPhrases(word, lexicon).map(({ text, share }) => ({ text, weight: NEAR * share }));
  if (near.length > 0) return near;
  const heard = sounds.soundingLike(word).map(({ text }) => ({ text, weight: HEARD }));
  return [
    ...heard,
    ...heard
      .flatMap(({ text }) => synonymsOf(text, terms, clauses))
      .map(({ text, weight }) => ({ text, weight: HEARD * weight })),
  ];
}

/**
 * What means the same as a word or a part of it. A word that only begins a term, or is a part of it, is not the term,
 * yet its clauses are near.
 */
function synonymsOf(word: string, terms: readonly ReadyTerm[], clauses: ClauseWeights): Meaning[] {
  return terms.flatMap((term) => {
    const said = term.forms.filter((form) => form.length > 1 && word.includes(form));
    if (said.length === 0) {
      const around = term.forms.filter((form) => word.length > 1 && form.includes(word)).map((form) => form.length);
      if (around.length > 0) nameClauses(clauses, term, (PART * word.length) / Math.min(...around));
      return [];
    }
    const share = Math.max(...said.map((form) => form.length)) / word.length;
    nameClauses(clauses, term, share);
    return term.forms.filter((form) => !said.includes(form)).map((text) => ({ text, weight: SYNONYM * share }));
  });
}

interface Context {
  readonly language: Language;
  readonly clauses: ClauseWeights;
}

// An English term or abbreviation of the glossary wins over an accidental reading as pinyin.
function latinMeanings(word: string, folded: string, { language: { terms, sounds }, clauses }: Context): Meaning[] {
  const whole = folded.trim();
  const named = terms.filter((term) => term.forms.some((form) => form === word || form === whole));
  for (const term of named) nameClauses(clauses, term, 1);
  if (named.length > 0) return named.flatMap((term) => term.forms).map((text) => ({ text, weight: SYNONYM }));
  if (!/[a-z]/.test(word)) return [];
  const letters = [...new Set([word, folded.replace(/[^a-z]/g, '')])];
  const spelled = letters.flatMap((each) => [
    ...sounds.termsFor(each).map((text) => ({ text, doubt: 0 })),
    ...sounds.wordsFor(each),
  ]);
  const synonyms = spelled
    .flatMap(({ text }) => synonymsOf(text, terms, clauses))
    .map(({ text, weight }) => ({ text, weight: SYNONYM * weight }));
  return [...spelled.map(({ text, doubt }) => ({ text, weight: SYNONYM * DOUBTFUL ** doubt })), ...synonyms];
}
