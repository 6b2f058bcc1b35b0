// Numbers as people write them: reading, displayed precision, rounding and writing back in the same style. Arithmetic
// between cells is up to the contracts (formulas/quantity.ts).
import { halfWidth, isAscii } from './script';

/** How a number was written, so that a corrected one can be written alike. */
export interface NumberStyle {
  /** A currency sign before the number, or nothing. */
  readonly prefix: string;
  /** Thousands separated by commas. */
  readonly grouped: boolean;
  /** `%`, `萬`/`万`, `億`/`亿`, or nothing. */
  readonly unit: string;
  /** Digits written after the decimal point. */
  readonly digits: number;
  /** The power of ten that the title says and the number leaves out: 4 under 預算（萬元）. */
  readonly scale?: number;
}

/** What a cell or field says as a number. */
export type NumberReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'invalid';
      /** True for a number of more digits than are calculated with exactly. */
      readonly isTooLong: boolean;
    }
  | {
      readonly kind: 'number';
      /** The amount meant: `12.5萬` is 125000, `85%` is 0.85. */
      readonly value: number;
      /** Decimals of `value` that the writing shows: `85%` shows 2, `12.5萬` shows −3. */
      readonly decimals: number;
      readonly style: NumberStyle;
    };

const UNIT_EXPONENT: Readonly<Record<string, number>> = { '': 0, '%': -2, 萬: 4, 万: 4, 億: 8, 亿: 8 };
/** The most digits of a number that is calculated with: with more, what is written may not be what was read. */
export const MOST_DIGITS = 14;
const MISSING = /^(-|--|—|——|–)?$/;
const NUMBER = /^([-+]?)([¥￥$]?)([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(%|萬|万|億|亿)?元?$/;

function plainText(text: string): string {
  if (isAscii(text)) return text.trim();
  return halfWidth(text)
    .replace(/[\u00a0\u2212]/g, (c) => (c === '\u2212' ? '-' : ' '))
    .trim();
}

/** True for a dash or nothing: missing, never zero. */
export function isMissing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 2 && MISSING.test(plainText(trimmed));
}

/**
 * Reads a number as written in documents and exports: `1,234.50`, `¥1,200`, `12.5萬`, `3億`, `85%`, full-width digits.
 * A dash or nothing is missing, never zero. Anything else is invalid, such as a wrongly grouped `12,34` or a number of
 * too many digits.
 */
export function readNumber(text: string): NumberReading {
  if (isMissing(text)) return { kind: 'missing' };
  const plain = plainText(text);
  const match = NUMBER.exec(plain);
  if (match === null || (match[1] !== '' && match[3] !== '')) return { kind: 'invalid', isTooLong: false };
  const [, outer = '', prefix = '', inner = '', whole = '', fraction = '', unit = ''] = match;
  if (isTooLong(whole, fraction)) return { kind: 'invalid', isTooLong: true };
  const exponent = UNIT_EXPONENT[unit] ?? 0;
  const sign = outer === '-' || inner === '-' ? '-' : '';
  const grouped = whole.includes(',');
  const digits = `${sign}${grouped ? whole.replaceAll(',', '') : whole}.${fraction}`;
  const value = Number(exponent === 0 ? digits : `${digits}e${String(exponent)}`);
  const style = { prefix, grouped, unit, digits: fraction.length };
  return { kind: 'number', value: value === 0 ? 0 : value, decimals: fraction.length - exponent, style };
}

// Zeros before a number, and those at the end of its decimals as far as they go, make it no longer.
function isTooLong(whole: string, fraction: string): boolean {
  if (whole.length + fraction.length <= MOST_DIGITS) return false;
  const digits = (whole.replaceAll(',', '') + fraction.replace(/0+$/, '')).replace(/^0+/, '');
  return digits.length > MOST_DIGITS || fraction.length > MOST_DIGITS;
}

/**
 * Rounds half away from zero to `decimals` places (negative: tens, hundreds), free of binary residue such as 1.005 or
 * 0.285 × 100.
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return roundPlain(value, decimals) ?? roundDigits(value, decimals);
}

const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000] as const;

// Plain arithmetic gives the same wherever the value is not so near the middle between two that binary residue could
// tip it.
function roundPlain(value: number, decimals: number): number | undefined {
  const power = POWERS[decimals];
  if (power === undefined) return undefined;
  if (Number.isInteger(value) && Math.abs(value) < 1e13) return value === 0 ? 0 : value;
  const scaled = Math.abs(value) * power;
  const fromMiddle = Math.abs(scaled - Math.floor(scaled) - 0.5);
  if (scaled > 1e12 || fromMiddle < 1e-6 + scaled * 1e-12) return undefined;
  const result = Math.round(scaled) / power;
  return value < 0 && result !== 0 ? -result : result;
}

/** Rounds by the decimal digits. */
export function roundDigits(value: number, decimals: number): number {
  const clean = Math.abs(Number(value.toPrecision(14)));
  const scaled = Math.round(shift(clean, decimals));
  const result = shift(scaled, -decimals);
  return value < 0 && result !== 0 ? -result : result;
}

function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** True when the two are the same number at `decimals` displayed places. */
export function equalAt(a: number, b: number, decimals: number): boolean {
  return roundTo(a, decimals) === roundTo(b, decimals);
}

/**
 * Writes a number in a style; undefined where it would not be read as the same number again, having too many digits. A
 * unit of 萬 or 億 that would hide digits of the value gets the decimals that it needs.
 */
export function writeNumber(value: number, style: NumberStyle): string | undefined {
  const exponent = (UNIT_EXPONENT[style.unit] ?? 0) + (style.scale ?? 0);
  const shown = shift(Number(value.toPrecision(MOST_DIGITS)), -exponent);
  const digits = exponent > 0 ? Math.max(style.digits, decimalsOf(shown)) : style.digits;
  const text = Math.abs(roundTo(shown, digits)).toFixed(Math.min(Math.max(0, digits), MOST_DIGITS));
  const [whole = '0', fraction] = text.split('.');
  const grouped = style.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = roundTo(shown, digits) < 0 ? '-' : '';
  const written = `${sign}${style.prefix}${grouped}${fraction === undefined ? '' : `.${fraction}`}${style.unit}`;
  return says(written, shift(value, -(style.scale ?? 0))) ? written : undefined;
}

/** True where a text is read as a value, as finely as it shows it. */
function says(text: string, value: number): boolean {
  const reading = readNumber(text);
  if (reading.kind !== 'number') return false;
  const residue = 4 * Number.EPSILON * Math.abs(value);
  return Math.abs(reading.value - value) <= 0.500001 * 10 ** -reading.decimals + residue;
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
