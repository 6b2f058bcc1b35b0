// Whether letters spell a word that is known: wholly, the last syllable perhaps unfinished, or by its initials.
import { onDemand } from '../../base/onDemand';
import type { Readings } from './readings';

/** The syllables that each character of a word may be. */
type Sounding = readonly (readonly string[])[];

/** Letters of fewer begin too many words to mean one by its initials. */
export const FEWEST_INITIALS = 3;
/** Letters beyond which nothing is spelled. */
export const LONGEST = 40;

/** Gives those of the words that letters spell. A word is read once, when letters begin as it may. */
export function createSpelledWords(
  words: readonly string[],
  readings: Readings,
): (letters: string) => readonly string[] {
  const table = onDemand(() => byFirstLetter(words, readings));
  return (letters) =>
    (table().get(letters.charAt(0)) ?? []).filter(({ sounds }) => spells(letters, sounds())).map(({ word }) => word);
}

interface Word {
  readonly word: string;
  readonly sounds: () => Sounding;
}

function byFirstLetter(words: readonly string[], readings: Readings): Map<string, Word[]> {
  const table = new Map<string, Word[]>();
  for (const word of words) {
    const [first = ''] = word;
    const read = { word, sounds: onDemand(() => Array.from(word, readings)) };
    for (const letter of new Set(readings(first).map((syllable) => syllable.charAt(0)))) {
      const before = table.get(letter);
      if (before) before.push(read);
      else table.set(letter, [read]);
    }
  }
  return table;
}

/** True if letters spell a run of characters somewhere in a folded name, wholly or by its initials. */
export function spelledIn(letters: string, name: string, readings: Readings): boolean {
  const sounds = Array.from(name.slice(0, LONGEST), readings);
  return (
    letters.length > 1 &&
    letters.length <= LONGEST &&
    sounds.some((_, from) => sounds.some((_each, to) => to >= from && spells(letters, sounds.slice(from, to + 1))))
  );
}

function spells(letters: string, sounds: Sounding): boolean {
  const byInitials =
    letters.length >= FEWEST_INITIALS &&
    letters.length === sounds.length &&
    sounds.every((each, index) => each.some((syllable) => syllable.startsWith(letters.charAt(index))));
  return byInitials || spelledFrom(letters, sounds, 0);
}

function spelledFrom(letters: string, sounds: Sounding, from: number): boolean {
  const here = sounds[from];
  if (here === undefined) return false;
  const last = from === sounds.length - 1;
  return here.some((syllable) =>
    last
      ? letters === syllable || (from > 0 && letters !== '' && syllable.startsWith(letters))
      : letters.startsWith(syllable) && spelledFrom(letters.slice(syllable.length), sounds, from + 1),
  );
}
