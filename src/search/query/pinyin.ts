// Finding Chinese words by pinyin: whole syllables run together or spaced, the last one unfinished, or the initials
// alone. Characters are read aloud, not texts: a word is found as a chain of pairs that the texts hold.
import type { Lexicon } from './lexicon';
import { onDemand } from '../../base/onDemand';
import { readAloud } from '../../base/pinyin';
import { remembering } from '../../base/remembering';
import { createInitials } from './initials';
import type { Initials } from './initials';
import { createGuesses } from './typos';
import type { Readings } from './readings';
import { bySyllable, chains, cuts, spend } from './syllables';
import { createSpelledWords, FEWEST_INITIALS, LONGEST } from './spelling';
import type { Chain, Effort, Spelled, Units } from './syllables';
import { keysOf } from '../index/tokens';

/** How characters sound. Made of folded characters: Traditional ones are misread. */
export interface Sounds {
  /**
   * The words of the texts that letters may spell, the likeliest first; where they spell none, what they may have been
   * meant to spell.
   */
  readonly wordsFor: (letters: string) => readonly Spelled[];
  /** What sounds like a word that no text holds: what an input method offers beside it. */
  readonly soundingLike: (word: string) => Spelled[];
  /** Those of the words of a glossary that letters spell, wholly or by their initials. */
  readonly termsFor: (letters: string) => readonly string[];
  /** What of the words of a glossary letters that spell nothing are the initials of. */
  readonly initials: Initials;
}

const MOST_INITIALS = 12;
const MOST_WORDS = 8;
const MOST_REMEMBERED = 1000; // letters with what they spell
const EFFORT = 4000; // for what is spelled, and as much again for guessing
const LOOKED_UP = 10; // effort of looking into texts for a word

/**
 * Makes the sounds of the characters of a lexicon, and of the words of a glossary, on first use. What was found out is
 * remembered: who types asks nearly the same again at each letter.
 */
export function createSounds(lexicon: Lexicon, readings: Readings, terms: readonly string[] = []): Sounds {
  const syllables = onDemand(() => bySyllable(lexicon, readings));
  const beginning = remembering((letters: string) => beginningWith(letters, syllables()));
  const soundOf = createSoundOf();
  const wordsOf = (letters: string, strings: readonly Chain[], effort: Effort): Spelled[] =>
    likeliest(letters, strings, { lexicon, effort, soundOf });
  const spelledBy = (letters: string, effort: Effort): Spelled[] => {
    const trying = { lexicon, effort };
    const spelled = cuts(letters, (each) => syllables().get(each), beginning).flatMap((cut) => chains(cut, trying));
    const mayBeInitials = spelled.length === 0 && letters.length >= FEWEST_INITIALS && letters.length <= MOST_INITIALS;
    const initials = mayBeInitials ? Array.from(letters, (letter) => ({ units: beginning(letter) })) : [];
    return wordsOf(letters, mayBeInitials ? chains(initials, trying) : spelled, effort);
  };
  const guesses = createGuesses({ lexicon, syllables, wordsOf });
  return {
    wordsFor: remembering((letters: string) => {
      if (letters.length < 2 || letters.length > LONGEST) return [];
      const spelled = spelledBy(letters, { left: EFFORT });
      return spelled.length > 0 ? spelled : guesses.forLetters(letters, { left: EFFORT });
    }, MOST_REMEMBERED),
    soundingLike: (word) =>
      word.length < 2 || word.length > LONGEST
        ? []
        : guesses.forSounds(readAloud(word), { left: EFFORT }).filter(({ text }) => text !== word),
    termsFor: createSpelledWords(terms, readings),
    initials: createInitials(terms, readings),
  };
}

/** The characters of all syllables that begin so. */
function beginningWith(letters: string, table: ReadonlyMap<string, Units>): Units {
  return new Map([...table].filter(([syllable]) => syllable.startsWith(letters)).flatMap(([, units]) => [...units]));
}

/** How a string is read, and whether it is one word. */
interface Sound {
  readonly letters: string;
  readonly isWord: boolean;
}

function createSoundOf(): (text: string) => Sound {
  const segmenter = onDemand(() => new Intl.Segmenter('zh', { granularity: 'word' }));
  return remembering((text) => ({
    letters: readAloud(text).join(''),
    isWord: Array.from(segmenter().segment(text)).length === 1,
  }));
}

/** What words are found in, how long, and how they sound. */
interface Finding {
  readonly lexicon: Lexicon;
  readonly effort: Effort;
  readonly soundOf: (text: string) => Sound;
}

/**
 * What letters spell, the likeliest first: words that are read so, then strings that only might be, the commoner before
 * the rarer.
 */
function likeliest(
  letters: string,
  strings: readonly Chain[],
  { lexicon: { view, uses }, effort, soundOf }: Finding,
): Spelled[] {
  const isHeld = (text: string): boolean =>
    text.length === 1 || (spend(effort, text.length === 2 ? 1 : LOOKED_UP) && uses(text) > 0);
  const known = [...new Set(strings.map(({ text }) => text))].filter(isHeld).map((text) => {
    const sound = soundOf(text);
    return {
      text,
      doubt: Number(!sound.isWord) + Number(!sound.letters.startsWith(letters)),
      frequency: Math.min(...keysOf(text).map((key) => view.frequency(key))),
    };
  });
  return known.sort((a, b) => a.doubt - b.doubt || b.frequency - a.frequency).slice(0, MOST_WORDS);
}
