// Telling pinyin that a page has put behind a character from letters that the text means.
import { waysToRead } from '../base/pinyin';

const TONES = /[\u0300\u0301\u0304\u030c]/g;
const INITIAL = '[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh';
const FINAL =
  '[aeiou]|ü|v|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|' +
  'ua|uo|uai|ui|uan|un|uang|üe|ve|ue|üan|ün|ueng';
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${FINAL})$`);

/**
 * True when letters are the reading of a (Simplified) character, or at least a syllable with its tone marked, which no
 * abbreviation is.
 */
export function readsAs(character: string, letters: string): boolean {
  const bare = letters.normalize('NFD').replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(bare)) return false;
  if (bare !== letters) return true;
  return waysToRead(character).includes(bare.replaceAll('ü', 'v'));
}
