// The values that mutations write: texts that are none of a kind, and other values of it.
import { sameLabel } from '../../../src/base/script';
import { addDays } from '../../../src/base/dates/date';
import { readNumber, writeNumber } from '../../../src/base/number';
import type { Period } from '../../../src/base/dates/period';
import { PLACEHOLDER } from '../../../src/base/placeholder';
import { readValue } from '../../../src/documents/value';
import type { Value } from '../../../src/documents/value';
import type { Column, Field } from '../../../src/knowledge/contracts/contract';

/** A text that its field or column must refuse, with what makes it wrong and the rule that says so. */
export interface Wrong {
  readonly text: string;
  readonly why: string;
  readonly rule?: string;
}

const NUMERIC = ['integer', 'number', 'money', 'ratio', 'percent'];

/** True for kinds that hold numbers. */
function isNumeric({ kind }: Field | Column): boolean {
  return NUMERIC.includes(kind);
}

/** A number as a column or field of a kind would hold it. */
function numberText({ kind }: Field | Column, value: number): string {
  return kind === 'percent'
    ? (writeNumber(value, { prefix: '', grouped: false, unit: '%', digits: 2 }) ?? '')
    : String(value);
}

/** For a field or column: a wrong text for each way in which its contract lets one be wrong. */
export function wrongTexts(spec: Field | Column, period: Period): Wrong[] {
  const wrong: Wrong[] = [];
  if (isNumeric(spec)) {
    wrong.push({ text: '很多', why: 'no number' });
    if (spec.min !== undefined) wrong.push({ text: numberText(spec, spec.min - 1), why: 'below min' });
    if (spec.max !== undefined) wrong.push({ text: numberText(spec, spec.max + 1), why: 'above max' });
  }
  if (spec.kind === 'integer') wrong.push({ text: String((spec.min ?? 0) + 1.5), why: 'no whole number' });
  if (spec.kind === 'percent') wrong.push({ text: '40', why: 'no sign' });
  if (spec.kind === 'date') wrong.push({ text: '2026-02-31', why: 'no such day' });
  if (spec.kind === 'dateRange')
    wrong.push(
      { text: '2026-02-20 ~ 2026-02-31', why: 'no such days' },
      { text: '2026-02-20 ~ 2026-02-10', why: 'backwards' },
    );
  if (spec.kind === 'enum') wrong.push({ text: '无此选项', why: 'no option' });
  if (spec.kind === 'role' || spec.kind === 'kpi') wrong.push({ text: '无此名目', why: 'no entry' });
  if (spec.kind === 'clause') wrong.push({ text: '§99.9', why: 'no clause', rule: 'clause-unknown' });
  if (spec.kind === 'document') wrong.push({ text: 'no-such-document', why: 'no document', rule: 'reference-unknown' });
  if (spec.within !== undefined) {
    const day = addDays(period.to, 40);
    wrong.push({
      text: spec.kind === 'dateRange' ? `${period.from} ~ ${day}` : day,
      why: 'outside the period',
      rule: 'date-outside-period',
    });
  }
  return wrong;
}

/** What other values may be made from. */
export interface Surroundings {
  readonly period: Period;
  /** Texts that stand elsewhere in the document, or in the expression. */
  readonly words: readonly string[];
}

/** Other texts that a field or column takes in place of `text`, the nearest first. */
export function otherTexts(spec: Field | Column, text: string, { period, words }: Surroundings): string[] {
  const all = [
    ...(spec.required ? [] : ['']),
    ...ofKind(spec, text, { period, words, value: readValue(spec, text, period) }),
  ];
  return [...new Set(all)].filter(
    (each) =>
      !sameLabel(each, text) &&
      !['invalid', 'placeholder', ...(spec.required ? ['missing'] : [])].includes(readValue(spec, each, period).kind),
  );
}

function ofKind(
  spec: Field | Column,
  text: string,
  { period, words, value }: Surroundings & { readonly value: Value },
): string[] {
  if (isNumeric(spec)) return numbersNear(spec, text, words);
  const days = [period.from, period.to].flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  if (spec.kind === 'date') {
    const from = value.kind === 'date' ? value.day : period.from;
    return [
      ...[1, -1, 2, -2, 3, -3, 7, -7, 14, -14, 40, -40, 100, -100, 400, -400, 1200].map((step) => addDays(from, step)),
      ...days,
      ...words,
    ];
  }
  if (spec.kind === 'dateRange') {
    const { from, to } = value.kind === 'dateRange' ? value : period;
    return [
      [0, 1],
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 40],
      [-40, 0],
      [40, 40],
      [-40, -40],
      [400, 400],
      [0, 400],
      [-1200, 0],
      [3650, 3650],
    ]
      .map(([a = 0, b = 0]) => `${addDays(from, a)} ~ ${addDays(to, b)}`)
      .concat(from);
  }
  if (spec.kind === 'enum') return spec.options.map((option) => option.value);
  return [...words, `${text}、某某`, '某某', '某某、某某某', '良好', '13800138000', `${text} 13800138000`];
}

function numbersNear(spec: Field | Column, text: string, words: readonly string[]): string[] {
  const reading = readNumber(text);
  const [value, style] =
    reading.kind === 'number'
      ? [reading.value, reading.style]
      : [1, { prefix: '', grouped: false, unit: spec.kind === 'percent' ? '%' : '', digits: 2 }];
  const step = style.unit === '%' ? 0.01 : 1;
  const near = [
    value * 2,
    value / 2,
    value + step,
    value - step,
    0,
    -value,
    value * 1.2,
    value * 0.8,
    value * 10,
    value / 10,
    value * 100,
    step,
    2 * step,
    3 * step,
    4 * step,
    5 * step,
    100 * step,
  ];
  return [
    ...near.flatMap((each) => writeNumber(spec.kind === 'integer' ? Math.round(each) : each, style) ?? []),
    ...words.filter((each) => readNumber(each).kind === 'number'),
  ];
}

/** True for a text that stands for nothing yet. */
export function isBlank(text: string): boolean {
  return ['', '-', '—', PLACEHOLDER].includes(text.trim());
}
