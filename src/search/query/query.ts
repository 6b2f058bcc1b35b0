// Understanding what was typed: phrases with weights, from words, glossary, pinyin and typing errors. Which clauses
// hold them is left to the index; how much that counts, to ranking.ts.
import { isHan, pairsOf, runsOf } from '../index/tokens';
import { agreedTerms } from './agreement';
import type { AgreedTerm } from './agreement';
import { hanGroups } from './han';
import { latinGroups } from './latin';
import { LOOSE, NEAR, surest, SYNONYM, synonymsOf, typed } from './meaning';
import type { Group, Language, Name } from './meaning';
import type { Trade } from './trade';

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

const LONGEST = 200; // characters of a query that are looked at
const OTHER = 0.7; // what some words name, where all of them agree on something else
const HARDLY = 0.1; // a character that is left over beside words

/** Understands a query. Any text at all is safe; signs of every kind only separate words. */
export function understand(query: string, language: Language): Understood {
  const clauses = new Map<string, number>();
  const name = surest(clauses);
  const { rest, groups: mixed } = mixedTerms(language.fold(query.slice(0, LONGEST)), language.trade, name);
  const words = wordsOf(rest, language);
  const groups = words.flatMap((word) =>
    isHan(word) ? hanGroups(word, language, name) : latinGroups(word, rest, { language, name }),
  );
  const agreed = agreedTerms(words, language);
  const together = agreed.map(({ term: { forms }, share }): Group => ({
    meanings: forms.map((text) => ({ text, weight: SYNONYM * share })),
    isTerm: true,
  }));
  return {
    phrases: phrasesOf([...mixed, ...groups, ...together], language),
    clauses: agreed.length === 0 ? clauses : byAgreement(clauses, agreed),
  };
}

/** What all words agree on comes before what some of them name. */
function byAgreement(named: ReadonlyMap<string, number>, agreed: readonly AgreedTerm[]): Map<string, number> {
  const clauses = new Map([...named].map(([clause, share]) => [clause, OTHER * share]));
  for (const { term, share } of agreed)
    for (const clause of term.clauses) clauses.set(clause, Math.max(share, named.get(clause) ?? 0));
  return clauses;
}

/** The phrases of all groups, each as much as it counts beside the others. */
function phrasesOf(groups: readonly Group[], language: Language): Phrase[] {
  const hasTerm = groups.some(({ isTerm }) => isTerm);
  const hasWord = groups.some(({ meanings: [said] }) => said && !isLone(said.text));
  return groups.flatMap(({ meanings, isTerm }, group) => {
    const counts = hasWord && isLone(meanings[0]?.text ?? '') ? HARDLY : hasTerm && !isTerm ? LOOSE : 1;
    return meanings.map(({ text, weight }) => ({
      text,
      weight: counts * weight,
      group,
      pairs: weight > NEAR ? partsOf(text, language) : [],
    }));
  });
}

function isLone(text: string): boolean {
  return text.length === 1 && isHan(text);
}

/**
 * The pairs of a phrase, where a part of it counts: where texts hold more than one of them, or one that the trade has.
 * Else 保证金 would be found in 保证.
 */
function partsOf(text: string, { lexicon, trade }: Language): string[] {
  const pairs = pairsOf(text);
  const held = pairs.filter((pair) => lexicon.uses(pair) > 0);
  return pairs.length < 2 || held.length > 1 || held.some(trade.holdsPair) ? pairs : [];
}

/** Finds the terms of characters and letters, and of several words, and what else was typed. */
function mixedTerms(folded: string, trade: Trade, name: Name): { rest: string; groups: Group[] } {
  let rest = folded;
  const groups: Group[] = [];
  for (const form of trade.mixedIn(folded)) {
    const at = placeOf(form, rest);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + form.length)}`;
    groups.push({ meanings: [typed(form), ...synonymsOf(form, trade, name)], isTerm: true });
  }
  return { rest, groups };
}

const JOINS = /[a-z]{2}|\d{2}/; // letters or digits of one run

/** Where a form stands that goes on at neither end, or -1. */
function placeOf(form: string, text: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (!JOINS.test(text.slice(Math.max(0, at - 1), at + 1)) && !JOINS.test(text.slice(end - 1, end + 1))) return at;
  }
  return -1;
}

/**
 * The words of a query without those that only ask, unless they belong to a term; with them where a text says it just
 * so: 可以补记 is perhaps a question, perhaps a quotation.
 */
function wordsOf(folded: string, { lexicon: { uses }, trade }: Language): string[] {
  const typed = runsOf(folded);
  const plain = runsOf(trade.withoutQuestions(folded));
  if (plain.length === 0) return typed;
  return [...plain, ...typed.filter((run) => isHan(run) && !plain.includes(run) && uses(run) > 0)];
}
