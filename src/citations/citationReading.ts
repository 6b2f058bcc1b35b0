// Finding the clauses that a line of text cites: `§3.2.1`, ranges and lists of them, 第三章（二）2, 電子商務法第十七條. citedNumber.ts
// reads the numbers, citationList.ts how a citation goes on.
import { lineRange } from '../base/range';
import type { Citation, CitationContext, CitedPart } from './citation';
import { withFollowing } from './citationList';
import { folded, readArticles, readDotted, readPath } from './citedNumber';
import type { ReadNumber } from './citedNumber';
import { pieceOf, withWords } from './citedPiece';
import type { Bound, Piece, CitedLine } from './citedPiece';
import type { NameablePack, PackNames } from './packNames';

const N = '(?:[零〇一二两三四五六七八九十百千]|\\d)';
// What a line must hold to cite anything: cheap to look for, since most lines hold none of it.
const POSSIBLE = /[§章条條]|第.{1,6}[编編]|附[件录錄]|》\s?\d+[.．]/;
// Where in a folded line a citation may start. Nothing is taken: what stands there is then read.
const START = new RegExp(
  `(?=§)|(?=第\\s?${N})|(?=附[件录]\\s?${N})|(?<!${N}|第\\s?)(?=${N}{1,9}\\s?条)|(?<=》\\s?)(?=\\d+\\.\\d)`,
  'g',
);
// 《員工手冊》第三章 and 財務制度第三章 are of another book; 本制度第三章 is ours.
const FOREIGN =
  /(?:》(?:\([^()]{1,20}\))?|(?<!本)(?:法|条例|规定|办法|细则|规则|章程|制度|手册|合同|协议|标准|指南|教材|教程|课程|讲义|书|方案|报告))\s?$/;
const PACK_ID = /(?<![A-Za-z0-9-])[a-z][a-z0-9-]*$/;
const IN_WORDS = /第\s?(?=\d{1,3}(?:\.\d{1,3}){1,7}\s?[条款项])/y;

/**
 * Every citation of a line, in its order, until they have more parts than `most`; `line` is its number in the file.
 */
export function citationsOn(source: string, line: number, context: CitationContext, most = Infinity): Citation[] {
  if (!POSSIBLE.test(source)) return [];
  const reading = { ...folded(source), line, context };
  const citations: Citation[] = [];
  let done = 0;
  let count = 0;
  for (const { index } of reading.text.matchAll(START)) {
    const first = index < done ? undefined : firstPiece(reading, index);
    if (first === undefined || first.from < done) continue;
    const parts = withFollowing(reading, first);
    citations.push(citationOf(reading, parts));
    count += parts.length;
    if (count > most) break;
    done = citations.at(-1)?.range.end.character ?? done;
  }
  return citations;
}

function citationOf({ source, line }: CitedLine, pieces: readonly Bound[]): Citation {
  const parts = pieces.map(({ from, to, pack, number, form, end }): CitedPart => ({
    reference: { pack, number },
    text: source.slice(from, to),
    range: lineRange(line, from, to),
    form,
    ...(end === undefined ? {} : { end }),
  }));
  const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
  return { parts, text: source.slice(from, to), range: lineRange(line, from, to) };
}

function firstPiece(reading: CitedLine, at: number): Piece | undefined {
  const { names } = reading.context;
  const found = names.before(reading.text, at);
  if (reading.text[at] === '§') return signed(reading, at, found);
  const pack = found?.pack ?? ownPack(reading, at);
  if (pack === undefined) return undefined;
  const read = inWords(reading, at, { pack, named: found !== undefined, quoted: found?.quoted === true });
  return read && pieceOf(reading, read, { from: found?.from ?? at, at, pack: pack.id });
}

/** `§3.2.1`, `§§3.2.1`, `pack-id§17`, 電子商務法§17. */
function signed(reading: CitedLine, at: number, found: ReturnType<PackNames['before']>): Piece | undefined {
  const { source } = reading;
  const start = at + (/^§{1,2}\s?/.exec(source.slice(at, at + 3))?.[0].length ?? 1);
  const id = found ? undefined : PACK_ID.exec(source.slice(Math.max(0, at - 60), at))?.[0];
  const read = readDotted(reading, start, id !== undefined || found?.pack.numbering === 'articles');
  return (
    read &&
    pieceOf(reading, read, { from: found?.from ?? at - (id?.length ?? 0), at: start, pack: found?.pack.id ?? id })
  );
}

interface NumberContext {
  readonly pack: NameablePack;
  readonly named: boolean;
  readonly quoted: boolean;
}

function inWords(reading: CitedLine, at: number, { pack, named, quoted }: NumberContext): ReadNumber | undefined {
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

/**
 * The regulation that is meant where none is named: that whose text this is, else the main one. Undefined where a book
 * is named that is no regulation of ours.
 */
function ownPack({ source, text, context: { names, home } }: CitedLine, at: number): NameablePack | undefined {
  if (FOREIGN.test(text.slice(Math.max(0, at - 24), at))) return undefined;
  // A clause's own number is no reference to it.
  if (home !== undefined && /^[\s#>*-]*$/.test(source.slice(0, at))) return undefined;
  const pack = names.pack(home ?? names.main);
  return pack?.numbering === 'articles' && home === undefined ? undefined : pack;
}
