// Owns understanding what was typed: phrases with weights, from words, glossary and pinyin. Clauses are not looked at here.
import { fold } from '../base/script';
import type { Term } from '../knowledge/model';
import { findPinyin, syllablesOf } from './pinyin';
import type { Syllables } from './pinyin';
import { isHan, runsOf } from './tokens';

/** Words to look for. `weight` is 1 for what was typed, less for what it may mean. Phrases of one `group` mean the same. */
export interface Phrase {
  readonly text: string;
  readonly weight: number;
  readonly group: number;
}

/** A query understood: its phrases, and clauses that the glossary names for it. */
export interface Understood {
  readonly phrases: readonly Phrase[];
  /** Clause numbers that the glossary names, each with the share of a word that the term covers: a term that is the whole word is surer. */
  readonly clauses: ReadonlyMap<string, number>;
}

/** A glossary term made ready: all its forms folded. */
export interface ReadyTerm {
  readonly forms: readonly string[];
  readonly spoken: readonly Syllables[];
  readonly clauses: readonly string[];
}

const LONGEST = 200; // characters of a query that are looked at
const SYNONYM = 0.8; // what was typed comes before what means the same
const STOP = /怎么办|怎么样|怎么|如何|什么|哪些|哪个|是否|请问|有没有|多少|多久|需要|可以|应该|吗|呢|谁|the|of|a|an/g;

/** Makes glossary terms ready. */
export function readyTerms(terms: readonly Term[]): ReadyTerm[] {
  return terms.map((term) => {
    const forms = [term.term, term.simplified, ...term.english, ...term.synonyms, ...term.platform].map((form) => fold(form).trim());
    const unique = [...new Set(forms)].filter((form) => form !== '');
    return { forms: unique, spoken: unique.filter(isHan).map(syllablesOf), clauses: term.clauses };
  });
}

/** Understands a query. Any text at all is safe; signs of every kind only separate words. */
export function understand(query: string, terms: readonly ReadyTerm[], spokenTexts: readonly Syllables[]): Understood {
  const folded = fold(query.slice(0, LONGEST));
  const words = wordsOf(folded);
  const clauses = new Map<string, number>();
  const phrases = words.flatMap((word, group) => {
    const meant = isHan(word) ? meaningsOf(word, terms, clauses) : latinMeanings(word, { folded, terms, spokenTexts, clauses });
    return [{ text: word, weight: 1, group }, ...meant.map((text) => ({ text, weight: SYNONYM, group }))];
  });
  for (const term of terms) {
    if (term.forms.some((form) => !isHan(form) && form.includes(' ') && folded.includes(form))) {
      for (const form of term.forms) phrases.push({ text: form, weight: SYNONYM, group: 0 });
      nameClauses(clauses, term, 1);
    }
  }
  return { phrases, clauses };
}

function nameClauses(clauses: Map<string, number>, term: ReadyTerm, share: number): void {
  for (const clause of term.clauses) clauses.set(clause, Math.max(clauses.get(clause) ?? 0, share));
}

function wordsOf(folded: string): string[] {
  const spaced = runsOf(folded.replace(/([a-z])\s+(?=[a-z])/g, '$1 '));
  const plain = runsOf(folded.replace(STOP, (word) => (/[a-z]/.test(word) ? word : ' ')));
  return plain.length > 0 ? plain : spaced;
}

function meaningsOf(word: string, terms: readonly ReadyTerm[], clauses: Map<string, number>): string[] {
  return terms.flatMap((term) => {
    const said = term.forms.filter((form) => form.length > 1 && word.includes(form));
    if (said.length === 0) return [];
    nameClauses(clauses, term, Math.max(...said.map((form) => form.length)) / word.length);
    return term.forms.filter((form) => !said.includes(form));
  });
}

interface Spoken {
  readonly folded: string;
  readonly terms: readonly ReadyTerm[];
  readonly spokenTexts: readonly Syllables[];
  readonly clauses: Map<string, number>;
}

// An English term or abbreviation of the glossary wins over an accidental reading as pinyin.
function latinMeanings(word: string, { folded, terms, spokenTexts, clauses }: Spoken): string[] {
  const named = terms.filter((term) => term.forms.some((form) => form === word || form === folded.trim()));
  for (const term of named) nameClauses(clauses, term, 1);
  if (named.length > 0) return named.flatMap((term) => term.forms);
  const letters = folded.replace(/[^a-z]/g, '');
  const readings = [word, letters].flatMap((each) => [
    ...terms.flatMap((term) => (term.spoken.some((spoken) => findPinyin(spoken, each) === spoken.text) ? term.forms : [])),
    ...spokenTexts.map((spoken) => findPinyin(spoken, each)).filter((found) => found !== undefined),
  ]);
  return [...new Set(readings)];
}
