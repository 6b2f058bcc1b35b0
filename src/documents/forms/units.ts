// Units as people write them behind numbers and in titles: 元, 萬元, %, 件, 秒. Which words are units is data of the packs;
// before them may stand how many they count by.
import { fold } from '../../base/script';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { MEASURES } from '../../knowledge/writtenWords';
import type { Measure, WrittenWords } from '../../knowledge/writtenWords';
import { bracketedAtEnd } from '../../base/forms/brackets';

/** A unit: its word without the power of ten, what it may measure, and that power. */
export interface Unit {
  readonly word: string;
  /** None where only a power of ten is said: 萬. */
  readonly measures: readonly Measure[];
  readonly exponent: number;
}

const POWERS: readonly (readonly [string, number])[] = [
  ['百万', 6],
  ['千万', 7],
  ['万', 4],
  ['亿', 8],
  ['千', 3],
  ['百', 2],
  ['w', 4],
  ['k', 3],
];
const NAMED = /^(?:单位|計量單位|计量单位|unit)[:是为]?/;
const LONGEST = 12;

/** The unit that a text is, and nothing else; undefined where it is none. */
export function readUnit(text: string, words: WrittenWords | undefined): Unit | undefined {
  if (text.length > LONGEST) return undefined;
  const key = fold(text).replace(/\s+/g, '').replace(NAMED, '');
  if (key === '' || words === undefined) return key === '%' ? PERCENT : powerIn(key, words);
  return unitOf(key, 0, words) ?? powerIn(key, words);
}

const PERCENT: Unit = { word: '%', measures: ['percent'], exponent: -2 };

function powerIn(key: string, words: WrittenWords | undefined): Unit | undefined {
  for (const [sign, exponent] of POWERS) {
    if (!key.startsWith(sign)) continue;
    const word = key.slice(sign.length);
    return word === '' ? { word, measures: [], exponent } : words && unitOf(word, exponent, words);
  }
  return undefined;
}

function unitOf(word: string, exponent: number, { units }: WrittenWords): Unit | undefined {
  const measures = MEASURES.filter((measure) => units[measure].includes(word));
  if (measures.length === 0) return undefined;
  const isOfHundred = measures.includes('percent') || measures.includes('points');
  return { word, measures, exponent: isOfHundred ? exponent - 2 : exponent };
}

/** The unit in which a column's numbers stand: what its title says here, else what the contract's says. */
export function declaredUnit({ unit, title, written }: Field | Column): Unit | undefined {
  return readUnit(unit ?? bracketedAtEnd(title)?.inner ?? '', written);
}

/** True where an amount in a unit can be meant under a title with another: what 元 is in 元, but not 秒 in 分. */
export function isOneMeasure(a: Unit, b: Unit): boolean {
  if (a.measures.length === 0 || b.measures.length === 0 || a.word === b.word) return true;
  const both = a.measures.filter((measure) => b.measures.includes(measure));
  return both.some((measure) => measure !== 'count') || (both.length > 0 && PEOPLE.test(a.word) && PEOPLE.test(b.word));
}

const PEOPLE = /^(?:人|位|名|个人|人次)$/;

const MEASURED: Readonly<Partial<Record<Column['kind'], RegExp>>> = {
  money: /^money$/,
  percent: /^(?:percent|points)$/,
  ratio: /^times$/,
  integer: /^(?:money|count|seconds|minutes|hours|days|times)$/,
  number: /^(?!foreign$)/,
};

/** True where values of a field or column can be in a unit. */
export function suits({ kind }: Field | Column, { measures, exponent }: Unit): boolean {
  if (measures.length === 0) return kind !== 'percent' && kind !== 'ratio' && exponent > 0;
  return measures.some((measure) => MEASURED[kind]?.test(measure) === true);
}
