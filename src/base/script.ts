// Owns the two Chinese scripts: folding text to Simplified for comparison, and showing Traditional text to a Simplified reader.
// The way back, Simplified to Traditional, is deliberately absent: it misspells.
import { Converter } from 'opencc-js/t2cn';

/** The script that a text is written in or a reader reads. */
export type Script = 'simplified' | 'traditional';

/** The script that a reader asks for; `auto` follows the language. */
export type ScriptChoice = 'auto' | Script;

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Traditional text in Simplified characters; character for character, so that places in the text stay the same. */
export function simplify(text: string): string {
  const simple = toSimplified(text);
  return simple.length === text.length ? simple : Array.from(text, simplifyUnit).join('');
}

function simplifyUnit(character: string): string {
  const simple = toSimplified(character);
  return simple.length === character.length ? simple : character;
}

/**
 * Folds a text for comparison: Simplified, half width, lower case. Keeps its length, so that a place in the folded text is
 * the same place in the original.
 */
export function fold(text: string): string {
  return halfWidth(simplify(text)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Full-width letters, digits, signs and the full-width space as their half-width counterparts; nothing else changes. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～　]/g, (c) => (c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}

/** A label made comparable: folded, without white space. Headings, column titles and enum values are matched by it. */
export function labelKey(label: string): string {
  return fold(label).replace(/\s+/g, '');
}

/** The script that a text is written in: Traditional where folding changes it, Simplified where it holds other Chinese, else unknown. */
export function scriptOf(text: string): Script | undefined {
  if (simplify(text) !== text) return 'traditional';
  return /\p{Script=Han}/u.test(text) ? 'simplified' : undefined;
}

/** The script for a reader: the one asked for, else by language; undefined means as stored. */
export function readerScript(choice: ScriptChoice, language: string): Script | undefined {
  if (choice !== 'auto') return choice;
  if (/^zh(-(cn|hans|sg).*)?$/i.test(language)) return 'simplified';
  return /^zh-(tw|hant|hk|mo)/i.test(language) ? 'traditional' : undefined;
}
