// The words of the trade: the terms of glossaries made ready, found in what was typed.
import { onDemand } from '../../base/onDemand';
import type { Pack } from '../../knowledge/pack';
import type { Fold } from '../index/folding';
import { isHan, runsOf } from '../index/tokens';
import { remembering } from '../../base/remembering';
import { createUnasking } from './questions';

/** A glossary term made ready: all its forms folded, its clauses with their pack. */
export interface ReadyTerm {
  readonly forms: readonly string[];
  readonly clauses: readonly string[];
}

/** A piece of a run of Chinese characters: a form of a term, or what stands beside such. */
export interface Piece {
  readonly text: string;
  readonly isForm: boolean;
}

/** The terms of all glossaries, and what is asked of their forms. */
export interface Trade {
  /** The terms that a word names, each with the forms that it holds. */
  readonly termsIn: (word: string) => ReadonlyMap<ReadyTerm, readonly string[]>;
  /** The terms of which a word of two characters or more is a part, each with the forms that hold it. */
  readonly termsAround: (word: string) => ReadonlyMap<ReadyTerm, readonly string[]>;
  /** How many terms there are. */
  readonly count: number;
  /** The forms that have a piece of Chinese characters, with their terms. */
  readonly formsHolding: (piece: string) => readonly FormOfTerm[];
  /** The terms of which a text is a form, as it stands. */
  readonly termsOf: (text: string) => readonly ReadyTerm[];
  /** True for a form of a term. */
  readonly isForm: (text: string) => boolean;
  /** True where the trade has a word, which need not be a whole term, with these two characters. */
  readonly holdsPair: (pair: string) => boolean;
  /** The pieces of a run: the longest forms in it, and what is between them. */
  readonly piecesOf: (run: string) => readonly Piece[];
  /** The forms that differ from a word by one character, which is another, missing or needless. */
  readonly formsNear: (word: string) => readonly string[];
  /** Forms in a text that no run of it holds: of characters and letters or numbers, of several words. Longest first. */
  readonly mixedIn: (text: string) => readonly string[];
  /** A text without the words that only ask, unless they belong to a term. */
  readonly withoutQuestions: (folded: string) => string;
}

const SHORTEST_MISTYPED = 3; // of two characters with one wrong, nothing sure is left

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

/** Makes the words of the trade, each part on first use. */
export function createTrade(terms: readonly ReadyTerm[]): Trade {
  const byForm = onDemand(() => tableOf(terms));
  const all = onDemand(() => [...byForm().values()].flat());
  const byCharacter = onDemand(() => tableByCharacter(all()));
  const words = onDemand(() => new Set([...byForm().keys()].filter((form) => form.length > 1 && isOneRun(form))));
  const longest = onDemand(() => Math.max(0, ...[...byForm().keys()].map(({ length }) => length)));
  const mixed = onDemand(() =>
    [...byForm().keys()].filter((form) => runsOf(form).length > 1).sort((a, b) => b.length - a.length),
  );
  const unasking = onDemand(() => createUnasking([...words()]));
  return {
    termsIn: (word) => named(partsOf(word, longest()).flatMap((part) => byForm().get(part) ?? [])),
    termsAround: (word) => named(isHan(word) && word.length > 1 ? all().filter(({ form }) => form.includes(word)) : []),
    count: terms.length,
    formsHolding: remembering((piece: string) =>
      (byCharacter().get(piece.charAt(0)) ?? []).filter(({ form }) => form.includes(piece)),
    ),
    termsOf: (text) => (byForm().get(text) ?? []).map(({ term }) => term),
    isForm: (text) => byForm().has(text),
    holdsPair: (pair) => all().some(({ form }) => form.includes(pair)),
    piecesOf: (run) => piecesOf(run, words(), longest()),
    formsNear: (word) => [...words()].filter((form) => form !== word && isNear(form, word)),
    mixedIn: (text) => mixed().filter((form) => text.includes(form)),
    withoutQuestions: (folded) => unasking()(folded),
  };
}

/** A form, and the term that it is of. */
export interface FormOfTerm {
  readonly form: string;
  readonly term: ReadyTerm;
}

/** A form of a term, and which of all terms that is. */
interface Form extends FormOfTerm {
  readonly place: number;
}

/** Forms by their text. */
function tableOf(terms: readonly ReadyTerm[]): Map<string, Form[]> {
  const table = new Map<string, Form[]>();
  for (const [place, term] of terms.entries()) {
    for (const form of term.forms) {
      const before = table.get(form);
      if (before) before.push({ form, term, place });
      else table.set(form, [{ form, term, place }]);
    }
  }
  return table;
}

/** Forms by each of their Chinese characters. */
function tableByCharacter(forms: readonly Form[]): Map<string, Form[]> {
  const table = new Map<string, Form[]>();
  for (const each of forms)
    for (const character of new Set(each.form)) {
      if (!isHan(character)) continue;
      const before = table.get(character);
      if (before) before.push(each);
      else table.set(character, [each]);
    }
  return table;
}

/** All parts of a word of two characters or more. */
function partsOf(word: string, longest: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < word.length; from++)
    for (let to = from + 2; to <= Math.min(word.length, from + longest); to++) parts.push(word.slice(from, to));
  return parts;
}

/** Forms by their terms, in the order of the glossary. */
function named(forms: readonly Form[]): Map<ReadyTerm, string[]> {
  const found = new Map<ReadyTerm, string[]>();
  for (const { form, term } of forms.toSorted((a, b) => a.place - b.place))
    found.set(term, [...(found.get(term) ?? []), form]);
  return found;
}

/** True for Chinese characters alone. */
function isOneRun(form: string): boolean {
  return isHan(form) && runsOf(form)[0] === form;
}

/** Forms are looked for from the longest on, each where no longer one stands. */
function piecesOf(run: string, forms: ReadonlySet<string>, longest: number): Piece[] {
  for (let length = Math.min(longest, run.length); length > 1; length--) {
    for (let at = 0; at + length <= run.length; at++) {
      const form = run.slice(at, at + length);
      if (!forms.has(form)) continue;
      return [
        ...piecesOf(run.slice(0, at), forms, length),
        { text: form, isForm: true },
        ...piecesOf(run.slice(at + length), forms, length),
      ];
    }
  }
  return run === '' ? [] : [{ text: run, isForm: false }];
}

/** True if one character of two words is another, or one has one more. */
function isNear(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < SHORTEST_MISTYPED || longer.length - shorter.length > 1) return false;
  let same = 0;
  while (same < shorter.length && shorter.charAt(same) === longer.charAt(same)) same++;
  return shorter.slice(longer.length === shorter.length ? same + 1 : same) === longer.slice(same + 1);
}
