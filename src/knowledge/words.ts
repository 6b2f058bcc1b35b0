// The words of `words.yaml` by which the product understands what people write: what says up and down, what the title
// of a column or field tells of what it holds, and what common words are in English.
import * as z from './zod';
import { fold, labelKey } from '../base/script';
import { textSchema } from './entry';
import type { PackFile, Parsed } from './model';
import { mergeWritten, writtenKeys, writtenWords } from './writtenWords';
import type { WrittenWords } from './writtenWords';
import { readYaml } from './yaml';

/** The file of a pack that holds them. */
export const WORDS_FILE = 'words.yaml';

/** What a title can tell: that there are amounts, ratios, numbers by which things are called, or people. */
type TitleKind = 'money' | 'ratio' | 'code' | 'person';

/** Words that a folded title holds anywhere, and words that it ends with. */
export interface TitleWords {
  readonly held: readonly string[];
  readonly last: readonly string[];
}

/** The words of a pack, or of all packs together; texts that are compared with them are folded. */
export interface Words {
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Words that make of up and down their contrary, before them and behind them. */
  readonly not: readonly string[];
  readonly turned: readonly string[];
  /** By what words values are read. */
  readonly written: WrittenWords;
  readonly titles: Readonly<Record<TitleKind, TitleWords>>;
  /** English by the label's key. */
  readonly english: ReadonlyMap<string, string>;
}

const MOST_WORDS = 200; // each is looked for in every line of every document
const LONGEST_WORD = 24; // characters

const word = textSchema.max(LONGEST_WORD);
const wordList = z.array(word.transform(fold)).max(MOST_WORDS).default([]);
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

const wordsSchema = z
  .strictObject({
    up: wordList,
    down: wordList,
    not: wordList,
    turned: wordList,
    ...writtenKeys,
    money: titleList,
    ratio: titleList,
    code: titleList,
    person: titleList,
    english: z.record(word, z.string().regex(/^[A-Za-z][ -~]*$/)).default({}),
  })
  .transform(({ up, down, not, turned, english, money, ratio, code, person, ...written }): Words => ({
    up,
    down,
    not,
    turned,
    written: writtenWords(written, { up, down }),
    titles: { money, ratio, code, person },
    english: new Map(Object.entries(english).map(([label, en]) => [labelKey(label), en])),
  }));

/** The words of a pack that has no file of them. */
export const NO_WORDS: Words = wordsSchema.parse({});

/** Reads the words of a pack. A faulty file is reported, and the pack then has none. */
export function parseWords(file: PackFile | undefined): Parsed<Words> {
  if (file === undefined || !HOLDS_MORE_THAN_COMMENTS.test(file.text)) return { value: NO_WORDS, findings: [] };
  const { value, findings } = readYaml(file, wordsSchema);
  return { value: value ?? NO_WORDS, findings };
}

const HOLDS_MORE_THAN_COMMENTS = /^\uFEFF?[^\S\n]*[^\s#]/m;

/** The words of several packs together; where two say the English of a word, the first does. */
export function mergeWords(all: readonly Words[]): Words {
  const titles = (kind: TitleKind): TitleWords => ({
    held: all.flatMap((each) => each.titles[kind].held),
    last: all.flatMap((each) => each.titles[kind].last),
  });
  return {
    up: all.flatMap(({ up }) => up),
    down: all.flatMap(({ down }) => down),
    not: all.flatMap(({ not }) => not),
    turned: all.flatMap(({ turned }) => turned),
    written: mergeWritten(all.map(({ written }) => written)),
    titles: { money: titles('money'), ratio: titles('ratio'), code: titles('code'), person: titles('person') },
    english: new Map(all.toReversed().flatMap(({ english }) => [...english])),
  };
}

/** True where a title has one of the words at its place. */
export function titleHas({ held, last }: TitleWords, title: string): boolean {
  const folded = fold(title);
  return held.some((each) => folded.includes(each)) || last.some((each) => folded.endsWith(each));
}

/** A word of a list, and where it stands in a text. */
export interface FoundWord {
  readonly word: string;
  readonly at: number;
}

/** The first of some words in a folded text, the longest where several begin there. */
export function firstWord(words: readonly string[], text: string): FoundWord | undefined {
  let first: FoundWord | undefined;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0 || (first !== undefined && (at > first.at || (at === first.at && word.length <= first.word.length))))
      continue;
    first = { word, at };
  }
  return first;
}
