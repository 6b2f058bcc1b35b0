// How a citation goes on: ranges and lists, whose further numbers leave out what the first one said.
import { readArticles, readDotted, readPath, readRest, UNIT } from './citedNumber';
import type { ReadNumber } from './citedNumber';
import { withWords } from './citedPiece';
import type { Bound, Piece, CitedLine } from './citedPiece';
import { parentNumber } from './clauseNumber';

const RANGE = /\s{0,2}(——|[-–—~‐‑−到至])\s{0,2}/y;
const LIST = /\s{0,2}(以及|或者|[、,和及与或])\s{0,2}/y;

const MOST_PIECES = 20_000; // nobody lists so many; whoever reads on finds another citation

/** All pieces of the citation that begins with this one. */
export function withFollowing(reading: CitedLine, first: Bound): Bound[] {
  const pieces = [first];
  for (;;) {
    const last = pieces.at(-1) ?? first;
    const to = last.end === 'to' ? undefined : following(reading, last, RANGE);
    if (to) {
      pieces.splice(-1, 1, { ...last, end: 'from' }, { ...to, end: 'to' });
      continue;
    }
    const next = following(reading, last, LIST);
    if (next === undefined || pieces.length > MOST_PIECES) return pieces;
    pieces.push(next);
  }
}

function following(reading: CitedLine, last: Piece, separator: RegExp): Piece | undefined {
  separator.lastIndex = last.to;
  const [whole, mark = ''] = separator.exec(reading.text) ?? [];
  if (whole === undefined) return undefined;
  const at = last.to + whole.length;
  const joint = { mark, isRange: separator === RANGE };
  return last.form.style === 'dotted'
    ? nextDotted(reading, at, { last, ...joint })
    : nextInWords(reading, at, { last, ...joint });
}

interface Joint {
  readonly last: Piece;
  /** What stands between the two. */
  readonly mark: string;
  readonly isRange: boolean;
}

function nextDotted(reading: CitedLine, at: number, { last, mark, isRange }: Joint): Piece | undefined {
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
  if (
    isShort
      ? read.number.length > 3 || isAmount(reading.text, read)
      : !carriesOn(reading.text, read, { last, mark, isRange })
  )
    return undefined;
  const base = isShort ? (parentNumber(last.number) ?? '') : '';
  const number = isShort ? `${base}.${read.number}` : read.number;
  return { ...read, number, form: { ...read.form, base, goesOn: { number, sign } }, from: at, pack };
}

/**
 * What stands before a further number: nothing, or a sign. Undefined where the sign makes it a citation of its own: §18
 * after law§17 is the main regulation's, unless it ends a range.
 */
function signOf({ source }: CitedLine, at: number, { last, isRange }: Joint): string | undefined {
  const next = source.slice(at, at + 60);
  if (last.form.tail !== '') return /^第\s?(?=[\d０-９])/.exec(next)?.[0] ?? '';
  const named = last.pack !== undefined && next.startsWith(`${last.pack}§`) ? last.pack : '';
  const sign = /^§{1,2}\s?(?=[pcsa\d０-９])/.exec(next.slice(named.length))?.[0] ?? '';
  return sign !== '' && named === '' && last.pack !== undefined && !isRange ? undefined : named + sign;
}

const depthOf = (number: string): number => number.split('.').length;
const isLone = (number: string): boolean => !number.includes('.');
const isAmount = (text: string, { to }: ReadNumber): boolean =>
  new RegExp(`^(?:\\d|\\.\\d|${UNIT})`).test(text.slice(to, to + 4));

/**
 * True for a number without a sign that can only go on with the list or range before it: an amount or a date does not.
 */
function carriesOn(text: string, read: ReadNumber, { last, mark, isRange }: Joint): boolean {
  const depth = depthOf(read.number);
  const longest = Math.max(3, last.number.split('.')[0]?.length ?? 0);
  if ((read.number.split('.')[0]?.length ?? 0) > longest || isAmount(text, read)) return false;
  if (isRange) return depth === depthOf(last.number);
  if (depth === 1)
    return (
      mark === '、' &&
      isLone(last.number) &&
      /^(?:$|[\s,。;:、.!?()》」』\]|]|[条款的规和及与至等])/.test(text.slice(read.to, read.to + 1))
    );
  if (mark === '、') return Math.abs(depth - depthOf(last.number)) <= 1;
  if (depth !== depthOf(last.number)) return false;
  return depth > 2 || read.number.split('.')[0] === last.number.split('.')[0];
}

function nextInWords(reading: CitedLine, at: number, { last, mark, isRange }: Joint): Piece | undefined {
  const close = isRange || mark === '、';
  const bare = close && !(last.form.levels.get('article')?.before.includes('第') ?? true);
  const rest = readRest(reading, at, last);
  const read = last.form.style === 'path' ? (readPath(reading, at) ?? rest) : (readArticles(reading, at, bare) ?? rest);
  if (read === undefined || (!close && !/[第(]/.test(reading.text[at] ?? ''))) return undefined;
  // After articles of a statute a chapter is the main regulation's again.
  if (/^[a-z]/.test(read.number) !== /^[a-z]/.test(last.number)) return undefined;
  // 第五章 after 第三章（二） may be one of another book.
  if (isLone(read.number) && last.form.style === 'path' && !isLone(last.number)) return undefined;
  return { ...read, from: at, pack: last.pack };
}
