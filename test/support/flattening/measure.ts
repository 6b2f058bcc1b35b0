// How far a flattened regulation is read as it is with its line breaks.
import { fold } from '../../../src/base/script';
import type { Imported } from '../../../src/import/importRegulation';
import type { LeftReason } from '../../../src/import/line';
import { imported } from '../imports';
import { flattened } from './flatten';
import type { Flattening } from './flatten';
import type { Regulation } from './sources';

/** A clause as it is compared. */
interface Words {
  readonly number: string;
  readonly words: string;
}

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
  /** Of the clauses that are not the same, those that the import lists as doubtful, or of whose articles it says so. */
  readonly told: number;
  /** Clauses that are there only in the flattened text. */
  readonly others: readonly string[];
  /** Clauses that were not found, and how many of these the import lists as doubtful. */
  readonly missed: readonly Words[];
  readonly listed: number;
}

const DOUBTS: readonly LeftReason[] = ['doubt', 'repeat', 'gap'];

/** Flattens a regulation and compares. */
export async function measure(regulation: Regulation, flattening: Flattening): Promise<Measurement> {
  const whole = await imported(regulation.lines.join('\n'));
  const result = await imported(flattened(regulation.lines, flattening));
  const [before, after] = [wordsOf(whole), wordsOf(result)];
  const [numbered, found] = [withoutParagraphs(before, whole), withoutParagraphs(after, result)];
  const missed = missing(numbered, found);
  const doubts = result.left.filter(({ reason }) => DOUBTS.includes(reason)).map(({ text }) => plain(text));
  const different = missing(before, after);
  const articles = new Set(result.left.filter(({ reason }) => reason === 'paragraph').map(({ text }) => plain(text)));
  const isDoubted = ({ words }: Words): boolean => doubts.some((doubt) => isAbout(doubt, words));
  const isTold = (each: Words): boolean => isDoubted(each) || articles.has(plain(articleOf(each, whole)));
  return {
    regulation,
    flattening,
    numbered: numbered.length,
    found: numbered.length - missed.length,
    clauses: before.length,
    same: before.length - different.length,
    told: different.filter(isTold).length,
    others: missing(found, numbered).map(({ number, words }) => `${number} ${words}`),
    missed,
    listed: missed.filter(isDoubted).length,
  };
}

/** The title of the article that a clause is or belongs to. */
function articleOf({ number }: Words, { pack }: Imported): string {
  const article = /^(?:a\d+\.)?\d+(?:-\d+)?/.exec(number)?.[0];
  return pack.clauses.find((clause) => clause.number === article)?.title ?? '';
}

function isAbout(doubt: string, words: string): boolean {
  return doubt.includes(words.slice(0, 12)) || (doubt !== '' && words.includes(doubt.slice(0, 12)));
}

function wordsOf({ pack }: Imported): Words[] {
  return pack.clauses
    .filter(({ number }) => number !== '0')
    .map(({ number, title, text }) => ({ number, words: plain(title + text) }));
}

function plain(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
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
