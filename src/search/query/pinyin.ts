// Finding Chinese words by pinyin: whole syllables run together or spaced, the last one unfinished, or the initials
// alone. Characters are read aloud, not texts: a word is found as a chain of pairs that the texts hold.
import type { Lexicon } from './lexicon';
import { createGuesses } from './typos';
import { readAloud } from './readings';
import type { Readings } from './readings';
import { bySyllable, chains, cuts, spend } from './syllables';
import type { Chain, Effort, Spelled, Syllable, Units } from './syllables';
import { keysOf } from '../index/tokens';

/** How characters sound. Made of folded characters: Traditional ones are misread. */
export interface Sounds {
  /**
   * The words of the texts that letters may spell, the likeliest first; where they spell none, what they may have been
   * meant to spell.
   */
  readonly wordsFor: (letters: string) => Spelled[];
  /** What sounds like a word that no text holds: what an input method offers beside it. */
  readonly soundingLike: (word: string) => Spelled[];
  /** True if letters spell a word, wholly or by its initials. */
  readonly spells: (letters: string, word: string) => boolean;
}

const FEWEST_INITIALS = 3; // two letters begin too many words to mean one
const MOST_INITIALS = 12;
const LONGEST = 40; // letters
const MOST_WORDS = 8;
const EFFORT = 4000; // for what is spelled, and as much again for guessing
const LOOKED_UP = 10; // effort of looking into texts for a word

/** True if letters spell a run of characters somewhere in a folded name, wholly or by its initials. */
export function spelledIn(letters: string, name: string, readings: Readings): boolean {
  const sounds = Array.from(name.slice(0, LONGEST), readings);
  return (
    letters.length > 1 &&
    letters.length <= LONGEST &&
    sounds.some((_, from) => sounds.some((_each, to) => to >= from && spells(letters, sounds.slice(from, to + 1))))
  );
}

/** Makes the sounds of the characters of a lexicon, on first use. */
export function createSounds(lexicon: Lexicon, readings: Readings): Sounds {
  let table: ReadonlyMap<string, Units> | undefined;
  const syllables = (): ReadonlyMap<string, Units> => (table ??= bySyllable(lexicon, readings));
  const wordsOf = (letters: string, strings: readonly Chain[], effort: Effort): Spelled[] =>
    likeliest(letters, strings, { lexicon, effort });
  const spelledBy = (letters: string, effort: Effort): Spelled[] => {
    const all = syllables();
    const trying = { lexicon, effort };
    const spelled = cuts(
      letters,
      (each) => all.get(each),
      (each) => beginning(each, all),
    ).flatMap((cut) => chains(cut, trying));
    const mayBeInitials = spelled.length === 0 && letters.length >= FEWEST_INITIALS && letters.length <= MOST_INITIALS;
    return wordsOf(letters, mayBeInitials ? chains(initials(letters, all), trying) : spelled, effort);
  };
  const guesses = createGuesses({ lexicon, syllables, wordsOf });
  return {
    wordsFor: (letters) => {
      if (letters.length < 2 || letters.length > LONGEST) return [];
      const spelled = spelledBy(letters, { left: EFFORT });
      return spelled.length > 0 ? spelled : guesses.forLetters(letters, { left: EFFORT });
    },
    soundingLike: (word) =>
      word.length < 2 || word.length > LONGEST
        ? []
        : guesses.forSounds(readAloud(word), { left: EFFORT }).filter(({ text }) => text !== word),
    spells: (letters, word) => spells(letters, Array.from(word, readings)),
  };
}

function initials(letters: string, table: ReadonlyMap<string, Units>): Syllable[] {
  return Array.from(letters, (letter) => ({ letters: letter, units: beginning(letter, table) }));
}

function beginning(letters: string, table: ReadonlyMap<string, Units>): Units {
  return new Map([...table].filter(([syllable]) => syllable.startsWith(letters)).flatMap(([, units]) => [...units]));
}

/**
 * What letters spell, the likeliest first: words that are read so, then strings that only might be, the commoner before
 * the rarer.
 */
function likeliest(
  letters: string,
  strings: readonly Chain[],
  { lexicon: { view, uses }, effort }: { readonly lexicon: Lexicon; readonly effort: Effort },
): Spelled[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const isWord = (text: string): boolean =>
    text.length === 1 || (spend(effort, text.length === 2 ? 1 : LOOKED_UP) && uses(text) > 0);
  const known = [...new Set(strings.map(({ text }) => text))].filter(isWord).map((text) => ({
    text,
    doubt: Number([...segmenter.segment(text)].length > 1) + Number(!readAloud(text).join('').startsWith(letters)),
    frequency: Math.min(...keysOf(text).map((key) => view.frequency(key))),
  }));
  return known.sort((a, b) => a.doubt - b.doubt || b.frequency - a.frequency).slice(0, MOST_WORDS);
}

function spells(letters: string, readings: readonly (readonly string[])[]): boolean {
  const byInitials =
    letters.length >= FEWEST_INITIALS &&
    letters.length === readings.length &&
    readings.every((each, index) => each.some((syllable) => syllable.startsWith(letters.charAt(index))));
  return byInitials || spelledFrom(letters, readings, 0);
}

function spelledFrom(letters: string, readings: readonly (readonly string[])[], from: number): boolean {
  const here = readings[from];
  if (here === undefined) return false;
  const last = from === readings.length - 1;
  return here.some((syllable) =>
    last
      ? letters === syllable || (from > 0 && letters !== '' && syllable.startsWith(letters))
      : letters.startsWith(syllable) && spelledFrom(letters.slice(syllable.length), readings, from + 1),
  );
}
