// Amounts in capital numerals, as receipts and contracts have them: 壹万贰仟叁佰元整, 柒角伍分. They are found within a
// text and read whether or not their zeros stand as they should, and the amount is written as banks ask for it.
import { roundTo } from '../number';
import { fold } from '../script';
import type { Script } from '../script';

/** An amount in capital numerals, and where it stands in its text. */
export interface CapitalAmount {
  readonly at: number;
  readonly end: number;
  readonly value: number;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
/** The same signs in everyday writing, with which the capital ones are mixed. */
const EVERYDAY: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  一: '壹',
  二: '贰',
  两: '贰',
  弍: '贰',
  三: '叁',
  参: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const SMALL: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const LARGE: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
const MOST = 1e12;

const SIGN = `[${DIGITS}${FORMAL}万亿${Object.keys(EVERYDAY).join('')}]`;
const RUN = String.raw`${SIGN}(?:\s?${SIGN}){0,40}`;
const DIGIT = String.raw`\s?(${SIGN}\s?${SIGN}|${SIGN})\s?`; // 零伍: a zero says that there is no 角
const FEN = `(?:${DIGIT}分)?`;
const END = String.raw`(?:\s?[整正])`;
const AMOUNT = new RegExp(
  String.raw`(负\s?)?(${RUN})\s?(?:(元|圆)(?:${DIGIT}角)?${FEN}${END}?|(角)${FEN}${END}?|(分)|[整正])` +
    String.raw`(?!\s?[零${FORMAL}])`,
  'gu',
);

/** False for a text that holds no capital numeral, as most do. */
export function holdsCapitals(text: string): boolean {
  return HAS_FORMAL.test(text);
}

/** The amounts in capital numerals that stand in a text; everyday numerals alone make none. */
export function* capitalAmountsIn(text: string): Iterable<CapitalAmount> {
  if (!holdsCapitals(text)) return;
  for (const match of fold(text).matchAll(AMOUNT)) {
    const value = holdsCapitals(match[0]) ? valueOf(match) : undefined;
    if (value !== undefined) yield { at: match.index, end: match.index + match[0].length, value };
  }
}

const HAS_FORMAL = /[壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟]/;

function valueOf(match: RegExpMatchArray): number | undefined {
  const [, minus, run = '', yuan, jiao, fen, tenths, fenBehind, hundredths] = match;
  const [yuans, jiaos, fens] =
    tenths !== undefined
      ? [0, digitOf(run), digitOf(fenBehind)]
      : hundredths !== undefined
        ? [0, 0, digitOf(run)]
        : [numeralOf(run), digitOf(yuan && jiao), digitOf(yuan && fen)];
  if (yuans === undefined || jiaos === undefined || fens === undefined) return undefined;
  const value = roundTo(yuans + jiaos / 10 + fens / 100, 2);
  return minus === undefined ? value : -value;
}

function digitOf(text: string | undefined): number | undefined {
  const signs = formalSigns(text ?? '零').replace(/^零(?=.)/, '');
  const digit = DIGITS.indexOf(signs);
  return signs.length === 1 && digit >= 0 ? digit : undefined;
}

function formalSigns(text: string): string {
  return Array.from(text.replace(/\s/g, ''), (sign) => EVERYDAY[sign] ?? sign).join('');
}

function numeralOf(text: string): number | undefined {
  const value = withLarge(formalSigns(text), 0);
  return value !== undefined && value < MOST ? value : undefined;
}

/** Each of 亿 and 万 once, the greater one first, and less than that many before it but for 亿. */
function withLarge(text: string, from: number): number | undefined {
  const [sign, unit] = LARGE[from] ?? [];
  if (sign === undefined || unit === undefined) return underTenThousand(text);
  const at = text.lastIndexOf(sign);
  if (at < 0) return withLarge(text, from + 1);
  const head = withLarge(text.slice(0, at), from + 1);
  const rest = at === text.length - 1 ? 0 : withLarge(text.slice(at + 1), from + 1);
  return head === undefined || head === 0 || rest === undefined ? undefined : head * unit + rest;
}

// Zeros may stand or be left out; digits and their units may not come in another order.
function underTenThousand(text: string): number | undefined {
  let [value, least] = [0, 10_000];
  const signs = text.replace(/零/g, '');
  for (const { 0: part, index } of signs.matchAll(/([壹贰叁肆伍陆柒捌玖])?([拾佰仟])?/g)) {
    if (part === '') {
      if (index < signs.length) return undefined;
      continue;
    }
    const unit = SMALL[part.slice(-1)] ?? 1;
    const isBare = unit === Number(SMALL[part]);
    if (unit >= least || (isBare && unit !== 10)) return undefined;
    value += (isBare ? 1 : DIGITS.indexOf(part.charAt(0))) * unit;
    least = unit;
  }
  return text === '' ? undefined : value;
}

const TRADITIONAL: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸', 万: '萬', 亿: '億', 负: '負' };

/** An amount in capital numerals, to the cent; undefined for one that is too large. */
export function writeCapitalAmount(value: number, script: Script = 'simplified'): string | undefined {
  const cents = Math.round(roundTo(Math.abs(value), 2) * 100);
  if (!Number.isSafeInteger(cents) || cents >= MOST * 100) return undefined;
  const [yuan, jiao, fen] = [Math.floor(cents / 100), Math.floor(cents / 10) % 10, cents % 10];
  const whole = yuan === 0 && cents > 0 ? '' : `${yuan === 0 ? '零' : numeral(yuan)}元`;
  const sign = value < 0 && cents > 0 ? '负' : '';
  const text = `${sign}${whole}${small(jiao, fen, whole !== '')}`;
  return script === 'simplified' ? text : Array.from(text, (each) => TRADITIONAL[each] ?? each).join('');
}

function small(jiao: number, fen: number, follows: boolean): string {
  if (fen === 0) return jiao === 0 ? '整' : `${DIGITS.charAt(jiao)}角整`;
  const tenths = jiao === 0 ? (follows ? '零' : '') : `${DIGITS.charAt(jiao)}角`;
  return `${tenths}${DIGITS.charAt(fen)}分`;
}

function numeral(value: number): string {
  for (const [sign, unit] of [...LARGE, ...Object.entries(SMALL).reverse()]) {
    if (value < unit) continue;
    const [head, rest] = [Math.floor(value / unit), value % unit];
    const gap = rest > 0 && rest < unit / 10 ? '零' : '';
    return `${numeral(head)}${sign}${gap}${rest === 0 ? '' : numeral(rest)}`;
  }
  return DIGITS.charAt(value);
}
