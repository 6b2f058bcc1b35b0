// Owns finding the clauses that a line of text cites: `§3.2.1`, ranges and lists of them, 第三章（二）2, 電子商務法第十七條. How a number is read
// is citedNumber.ts's affair; whether there is such a clause is for others to ask.
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { CitationForm } from './citationForm';
import { folded, readArticles, readDotted, readPath, readRest, UNIT } from './citedNumber';
import type { Folded, ReadNumber } from './citedNumber';
import { compareClauseNumbers, parentNumber } from './clauseNumber';
import type { ClauseReference } from './clauseNumber';
import type { NameablePack, PackNames } from './packNames';

/** One clause of a citation, at its place. Together with its own name or sign where it has one. */
export interface CitedPart {
  readonly reference: ClauseReference;
  readonly text: string;
  readonly range: Range;
  readonly form: CitationForm;
  /** Where it begins or ends a range: the part after a `from` is its `to`. */
  readonly end?: 'from' | 'to';
}

/** A citation: one clause, a range of them, or a list of both. */
export interface Citation {
  readonly parts: readonly CitedPart[];
  readonly text: string;
  readonly range: Range;
}

/** What citations are read by: the names of the regulations, and the statute whose own text this is, where 第十七條 means its own article. */
export interface CitationContext {
  readonly names: PackNames;
  readonly home?: string | undefined;
}

const N = '(?:[零〇一二两三四五六七八九十百千]|\\d)';
// What a line must hold to cite anything: cheap to look for, since most lines hold none of it.
const POSSIBLE = /[§章条條]|第.{1,6}[编編]|附[件录錄]|》\s?\d+[.．]/;
// Where in a folded line a citation may start. Nothing is taken: what stands there is then read.
const START = new RegExp(`(?=§)|(?=第\\s?${N})|(?=附[件录]\\s?${N})|(?<!${N}|第\\s?)(?=${N}{1,9}\\s?条)|(?<=》\\s?)(?=\\d+\\.\\d)`, 'g');
// 《員工手冊》第三章 and 財務制度第三章 are of another book; 本制度第三章 is ours.
const FOREIGN = /(?:》(?:\([^()]{1,20}\))?|(?<!本)(?:法|条例|规定|办法|细则|规则|章程|制度|手册|合同|协议|标准|指南|教材|教程|课程|讲义|书|方案|报告))\s?$/;
const PACK_ID = /(?<![A-Za-z0-9-])[a-z][a-z0-9-]*$/;
const IN_WORDS = /第\s?(?=\d{1,3}(?:\.\d{1,3}){1,7}\s?[条款项])/y;

interface Reading extends Folded {
  readonly line: number;
  readonly context: CitationContext;
}

interface Piece extends ReadNumber {
  readonly from: number;
  readonly pack: string | undefined;
}

/** Every citation of a line, in its order; `line` is its number in the file. */
export function citationsOn(source: string, line: number, context: CitationContext): Citation[] {
  if (!POSSIBLE.test(source)) return [];
  const reading = { ...folded(source), line, context };
  const citations: Citation[] = [];
  let done = 0;
  for (const { index } of reading.text.matchAll(START)) {
    const first = index < done ? undefined : firstPiece(reading, index);
    if (first === undefined || first.from < done) continue;
    const parts = withFollowing(reading, first);
    citations.push(citationOf(reading, parts));
    done = citations.at(-1)?.range.end.character ?? done;
  }
  return citations;
}

type Bound = Piece & Pick<CitedPart, 'end'>;

function citationOf({ source, line }: Reading, pieces: readonly Bound[]): Citation {
  const parts = pieces.map(({ from, to, pack, number, form, end }): CitedPart => ({
    reference: { pack, number }, text: source.slice(from, to), range: lineRange(line, from, to), form, ...(end === undefined ? {} : { end }),
  }));
  const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
  return { parts, text: source.slice(from, to), range: lineRange(line, from, to) };
}

function firstPiece(reading: Reading, at: number): Piece | undefined {
  const { names } = reading.context;
  const found = names.before(reading.text, at);
  if (reading.text[at] === '§') return signed(reading, at, found);
  const pack = found?.pack ?? ownPack(reading, at);
  if (pack === undefined) return undefined;
  const read = inWords(reading, at, { pack, named: found !== undefined, quoted: found?.quoted === true });
  return read && pieceOf(reading, read, { from: found?.from ?? at, at, pack: pack.id });
}

/** `§3.2.1`, `§§3.2.1`, `pack-id§17`, 電子商務法§17. */
function signed(reading: Reading, at: number, found: ReturnType<PackNames['before']>): Piece | undefined {
  const { source } = reading;
  const start = at + (/^§{1,2}\s?/.exec(source.slice(at, at + 3))?.[0].length ?? 1);
  const id = found ? undefined : PACK_ID.exec(source.slice(Math.max(0, at - 60), at))?.[0];
  const read = readDotted(reading, start, id !== undefined || found?.pack.numbering === 'articles');
  return read && pieceOf(reading, read, { from: found?.from ?? at - (id?.length ?? 0), at: start, pack: found?.pack.id ?? id });
}

interface Named {
  readonly pack: NameablePack;
  readonly named: boolean;
  readonly quoted: boolean;
}

function inWords(reading: Reading, at: number, { pack, named, quoted }: Named): ReadNumber | undefined {
  IN_WORDS.lastIndex = at;
  const lead = IN_WORDS.exec(reading.text)?.[0];
  const dotted = lead === undefined ? undefined : readDotted(reading, at + lead.length, false);
  if (dotted && lead !== undefined) return withWords(reading, dotted, at);
  if (quoted && /\d/.test(reading.text[at] ?? '')) {
    const plain = readDotted(reading, at, false);
    if (plain?.number.includes('.') === true) return plain;
  }
  if (pack.numbering === 'articles') return readArticles(reading, at, named);
  const path = readPath(reading, at);
  // 第三章 alone may be one of any book, and 附件一 one of any document.
  return named || /^\d+\./.test(path?.number ?? '') ? path : undefined;
}

/** 第3.2.2條: the words around a dotted number belong to it. */
function withWords({ source }: Folded, read: ReadNumber, at: number): ReadNumber {
  const tail = /^\s?[条條款項项]/.exec(source.slice(read.to))?.[0] ?? '';
  const start = source.slice(at).search(/[0-9０-９]/) + at;
  return { ...read, to: read.to + tail.length, form: { ...read.form, lead: source.slice(at, start), tail } };
}

/** The regulation that is meant where none is named: that whose text this is, else the main one. Undefined where a book is named that is no regulation of ours. */
function ownPack({ source, text, context: { names, home } }: Reading, at: number): NameablePack | undefined {
  if (FOREIGN.test(text.slice(Math.max(0, at - 24), at))) return undefined;
  // A clause's own number is no reference to it.
  if (home !== undefined && /^[\s#>*-]*$/.test(source.slice(0, at))) return undefined;
  const pack = names.pack(home ?? names.main);
  return pack?.numbering === 'articles' && home === undefined ? undefined : pack;
}

interface At {
  /** Where the piece starts, and where its number's form does. */
  readonly from: number;
  readonly at: number;
  readonly pack: string | undefined;
}

function pieceOf({ source, context: { names } }: Reading, read: ReadNumber, { from, at, pack }: At): Piece {
  const form = { ...read.form, lead: source.slice(from, at) + read.form.lead };
  return { ...read, form, from, pack: pack === names.main ? undefined : pack };
}

const RANGE = /\s{0,2}(——|[-–—~‐‑−到至])\s{0,2}/y;
const LIST = /\s{0,2}(以及|或者|[、,和及与或])\s{0,2}/y;

function withFollowing(reading: Reading, first: Bound): Bound[] {
  const pieces = [first];
  for (;;) {
    const last = pieces.at(-1) ?? first;
    const to = last.end === 'to' ? undefined : following(reading, last, RANGE);
    if (to) {
      pieces.splice(-1, 1, { ...last, end: 'from' }, { ...to, end: 'to' });
      continue;
    }
    const next = following(reading, last, LIST);
    if (next === undefined) return pieces;
    pieces.push(next);
  }
}

function following(reading: Reading, last: Piece, separator: RegExp): Piece | undefined {
  separator.lastIndex = last.to;
  const [whole, mark = ''] = separator.exec(reading.text) ?? [];
  if (whole === undefined) return undefined;
  const at = last.to + whole.length;
  const joint = { mark, isRange: separator === RANGE };
  return last.form.style === 'dotted' ? nextDotted(reading, at, { last, ...joint }) : nextInWords(reading, at, { last, ...joint });
}

interface Joint {
  readonly last: Piece;
  /** What stands between the two. */
  readonly mark: string;
  readonly isRange: boolean;
}

function nextDotted(reading: Reading, at: number, { last, mark, isRange }: Joint): Piece | undefined {
  const lead = signOf(reading, at, { last, mark, isRange });
  if (lead === undefined) return undefined;
  const read = readDotted(reading, at + lead.length, last.pack !== undefined);
  if (read === undefined) return undefined;
  const { pack } = last;
  if (last.form.tail !== '') {
    const worded = withWords(reading, read, at);
    return worded.form.tail === '' ? undefined : { ...worded, from: at, pack };
  }
  if (lead !== '') return { ...read, form: { ...read.form, lead }, from: at, pack };
  const sign = pack === undefined ? '§' : `${pack}§`;
  const isShort = isRange && mark !== '——' && isLone(read.number) && !isLone(last.number);
  if (isShort ? read.number.length > 3 || isAmount(reading.text, read) : !carriesOn(reading.text, read, { last, mark, isRange })) return undefined;
  const base = isShort ? parentNumber(last.number) ?? '' : '';
  const number = isShort ? `${base}.${read.number}` : read.number;
  return { ...read, number, form: { ...read.form, base, goesOn: { number, sign } }, from: at, pack };
}

/** What stands before a further number: nothing, or a sign. Undefined where the sign makes it a citation of its own: §18 after law§17 is the main regulation's, unless it ends a range. */
function signOf({ source }: Reading, at: number, { last, isRange }: Joint): string | undefined {
  const next = source.slice(at, at + 60);
  if (last.form.tail !== '') return /^第\s?(?=[\d０-９])/.exec(next)?.[0] ?? '';
  const named = last.pack !== undefined && next.startsWith(`${last.pack}§`) ? last.pack : '';
  const sign = /^§{1,2}\s?(?=[pcsa\d０-９])/.exec(next.slice(named.length))?.[0] ?? '';
  return sign !== '' && named === '' && last.pack !== undefined && !isRange ? undefined : named + sign;
}

const depthOf = (number: string): number => number.split('.').length;
const isLone = (number: string): boolean => !number.includes('.');
const isAmount = (text: string, { to }: ReadNumber): boolean => new RegExp(`^(?:\\d|\\.\\d|${UNIT})`).test(text.slice(to, to + 4));

/** True for a number without a sign that can only go on with the list or range before it: an amount or a date does not. */
function carriesOn(text: string, read: ReadNumber, { last, mark, isRange }: Joint): boolean {
  const depth = depthOf(read.number);
  const longest = Math.max(3, last.number.split('.')[0]?.length ?? 0);
  if ((read.number.split('.')[0]?.length ?? 0) > longest || isAmount(text, read)) return false;
  if (isRange) return depth === depthOf(last.number);
  if (depth === 1) return mark === '、' && isLone(last.number) && /^(?:$|[\s,。;:、.!?()》」』\]|]|[条款的规和及与至等])/.test(text.slice(read.to, read.to + 1));
  if (mark === '、') return Math.abs(depth - depthOf(last.number)) <= 1;
  if (depth !== depthOf(last.number)) return false;
  return depth > 2 || read.number.split('.')[0] === last.number.split('.')[0];
}

function nextInWords(reading: Reading, at: number, { last, mark, isRange }: Joint): Piece | undefined {
  const close = isRange || mark === '、';
  const bare = close && !(last.form.levels.get('article')?.before.includes('第') ?? true);
  const rest = readRest(reading, at, last);
  const read = last.form.style === 'path' ? readPath(reading, at) ?? rest : readArticles(reading, at, bare) ?? rest;
  if (read === undefined || (!close && !/[第(]/.test(reading.text[at] ?? ''))) return undefined;
  // After articles of a statute a chapter is the main regulation's again.
  if (/^[a-z]/.test(read.number) !== /^[a-z]/.test(last.number)) return undefined;
  // 第五章 after 第三章（二） may be one of another book.
  if (isLone(read.number) && last.form.style === 'path' && !isLone(last.number)) return undefined;
  return { ...read, from: at, pack: last.pack };
}

/** What the parts of a citation mean: single clauses, and ranges as one, up to and with the clause `through`. */
export interface CitedRange {
  readonly reference: ClauseReference;
  readonly through: string | undefined;
  readonly range: Range;
}

/** Takes the two ends of each range together. */
export function rangesOf(parts: readonly CitedPart[]): CitedRange[] {
  return parts.flatMap(({ reference, range, end }, index) => {
    if (end === 'to') return [];
    const to = end === 'from' ? parts[index + 1] : undefined;
    return [{ reference, through: to?.reference.number, range: { start: range.start, end: (to?.range ?? range).end } }];
  });
}

/** True where a clause's number lies in a range, both ends with all below them included. */
export function isBetween(number: string, from: string, to: string): boolean {
  return compareClauseNumbers(from, number) <= 0 && (compareClauseNumbers(number, to) <= 0 || number.startsWith(`${to}.`));
}
