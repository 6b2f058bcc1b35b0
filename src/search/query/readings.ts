// How characters and words are read aloud: by the tables that are built with the product, else by the library, which
// takes a while to load. Characters are folded: Traditional ones are misread.
import { pinyin } from 'pinyin-pro';
import type { Slices } from '../../base/slices';
import type { PostingsView } from '../index/overlay';
import { isHan } from '../index/tokens';
import { CHARACTERS, WAYS, WAYS_OF, WORDS } from './readings.built';

/** The ways to read a character, each read once. */
export type Readings = (character: string) => readonly string[];

/** Makes readings that remember what was read. */
export function createReadings(): Readings {
  const read = new Map<string, readonly string[]>();
  return (character) => {
    const known = read.get(character) ?? waysOf(character);
    read.set(character, known);
    return known;
  };
}

const SLICE = 50; // characters read between two pauses, a millisecond of work where the library reads them

/**
 * Reads all characters of a lexicon once, pausing at every `yield`: the first word by pinyin would else have to wait
 * for it.
 */
export function* readAll({ units }: Pick<PostingsView, 'units'>, readings: Readings): Slices<void> {
  let read = 0;
  const all = units();
  yield;
  for (const unit of all.keys()) {
    readings(String.fromCharCode(unit));
    if (++read % SLICE === 0) yield;
  }
}

function waysOf(character: string): readonly string[] {
  if (!isHan(character)) return [character];
  return (
    tabled(character)?.split(' ') ?? [
      ...new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true })),
    ]
  );
}

/** The ways to read a character, as they stand in the table; undefined for one that is not in it. */
function tabled(character: string): string | undefined {
  let low = 0;
  let high = CHARACTERS.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (CHARACTERS.charAt(middle) < character) low = middle + 1;
    else high = middle;
  }
  return CHARACTERS.charAt(low) === character ? WAYS[WAYS_OF.charCodeAt(low)] : undefined;
}

/** The syllables of a word as it is usually read: of characters with several readings the one that they have in it. */
export function readAloud(word: string): string[] {
  return readByTables(word) ?? pinyin(word, { toneType: 'none', type: 'array', v: true });
}

const LONGEST = 16; // characters of a word that is read by the tables
const LONGEST_TABLED = 5;
const OF_ITS_PLACE = '了'; // read by what stands before it

/**
 * The same without the library; undefined where only that knows: of other characters, of 了, and where words that are
 * read differently compete for a character.
 */
export function readByTables(word: string): string[] | undefined {
  if (word.length > LONGEST || word.includes(OF_ITS_PLACE)) return undefined;
  const syllables = Array.from(word, usually).filter((each) => each !== undefined);
  return syllables.length === word.length ? readTogether(word, syllables) : undefined;
}

/** How a character is usually read; undefined where only the library knows. */
function usually(character: string): string | undefined {
  return isHan(character) ? tabled(character)?.split(' ', 1)[0] : character;
}

/** The syllables with those that words have otherwise; undefined where another word has a character of such a word. */
function readTogether(word: string, syllables: string[]): string[] | undefined {
  let free = 0; // where no word reaches to
  let usual = 0; // where no word reaches to that is read otherwise
  for (let from = 0; from < word.length; from++) {
    for (let to = from + 2; to <= Math.min(word.length, from + LONGEST_TABLED); to++) {
      const read = WORDS[word.slice(from, to)];
      if (read === undefined) continue;
      if (from < (read === '' ? usual : free)) return undefined;
      free = Math.max(free, to);
      if (read === '') continue;
      usual = to;
      syllables.splice(from, to - from, ...read.split(' '));
    }
  }
  return syllables;
}

/** A word of folded characters in Latin letters: whole, and by the initial of each syllable. */
export function spell(word: string): { readonly whole: string; readonly initials: string } {
  const syllables = readAloud(word);
  return { whole: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
