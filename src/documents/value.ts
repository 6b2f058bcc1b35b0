// The values of fields and cells: what a text means as a column's kind. Whether the value is right is judged by the
// rules.
import type { Day, DayRange, TimedRange } from '../base/dates/date';
import { plainName } from '../base/forms/names';
import { plainText } from '../base/forms/plain';
import { isMissing, readNumber, roundTo, writeNumber } from '../base/number';
import type { NumberStyle } from '../base/number';
import { isPlaceholder } from '../base/placeholder';
import { fold, labelKey } from '../base/script';
import { isDayRangeWithoutYear, isDayWithoutYear, readDay, readTimedRange } from '../base/dates/writtenDays';
import { DayValue, Quantity, Ratio, SpanValue } from '../formulas/quantity';
import type { CelValue } from '../formulas/expression';
import { isAdditive } from '../knowledge/contracts/contract';
import type { Column, Field } from '../knowledge/contracts/contract';
import type { NamedEntry } from '../knowledge/model';
import { dayText } from './forms/days';
import { saysNothing } from './forms/nothing';
import { readWrittenNumber } from './forms/numbers';
import { optionOf, readWrittenOption } from './forms/options';
import { entryNamed } from './forms/entryNames';
import { declaredUnit } from './forms/units';

/**
 * What a field or cell says. `invalid` carries the text that was probably meant, where it can be told; `entry` is the
 * metric or channel that a text names.
 */
export type Value =
  | ({ readonly kind: 'missing' } & Form)
  | ({ readonly kind: 'placeholder' } & Form)
  | ({ readonly kind: 'invalid'; readonly reason: InvalidReason; readonly meant?: string } & Form)
  | ({ readonly kind: 'text'; readonly text: string; readonly entry?: NamedEntry } & Form)
  | (NumberValue & Form)
  | ({ readonly kind: 'date'; readonly day: Day } & Form)
  | ({ readonly kind: 'dateRange' } & TimedRange & Form);

interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly decimals: number;
  readonly style: NumberStyle;
}

/** How a value stands in the document. */
interface Form {
  /** True where it is read in a form of people's own, beside which there is a plain one. */
  readonly isDressed?: true;
}

/** Why a text is no value of its kind. */
export type InvalidReason =
  'number' | 'integer' | 'percent-sign' | 'unit' | 'date' | 'date-range' | 'option' | 'min' | 'max' | 'digits';

/**
 * Reads a text as a field or column means it. Days that are written without a year are completed from the document's
 * period.
 */
export function readValue(spec: Field | Column, source: string, period?: DayRange): Value {
  const text = source.trim();
  if (isPlaceholder(text)) return { kind: 'placeholder' };
  if (isMissing(text)) return { kind: 'missing' };
  if (text.length > LONGEST_VALUE) return longValue(spec, text);
  const value = readAs(spec, text, period);
  return mayBeNothing(spec, value) && saysNothing(spec, text) ? { kind: 'missing', isDressed: true } : value;
}

function mayBeNothing(spec: Field | Column, { kind }: Value): boolean {
  return kind === 'invalid' || (kind === 'text' && spec.kind !== 'enum');
}

function readAs(spec: Field | Column, text: string, period: DayRange | undefined): Value {
  switch (spec.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'ratio':
    case 'percent':
      return readQuantity(spec, text);
    case 'date':
      return readDate(spec, text, period);
    case 'dateRange':
      return readRange(spec, text, period);
    case 'enum':
      return readOption(spec, text);
    default:
      return readWords(spec, text);
  }
}

// What names a row, a person or an entry is read as a name; other words stand as they are.
function readWords(spec: Field | Column, text: string): Value {
  const name = nameIn(spec, text);
  const entry = entryNamed(spec, name);
  if (entry !== undefined) return { kind: 'text', text: name, entry };
  return name === text ? { kind: 'text', text } : { kind: 'text', text: name, isDressed: true };
}

// Around people's names stand posts and signs of chat, which are taken off where the words of packs are known.
function nameIn(spec: Field | Column, text: string): string {
  if (spec.kind === 'person') return spec.written === undefined ? text : plainName(withoutBrackets(text));
  return spec.kind !== 'text' || ('unique' in spec && spec.unique) ? plainName(text) : text;
}

const LONGEST_VALUE = 1000; // characters of a number, a day or a choice; no more is read than that

// A text is as long as it is; anything else would be no value however it were read.
function longValue({ kind }: Field | Column, text: string): Value {
  const reason = LONG_REASONS[kind];
  return reason === undefined ? { kind: 'text', text } : { kind: 'invalid', reason };
}

const LONG_REASONS: Readonly<Partial<Record<Field['kind'], InvalidReason>>> = {
  integer: 'number',
  number: 'number',
  money: 'number',
  ratio: 'number',
  percent: 'number',
  date: 'date',
  dateRange: 'date-range',
  enum: 'option',
};

// Behind a person's name stands a post, or what he does.
function withoutBrackets(text: string): string {
  const rest = /[（(]/.test(text) ? text.replace(/[（(][^（()）]*[）)]/g, '').trim() : text;
  return rest === '' ? text : rest;
}

function readQuantity(spec: Field | Column, text: string): Value {
  const reading = spec.unit === undefined ? readNumber(text) : undefined;
  if (reading?.kind === 'number' && suits(spec, reading)) return bounded(spec, reading);
  const written = readWrittenNumber(spec, text);
  if (written?.kind === 'number') {
    const value = bounded(spec, written);
    return spec.unit === undefined && value.kind === 'number' ? { ...value, isDressed: true } : value;
  }
  if (written?.kind === 'unit') return { kind: 'invalid', reason: 'unit' };
  return reading?.kind === 'number' ? signless(reading) : unreadable(text);
}

// A percentage is one only by its sign, and an amount or a count is none.
function suits({ kind }: Field | Column, { style: { unit } }: NumberValue): boolean {
  return kind === 'percent' ? unit === '%' : unit !== '%' || (kind !== 'money' && kind !== 'integer');
}

function unreadable(text: string): Value {
  const reading = readNumber(text);
  return { kind: 'invalid', reason: reading.kind === 'invalid' && reading.isTooLong ? 'digits' : 'number' };
}

function signless({ value, style }: Omit<NumberValue, 'kind'>): Value {
  return { kind: 'invalid', reason: 'percent-sign', ...meantBy(asPercent(value, style)) };
}

function bounded(spec: Field | Column, { value, decimals, style }: Omit<NumberValue, 'kind'>): Value {
  if (spec.kind === 'integer' && !Number.isInteger(value)) return { kind: 'invalid', reason: 'integer' };
  if (spec.min !== undefined && value < spec.min) return { kind: 'invalid', reason: 'min' };
  if (spec.max !== undefined && value > spec.max) return { kind: 'invalid', reason: 'max' };
  return { kind: 'number', value, decimals, style };
}

function meantBy(meant: string | undefined): { readonly meant?: string } {
  return meant === undefined ? {} : { meant };
}

// `40` means 40%; `0.4`, the fraction that a sheet shows without its format, means 40% too.
function asPercent(value: number, style: NumberStyle): string | undefined {
  const fraction = Math.abs(value) <= 1 && style.digits > 0;
  const digits = fraction ? Math.max(0, style.digits - 2) : style.digits;
  return writeNumber(fraction ? value : roundTo(value / 100, style.digits + 2), { ...style, unit: '%', digits });
}

// Without a period `5月3日` is still a day, only of no known year: what is wrong is the period, and that is said there.
function readDate(spec: Field | Column, text: string, period?: DayRange): Value {
  const day = readDay(text, period);
  if (day !== undefined) return { kind: 'date', day };
  const plain = dayText(text, spec.written, period);
  const read = plain === undefined ? undefined : readDay(plain, period);
  if (read !== undefined) return { kind: 'date', day: read, isDressed: true };
  return period === undefined && isDayWithoutYear(plain ?? text)
    ? { kind: 'text', text }
    : { kind: 'invalid', reason: 'date' };
}

function readRange(spec: Field | Column, text: string, period?: DayRange): Value {
  const range = readTimedRange(text, period);
  if (range !== undefined)
    return { kind: 'dateRange', ...range, ...(saysHoursOddly(range, text) && { isDressed: true }) };
  const plain = dayText(text, spec.written, period);
  const read = plain === undefined ? undefined : readTimedRange(plain, period);
  if (read !== undefined) return { kind: 'dateRange', ...read, isDressed: true };
  return period === undefined && isDayRangeWithoutYear(plain ?? text)
    ? { kind: 'text', text }
    : { kind: 'invalid', reason: 'date-range' };
}

// 晚8点 is 20:00, which is how hours stand plainly.
function saysHoursOddly({ fromTime, toTime }: TimedRange, text: string): boolean {
  const plain = fold(text);
  return [fromTime, toTime].some((time) => time !== undefined && !plain.includes(time.replace(/^0/, '')));
}

function readOption(spec: Field | Column, text: string): Value {
  const found = optionOf(spec, text);
  if (found !== undefined) return { kind: 'text', text: found.value };
  const meant = readWrittenOption(spec, text);
  return meant === undefined
    ? { kind: 'invalid', reason: 'option' }
    : { kind: 'text', text: meant.value, isDressed: true };
}

/**
 * What two values have alike that are the same, however they are written: days in any spelling, texts in either script
 * and width.
 */
export function valueKey(value: Value, text: string): string {
  switch (value.kind) {
    case 'date':
      return value.day;
    case 'dateRange':
      return value.from === value.to ? value.from : `${value.from} ~ ${value.to}`;
    default:
      return value.kind === 'text' ? (value.entry?.id ?? labelKey(value.text)) : labelKey(text);
  }
}

/**
 * The value as formulas and checks calculate with it; whatever is not there or not valid is missing. What names a
 * metric or channel is the first name that packs have for it.
 */
export function celValue(spec: Field | Column, value: Value | undefined): CelValue {
  switch (spec.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'ratio':
    case 'percent':
      return quantityOf(spec, value);
    case 'date':
      return new DayValue(value?.kind === 'date' ? value.day : undefined);
    case 'dateRange':
      return spanValue(value?.kind === 'dateRange' ? value : undefined);
    default:
      return value?.kind === 'text' ? (value.entry?.seenAs ?? value.text) : '';
  }
}

function quantityOf(spec: Field | Column, value: Value | undefined): Quantity {
  const kind = isAdditive(spec) ? Quantity : Ratio;
  return value?.kind === 'number' ? new kind(value.value, value.decimals) : new kind(undefined);
}

/** A span of days as formulas see it. */
export function spanValue(span: TimedRange | undefined): SpanValue {
  const { fromTime, toTime } = span ?? {};
  const hours = { ...(fromTime && { fromTime }), ...(toTime && { toTime }) };
  return new SpanValue(new DayValue(span?.from), new DayValue(span?.to), fromTime || toTime ? hours : undefined);
}

const DEFAULT_STYLE: Readonly<Partial<Record<Column['kind'], NumberStyle>>> = {
  percent: { prefix: '', grouped: false, unit: '%', digits: 2 },
  ratio: { prefix: '', grouped: false, unit: '', digits: 2 },
  money: { prefix: '', grouped: true, unit: '', digits: 2 },
  integer: { prefix: '', grouped: true, unit: '', digits: 0 },
};

/**
 * Writes a number as a column shows it: in the style of the value that stands there, else in the kind's own. Undefined
 * where it has too many digits.
 */
export function writeValue(spec: Field | Column, value: number, present?: Value): string | undefined {
  const style = present?.kind === 'number' ? present.style : styleOf(spec);
  if (style !== undefined)
    return writeNumber(value, present?.kind !== 'number' && isWhole(spec, value) ? { ...style, digits: 0 } : style);
  return writeNumber(value, { prefix: '', grouped: false, unit: '', digits: Number.isInteger(value) ? 0 : 2 });
}

// Under a title with a unit numbers stand without it.
function styleOf(spec: Field | Column): NumberStyle | undefined {
  const style = DEFAULT_STYLE[spec.kind];
  const scale = spec.unit === undefined ? 0 : (declaredUnit(spec)?.exponent ?? 0);
  return scale === 0 ? style : { prefix: '', grouped: false, digits: 2, ...style, unit: '', scale };
}

// Whole amounts of money stand without decimals, but an amount per buyer or click keeps them, as in the rows beside it.
function isWhole(spec: Field | Column, value: number): boolean {
  const quotient = 'formula' in spec && (spec.formula?.includes('/') === true || spec.ratios === true);
  return spec.kind === 'money' && Number.isInteger(value) && !quotient;
}

// Nearly every row is told from a total by the sign that it begins with.
const MAY_BE_TOTAL = /^\s*(?:[^0-9A-Za-z\u4e00-\u9fff]|[合總总小匯汇tsTS])/;

/** True when the label of a row's first cell, however it is set, says that the row is a total and no data. */
export function isTotalLabel(text: string): boolean {
  return MAY_BE_TOTAL.test(text) && /^(合计|总计|小计|汇总|total|subtotal)/.test(labelKey(plainText(text)));
}
