// How pinyin-pro reads characters and words, tones apart: taken from its dictionaries when the product is built.
import CHARACTERS from 'pinyin-pro/dist/esm/data/dict1.mjs';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';

const NORMAL = 1; // the priority of words that are no surnames
const BLOCK = [0x4e00, 0x9fa5] as const; // where nearly all characters are known

const waysOf = new Map(
  [...CHARACTERS.NumberDICT.entries()]
    .map(([unit, ways]) => [String.fromCharCode(unit), ways] as const)
    .concat([...CHARACTERS.StringDICT])
    .flatMap(([character, ways]) => (ways === undefined ? [] : [[character, readingsOf(ways)] as const])),
);
const characters = [...blockOfCharacters(), ...beyondTheBlock()];

/** Of the characters, one after the other in Unicode, the first and the number of all. */
export const FIRST = BLOCK[0];
export const COUNT = BLOCK[1] - BLOCK[0] + 1;

/** The characters that are none of these. */
export const BEYOND = beyondTheBlock().join('');

/** All syllables, the most frequent first; and that of characters which nobody reads. */
export const SYLLABLES: readonly string[] = byFrequency(
  characters.map((character) => waysOf.get(character)?.[0] ?? ''),
);

/** The unit that stands for the first syllable: the first that needs no escape. */
export const FIRST_UNIT = 0x23;

/**
 * The ways to read each character, the usual one first: a unit for each syllable, and of the ways that are not the
 * character's first the unit is higher by the number of all syllables.
 */
export const WAYS = characters.map((character) => (waysOf.get(character) ?? ['']).map(unitOf).join('')).join('');

/** Words that are equally likely and read alike. */
export interface AlikeWords {
  readonly likelihood: number;
  /** For each character which of its ways it is, or the syllable that is none of these. */
  readonly ways: readonly (number | string)[];
  /** The words, one after the other. */
  readonly words: string;
}

/** The words, also those that are read as their characters are alone: where words compete, these may win. */
export const WORDS: readonly AlikeWords[] = alikeWords();

function blockOfCharacters(): string[] {
  return Array.from({ length: BLOCK[1] - BLOCK[0] + 1 }, (_, at) => String.fromCharCode(BLOCK[0] + at));
}

function beyondTheBlock(): string[] {
  const block = new Set(blockOfCharacters());
  return [...waysOf.keys()].filter((character) => !block.has(character)).sort();
}

function readingsOf(ways: string): string[] {
  const plain = ways.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
  return [...new Set(plain.normalize('NFC').replaceAll('ü', 'v').split(' '))];
}

function byFrequency(usual: readonly string[]): string[] {
  const counts = new Map([...waysOf.values()].flat().map((syllable) => [syllable, 0]));
  for (const syllable of usual) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([syllable]) => syllable);
}

function unitOf(syllable: string, way: number): string {
  return String.fromCharCode(FIRST_UNIT + SYLLABLES.indexOf(syllable) + (way === 0 ? 0 : SYLLABLES.length));
}

function alikeWords(): AlikeWords[] {
  const groups = new Map<string, AlikeWords>();
  for (const { zh, probability: likelihood, pinyin } of likeliestWords()) {
    const syllables = pinyin.split(' ').map((each) => readingsOf(each)[0] ?? '');
    const ways = Array.from(zh, (character, at) => wayOf(character, syllables[at] ?? ''));
    const key = `${String(likelihood)} ${ways.join(' ')}`;
    groups.set(key, { likelihood, ways, words: (groups.get(key)?.words ?? '') + zh });
  }
  return [...groups.values()];
}

/** The words in their order; of two entries for one word the likelier. */
function likeliestWords(): (typeof PatternsNormal)[number][] {
  const all = new Map<string, (typeof PatternsNormal)[number]>();
  for (const word of PatternsNormal) {
    if (word.priority === NORMAL && word.probability >= (all.get(word.zh)?.probability ?? 0)) all.set(word.zh, word);
  }
  return [...all.values()].sort((a, b) => (a.zh < b.zh ? -1 : 1));
}

function wayOf(character: string, syllable: string): number | string {
  const way = waysOf.get(character)?.indexOf(syllable) ?? -1;
  return way < 0 ? syllable : way;
}
