// Finding what a heading or a column's title names, however it is set and numbered, and the unit that a title bears.
// The label itself is looked for first; what is taken off then must leave one label, and only one.
import { bracketedAtEnd } from '../../base/forms/brackets';
import { withoutNumbers } from '../../base/forms/numbering';
import { plainText } from '../../base/forms/plain';
import { labelKey } from '../../base/script';
import type { WrittenWords } from '../../knowledge/writtenWords';
import { readUnit } from './units';

/** Something that is called by labels. */
export interface Labelled {
  readonly labels: readonly string[];
}

/** What is named, and the unit that its title bears besides. */
export interface TitleReading<T> {
  readonly named: T;
  readonly unit?: string | undefined;
}

/** The one thing that a text names by one of its labels. */
export function namedBy<T extends Labelled>(all: readonly T[], text: string): T | undefined {
  const key = labelKey(text);
  return all.find(({ labels }) => labels.includes(key));
}

const LONGEST = 120;

/** The one thing that a heading means: without its number, its remarks and all that decorates it. */
export function namedByHeading<T extends Labelled>(
  all: readonly T[],
  heading: string,
  written: WrittenWords | undefined,
): T | undefined {
  if (heading.length > LONGEST) return undefined;
  for (const form of headingForms(plainText(heading), written)) {
    const found = namedBy(all, form) ?? bilingual(all, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* headingForms(plain: string, written: WrittenWords | undefined): Iterable<string> {
  const unnumbered = [plain, ...withoutNumbers(plain).map(plainText)];
  yield* unnumbered;
  for (const each of unnumbered) {
    let rest = each;
    for (let cut = bracketedAtEnd(rest); cut !== undefined; cut = bracketedAtEnd(rest)) {
      if (isApart(cut.inner, written)) break;
      rest = plainText(cut.outer);
      yield rest;
    }
    const tail = written?.tails.find((word) => labelKey(rest).endsWith(word));
    if (tail !== undefined) yield rest.replace(/\s+/g, '').slice(0, -tail.length);
  }
}

function isApart(remark: string, written: WrittenWords | undefined): boolean {
  const key = labelKey(remark);
  return written?.apart.some((word) => key.includes(word)) === true;
}

// 渠道與預算 Channels and budget: both parts name the same.
function bilingual<T extends Labelled>(all: readonly T[], text: string): T | undefined {
  const parts = /^([^A-Za-z]*\p{Script=Han})[\s/／|｜·:：(（—–-]*([A-Za-z][A-Za-z .,&'’-]+?)[）)]?$/u.exec(text);
  const [first, second] = [parts?.[1], parts?.[2]].map((part) => (part === undefined ? undefined : namedBy(all, part)));
  return first === second ? first : undefined;
}

/** What a column's title names, and its unit: 金額（元）, 費用 / 元, 預算(萬元)*, 概率(P). */
export function namedByTitle<T extends Labelled>(
  all: readonly T[],
  title: string,
  written: WrittenWords | undefined,
): TitleReading<T> | undefined {
  if (title.length > LONGEST) return undefined;
  const plain = plainText(title);
  const whole = namedBy(all, plain) ?? bilingual(all, plain);
  const cut = unitCut(plain, written);
  if (whole !== undefined) return { named: whole, unit: PARTED_OFF.test(plain) ? cut?.unit : undefined };
  for (const each of [cut, ...titleCuts(plain, written)]) {
    if (each === undefined) continue;
    const named = namedBy(all, each.text) ?? namedByTitle(all, each.text, written)?.named;
    if (named !== undefined) return { named, unit: each.unit ?? namedByTitle(all, each.text, written)?.unit };
  }
  return undefined;
}

/** What stands before a unit, and the unit. */
export interface Cut {
  readonly text: string;
  readonly unit?: string | undefined;
}

const PARTED = /^(.+?)\s*[/／|｜:：,，;；、\s·—–-]\s*([^/／|｜:：,，;；、\s·—–-]+)$/;
/** A title that may name a unit and be a label all the same: 佔比%, 金額（元）. */
const PARTED_OFF = /[%％元)）\]】]$/;
const JOINED = /^(.+?)(%|％|[百千万萬亿億]*元)$/;

/** The unit at the end of a title: in brackets, behind a sign, or, of amounts and percentages, right behind it. */
export function unitCut(title: string, written: WrittenWords | undefined): Cut | undefined {
  const bracketed = bracketedAtEnd(title);
  const parts = bracketed ? [title, bracketed.outer, bracketed.inner] : (PARTED.exec(title) ?? JOINED.exec(title));
  const [, text = '', unit = ''] = parts ?? [];
  return readUnit(unit, written) === undefined ? undefined : { text: plainText(text), unit };
}

// A remark in brackets, or a letter, tells nothing of the column; another time or scope does.
function titleCuts(title: string, written: WrittenWords | undefined): Cut[] {
  const bracketed = bracketedAtEnd(title);
  const [, head, letters] = /^(.*\p{Script=Han})\s*[/／|｜:：\s-]\s*([A-Za-z]{1,12})$/u.exec(title) ?? [];
  const remarks = bracketed === undefined || isApart(bracketed.inner, written) ? [] : [plainText(bracketed.outer)];
  const lettered = head === undefined || letters === undefined ? [] : [plainText(head)];
  const placed = withoutNumbers(title).map(plainText);
  return [...remarks, ...lettered, ...placed].filter((text) => text !== title).map((text) => ({ text }));
}
