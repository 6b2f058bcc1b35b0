// The one wrong input that explains several failures: of formulas, totals and checks that do not hold, the entered
// value on which most of them hang, and what it would have to be for all of these to agree. Each of them offers it.
import type { Finding, Fix } from '../base/finding';
import { message } from '../base/message';
import type { Message } from '../base/message';
import { readNumber } from '../base/number';
import { comparePositions } from '../base/range';
import { addressesOf, valueAt } from '../calculation/address';
import type { ValueAt } from '../calculation/address';
import { formIn } from '../calculation/form';
import type { Document } from '../documents/document';
import { withTexts } from '../documents/substitute';
import { writeValue } from '../documents/value';

/** The rules whose findings say that values do not fit together. */
export const RELATING: readonly string[] = ['formula-mismatch', 'total-mismatch', 'check-failed'];

/** What these rules find in a document as it would be. */
type Recheck = (document: Document) => readonly Finding[];

const MOST_CELLS = 3;
const MOST_VALUES = 30;
const LONGEST = 60_000; // in longer documents it would keep who types waiting

/** The findings, those that one input explains with a fix that writes the value with which all of them agree. */
export function withCulprits(document: Document, findings: readonly Finding[], recheck: Recheck): readonly Finding[] {
  const failing = findings.filter(({ rule }) => RELATING.includes(rule));
  if (failing.length < 2 || document.text.length > LONGEST) return findings;
  const before = recheck(document);
  const found = suspects(document, failing).flatMap(
    (place) => solve(document, place, { failing, before, recheck }) ?? [],
  );
  const most = Math.max(...found.map(({ explained }) => explained.size));
  const [culprit, ...others] = found.filter(({ explained }) => explained.size === most);
  if (culprit === undefined || others.length > 0) return findings;
  return findings.map((each) => (culprit.explained.has(nameOf(each)) ? offering(each, culprit) : each));
}

interface Culprit {
  readonly place: ValueAt;
  readonly text: string;
  readonly explained: ReadonlySet<string>;
}

function offering(finding: Finding, { place: { range, text: before }, text, explained }: Culprit): Finding {
  const said = { text, before: before.trim(), count: explained.size };
  const title = titleOf(before, said);
  const fix: Fix = { title, edits: [{ range, newText: text }], applicability: 'ask', isGuess: true };
  return { ...finding, fixes: [...finding.fixes, fix] };
}

/** Names the slip where the figures show which it is. */
function titleOf(before: string, said: Readonly<Record<'text' | 'before', string> & Record<'count', number>>): Message {
  const [old, right] = [numberIn(before), numberIn(said.text)];
  const power = Math.log10(Math.abs(right / old));
  if (Math.abs(power) === 4) return message('fix.culprit-unit', said);
  if (power !== 0 && Number.isInteger(power)) return message('fix.culprit-zeros', said);
  return digitsOf(before) === digitsOf(said.text) ? message('fix.culprit-swapped', said) : message('fix.culprit', said);
}

function digitsOf(text: string): string {
  return Array.from(text.replaceAll(/\D/g, '')).sort().join('');
}

function numberIn(text: string): number {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : NaN;
}

/** The numbers that most of what fails follows from, those first that more follows from. */
function suspects(document: Document, failing: readonly Finding[]): ValueAt[] {
  const inputs = failing.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.inputs ?? []));
  const counts = addressesOf(document).flatMap((address) => {
    const place = valueAt(document, address);
    if (place?.value.kind !== 'number') return [];
    const { start } = place.range;
    const count = inputs.filter(
      (each) => each.path === undefined && comparePositions(each.range.start, start) === 0,
    ).length;
    return count === 0 ? [] : [{ place, count }];
  });
  return counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_CELLS)
    .map(({ place }) => place);
}

interface Failures {
  readonly failing: readonly Finding[];
  readonly before: readonly Finding[];
  readonly recheck: Recheck;
}

/** The first value with which nothing new fails, and at least two less. */
function solve(document: Document, place: ValueAt, { failing, before, recheck }: Failures): Culprit | undefined {
  const known = new Set(before.map(nameOf));
  let best: Culprit | undefined;
  for (const text of textsFor(place, failing)) {
    const left = new Set(recheck(withTexts(document, new Map([[place.source, text]]))).map(nameOf));
    const explained = new Set([...known].filter((name) => !left.has(name)));
    if ([...left].some((name) => !known.has(name)) || explained.size < 2) continue;
    if (explained.size > (best?.explained.size ?? 0)) best = { place, text, explained };
  }
  return best;
}

function nameOf({ rule, message: { id }, range: { start } }: Finding): string {
  return `${rule} ${id} ${String(start.line)}:${String(start.character)}`;
}

/** What a place might have to say, the likeliest slips first. */
function textsFor({ spec, value, text, source, section }: ValueAt, failing: readonly Finding[]): string[] {
  if (value.kind !== 'number') return [];
  const form = section?.table !== undefined && 'column' in source ? formIn(section.table, source) : value;
  const now = value.value;
  const sides = failing.map(({ actual = '', expected = '' }) => [numberIn(actual), numberIn(expected)] as const);
  const powers = [1, -1, 4, -4, 2, -2, 3, -3].map((power) => now * 10 ** power);
  const sums = sides.flatMap(([actual, expected]) => [now + actual - expected, now - actual + expected]);
  const shares = sides.flatMap(([actual, expected]) =>
    [now * (actual / expected), now * (expected / actual)].flatMap((each) =>
      [2, 3, 4, 6].map((digits) => Number(each.toPrecision(digits))),
    ),
  );
  const written = [...powers, ...sums, ...swaps(text).map(numberIn), ...shares].flatMap((each) =>
    Number.isFinite(each) ? (writeValue(spec, each, form) ?? writeValue(spec, each, value) ?? []) : [],
  );
  return [...new Set(written)].filter((each) => each !== text).slice(0, MOST_VALUES);
}

/** A number with each two neighbouring digits the other way round. */
function swaps(text: string): string[] {
  return Array.from(text.matchAll(/\d(?=([,.]?)(\d))/g), ({ index, 0: digit, 1: mark = '', 2: next = '' }) => {
    return `${text.slice(0, index)}${next}${mark}${digit}${text.slice(index + 2 + mark.length)}`;
  });
}
