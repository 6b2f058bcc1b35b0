// The words of `words.yaml` by which the product understands what people write: what says up and down, what the title
// of a column or field tells of what it holds, and what common words are in English.
import { fold } from '../base/script';
import type { PackFile, Parsed } from './model';
import { wordsSchema } from './schemas/words';
import type * as schemas from './schemas/words';
import { mergeWritten } from './writtenWords';
import { readYaml } from './yaml';

/** The file of a pack that holds them. */
export const WORDS_FILE = 'words.yaml';

export type Words = schemas.Words;
export type TitleWords = schemas.TitleWords;
export type FigureWords = schemas.FigureWords;
export type NameWords = schemas.NameWords;

const NO_TITLE: TitleWords = { held: [], last: [] };

/** The words of a pack that has no file of them. */
export const NO_WORDS: Words = {
  up: [],
  down: [],
  not: [],
  turned: [],
  ended: [],
  written: mergeWritten([]),
  titles: { money: NO_TITLE, ratio: NO_TITLE, code: NO_TITLE, person: NO_TITLE },
  figures: figuresOf([]),
  names: { surnames: [], not: NO_TITLE },
  english: new Map(),
};

/** Reads the words of a pack. A faulty file is reported, and the pack then has none. */
export function parseWords(file: PackFile | undefined): Parsed<Words> {
  if (file === undefined || !HOLDS_MORE_THAN_COMMENTS.test(file.text)) return { value: NO_WORDS, findings: [] };
  const { value, findings } = readYaml(file, wordsSchema);
  return { value: value ?? NO_WORDS, findings };
}

const HOLDS_MORE_THAN_COMMENTS = /^\uFEFF?[^\S\n]*[^\s#]/m;

/** The words of several packs together; where two say the English of a word, the first does. */
export function mergeWords(all: readonly Words[]): Words {
  const titles = (kind: schemas.TitleKind): TitleWords => joined(all.map((each) => each.titles[kind]));
  return {
    up: all.flatMap(({ up }) => up),
    down: all.flatMap(({ down }) => down),
    not: all.flatMap(({ not }) => not),
    turned: all.flatMap(({ turned }) => turned),
    ended: all.flatMap(({ ended }) => ended),
    written: mergeWritten(all.map(({ written }) => written)),
    titles: { money: titles('money'), ratio: titles('ratio'), code: titles('code'), person: titles('person') },
    figures: figuresOf(all),
    names: {
      surnames: all.flatMap(({ names }) => names.surnames),
      not: joined(all.map(({ names }) => names.not)),
    },
    english: new Map(all.toReversed().flatMap(({ english }) => [...english])),
  };
}

function joined(lists: readonly TitleWords[]): TitleWords {
  return { held: lists.flatMap(({ held }) => held), last: lists.flatMap(({ last }) => last) };
}

function figuresOf(all: readonly Words[]): FigureWords {
  const words = (kind: keyof FigureWords): readonly string[] =>
    all.flatMap(({ figures }) => figures[kind]);
  return {
    whole: words('whole'),
    link: words('link'),
    about: words('about'),
    aside: words('aside'),
    reached: words('reached'),
    missed: words('missed'),
    above: words('above'),
    below: words('below'),
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
