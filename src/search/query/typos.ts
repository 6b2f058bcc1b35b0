// Guessing what was meant where letters, or the sounds of a Chinese word, spell nothing that the texts hold: sounds
// that many do not tell apart, letters that changed places or are one too many, and several words run together.
import { onDemand } from '../../base/onDemand';
import { remembering } from '../../base/remembering';
import type { Lexicon } from './lexicon';
import { chains, chainsOf, cuts, extended } from './syllables';
import type { Chain, Effort, Lookup, Spelled, Syllable, Units } from './syllables';

/** What guesses are made by. */
export interface Spelling {
  readonly lexicon: Lexicon;
  /** The characters of the texts by syllable. */
  readonly syllables: () => ReadonlyMap<string, Units>;
  /** Of strings those that are words of the texts, the likeliest first. */
  readonly wordsOf: (letters: string, strings: readonly Chain[], effort: Effort) => readonly Spelled[];
}

/** What may have been meant, the likeliest first; each is doubtful. */
export interface Guesses {
  /** By letters that spell nothing. */
  readonly forLetters: (letters: string, effort: Effort) => Spelled[];
  /** By the syllables of a word that no text holds. */
  readonly forSounds: (syllables: readonly string[], effort: Effort) => Spelled[];
}

const DOUBT = 1; // as much as of a string that is perhaps no word
const HALF = 0.5;
const MOST = 4;
const LONGEST = 20; // syllables
const LONGEST_WORD = 6; // syllables
const MOST_CUTS = 4; // that are looked into for several words
const MOST_STRINGS = 40; // for one of several words

/** Makes guesses. */
export function createGuesses(spelling: Spelling): Guesses {
  const { syllables, lexicon, wordsOf } = spelling;
  const alike = onDemand(() => byCommonSound(syllables()));
  const soundingAlike: Lookup = remembering((letters: string) => alike().get(commonSound(letters)));
  const exact: Lookup = (letters) => syllables().get(letters);
  // Nobody hears what is no word, nor a part of what was typed.
  const surely: Spelling['wordsOf'] = (...sought) => wordsOf(...sought).filter(({ doubt }) => doubt === 0);
  return {
    forLetters: (letters, effort) => {
      const oneWord = (typed: string, lookup: Lookup): readonly Spelled[] =>
        wordsOf(
          typed,
          cuts(typed, lookup).flatMap((cut) => chains(cut, { lexicon, effort })),
          effort,
        );
      const whole = (): readonly Spelled[] => oneWord(letters, soundingAlike);
      const slips = (): readonly Spelled[] => slipsOf(letters).flatMap((typed) => oneWord(typed, exact));
      const several = (lookup: Lookup, least: number) => (): readonly Spelled[] =>
        firstFound(firstCuts(letters, lookup), (cut) => wordsTogether(cut, spelling, { effort, least }));
      return doubtful(firstFound([whole, slips, several(exact, 1), several(soundingAlike, HALF)], (guess) => guess()));
    },
    forSounds: (sounds, effort) => {
      const heard = sounds
        .slice(0, LONGEST)
        .map((letters): Syllable => ({ letters, units: exact(letters) ?? new Map() }));
      const whole = surely(sounds.join(''), chains(heard, { lexicon, effort }), effort);
      return doubtful(
        whole.length > 0 ? whole : wordsTogether(heard, { ...spelling, wordsOf: surely }, { effort, least: 1 }),
      );
    },
  };
}

function firstFound<T>(all: readonly T[], find: (each: T) => readonly Spelled[]): readonly Spelled[] {
  for (const each of all) {
    const found = find(each);
    if (found.length > 0) return found;
  }
  return [];
}

function doubtful(words: readonly Spelled[]): Spelled[] {
  return words
    .filter(({ text }) => text.length > 1)
    .slice(0, MOST)
    .map(({ text }) => ({ text, doubt: DOUBT }));
}

/** What a syllable sounds like to those who do not tell zh from z, l from n, f from h, ng from n. */
function commonSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^f/, 'h')
    .replace(/ng$/, 'n');
}

function byCommonSound(table: ReadonlyMap<string, Units>): Map<string, Units> {
  const alike = new Map<string, Units>();
  for (const [syllable, units] of table) {
    const sound = commonSound(syllable);
    alike.set(sound, new Map([...(alike.get(sound) ?? []), ...units]));
  }
  return alike;
}

/** Letters with two neighbours changed, or one left out. */
function slipsOf(letters: string): string[] {
  const places = Array.from(letters, (_, at) => at);
  const changed = places
    .slice(1)
    .map((at) => letters.slice(0, at - 1) + letters.charAt(at) + letters.charAt(at - 1) + letters.slice(at + 1));
  const without = places.map((at) => letters.slice(0, at) + letters.slice(at + 1));
  return [...new Set([...changed, ...without])].filter((each) => each !== letters);
}

/** The cuts of letters, else of those that a slip of the finger made of them; the fewest syllables first. */
function firstCuts(letters: string, lookup: Lookup): Syllable[][] {
  const found = cuts(letters, lookup);
  const all = found.length > 0 ? found : slipsOf(letters).flatMap((each) => cuts(each, lookup));
  return all.sort((a, b) => a.length - b.length).slice(0, MOST_CUTS);
}

interface Division {
  /** How many words, each syllable that is in none counting as two. */
  readonly cost: number;
  readonly words: readonly (readonly Spelled[])[];
}

interface Limits {
  readonly effort: Effort;
  /** The share of the syllables that must be in words. */
  readonly least: number;
}

/**
 * The words that syllables make one after another, written together: as few as possible, each of two syllables at
 * least; syllables in between that make none are left out.
 */
function wordsTogether(syllables: readonly Syllable[], spelling: Spelling, { effort, least }: Limits): Spelled[] {
  if (syllables.length > LONGEST) return [];
  const best: Division[] = syllables.map((_, at) => ({ cost: 2 * at, words: [] }));
  best.push({ cost: 2 * syllables.length, words: [] });
  const better = (end: number, found: Division): void => {
    if (found.cost < (best[end]?.cost ?? 0)) best[end] = found;
  };
  for (let start = 0; start < syllables.length; start++) {
    const here = best[start] ?? { cost: 2 * start, words: [] };
    better(start + 1, { ...here, cost: here.cost + 2 });
    for (const { end, words } of wordsFrom(syllables, start, { spelling, effort }))
      better(end, { cost: here.cost + 1, words: [...here.words, words] });
  }
  const { words } = best[syllables.length] ?? { words: [] };
  const covered = words.reduce((sum, [first]) => sum + (first?.text.length ?? 0), 0);
  return covered < least * syllables.length ? [] : together(words);
}

/** The words that begin with a syllable, by where they end. */
function* wordsFrom(
  syllables: readonly Syllable[],
  start: number,
  { spelling: { lexicon, wordsOf }, effort }: { readonly spelling: Spelling; readonly effort: Effort },
): Generator<{ end: number; words: readonly Spelled[] }> {
  const [first, ...rest] = syllables.slice(start, start + LONGEST_WORD);
  if (first === undefined) return;
  let strings = chainsOf(first);
  let { letters } = first;
  for (const [index, syllable] of rest.entries()) {
    strings = extended(strings, syllable, { lexicon, effort }).slice(0, MOST_STRINGS);
    if (strings.length === 0) return;
    letters += syllable.letters;
    const words = wordsOf(letters, strings, effort);
    if (words.length > 0) yield { end: start + index + 2, words };
  }
}

/** The likeliest of each written together, and those in which one is the second likeliest. */
function together(words: readonly (readonly Spelled[])[]): Spelled[] {
  const likeliest = words.map(([first]) => first?.text ?? '');
  const seconds = words.flatMap(([, second], at) => (second ? [likeliest.with(at, second.text)] : []));
  return [likeliest, ...seconds].map((each) => ({ text: each.join(''), doubt: DOUBT }));
}
