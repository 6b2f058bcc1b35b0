// Clause numbers: reading every written form of one, and writing the forms that documents and people use.
import { fold } from '../base/script';

/** A clause, cited: `pack` is undefined for the workspace's main regulation. */
export interface ClauseReference {
  readonly pack: string | undefined;
  readonly number: string;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = '[零〇一二两三四五六七八九十百千]+';
/**
 * A clause number, as the source of a regular expression: `3.2.1`, `17-1.2` (paragraph 2 of 第十七條之一), `c3.s2` (第三章第二節),
 * `a1.4` (annex 1). A letter says what the part is: p 編, c 章, s 節, a 附件.
 */
export const CLAUSE_NUMBER = '[pcsa]?\\d{1,5}(?:-\\d{1,4})?(?:\\.[pcs]?\\d{1,5}(?:-\\d{1,4})?){0,7}';
const DOTTED = new RegExp(`^(?:([a-z][a-z0-9-]*)?§)?\\s*(${CLAUSE_NUMBER})\\.?$`);
const PART = `(${NUMERAL}|\\d+)`;
const SPOKEN_ITEM = `第?\\(?${PART}[)、.]?(?:条|條|项|項|款)?(?:\\(${PART}\\))?`;
const SPOKEN = new RegExp(`^第?${PART}章(?:第?\\(?${PART}\\)?[节節]?(?:${SPOKEN_ITEM})?)?$`);

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

/** Writes 0–9999 as a Chinese numeral. */
export function writeNumeral(value: number): string {
  if (value < 20) return value < 10 ? (DIGITS[value] ?? '') : `十${value === 10 ? '' : (DIGITS[value - 10] ?? '')}`;
  const digits = Array.from(String(value), Number);
  const written = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${'千百十'.slice(-digits.length + 1)[index] ?? ''}`,
    )
    .join('');
  return written.replace(/零+$/, '').replace(/零+/g, '零');
}

/**
 * Reads a text that is wholly a clause number: `3.2.2`, `§3.2.2`, `pack-id§17`, `第三章（二）2`, `第三章第二节`,
 * `第二章（二）1（1）`, in either script and width. Undefined for anything else.
 */
export function readClauseNumber(text: string): ClauseReference | undefined {
  const plain = fold(text).replace(/\s+/g, '').replaceAll('．', '.');
  const dotted = DOTTED.exec(plain);
  if (dotted)
    return {
      pack: dotted[1],
      number: (dotted[2] ?? '')
        .split('.')
        .map((part) => part.replace(/^([a-z]?)0+(?=\d)/, '$1'))
        .join('.'),
    };
  const spoken = SPOKEN.exec(plain);
  if (spoken === null) return undefined;
  const parts = spoken
    .slice(1)
    .filter((part) => (part as string | undefined) !== undefined)
    .map(readNumeral);
  return parts.every((part) => part !== undefined) ? { pack: undefined, number: parts.join('.') } : undefined;
}

/**
 * `第三章（二）2`, `第二章（二）1（1）`: the number as Chinese text cites it. Below the fourth level, and in an annex, numerals alone
 * follow.
 */
export function writeClausePath(number: string): string {
  const [annex = ''] = /^a\d+/.exec(number) ?? [];
  if (annex !== '') return [writeArticlePath(annex), ...number.split('.').slice(1)].join('.');
  if (number === '0') return PREFACE;
  const [chapter, section, item, subitem, ...deeper] = number.split('.').map(Number);
  const head = `第${writeNumeral(chapter ?? 0)}章`;
  const upper =
    head +
    (section ? `（${writeNumeral(section)}）` : '') +
    (item ? String(item) : '') +
    (subitem ? `（${String(subitem)}）` : '');
  return [upper, ...deeper].join('.');
}

const PREFACE = '序言';
const HEADING_WORDS: Readonly<Record<string, string>> = { p: '編', c: '章', s: '節', a: '附件' };
const ARTICLE_WORDS = ['條', '款', '項', '目'];

/** `第十七條之一第二款第三項`, `第三章第二節`, `附件一4`: the number as Chinese text cites a clause of a statute. */
export function writeArticlePath(number: string): string {
  let depth = 0;
  if (number === '0') return PREFACE;
  return number
    .split('.')
    .map((part) => {
      const [, letter = '', ordinal = '', added] = /^([a-z]?)(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      if (letter === 'a') return `附件${writeNumeral(Number(ordinal))}`;
      const word = letter === '' ? ARTICLE_WORDS[depth++] : HEADING_WORDS[letter];
      if (word === undefined) return `（${ordinal}）`;
      return `第${writeNumeral(Number(ordinal))}${word}${added === undefined ? '' : `之${writeNumeral(Number(added))}`}`;
    })
    .join('');
}

/**
 * Compares numbers part by part, so that 3.10 follows 3.9, 17-1 follows 17 with all below it, and headings follow the
 * articles.
 */
export function compareClauseNumbers(a: string, b: string): number {
  const left = a.split('.').map(readPart);
  const right = b.split('.').map(readPart);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [letter, ordinal, added] = left[i] ?? ABSENT;
    const [otherLetter, otherOrdinal, otherAdded] = right[i] ?? ABSENT;
    const difference = letter - otherLetter || ordinal - otherOrdinal || added - otherAdded;
    if (difference !== 0) return difference;
  }
  return 0;
}

const ABSENT = [-1, -1, -1] as const;

function readPart(part: string): readonly [number, number, number] {
  const letter = /^[a-z]/.test(part) ? part.charCodeAt(0) : 0;
  const [ordinal, added] = part
    .replace(/^[a-z]/, '')
    .split('-')
    .map(Number);
  return [letter, ordinal ?? 0, added ?? 0];
}

/**
 * The number with its last part left out, or undefined where it has only one. In a statute this need not be a clause:
 * `Clause.parent` is.
 */
export function parentNumber(number: string): string | undefined {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? undefined : number.slice(0, dot);
}
