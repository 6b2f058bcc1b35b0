// Owns clause numbers: reading every written form of one, and writing the forms that documents and people use.
import { fold } from '../base/script';

/** A clause, cited: `pack` is undefined for the workspace's main regulation. */
export interface ClauseReference {
  readonly pack: string | undefined;
  readonly number: string;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = '[零〇一二两三四五六七八九十百千]+';
const DOTTED = /^(?:([a-z][a-z0-9-]*)?§)?\s*(\d{1,5}(?:\.\d{1,5}){0,3})\.?$/;
const SPOKEN = new RegExp(
  `^第?(${NUMERAL}|\\d+)章(?:第?\\(?(${NUMERAL}|\\d+)\\)?[节節]?(?:第?\\(?(${NUMERAL}|\\d+)[)、.]?(?:条|條|项|項|款)?(?:\\((\\d+|${NUMERAL})\\))?)?)?$`,
);

/** Reads a Chinese numeral up to 9999 (`二十三`, `一百零五`) or plain digits; undefined if it is none. */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS.indexOf(character);
      if (digit < 0) return undefined;
    } else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return text === '' ? undefined : total + digit;
}

/** Writes 1–99 as a Chinese numeral. */
export function writeNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return head + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

/**
 * Reads a text that is wholly a clause number: `3.2.2`, `§3.2.2`, `pack-id§17`, `第三章（二）2`, `第三章第二节`,
 * `第二章（二）1（1）`, in either script and width. Undefined for anything else.
 */
export function readClauseNumber(text: string): ClauseReference | undefined {
  const plain = fold(text).replace(/\s+/g, '').replaceAll('．', '.');
  const dotted = DOTTED.exec(plain);
  if (dotted) return { pack: dotted[1], number: (dotted[2] ?? '').split('.').map(Number).join('.') };
  const spoken = SPOKEN.exec(plain);
  if (spoken === null) return undefined;
  const parts = spoken.slice(1).filter((part) => (part as string | undefined) !== undefined).map(readNumeral);
  return parts.every((part) => part !== undefined) ? { pack: undefined, number: parts.join('.') } : undefined;
}

/** `第三章（二）2`, `第二章（二）1（1）`: the number as Chinese text cites it. */
export function writeClausePath(number: string): string {
  const [chapter, section, item, subitem] = number.split('.').map(Number);
  const head = `第${writeNumeral(chapter ?? 0)}章`;
  return head + (section ? `（${writeNumeral(section)}）` : '') + (item ? String(item) : '') + (subitem ? `（${String(subitem)}）` : '');
}

/** Compares numbers part by part, so that 3.10 follows 3.9. */
export function compareClauseNumbers(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The number of the clause above, or undefined for a chapter. */
export function parentNumber(number: string): string | undefined {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? undefined : number.slice(0, dot);
}
