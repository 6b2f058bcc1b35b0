// Writing another ordinal into the numeral of a clause, in the way in which it is written: 二、 as 三、, （2） as （3）, 第十七條之一
// as 第十八條.
import { readNumeral, writeNumeral } from '../../citations/clauseNumber';
import type { Numeral } from '../../citations/numerals';

const HAN = '[零〇一二三四五六七八九十百千两兩]+';
const DIGITS = '[0-9０-９]+';
const ARTICLE = new RegExp(`(${HAN}|${DIGITS})(.*?[条條])(?:之(${HAN}|${DIGITS}))?`);

/**
 * The numeral as written, with another ordinal; undefined where its kind cannot say it. `written` is the text of the
 * file.
 */
export function writeOrdinal(written: string, { style }: Numeral, ordinal: string): string | undefined {
  switch (style) {
    case 'circle':
      return swap(written, /[①-⑳㉑-㉟]/, circled(Number(ordinal)));
    case 'roman':
      return swap(written, /[Ⅰ-Ⅻ]/, Number(ordinal) > 12 ? undefined : String.fromCodePoint(0x215f + Number(ordinal)));
    case 'preface':
      return undefined;
    case 'decimal2':
    case 'decimal3':
    case 'decimal4':
    case 'decimal5':
      return swap(written, /\d+(?:[.．]\d+)+/, written.includes('．') ? ordinal.replaceAll('.', '．') : ordinal);
    case 'article':
      return written.replace(ARTICLE, (_, main: string, word: string) => article(main, word, ordinal));
    default:
      return written.replace(new RegExp(`${HAN}|${DIGITS}`), (numeral) => like(numeral, ordinal));
  }
}

function swap(written: string, sign: RegExp, by: string | undefined): string | undefined {
  return by === undefined ? undefined : written.replace(sign, by);
}

function circled(ordinal: number): string | undefined {
  if (ordinal > 35 || ordinal < 1) return undefined;
  return String.fromCodePoint(ordinal > 20 ? 0x3251 + ordinal - 21 : 0x245f + ordinal);
}

function article(main: string, word: string, ordinal: string): string {
  const [number = '', added] = ordinal.split('-');
  return `${like(main, number)}${word}${added === undefined ? '' : `之${like(main, added)}`}`;
}

/** An ordinal written as another one is: in Chinese numerals, in digits, in digits of full width. */
function like(written: string, ordinal: string): string {
  if (/[０-９]/.test(written))
    return ordinal.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return /\d/.test(written) || readNumeral(ordinal) === undefined ? ordinal : writeNumeral(Number(ordinal));
}
