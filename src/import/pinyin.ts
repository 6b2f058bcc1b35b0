// Pinyin that a page has put behind characters, taken out; letters that the text means stay. A syllable with its tone
// marked is pinyin wherever it follows a character; one without is so in brackets where it is how that character is
// read, and without brackets only where a page does that again and again.
import { waysToRead } from '../base/pinyin';
import { simplify } from '../base/script';

/** In which ways pinyin stands between the characters of a source. */
export interface PinyinTraits {
  /** Syllables without tones stand there without brackets. */
  readonly isBare: boolean;
  /** Single letters, with which the reading of the character before begins. */
  readonly isInitial: boolean;
}

const TONES = /[\u0300\u0301\u0304\u030c]/g;
const LETTERS = 'a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const INITIAL = '[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh';
const FINAL =
  '[aeiou]|ü|v|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|' +
  'ua|uo|uai|ui|uan|un|uang|üe|ve|ue|üan|ün|ueng';
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${FINAL})$`);
const WORD = `[${LETTERS}]{1,6}`;
const AFTER_CHARACTER = new RegExp(
  [
    `(?<=(\\p{Script=Han}))(?:[（(]\\s?(${WORD}(?:[ '’]${WORD}){0,7})\\s?[）)]`,
    `|\\s?(${WORD})(?![${LETTERS}A-Za-z\\d])\\s?)`,
  ].join(''),
  'gu',
);
const LINE = new RegExp(`^${WORD}(?:[\\s,，.。]+${WORD})*[\\s,，.。]*$`);
const BARE = new RegExp(`(?<=(\\p{Script=Han}))(${WORD})(?=\\p{Script=Han})`, 'gu');
const FEWEST = 6;

/** Finds out by a part of a source what {@link withoutPinyin} has to look for in it. */
export function pinyinTraits(sample: string): PinyinTraits {
  let [words, read, letters, begun] = [0, 0, 0, 0];
  for (const [, character = '', word = ''] of sample.matchAll(BARE)) {
    if (word.length === 1) {
      letters++;
      if (begins(simplify(character), word)) begun++;
    } else {
      if (isSyllable(word)) words++;
      if (readsAs(simplify(character), word)) read++;
    }
  }
  return { isBare: read * 2 > words, isInitial: begun >= FEWEST && begun * 10 >= letters * 9 };
}

/** A text without the pinyin between its characters, and what was taken out. */
export function withoutPinyin(text: string, traits: PinyinTraits): { text: string; removed: readonly string[] } {
  if (!/[a-zà-ǿ]/.test(text)) return { text, removed: [] };
  if (isPinyinLine(text)) return { text: '', removed: [text] };
  const removed: string[] = [];
  const kept = text.replace(AFTER_CHARACTER, (whole, character: string, inside?: string, bare?: string) => {
    const before = simplify(character);
    const isPinyin =
      inside === undefined ? isBarePinyin(before, bare ?? '', traits) : isInBrackets(before, inside, traits);
    if (!isPinyin) return whole;
    removed.push(whole);
    return '';
  });
  return { text: kept, removed };
}

/** True for a line of nothing but syllables with their tones marked. */
export function isPinyinLine(text: string): boolean {
  return (
    LINE.test(text) && isMarked(text) && text.split(/[\s,，.。]+/).every((each) => each === '' || isSyllable(each))
  );
}

function isBarePinyin(before: string, letters: string, { isBare, isInitial }: PinyinTraits): boolean {
  if (isMarked(letters)) return isSyllable(letters);
  if (letters.length === 1 && isInitial) return begins(before, letters);
  return isBare && readsAs(before, letters);
}

function isInBrackets(before: string, letters: string, { isInitial }: PinyinTraits): boolean {
  const syllables = letters.split(/[ '’]/);
  if (syllables.length > 1) return isMarked(letters) && syllables.every(isSyllable);
  return readsAs(before, letters) || (isInitial && letters.length === 1 && begins(before, letters));
}

/**
 * True when letters are the reading of a (Simplified) character, or at least a syllable with its tone marked, which no
 * abbreviation is.
 */
function readsAs(character: string, letters: string): boolean {
  if (!isSyllable(letters)) return false;
  return isMarked(letters) || waysToRead(character).includes(plain(letters).replaceAll('ü', 'v'));
}

function begins(character: string, letter: string): boolean {
  return waysToRead(character).some((way) => way.startsWith(letter));
}

function isSyllable(letters: string): boolean {
  return SYLLABLE.test(plain(letters));
}

function isMarked(letters: string): boolean {
  return plain(letters) !== letters;
}

function plain(letters: string): string {
  return letters.normalize('NFD').replace(TONES, '').normalize('NFC');
}
