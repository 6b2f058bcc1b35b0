// How characters and words are read aloud. Characters are folded: Traditional ones are misread.
import { pinyin } from 'pinyin-pro';
import type { Slices } from '../../base/slices';
import type { PostingsView } from '../index/overlay';

/** The ways to read a character, each read once. */
export type Readings = (character: string) => readonly string[];

/** Makes readings that remember what was read. */
export function createReadings(): Readings {
  const read = new Map<string, readonly string[]>();
  return (character) => {
    const known = read.get(character) ?? [
      ...new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true })),
    ];
    read.set(character, known);
    return known;
  };
}

const SLICE = 50; // characters read between two pauses, a millisecond of work

/**
 * Reads all characters of a lexicon once, pausing at every `yield`: the first word by pinyin would else have to wait
 * for it.
 */
export function* readAll({ units }: Pick<PostingsView, 'units'>, readings: Readings): Slices<void> {
  let read = 0;
  const all = units();
  yield; // the first character takes long: its library makes itself ready then
  for (const unit of all.keys()) {
    readings(String.fromCharCode(unit));
    if (++read % SLICE === 0) yield;
  }
}

/** The syllables of a word as it is usually read: of characters with several readings the one that they have in it. */
export function readAloud(word: string): string[] {
  return pinyin(word, { toneType: 'none', type: 'array', v: true });
}

/** A word of folded characters in Latin letters: whole, and by the initial of each syllable. */
export function spell(word: string): { readonly whole: string; readonly initials: string } {
  const syllables = readAloud(word);
  return { whole: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
