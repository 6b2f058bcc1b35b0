// Whole numbers in Chinese numerals, everyday and formal: 十二, 三百零五, 一万二千, 伍拾萬. Only what is written as it should
// be is read: 一二三 and 一百五 (150 or 105) are none.
import { fold } from '../script';

const DIGITS = '零一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  〇: '零',
  两: '二',
  貳: '二',
  參: '三',
};
const SMALL: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };
const LARGE: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4 };
const NUMERAL = /^[零一二三四五六七八九十百千万亿]+$/;
const LONGEST = 20;

/** The number that Chinese numerals say; undefined where they are none. */
export function readNumeral(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = Array.from(fold(text), (sign) => FORMAL[sign] ?? sign).join('');
  if (!NUMERAL.test(plain)) return undefined;
  const value = valueOf(plain);
  return spellings(value).includes(plain) ? value : undefined;
}

function valueOf(plain: string): number {
  for (const [sign, unit] of Object.entries(LARGE)) {
    const at = plain.lastIndexOf(sign);
    if (at > 0) return valueOf(plain.slice(0, at)) * unit + valueOf(plain.slice(at + 1));
  }
  let [value, digit] = [0, 0];
  for (const sign of plain) {
    const unit = SMALL[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else [value, digit] = [value + (digit === 0 ? 1 : digit) * unit, 0];
  }
  return value + digit;
}

// What is read is written again: only what comes out alike was a number.
function spellings(value: number): string[] {
  if (!Number.isSafeInteger(value) || value >= 1e12) return [];
  const whole = written(value);
  return whole.startsWith('一十') ? [whole, whole.slice(1)] : [whole];
}

function written(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const [sign = '', unit = 1] =
    [...Object.entries(LARGE), ...Object.entries(SMALL)].find(([, each]) => value >= each) ?? [];
  const [head, rest] = [Math.floor(value / unit), value % unit];
  const gap = rest > 0 && rest < unit / 10 ? '零' : '';
  return `${written(head)}${sign}${gap}${rest === 0 ? '' : written(rest)}`;
}
