// How the characters of GB 2312 are read, and the words in which they are read otherwise: asked of the library when the
// product is built. Texts in Simplified characters hold few others, in rare names.
import { pinyin } from 'pinyin-pro';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';

const NORMAL = 1; // the priority of words that are no surnames

const readBy = new Map(charactersOfGB2312().map((character) => [character, waysOf(character)]));
const words = wordsOfLibrary();

/** The characters, in the order of their codes. */
export const CHARACTERS = [...readBy.keys()].join('');

/** The ways to read a character, syllables with a space between them: each once, the usual one first. */
export const WAYS: readonly string[] = [...new Set(readBy.values())];

/** For each of the characters the number of its ways in the list, as a unit. */
export const WAYS_OF = [...readBy.values()].map((ways) => String.fromCharCode(WAYS.indexOf(ways))).join('');

/**
 * The words in which a character is not read as usual, with the syllables of each; and, without them, the words that
 * are read as usual and can share characters with one of the former, so that it is open which of both is meant.
 */
export const WORDS: Readonly<Record<string, string>> = Object.fromEntries(readOtherwise().concat(inTheirWay()));

function charactersOfGB2312(): string[] {
  const decoder = new TextDecoder('gb2312');
  const all: string[] = [];
  for (let row = 0xb0; row < 0xf8; row++)
    for (let cell = 0xa1; cell < 0xff; cell++) all.push(decoder.decode(new Uint8Array([row, cell])));
  return all.filter((character) => /^\p{Script=Han}$/u.test(character)).sort();
}

function waysOf(character: string): string {
  return [...new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true }))].join(' ');
}

function wordsOfLibrary(): [word: string, read: string][] {
  return PatternsNormal.filter(
    ({ zh, priority }) => priority === NORMAL && Array.from(zh).every((character) => readBy.has(character)),
  ).map((word) => [word.zh, withoutTones(word.pinyin)]);
}

function withoutTones(syllables: string): string {
  const plain = syllables.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
  return plain.normalize('NFC').replaceAll('ü', 'v');
}

function isUsual([word, read]: readonly [string, string]): boolean {
  return read === Array.from(word, (character) => readBy.get(character)?.split(' ')[0]).join(' ');
}

function readOtherwise(): [word: string, read: string][] {
  return words.filter((word) => !isUsual(word));
}

function inTheirWay(): [word: string, read: ''][] {
  const others = readOtherwise().map(([word]) => word);
  const wholes = new Set(others);
  const [parts, begun, ended] = [
    new Set(others.flatMap(partsOf)),
    new Set(others.flatMap(beginsOf)),
    new Set(others.flatMap(endsOf)),
  ];
  /** True where there are texts in which it and one of the others stand with a character in common. */
  const isInTheWay = (word: string): boolean =>
    parts.has(word) ||
    partsOf(word).some((part) => wholes.has(part)) ||
    endsOf(word).some((end) => begun.has(end)) ||
    beginsOf(word).some((begin) => ended.has(begin));
  return words.filter(isUsual).flatMap(([word]) => (isInTheWay(word) ? [[word, '']] : []));
}

function beginsOf(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at + 1));
}

function endsOf(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(at));
}

function partsOf(word: string): string[] {
  return endsOf(word).flatMap(beginsOf);
}
