// The pack's text while it is written, line by line, always knowing which clause the pack's own parser will make of
// each line: both ask the same placer, so that what is written is read back as it was meant.
import { compareClauseNumbers } from '../citations/clauseNumber';
import { createPlacer } from '../citations/numbering';
import type { Numbering, NumberPlace, Placer } from '../citations/numbering';
import { readNumeralAt } from '../citations/numerals';
import type { Numeral } from '../citations/numerals';
import type { LeftOut, LeftReason, SourceLine } from './line';

/** A file of the pack: its title and lines. */
export interface Section {
  readonly title: string;
  readonly lines: string[];
}

/** What has been written so far. */
export interface PackDraft {
  readonly numbering: Numbering;
  readonly sections: Section[];
  readonly left: LeftOut[];
  /** The numbers of all clauses written, in order. */
  readonly placed: string[];
  /** The last number of each kind: numbers of a kind must rise. */
  readonly last: Map<string, string>;
  placer: Placer;
  /** The clause that a line without a numeral would belong to, its numeral, and whether it has text yet. */
  current: { readonly number: string; readonly style: Numeral['style'] | 'paragraph'; hasText: boolean } | undefined;
}

/** Starts with nothing written. */
export function startWriting(numbering: Numbering): PackDraft {
  return {
    numbering,
    sections: [],
    left: [],
    placed: [],
    last: new Map(),
    placer: createPlacer(numbering),
    current: undefined,
  };
}

/**
 * The place that a numeral would have; undefined where it makes no clause, or one that is there already or should have
 * come before.
 */
export function placeFor(
  writing: PackDraft,
  numeral: Numeral,
  isHeading: boolean,
): { place: NumberPlace; placer: Placer } | undefined {
  const placer = writing.placer.fork();
  const place = placer.numeral(numeral, isHeading);
  if (place === undefined) return undefined;
  const before = writing.last.get(kindOf(place.number));
  return before === undefined || compareClauseNumbers(before, place.number) < 0 ? { place, placer } : undefined;
}

/**
 * Writes a line that makes a clause. A heading at the top begins a new file. False, and nothing written, where the
 * numeral makes none.
 */
export function writeClause(writing: PackDraft, numeral: Numeral, isHeading: boolean): boolean {
  const placed = placeFor(writing, numeral, isHeading);
  if (placed === undefined) return false;
  const { place, placer } = placed;
  writing.placer = placer;
  writing.last.set(kindOf(place.number), place.number);
  writing.placed.push(place.number);
  const isTop = place.parent === undefined && isHeading && numeral.style !== 'article';
  if (isTop || writing.sections.length === 0)
    writing.sections.push({ title: isHeading ? numeral.rest : '', lines: [] });
  const hashes = isHeading ? `${'#'.repeat(Math.min(6, place.number.split('.').length))} ` : '';
  putLine(writing, `${hashes}${writtenForm(numeral)}${numeral.rest}`, true);
  writing.current = { number: place.number, style: numeral.style, hasText: !isHeading && numeral.rest !== '' };
  return true;
}

/** Writes a paragraph of an article, as a clause of its own; false where the placer sees none. */
export function writeParagraph(writing: PackDraft, text: string): boolean {
  const placer = writing.placer.fork();
  const place = placer.paragraph();
  if (place === undefined) return false;
  writing.placer = placer;
  writing.placed.push(place.number);
  putLine(writing, guarded(text), true);
  writing.current = { number: place.number, style: 'paragraph', hasText: true };
  return true;
}

/** Writes text that belongs to the clause before. */
export function writeText(writing: PackDraft, text: string): void {
  if (writing.current === undefined) {
    const numeral: Numeral = { style: 'preface', ordinal: '0', written: '前言', rest: '前言' };
    writeClause(writing, numeral, true);
  }
  putLine(writing, guarded(text), writing.current?.hasText !== true);
  if (writing.current) writing.current.hasText = true;
}

/** Notes something left out. */
export function leave(writing: PackDraft, { file, line, text }: SourceLine, reason: LeftReason): void {
  writing.left.push({ file, line, text, reason });
}

function putLine({ sections }: PackDraft, line: string, apart: boolean): void {
  const lines = sections.at(-1)?.lines;
  if (apart && lines !== undefined && lines.length > 0) lines.push('');
  lines?.push(line);
}

/** What the numbers of one kind have in common, which must rise. */
export function kindOf(number: string): string {
  return number.replace(/\d+(?:-\d+)?$/, '');
}

function guarded(text: string): string {
  return /^[>#\\]/.test(text) || readNumeralAt(text) !== undefined ? `\\${text}` : text;
}

/** The numeral as the pack writes it: the kind that the source has, in one way of writing. */
function writtenForm({ style, ordinal, written, rest }: Numeral): string {
  const inner = written.replace(/[（()）、.．\s]/g, '');
  if (style === 'preface') return '';
  if (style === 'comma' || style === 'roman') return `${inner}、`;
  if (style === 'bracket' || style === 'number') return `（${inner}）`;
  if (style === 'circle') return inner;
  if (style === 'dot') return `${ordinal}. `;
  return `${style.startsWith('decimal') ? ordinal : written}${rest === '' ? '' : ' '}`;
}
