// The units in which a page is looked at: a sentence, a word of the page, or what stands between two of them; each
// with a score, above zero where it speaks for the page.
import { fold } from '../../base/script';
import { readNumeralAt } from '../../citations/numerals';
import type { SourceLine } from '../line';
import { LIKELY_WORDS, SURE_WORDS } from './words';

/** A piece of a line. */
export interface Unit {
  /** The line's place among all lines. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly score: number;
}

const SURE = 4;
const LIKELY = 1.5;
const SHORT = 40;
const SHORTEST = 6;
const SAME = -0.5;
const ENDS = /[^。！？!?；;|>»›\s]*[。！？!?；;|>»›\s]*/g;
/** Numbers that pages do not write. */
const CLAUSE = /^第[零〇一二三四五六七八九十百千\d]+[章节条]|[(][一二][)]/;

/** The units of a line between two places. */
export function unitsOf({ text }: SourceLine, line: number, [start, end]: readonly [number, number]): Unit[] {
  const folded = fold(text.slice(start, end));
  const units: Unit[] = [];
  let isPage = false; // a sentence in which the page speaks is the page's to its end
  const take = (from: number, to: number, isSure: boolean): void => {
    const words = folded.slice(from, to);
    const score = isSure ? SURE : isPage && !CLAUSE.test(words) ? SAME : scoreOf(words, units.at(-1)?.score ?? 0);
    isPage = (isSure || isPage) && !/[。！？!?；;]\s*$/.test(words) && to < folded.length;
    units.push({ line, from: start + from, to: start + to, text: text.slice(start + from, start + to), score });
  };
  let at = 0;
  for (const match of folded.matchAll(SURE_WORDS)) {
    takeWords(at, match.index);
    take(match.index, match.index + match[0].length, true);
    at = match.index + match[0].length;
  }
  takeWords(at, folded.length);
  return units;

  function takeWords(from: number, to: number): void {
    for (const { 0: words, index } of folded.slice(from, to).matchAll(ENDS))
      if (words !== '') take(from + index, from + index + words.length, false);
  }
}

function scoreOf(words: string, before: number): number {
  const text = words.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return 0;
  const likely = Array.from(text.matchAll(LIKELY_WORDS), ([word]) => word.length);
  const share = likely.reduce((sum, length) => sum + length, 0) / text.length;
  if (text.length <= SHORT && share > 0.3) return LIKELY * Math.min(3, likely.length);
  const isSentence = /[。；;]$/.test(text);
  const isNumbered = readNumeralAt(text) !== undefined;
  if (!isSentence && !isNumbered && (text.length <= SHORTEST || (text.length <= SHORT && before > 0))) return -0.3;
  return -Math.min(6, 0.5 + text.length / 10) - (isSentence ? 2 : 0) - (CLAUSE.test(text) ? 6 : isNumbered ? 1 : 0);
}
