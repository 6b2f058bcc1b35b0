// Numbers as people write them in sheets, where base/number.ts reads none: set bold or beside arrows, with units of any
// kind, in brackets for a loss, in Chinese numerals, without the unit that their column's title bears. What could mean
// two numbers is none.
import { bracketedAtEnd } from '../../base/forms/brackets';
import { readNumeral } from '../../base/forms/numerals';
import { withoutPictures } from '../../base/forms/plain';
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import { MOST_DIGITS } from '../../base/number';
import type { NumberStyle } from '../../base/number';
import { fold } from '../../base/script';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { isOfChanges, signed } from './changes';
import { declaredUnit, isOneMeasure, readUnit, suits } from './units';
import type { Unit } from './units';

/** A number that was meant; `unit` where the unit beside it contradicts the column's. */
export type WrittenNumber =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number; readonly style: NumberStyle }
  | { readonly kind: 'unit' };

const ARROWS = '↑↓▲▼🔺🔻⬆⬇📈📉△▽';
const NUMBER = /^([-+]?)([¥$]?)([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([^\d.,].*)?$/;
const CURRENCY = /^([-+]?)(?:rmb|cny|人民币|¥|￥)(?:[:：])?(?=[-+]?[\d¥])/;
const END = /[。；;!！，、]+$/;
const LONGEST = 60;

/** Reads a number that stands in a field or column; undefined where none is meant, or more than one can be. */
export function readWrittenNumber(spec: Field | Column, text: string): WrittenNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainly(text);
  if (spec.written?.flat.includes(plain) === true) return isOfChanges(spec) ? nothingChanged(spec) : undefined;
  const { text: body, units } = withoutRemarks(spec, countedDown(spec, plain));
  return body === undefined ? undefined : numberIn(spec, body, units);
}

// Blanks part signs and units from numbers; between two digits they may part two numbers.
function plainly(text: string): string {
  return withoutMarkup(fold(withoutPictures(text, ARROWS)))
    .replace(/[\u00a0\u2212\u2010-\u2013]/g, (sign) => (sign === '\u00a0' ? ' ' : '-'))
    .trim()
    .replace(END, '')
    .replace(/\s+(?=\D)|(?<=\D)\s+/g, '');
}

// Where days are counted to a day T or D, T-25 is 25 days before it.
function countedDown({ written, labels }: Field | Column, text: string): string {
  const match = /^[td](?:([-+])(\d{1,3}))?[日天]?$/.exec(text);
  const isCountdown = match !== null && labels.some((label) => written?.countdown.some((word) => label.includes(word)));
  return isCountdown ? `${match[1] ?? ''}${match[2] ?? '0'}` : text;
}

interface Parts {
  readonly text: string | undefined;
  readonly units: readonly Unit[];
}

// In brackets behind a number stands its unit, or a remark; other numbers there could be meant as well.
function withoutRemarks({ written }: Field | Column, text: string): Parts {
  const bracketed = bracketedAtEnd(text);
  if (bracketed === undefined) return { text: lossIn(text) ?? text, units: [] };
  const { outer, inner } = bracketed;
  const unit = readUnit(inner, written);
  if (unit !== undefined) return { text: outer, units: [unit] };
  const isRemark = !/[\d↑↓▲▼+-]/.test(inner) && readNumeral(inner) === undefined;
  return { text: isRemark && !isApart(inner, written?.apart ?? []) ? outer : undefined, units: [] };
}

function isApart(remark: string, apart: readonly string[]): boolean {
  return apart.some((word) => remark.includes(word));
}

// Bookkeepers set a loss in brackets.
function lossIn(text: string): string | undefined {
  const inner = /^\(([¥$]?\d[\d,.]*%?[^\d()]*)\)(%?)$/.exec(text);
  return inner === null ? undefined : `-${inner[1] ?? ''}${inner[2] ?? ''}`;
}

function numberIn(spec: Field | Column, text: string, units: readonly Unit[]): WrittenNumber | undefined {
  const body = signed(spec, text)
    ?.replace(CURRENCY, '$1')
    .replace(/^百分之(.+)$/, '$1%');
  if (body === undefined) return undefined;
  const ratio = spec.kind === 'ratio' ? /^1:(\d+(?:\.\d+)?)$|^(\d+(?:\.\d+)?):1$/.exec(body) : null;
  const written = digitsIn(ratio?.[1] ?? ratio?.[2] ?? body);
  if (written === undefined || (written.isSpoken === true && !maySpeak(spec))) return undefined;
  const { tail } = written;
  if (spec.kind === 'percent' && units.length === 0 && (tail === '折' || tail === '成')) return ofTen(written);
  const unit = tail === '' ? undefined : readUnit(tail, spec.written);
  if (tail !== '' && unit === undefined) return undefined;
  return inUnits(spec, written, unit === undefined ? units : [unit, ...units]);
}

// A ratio is never said so.
function maySpeak(spec: Field | Column): boolean {
  return spec.kind !== 'ratio' && (declaredUnit(spec)?.exponent ?? 0) <= 0;
}

/** A number in its parts: sign, digits before and behind the point, and what stands behind it. */
interface Digits {
  readonly sign: '-' | '';
  readonly prefix: string;
  readonly whole: string;
  readonly fraction: string;
  readonly tail: string;
  /** True for a number that says its own places, such as 四百: under 萬元 it could mean either. */
  readonly isSpoken?: boolean;
}

function digitsIn(text: string): Digits | undefined {
  const match = NUMBER.exec(text);
  const mixed = mixedIn(text);
  if (mixed !== undefined || match === null) return mixed ?? numeralIn(text);
  const [, outer = '', prefix = '', inner = '', whole = '', fraction = '', tail = ''] = match;
  if ((outer !== '' && inner !== '') || whole.length + fraction.length > MOST_DIGITS) return undefined;
  return { sign: outer === '-' || inner === '-' ? '-' : '', prefix, whole, fraction, tail };
}

const NUMERALS = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟';
const NUMERAL = new RegExp(`^([-+负]?)([${NUMERALS}]+)(.*)$`);
const PLACES = /[十百千万亿拾佰仟]/;

// A numeral is an amount with its unit, 三件, or where it says a place of its own: 四百, but not 三.
function numeralIn(text: string): Digits | undefined {
  const [, sign = '', numeral = '', tail = ''] = NUMERAL.exec(text) ?? [];
  const value = numeral === '' ? undefined : (readNumeral(numeral) ?? shortNumeral(numeral));
  return value === undefined || (tail === '' && !PLACES.test(numeral))
    ? undefined
    : {
        sign: sign === '' || sign === '+' ? '' : '-',
        prefix: '',
        whole: String(value),
        fraction: '',
        tail,
        isSpoken: true,
      };
}

// Behind 万 and 千 the next lower place is left out as it is spoken: 两万五 is 25,000, 3千5 3,500.
function shortNumeral(text: string): number | undefined {
  const [, head = '', place = '', last = ''] = /^(.*?)([千仟万])([一二三四五六七八九])$/.exec(text) ?? [];
  const whole = head === '' ? undefined : readNumeral(head + place);
  return whole === undefined ? undefined : whole + (readNumeral(last) ?? 0) * (place === '万' ? 1000 : 100);
}

// 3万5 mixes digits with a numeral's place.
function mixedIn(text: string): Digits | undefined {
  const [, sign = '', head = '', place = '', last = ''] = /^([-+]?)(\d{1,4})([千万])([1-9])$/.exec(text) ?? [];
  if (head === '') return undefined;
  const unit = place === '万' ? 10_000 : 1000;
  const whole = String(Number(head) * unit + (Number(last) * unit) / 10);
  return { sign: sign === '-' ? '-' : '', prefix: '', whole, fraction: '', tail: '', isSpoken: true };
}

// 8.5折 and 85折 are 85 % of a price, 三成 are 30 %.
function ofTen({ sign, whole, fraction, tail }: Digits): WrittenNumber | undefined {
  const number = Number(`${whole}.${fraction || '0'}`);
  const isOfHundred = tail === '折' && number >= 10;
  if (sign === '-' || number > (isOfHundred ? 100 : 10)) return undefined;
  return scaled({ sign, prefix: '', whole, fraction }, isOfHundred ? -2 : -1, { unit: '%' });
}

function inUnits(spec: Field | Column, digits: Digits, units: readonly Unit[]): WrittenNumber | undefined {
  const [unit, other] = units;
  if (other !== undefined && (unit?.word !== other.word || unit.exponent !== other.exponent)) return undefined;
  const declared = declaredUnit(spec);
  if (unit === undefined) return bare(spec, digits, declared);
  if (!suits(spec, unit) || !fits(unit, declared)) return { kind: 'unit' };
  return scaled(digits, unit.exponent, { unit: styleUnit(unit) });
}

function bare(spec: Field | Column, digits: Digits, declared: Unit | undefined): WrittenNumber | undefined {
  const exponent = declared?.exponent ?? 0;
  if (spec.kind === 'percent' && exponent !== -2) return undefined;
  return scaled(digits, exponent, exponent === 0 ? { unit: '' } : { unit: '', scale: exponent });
}

// Under 萬元 a number stands without its unit: 10.8萬 there may be 108,000 or ten thousand times as much.
function fits(unit: Unit, declared: Unit | undefined): boolean {
  if (declared === undefined) return true;
  return declared.exponent <= 0 && isOneMeasure(unit, declared);
}

function styleUnit({ exponent }: Unit): string {
  return exponent === -2 ? '%' : exponent === 4 ? '万' : exponent === 8 ? '亿' : '';
}

function scaled(
  { sign, prefix, whole, fraction }: Omit<Digits, 'tail'>,
  exponent: number,
  { unit, scale }: Pick<NumberStyle, 'unit' | 'scale'>,
): WrittenNumber {
  const value = Number(`${sign}${whole.replaceAll(',', '')}.${fraction || '0'}e${String(exponent)}`);
  const shown = unit === '' && scale === undefined ? Math.max(0, fraction.length - exponent) : fraction.length;
  const digits = unit === '%' && exponent === -1 ? Math.max(0, fraction.length - 1) : shown;
  const style = { prefix, grouped: whole.includes(','), unit, digits, ...(scale === undefined ? {} : { scale }) };
  return { kind: 'number', value: value === 0 ? 0 : value, decimals: fraction.length - exponent, style };
}

function nothingChanged({ kind }: Field | Column): WrittenNumber {
  const isPercent = kind === 'percent';
  const style = { prefix: '', grouped: false, unit: isPercent ? '%' : '', digits: 0 };
  return { kind: 'number', value: 0, decimals: isPercent ? 2 : 0, style };
}
