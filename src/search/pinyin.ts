// Owns finding Chinese words by pinyin: whole syllables run together or spaced, the last one unfinished, or the initials alone. Characters
// are read aloud, not texts: a word is found as a chain of pairs that the texts hold.
import type { Slices } from '../base/slices';
import { pinyin } from 'pinyin-pro';
import type { Holdings } from './holdings';
import type { Lexicon } from './lexicon';
import { keysOf } from './tokens';

/** A string that letters spell. `doubt` is 0 for a word that is read so, more for one that has to be read oddly or is perhaps no word. */
interface Spelled {
  readonly text: string;
  readonly doubt: number;
}

/** How characters sound. Made of folded characters: Traditional ones are misread. */
export interface Sounds {
  /** The words of the texts that letters may spell, the likeliest first. */
  readonly wordsFor: (letters: string) => Spelled[];
  /** True if letters spell a word, wholly or by its initials. */
  readonly spells: (letters: string, word: string) => boolean;
}

const FEWEST_INITIALS = 3; // two letters begin too many words to mean one
const LONGEST = 40; // letters
const MOST_CHAINS = 400;
const MOST_CUTS = 24;
const MOST_WORDS = 8;
const SLICE = 50; // characters read between two pauses, a millisecond of work

/** The ways to read a character, each read once. */
export type Readings = (character: string) => readonly string[];

/** Makes readings that remember what was read. */
export function createReadings(): Readings {
  const read = new Map<string, readonly string[]>();
  return (character) => {
    const known = read.get(character) ?? [...new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true }))];
    read.set(character, known);
    return known;
  };
}

/** True if letters spell a run of characters somewhere in a folded name, wholly or by its initials. */
export function spelledIn(letters: string, name: string, readings: Readings): boolean {
  const sounds = Array.from(name.slice(0, LONGEST), readings);
  return letters.length > 1 && letters.length <= LONGEST && sounds.some((_, from) => sounds.some((_each, to) => to >= from && spells(letters, sounds.slice(from, to + 1))));
}

/** Reads all characters of a lexicon once, pausing at every `yield`: the first word by pinyin would else have to wait for it. */
export function* readAll({ units }: Pick<Holdings, 'units'>, readings: Readings): Slices<void> {
  let read = 0;
  const all = units();
  yield; // the first character takes long: its library makes itself ready then
  for (const unit of all.keys()) {
    readings(String.fromCharCode(unit));
    if (++read % SLICE === 0) yield;
  }
}

/** Makes the sounds of the characters of a lexicon, on first use. */
export function createSounds(lexicon: Lexicon, readings: Readings): Sounds {
  let table: ReadonlyMap<string, Step> | undefined;
  const wordsFor = (letters: string): Spelled[] => {
    if (letters.length < 2 || letters.length > LONGEST) return [];
    table ??= bySyllable(lexicon, readings);
    const spelled = cuts(letters, table).flatMap((steps) => chains(steps, lexicon));
    const words = spelled.length > 0 || letters.length < FEWEST_INITIALS ? spelled : chains(initials(letters, table), lexicon);
    return likeliest(letters, words, lexicon);
  };
  return { wordsFor, spells: (letters, word) => spells(letters, Array.from(word, readings)) };
}

/** Characters by syllable, each with how much it is used. */
function bySyllable({ holdings }: Lexicon, readings: Readings): Map<string, Map<number, number>> {
  const table = new Map<string, Map<number, number>>();
  for (const [unit, uses] of holdings.units()) {
    for (const syllable of readings(String.fromCharCode(unit))) {
      if (!/^[a-z]+$/.test(syllable)) continue;
      const units = table.get(syllable);
      if (units) units.set(unit, uses);
      else table.set(syllable, new Map([[unit, uses]]));
    }
  }
  return table;
}

type Step = ReadonlyMap<number, number>;

/** The ways to cut letters into syllables, the last of which may be unfinished after another. */
function cuts(letters: string, table: ReadonlyMap<string, Step>): Step[][] {
  const found: Step[][] = [];
  const walk = (from: number, steps: readonly Step[]): void => {
    if (found.length >= MOST_CUTS) return;
    if (from === letters.length) found.push([...steps]);
    for (let to = from + 1; to <= Math.min(letters.length, from + 6); to++) {
      const syllable = table.get(letters.slice(from, to));
      if (syllable) walk(to, [...steps, syllable]);
    }
    const rest = letters.slice(from);
    if (steps.length > 0 && rest !== '' && rest.length < 6 && !table.has(rest)) {
      const begun = beginning(rest, table);
      if (begun.size > 0) found.push([...steps, begun]);
    }
  };
  walk(0, []);
  return found;
}

function initials(letters: string, table: ReadonlyMap<string, Step>): Step[] {
  return Array.from(letters, (letter) => beginning(letter, table));
}

function beginning(letters: string, table: ReadonlyMap<string, Step>): Step {
  return new Map([...table].filter(([syllable]) => syllable.startsWith(letters)).flatMap(([, units]) => [...units]));
}

interface Chain {
  readonly text: string;
  readonly last: number;
  readonly rarest: number;
}

/** The strings of one character a step of which the texts hold every pair; the commonest, where there are too many. */
function chains(steps: readonly Step[], { holdings }: Lexicon): string[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  let all: Chain[] = [...first].map(([unit, uses]) => ({ text: String.fromCharCode(unit), last: unit, rarest: uses }));
  for (const step of rest) {
    const longer = all.flatMap(({ text, last, rarest }) => holdings.after(last).filter((unit) => step.has(unit)).map((unit) => ({
      text: text + String.fromCharCode(unit),
      last: unit,
      rarest: Math.min(text.length === 1 ? Infinity : rarest, holdings.frequency(last * 0x10000 + unit)),
    })));
    all = longer.sort((a, b) => b.rarest - a.rarest).slice(0, MOST_CHAINS);
  }
  return all.sort((a, b) => b.rarest - a.rarest).map(({ text }) => text);
}

/** What letters spell, the likeliest first: words that are read so, then strings that only might be, the commoner before the rarer. */
function likeliest(letters: string, strings: readonly string[], { holdings, uses }: Lexicon): Spelled[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const known = [...new Set(strings)].slice(0, MOST_CHAINS).filter((text) => text.length === 1 || uses(text) > 0).map((text) => ({
    text,
    doubt: Number([...segmenter.segment(text)].length > 1) + Number(!readAloud(text).startsWith(letters)),
    frequency: Math.min(...keysOf(text).map((key) => holdings.frequency(key))),
  }));
  return known.sort((a, b) => a.doubt - b.doubt || b.frequency - a.frequency).slice(0, MOST_WORDS);
}

/** The usual reading of a word: of characters with several readings the one that they have in it. */
function readAloud(word: string): string {
  return spell(word).whole;
}

/** A word of folded characters in Latin letters: whole, and by the initial of each syllable. */
export function spell(word: string): { readonly whole: string; readonly initials: string } {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
  return { whole: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}

function spells(letters: string, readings: readonly (readonly string[])[]): boolean {
  const byInitials = letters.length >= FEWEST_INITIALS && letters.length === readings.length &&
    readings.every((each, index) => each.some((syllable) => syllable.startsWith(letters.charAt(index))));
  return byInitials || spelledFrom(letters, readings, 0);
}

function spelledFrom(letters: string, readings: readonly (readonly string[])[], from: number): boolean {
  const here = readings[from];
  if (here === undefined) return false;
  const last = from === readings.length - 1;
  return here.some((syllable) => (last ? letters === syllable || (from > 0 && letters !== '' && syllable.startsWith(letters))
    : letters.startsWith(syllable) && spelledFrom(letters.slice(syllable.length), readings, from + 1)));
}
