// The lists of words of a pack, folded and sorted as they are compared.
import * as z from './zod';
import { fold, labelKey } from '../../base/script';
import { writtenWords } from '../writtenWords';
import type { WrittenWords } from '../writtenWords';
import { textSchema } from './entry';
import { writtenKeys } from './writtenWords';

/** What a title can tell: that there are amounts, ratios, numbers by which things are called, or people. */
export type TitleKind = 'money' | 'ratio' | 'code' | 'person';

/** Words that a folded title holds anywhere, and words that it ends with. */
export interface TitleWords {
  readonly held: readonly string[];
  readonly last: readonly string[];
}

/** What words do in a sentence that says what a figure is. */
export interface FigureWords {
  /** Before the name of an indicator: it is that of the whole, and of the document's own period. */
  readonly whole: readonly string[];
  /** Between the name and its figure. */
  readonly link: readonly string[];
  /** Before or behind a figure: it need not be exact. */
  readonly about: readonly string[];
  /** The sentence speaks of a part, of other days, or of what is hoped for. */
  readonly aside: readonly string[];
  readonly reached: readonly string[];
  readonly missed: readonly string[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** By what a text is known to be the name of a person. */
export interface NameWords {
  readonly surnames: readonly string[];
  /** What no full name is: 安裝, 王總, 運營部. */
  readonly not: TitleWords;
}

/** The words of a pack, or of all packs together; texts that are compared with them are folded. */
export interface Words {
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Words that make of up and down their contrary, before them and behind them. */
  readonly not: readonly string[];
  readonly turned: readonly string[];
  /** What says that something goes on no longer. */
  readonly ended: readonly string[];
  /** By what words values are read. */
  readonly written: WrittenWords;
  readonly titles: Readonly<Record<TitleKind, TitleWords>>;
  /** By which sentences are understood that say what a figure is. */
  readonly figures: FigureWords;
  readonly names: NameWords;
  /** English by the label's key. */
  readonly english: ReadonlyMap<string, string>;
}

const MOST_WORDS = 200; // each is looked for in every line of every document
const LONGEST_WORD = 24; // characters

const word = textSchema.max(LONGEST_WORD);
const wordList = z.array(word.transform(fold)).max(MOST_WORDS).default([]);
const figureWords = z.strictObject({
  whole: wordList,
  link: wordList,
  about: wordList,
  aside: wordList,
  reached: wordList,
  missed: wordList,
  above: wordList,
  below: wordList,
});
const titleList = z
  .array(word)
  .max(MOST_WORDS)
  .default([])
  .transform((words): TitleWords => {
    const isLast = (each: string): boolean => AT_END.test(each);
    return {
      held: words.filter((each) => !isLast(each)).map(fold),
      last: words.filter(isLast).map((each) => fold(each.replace(AT_END, ''))),
    };
  });
/** A word that only the end of a title counts for is written after an ellipsis: `…人`. */
const AT_END = /^(?:…+|\.{2,})(?=.)/;

/** `words.yaml`. */
export const wordsSchema = z
  .strictObject({
    up: wordList,
    down: wordList,
    not: wordList,
    turned: wordList,
    ended: wordList,
    ...writtenKeys,
    money: titleList,
    ratio: titleList,
    code: titleList,
    person: titleList,
    figures: figureWords.prefault({}),
    names: z.strictObject({ surnames: wordList, not: titleList }).prefault({}),
    english: z.record(word, z.string().regex(/^[A-Za-z][ -~]*$/)).default({}),
  })
  .transform(
    ({ up, down, not, turned, ended, english, figures, names, money, ratio, code, person, ...written }): Words => ({
      up,
      down,
      not,
      turned,
      ended,
      written: writtenWords(written, { up, down }),
      titles: { money, ratio, code, person },
      figures,
      names,
      english: new Map(Object.entries(english).map(([label, en]) => [labelKey(label), en])),
    }),
  );
