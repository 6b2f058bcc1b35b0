// How far a flattened regulation is read as it is with its line breaks, and whether the import tells of the rest.
import type { Imported } from '../../../src/import/importRegulation';
import type { LeftOut, LeftReason } from '../../../src/import/line';
import { imported } from '../imports';
import { flattened } from './flatten';
import type { Flattening } from './flatten';
import type { Regulation } from './sources';
import { lettersOf, toldAmong } from './told';
import type { Words } from './told';

/** What came of a flattening. */
export interface Measurement {
  readonly regulation: Regulation;
  readonly flattening: Flattening;
  /** The clauses with a number of their own, and how many of them were found with the same words. */
  readonly numbered: number;
  readonly found: number;
  /** All clauses, paragraphs of articles among them, and how many of them are the same. */
  readonly clauses: number;
  readonly same: number;
  /** Of the clauses that are not the same, those that the import tells of, and those that it does not. */
  readonly told: number;
  readonly untold: readonly Words[];
  /** What the import says could be read otherwise, articles with paragraphs that cannot be told apart not counted. */
  readonly doubts: number;
  /** Clauses that are there only in the flattened text. */
  readonly others: readonly string[];
  /** Clauses that were not found. */
  readonly missed: readonly Words[];
}

const DOUBTS: readonly LeftReason[] = ['doubt', 'repeat', 'gap', 'break'];

/** Flattens a regulation and compares. */
export async function measure(regulation: Regulation, flattening: Flattening): Promise<Measurement> {
  const whole = await imported(regulation.lines.join('\n'));
  const result = await imported(flattened(regulation.lines, flattening));
  const [before, after] = [wordsOf(whole), wordsOf(result)];
  const [numbered, found] = [withoutParagraphs(before, whole), withoutParagraphs(after, result)];
  const missed = missing(numbered, found);
  const different = missing(before, after);
  const told = toldAmong(before, {
    after,
    left: result.left,
    text: regulation.lines.join(''),
    articles: articlesOf(whole),
  });
  const untold = different.filter((each) => !told.has(each));
  return {
    regulation,
    flattening,
    numbered: numbered.length,
    found: numbered.length - missed.length,
    clauses: before.length,
    same: before.length - different.length,
    told: different.length - untold.length,
    untold,
    doubts: doubtsOf(result).length,
    others: missing(found, numbered).map(({ number, words }) => `${number} ${words}`),
    missed,
  };
}

/** What an import lists as doubtful, each at its place. */
function doubtsOf({ left }: Imported): LeftOut[] {
  return left.filter(({ reason }) => DOUBTS.includes(reason));
}

/** The titles of articles by their numbers. */
function articlesOf({ pack }: Imported): ReadonlyMap<string, string> {
  return new Map(pack.clauses.map(({ number, title }) => [number, lettersOf(title)]));
}

function wordsOf({ pack }: Imported): Words[] {
  return pack.clauses
    .filter(({ number }) => number !== '0')
    .map(({ number, title, text }) => ({ number, words: lettersOf(title + text) }));
}

/** Paragraphs taken as part of the article that they belong to, and items numbered within the article. */
function withoutParagraphs(clauses: readonly Words[], { pack }: Imported): Words[] {
  if (pack.numbering !== 'articles') return [...clauses];
  const joined: { number: string; words: string }[] = [];
  let items = 0;
  for (const { number, words } of clauses) {
    const [, article = '', paragraph, item = ''] =
      /^((?:a\d+\.)?\d+(?:-\d+)?)(?:\.(\d+)((?:\.\d+)*))?$/.exec(number) ?? [];
    if (article === '' || paragraph === undefined) joined.push({ number, words });
    else if (item === '') {
      const last = joined.at(-1);
      if (last) last.words += words;
    } else joined.push({ number: `${article}.${String(++items)}`, words });
    if (paragraph === undefined) items = 0;
  }
  return joined;
}

function missing(all: readonly Words[], among: readonly Words[]): Words[] {
  const there = new Map(among.map(({ number, words }) => [number, words]));
  return all.filter(({ number, words }) => there.get(number) !== words);
}
