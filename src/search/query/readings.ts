// How characters and words of texts are read aloud. Characters are folded: Traditional ones are misread.
import { readAloud, waysToRead } from '../../base/pinyin';
import type { Slices } from '../../base/slices';
import type { PostingsView } from '../index/overlay';

/** The ways to read a character, each read once; what cannot be read stands for itself. */
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

function waysOf(character: string): readonly string[] {
  const ways = waysToRead(character);
  return ways.length === 0 ? [character] : ways;
}

const SLICE = 50; // characters read between two pauses

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

/** A word of folded characters in Latin letters: whole, and by the initial of each syllable. */
export function spell(word: string): { readonly whole: string; readonly initials: string } {
  const syllables = readAloud(word);
  return { whole: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
