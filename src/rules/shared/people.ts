// Who is named where people are: each name of a cell at its place, whether it is one of the department's, and whom a
// name that is none was probably meant to be.
import { bracketedAtEnd } from '../../base/forms/brackets';
import { plainName } from '../../base/forms/names';
import { isMissing } from '../../base/number';
import { readAloud } from '../../base/pinyin';
import { fold, labelKey } from '../../base/script';
import { findPerson } from '../../knowledge/settings';
import type { Person } from '../../knowledge/settings';

/** A part of a text that may be the name of a person. `remark` stands in brackets behind it. */
export interface NamePart {
  readonly at: number;
  readonly text: string;
  readonly remark: string;
}

const BETWEEN_NAMES = /(?:<br\s*\/?>|[、，,；;/／|｜&＆+＋:：\n]|\s+(?:and|&)\s+)+/giu;
const JOINED = /[和与與及跟]|\s+/gu;

/** The parts of a text that signs separate, each without the signs around it. */
export function* namesIn(text: string): Iterable<NamePart> {
  for (const part of split(text, BETWEEN_NAMES)) {
    const bracketed = bracketedAtEnd(part.text);
    const outer = bracketed?.outer ?? part.text;
    const name = plainName(outer);
    const at = part.at + Math.max(0, part.text.indexOf(name));
    if (!isMissing(name)) yield { at, text: name, remark: bracketed?.inner ?? '' };
  }
}

/**
 * The same where names are joined by a word or a blank: each of two characters at least. Behind a blank alone may stand
 * who is of what stands before it: 倉庫 方立.
 */
export function joinedNames(named: NamePart): readonly NamePart[] {
  const parts = [...split(named.text, JOINED)];
  return parts.length > 1 && parts.every(({ text }) => text.length > 1)
    ? parts.map(({ at, text }) => ({ at: named.at + at, text, remark: named.remark }))
    : [];
}

function* split(text: string, by: RegExp): Iterable<{ readonly at: number; readonly text: string }> {
  let from = 0;
  for (const { 0: sign, index } of [...text.matchAll(by), { 0: '', index: text.length }]) {
    const part = text.slice(from, index);
    if (part.trim() !== '') yield { at: from + part.length - part.trimStart().length, text: part.trim() };
    from = index + sign.length;
  }
}

const SHORTEST_GIVEN = 2;

/** True where a text is the name of one of some people, the id, or the given name alone. */
export function isOneOf(people: readonly Person[], text: string): boolean {
  const key = labelKey(text);
  return (
    findPerson(people, text) !== undefined ||
    (key.length >= SHORTEST_GIVEN && people.some(({ name }) => labelKey(name).endsWith(key)))
  );
}

/** True where a text holds the whole name of one of some people: 陳嶼牽頭. */
export function holdsOneOf(people: readonly Person[], text: string): boolean {
  const key = labelKey(text);
  return people.some(({ name }) => name.length > 1 && key.includes(labelKey(name)));
}

/** The one of some people whose name sounds the same, else the only one whose name differs by one character. */
export function nearestPerson(people: readonly Person[], text: string): Person | undefined {
  const key = labelKey(text);
  const sound = soundOf(key);
  return (
    theOnly(people.filter(({ name }) => soundOf(labelKey(name)) === sound)) ??
    theOnly(people.filter(({ name }) => isNear(labelKey(name), key)))
  );
}

function theOnly(people: readonly Person[]): Person | undefined {
  return people.length === 1 ? people[0] : undefined;
}

function soundOf(key: string): string {
  return readAloud(fold(key)).join(' ');
}

// One character wrong, missing or too much; of two characters the surname must be right.
function isNear(name: string, key: string): boolean {
  const [shorter, longer] = name.length < key.length ? [name, key] : [key, name];
  if (shorter.length < 2 || longer.length - shorter.length > 1) return false;
  if (name.length === key.length) {
    const wrong = Array.from(key).filter((sign, at) => sign !== name.charAt(at)).length;
    return wrong === 1 && (key.length > 2 || key.startsWith(name.charAt(0)));
  }
  return Array.from(longer).some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
