// The numerals that policies and statutes are numbered with: which kind stands at the start of a line, and which
// ordinal it is. What clause a numeral makes is decided by numbering.ts.
import { halfWidth } from '../base/script';
import { readNumeral } from './clauseNumber';

/** The kinds of numerals. Two lines with the same kind, under the same clause, are neighbours. */
export type NumeralStyle =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'division' // 第一編 第一分編 第一章 第一節 第一款 第一目
  | 'article' // 第一條, 第一條之一
  | 'comma'
  | 'bracket' // 一、 （一）
  | 'dot'
  | 'number' // 1. （1）
  | 'circle'
  | 'roman' // ① Ⅰ、
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'decimal5' // 1.1 1.1.1 …
  | 'annex'
  | 'preface'; // 附件一, 序言

/** A numeral at the start of a line. */
export interface Numeral {
  readonly style: NumeralStyle;
  /** Its number as clause numbers write it: `17`, `17-1` for 第十七條之一, `1.2` for a decimal one. */
  readonly ordinal: string;
  /** As written, without the blanks after it. */
  readonly written: string;
  /** The text after it. */
  readonly rest: string;
}

const N = '(?:[零〇一二两兩三四五六七八九十百千]{1,9}|\\d{1,5})';
const STRUCTURAL: readonly (readonly [NumeralStyle, RegExp])[] = [
  ['subpart', new RegExp(`^第(${N})分[编編](?=\\s|$|\\P{L})`, 'u')],
  ['part', new RegExp(`^第(${N})(?:[编編篇](?=\\s|$|[^的中])|(?:部分|[类類])(?=\\s|$))`, 'u')],
  ['chapter', new RegExp(`^第(${N})章(?=\\s|$|[^的、和规規])`, 'u')],
  ['section', new RegExp(`^第(${N})[节節](?=\\s|$|[^的、和规規])`, 'u')],
  ['subsection', new RegExp(`^第(${N})[款](?=\\s|$)`, 'u')],
  ['division', new RegExp(`^第(${N})[目](?=\\s|$)`, 'u')],
];
// 第十條的規定 at the start of a line is a reference that a line break cut off, not an article.
const ARTICLE = new RegExp(`^第\\s?(${N})\\s?[条條](?:之(${N}))?(?![的之、和与與至或及规規第，,。；;》」）)])`);
const ANNEX = new RegExp(`^附[件录錄表]\\s?(${N})(?=[:：\\s]|$)[:：]?`);
const PREFACE = /^(?:序言|前言|序|引言|导言|導言)$/;
const LISTED: readonly (readonly [NumeralStyle, RegExp])[] = [
  ['bracket', /^[（(]([零〇一二三四五六七八九十百]{1,7})[）)]、?/],
  ['number', /^[（(](\d{1,4})[）)]、?/],
  ['comma', /^([零〇一二三四五六七八九十百]{1,7})(?:、|[.．](?!\d))/],
  ['circle', /^([①-⑳㉑-㉟])[、.．]?/],
  ['roman', /^([Ⅰ-Ⅻ])(?:[、.．]|(?=\s))/],
];
const DECIMAL = /^(\d{1,3}(?:[.．]\d{1,3}){1,4})(?:[.．、]|(?=[\s\p{Script=Han}]))/u;
const DOT = /^(\d{1,4})[.．、](?![\d])/;
const UNIT = new RegExp(
  [
    '^\\s*[%％‰°]|^(?:元(?!旦)|[万萬](?!能)|[亿億]|倍|米|公里|[吨噸]|天(?![猫貓然])|日(?![常报報志誌程])|月(?![度报報底])',
    '年(?![度报報终終假底])|小时|小時|折(?![扣价價])|分[钟鐘]|[个個](?!人|性)|人(?![员員事力才工均为為]))',
  ].join('|'),
);

/**
 * The numeral that a line begins with, if any. Headings of chapters and the like are found on any line; those that only
 * headings can be, such as 第一款, where `isHeading`.
 */
export function readNumeralAt(line: string, isHeading = false): Numeral | undefined {
  const text = line.replace(/^[０-９]+(?:[.．][０-９]+)*/, halfWidth);
  if (text.startsWith('第')) return structural(text, isHeading) ?? article(text);
  if (isHeading && PREFACE.test(text)) return { style: 'preface', ordinal: '0', written: text, rest: text };
  const annex = isHeading ? match('annex', ANNEX, text) : undefined;
  if (annex) return annex;
  for (const [style, pattern] of LISTED) {
    const found = match(style, pattern, text);
    if (found) return found;
  }
  return decimal(text) ?? match('dot', DOT, text);
}

function structural(text: string, isHeading: boolean): Numeral | undefined {
  for (const [style, pattern] of STRUCTURAL) {
    if (!isHeading && (style === 'subsection' || style === 'division')) continue;
    const found = match(style, pattern, text);
    if (found) return found;
  }
  return undefined;
}

function article(text: string): Numeral | undefined {
  const found = ARTICLE.exec(text);
  const ordinal = found ? readNumeral(found[1] ?? '') : undefined;
  const of = found?.[2] === undefined ? undefined : readNumeral(found[2]);
  if (found === null || ordinal === undefined) return undefined;
  return {
    style: 'article',
    ordinal: of === undefined ? String(ordinal) : `${String(ordinal)}-${String(of)}`,
    ...split(text, found[0]),
  };
}

function match(style: NumeralStyle, pattern: RegExp, text: string): Numeral | undefined {
  const found = pattern.exec(text);
  const ordinal = found ? ordinalOf(style, found[1] ?? '') : undefined;
  return found === null || ordinal === undefined
    ? undefined
    : { style, ordinal: String(ordinal), ...split(text, found[0]) };
}

function ordinalOf(style: NumeralStyle, written: string): number | undefined {
  const code = written.codePointAt(0) ?? 0;
  if (style === 'circle') return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
  return style === 'roman' ? code - 0x2160 + 1 : readNumeral(written.replaceAll('兩', '二'));
}

function decimal(text: string): Numeral | undefined {
  const found = DECIMAL.exec(text);
  if (found === null || isQuantity(text.slice(found[0].length))) return undefined;
  const parts = (found[1] ?? '').split(/[.．]/).map(Number);
  return {
    style: `decimal${String(parts.length)}` as NumeralStyle,
    ordinal: parts.join('.'),
    ...split(text, found[0]),
  };
}

/**
 * True where a unit follows a number, so that it counts something: 2.5倍, but neither 1.1 月度计划 nor 1.1天猫店铺.
 */
export function isQuantity(after: string): boolean {
  return UNIT.test(after);
}

function split(text: string, written: string): { written: string; rest: string } {
  return { written: written.trim(), rest: text.slice(written.length).trim() };
}
