// The two Chinese scripts: folding text to Simplified for comparison, and showing Traditional text to a Simplified
// reader. The way back, Simplified to Traditional, is deliberately absent: it misspells.
import { dictionaryOf, isChanged, replaceAll } from './dictionaries/dictionary';
import type { Dictionary } from './dictionaries/dictionary';
import { COMPATIBILITY, TRADITIONAL } from './dictionaries/openCc.built';
import { rememberingTexts } from './remembering';

/** The script that a text is written in or a reader reads. */
export type Script = 'simplified' | 'traditional';

/** The script that a reader asks for; `auto` follows the language. */
export type ScriptChoice = 'auto' | Script;

const ONE_FORM = dictionaryOf(COMPATIBILITY);
const SIMPLIFIED = dictionaryOf(TRADITIONAL);

// Folding does in one pass what simplifying, narrowing and lower case do: no entry makes a full-width letter or a
// capital.
const FOLDED: Dictionary = { ...SIMPLIFIED, units: withLetters(SIMPLIFIED.units) };

/** The units with those beside that are no Chinese: capitals, letters and signs of full width, the full-width space. */
function withLetters(units: Uint16Array): Uint16Array {
  const all = units.slice();
  for (const [first, last] of [
    [0x41, 0x5a],
    [0xff01, 0xff5e],
    [0x3000, 0x3000],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      all[unit] ||= halfWidth(String.fromCharCode(unit)).toLowerCase().charCodeAt(0);
    }
  }
  return all;
}

/** Traditional text in Simplified characters; character for character, so that places in the text stay the same. */
export function simplify(text: string): string {
  return replaceAll(inOneForm(text), SIMPLIFIED);
}

/** Text of a pack in the script of a document. */
export function inScript(text: string, script: Script): string {
  return script === 'simplified' ? simplify(text) : text;
}

/**
 * Folds a text for comparison: Simplified, half width, lower case. Keeps its length, so that a place in the folded text
 * is the same place in the original.
 */
export function fold(text: string): string {
  return replaceAll(inOneForm(text), FOLDED);
}

// The block of the characters that are there twice, of which nearly no text holds any.
const TWICE = /[\uf900-\ufaff]/;

function inOneForm(text: string): string {
  return TWICE.test(text) ? replaceAll(text, ONE_FORM) : text;
}

/**
 * Full-width letters, digits, signs and the full-width space as their half-width counterparts; nothing else changes.
 */
export function halfWidth(text: string): string {
  return isAscii(text)
    ? text
    : text.replace(/[！-～　]/g, (c) => (c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}

/** True for a text of ASCII alone. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** A label made comparable: folded, without white space. Headings, column titles and enum values are matched by it. */
export const labelKey: (label: string) => string = rememberingTexts((label) => {
  const folded = fold(label);
  return mayHaveBlank(folded) ? folded.replace(/\s+/g, '') : folded;
});

// Told of nearly every label without a pattern. Control characters count, which does no harm.
function mayHaveBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20) return true;
    if (unit > 0x7f && (unit < 0x4e00 || unit > 0x9fff)) return /\s/.test(text);
  }
  return false;
}

/** True for labels that are the same in either script and width, blanks apart. */
export function sameLabel(a: string, b: string): boolean {
  if (a === b) return true;
  // Folding keeps the length: only blanks can make up for a difference.
  if (a.length !== b.length && !mayHaveBlank(a) && !mayHaveBlank(b)) return false;
  return labelKey(a) === labelKey(b);
}

/**
 * The script that a text is written in: Traditional where folding changes it, Simplified where it holds other Chinese,
 * else unknown.
 */
export function scriptOf(text: string): Script | undefined {
  if (isChanged(text, SIMPLIFIED) || inOneForm(text) !== text) return 'traditional';
  return /\p{Script=Han}/u.test(text) ? 'simplified' : undefined;
}

/** The script for a reader: the one asked for, else by language; undefined means as stored. */
export function readerScript(choice: ScriptChoice, language: string): Script | undefined {
  if (choice !== 'auto') return choice;
  if (/^zh(-(cn|hans|sg).*)?$/i.test(language)) return 'simplified';
  return /^zh-(tw|hant|hk|mo)/i.test(language) ? 'traditional' : undefined;
}
