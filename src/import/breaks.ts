// Line breaks that a source lost before numerals are put back.
import type { Slices } from '../base/slices';
import { readNumeralAt } from '../citations/numerals';
import type { Numeral, NumeralStyle } from '../citations/numerals';
import type { SourceLine } from './line';

const AFTER_SENTENCE = /[。；;：:！？](?:[”」』）)])?\s*(?=[第（(一二三四五六七八九十\d①-⑳])/g;
const AFTER_TITLE = /^(.{1,24}?)\s*(?=[（(](?:一|1)[）)])/;
const SHORT_NUMERALS: ReadonlySet<NumeralStyle> = new Set([
  'chapter',
  'section',
  'article',
  'comma',
  'bracket',
  'dot',
  'number',
  'circle',
]);

/**
 * Puts the point after a number that stands alone before its title, `1 總則`, where the next line shows that it is one:
 * `1.1 目的`.
 */
export function pointNumbers(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line, index) => {
    const [, ordinal = '', rest = ''] = /^(\d{1,3})\s+(\D.{0,40})$/.exec(line.text) ?? [];
    const below = readNumeralAt(lines[index + 1]?.text ?? '');
    return ordinal !== '' && below?.ordinal === `${ordinal}.1` ? { ...line, text: `${ordinal}. ${rest}` } : line;
  });
}

/**
 * Where lines are to be broken: before numerals that go on where the last of their kind stopped, or begin anew, right
 * after a sentence.
 */
export function* cutsOfAll(lines: readonly SourceLine[]): Slices<(readonly number[])[]> {
  const last = new Map<NumeralStyle, number>();
  const all: (readonly number[])[] = [];
  for (const line of lines) {
    yield;
    all.push(cutsOf(line, last));
  }
  return all;
}

/** Breaks lines where they are to be broken. */
export function cutLines(lines: readonly SourceLine[], cuts: readonly (readonly number[])[]): SourceLine[] {
  return lines.flatMap((line, index) => cutLine(line, cuts[index] ?? []));
}

function cutLine(line: SourceLine, cuts: readonly number[]): SourceLine[] {
  return [0, ...cuts].flatMap((from, index) => {
    const text = line.text.slice(from, cuts[index]).trim();
    return text === '' ? [] : [{ ...line, text, heading: index === 0 ? line.heading : 0 }];
  });
}

function cutsOf({ text }: SourceLine, last: Map<NumeralStyle, number>): number[] {
  const first = readNumeralAt(text);
  if (first) note(first, last);
  const cuts: number[] = [];
  const title = first && (first.style === 'comma' || first.style === 'chapter') ? AFTER_TITLE.exec(text) : null;
  const places = [
    ...(title ? [title[0].length] : []),
    ...Array.from(text.matchAll(AFTER_SENTENCE), (match) => match.index + match[0].length),
  ];
  for (const at of places) {
    const numeral = readNumeralAt(text.slice(at, at + 40));
    if (numeral === undefined || !SHORT_NUMERALS.has(numeral.style) || !follows(numeral, text.slice(at), last))
      continue;
    note(numeral, last);
    cuts.push(at);
  }
  return cuts;
}

function note(numeral: Numeral, last: Map<NumeralStyle, number>): void {
  last.set(numeral.style, Number.parseInt(numeral.ordinal, 10));
}

// A reference to a clause, as in 。第三条所称…, is no new line: articles and chapters must go on, and have a space after
// them.
function follows(numeral: Numeral, text: string, last: ReadonlyMap<NumeralStyle, number>): boolean {
  const ordinal = Number.parseInt(numeral.ordinal, 10);
  const before = last.get(numeral.style);
  const goesOn = before === undefined ? ordinal === 1 : ordinal === before + 1;
  const isStructural = text.startsWith('第');
  if (isStructural) return goesOn && /^\s|^$/.test(text.slice(numeral.written.length));
  return numeral.rest !== '' && (goesOn || ordinal === 1);
}
