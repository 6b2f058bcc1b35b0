// Finding what may be numbers of clauses, in one pass over the text.
import { readNumeral } from '../../citations/clauseNumber';
import type { NumeralStyle } from '../../citations/numerals';
import { halfWidth } from '../../base/script';
import type { Slices } from '../../base/slices';
import type { Mark } from './mark';
import { weightOf } from './weight';

/** A number as it was found: what it is, and how long it is in the text. */
interface WrittenNumber {
  readonly style: NumeralStyle;
  readonly parts: readonly number[];
  readonly written: string;
  readonly length: number;
  /** Where in what was found the number begins; digits before it belong to the text. */
  readonly from?: number;
}

const HAN = '零〇一二三四五六七八九十百';
const WIDE = '\\d０-９';
const STARTS = new RegExp(`[第笫（(${HAN}${WIDE}①-⑳㉑-㉟Ⅰ-Ⅻ]`, 'g');
const ADDED = `(?: ?之 ?([${HAN}]{1,3}|[${WIDE}]{1,2})(?![${HAN}${WIDE}]))?`;
const STRUCTURAL = new RegExp(
  `[第笫] ?([${HAN}千]{1,9}|[${WIDE}]{1,4}) ?(分[编編]|部分|[编編篇章节節条條])${ADDED}`,
  'y',
);
const BRACKETED = new RegExp(`[（(] ?([${HAN}]{1,5}|[${WIDE}]{1,3}) ?[）)]、?`, 'y');
const LISTED = new RegExp(`([${HAN}]{1,9}) ?([、,，.．])(?![${WIDE}])`, 'y');
const CIRCLED = /([①-⑳㉑-㉟])[、.．]?/y;
const ROMAN = /([Ⅰ-Ⅻ])[、.．]/y;
const DIGITS = new RegExp(`[${WIDE}]+(?:[.．][${WIDE}]+)*`, 'y');
const POINT = /[.．、,，]/;
const BARE = /^ ?\p{Script=Han}[^。；;：:，,！？!?\n\d０-９]{0,20}\s?/u;
const STYLES: Readonly<Record<string, NumeralStyle>> = {
  编: 'part',
  編: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};
const SLICE = 1000;
const MOST_DEPTH = 5;

/** All that may be a number of a clause, in order; of one place the likelier reading comes first. */
export function* findMarks(text: string): Slices<Mark[]> {
  const marks: Mark[] = [];
  STARTS.lastIndex = 0;
  let looked = 0;
  for (let start = STARTS.exec(text); start !== null; start = STARTS.exec(text)) {
    if (++looked % SLICE === 0) yield;
    const found = foundAt(text, start.index);
    for (const each of found.all) marks.push(markOf(text, start.index, each));
    STARTS.lastIndex = Math.max(STARTS.lastIndex, start.index + found.length);
  }
  return marks;
}

function markOf(text: string, start: number, { from = 0, length, style, parts, written }: WrittenNumber): Mark {
  const [at, end] = [start + from, start + length];
  return { at, end, style, parts, written, ...weightOf(text, { at, end, style, parts }) };
}

function foundAt(text: string, at: number): { readonly all: readonly WrittenNumber[]; readonly length: number } {
  const character = text[at] ?? '';
  if (/[\d０-９]/.test(character)) return numberAt(text, at);
  const one = structuralAt(text, at) ?? bracketedAt(text, at) ?? signAt(text, at, CIRCLED) ?? signAt(text, at, ROMAN);
  if (one) return { all: [one], length: one.length };
  return listedAt(text, at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function structuralAt(text: string, at: number): WrittenNumber | undefined {
  const match = matchAt(STRUCTURAL, text, at);
  const [whole = '', ordinal = '', word = '', added] = match ?? [];
  const parts = [ordinal, ...(added === undefined ? [] : [added])].map((each) => readNumeral(halfWidth(each)));
  if (match === null || !parts.every((each) => each !== undefined)) return undefined;
  const style = word.startsWith('分') ? 'subpart' : STYLES[word];
  if (style === undefined || (added !== undefined && style !== 'article')) return undefined;
  return { style, parts, written: halfWidth(whole).replaceAll(' ', '').replace('笫', '第'), length: whole.length };
}

function bracketedAt(text: string, at: number): WrittenNumber | undefined {
  const match = matchAt(BRACKETED, text, at);
  const inner = halfWidth(match?.[1] ?? '');
  const ordinal = readNumeral(inner);
  if (match === null || ordinal === undefined) return undefined;
  const style = /\d/.test(inner) ? 'number' : 'bracket';
  return { style, parts: [ordinal], written: `（${inner}）`, length: match[0].length };
}

function signAt(text: string, at: number, pattern: RegExp): WrittenNumber | undefined {
  const match = matchAt(pattern, text, at);
  if (match === null) return undefined;
  const sign = match[1] ?? '';
  const code = sign.codePointAt(0) ?? 0;
  const ordinal = code >= 0x3251 ? code - 0x3251 + 21 : code >= 0x2460 ? code - 0x2460 + 1 : code - 0x2160 + 1;
  const isRoman = code < 0x2460;
  return {
    style: isRoman ? 'roman' : 'circle',
    parts: [ordinal],
    written: isRoman ? `${sign}、` : sign,
    length: match[0].length,
  };
}

/** 一、 and the like; of 雙十一一、 also what is left when the first numerals belong to the words before. */
function listedAt(text: string, at: number): { readonly all: readonly WrittenNumber[]; readonly length: number } {
  const match = matchAt(LISTED, text, at);
  if (match === null) return { all: [], length: 1 };
  const numerals = match[1] ?? '';
  const all: WrittenNumber[] = [];
  for (let from = 0; from < numerals.length && all.length < 3; from++) {
    const inner = numerals.slice(from);
    const ordinal = isNumeral(inner) ? readNumeral(inner) : undefined;
    if (ordinal === undefined) continue;
    all.push({ style: 'comma', parts: [ordinal], written: `${inner}、`, length: match[0].length, from });
  }
  return { all, length: match[0].length };
}

function isNumeral(text: string): boolean {
  return /^(?:[一二三四五六七八九]?百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(text);
}

/** 1. and 1.2.3, and a number alone before the words that 1.1 comes after. */
function numberAt(text: string, at: number): { readonly all: readonly WrittenNumber[]; readonly length: number } {
  const written = matchAt(DIGITS, text, at)?.[0] ?? '';
  const runs = halfWidth(written).split(/[.．]/);
  const length = written.length;
  if (runs.length > MOST_DEPTH) return { all: [], length };
  const after = text[at + length] ?? '';
  const all = runs.length > 1 ? decimals(runs, length, after) : pointed(runs[0] ?? '', length, after);
  if (runs.length === 2) all.push(...pointed(runs[0] ?? '', (runs[0] ?? '').length, '.'));
  if (runs.length === 1 && all.length === 0 && isBare(text, at + length, Number(runs[0])))
    all.push({ style: 'dot', parts: [Number(runs[0])], written: `${String(Number(runs[0]))}. `, length });
  return { all, length };
}

function decimals(runs: readonly string[], length: number, after: string): WrittenNumber[] {
  const [first = '', ...rest] = runs;
  if (rest.slice(0, -1).some((each) => each.length > 3) || first.length > 6) return [];
  const more = /[.．、]/.test(after) ? 1 : 0;
  const found = (digits: string, last: string, end: number): WrittenNumber => {
    const parts = [digits, ...rest.slice(0, -1), last].map(Number);
    const style = `decimal${String(parts.length)}` as NumeralStyle;
    return { style, parts, written: `${parts.join('.')} `, length: end, from: first.length - digits.length };
  };
  const last = rest.at(-1) ?? '';
  const whole = last.length > 3 ? [] : suffixes(first).map((digits) => found(digits, last, length + more));
  const short = [2, 1].filter((count) => last.length > count && last[count] !== '0');
  return [...whole, ...short.map((count) => found(first, last.slice(0, count), length - last.length + count))];
}

function pointed(digits: string, length: number, after: string): WrittenNumber[] {
  if (!POINT.test(after)) return [];
  return suffixes(digits).map((each): WrittenNumber => ({
    style: 'dot',
    parts: [Number(each)],
    written: `${String(Number(each))}. `,
    length: length + 1,
    from: digits.length - each.length,
  }));
}

/** The number itself, and its last digits where those before may belong to the text. */
function suffixes(digits: string): string[] {
  const all = digits.length <= 3 ? [digits] : [];
  for (let length = Math.min(2, digits.length - 1); length > 0; length--) all.push(digits.slice(-length));
  return all.filter((each) => !each.startsWith('0'));
}

function isBare(text: string, end: number, ordinal: number): boolean {
  const words = BARE.exec(text.slice(end, end + 26))?.[0];
  if (words === undefined || ordinal > 99) return false;
  return new RegExp(`^${String(ordinal)}[.．][1１](?![\\d０-９])`).test(
    halfWidth(text.slice(end + words.length, end + words.length + 8)),
  );
}
