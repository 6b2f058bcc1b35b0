// Words that say that a figure rose or fell, found in a text: 沒有下降 and 下降趨勢扭轉 say neither.
import type { FoundWord, Words } from './words';

/** A word that says up or down, at its place. */
export interface TrendWord extends FoundWord {
  readonly sign: 1 | -1;
}

const GAP_OF_WORD = 3; // characters between a negation of several characters and what it denies
const GAP_BEHIND = 6; // characters in which a trend may be said to have turned
const ENDS_WORD = /^(?:$|[^\p{Script=Han}]|[了至到约近逾超幅])/u;

/** Every word of a folded text that says up or down, from its start on; of those that begin together the longest. */
export function trendWords(words: Words, text: string): TrendWord[] {
  const found: TrendWord[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = longestAt(words, text, at);
    if (word === undefined) continue;
    if (!isDenied(words, text, word)) found.push(word);
    at += word.word.length - 1;
  }
  return found;
}

function longestAt({ up, down }: Words, text: string, at: number): TrendWord | undefined {
  const [rise, fall] = [up, down].map((list) => list.filter((word) => isWordAt(word, text, at)).toSorted(byLength)[0]);
  if (rise === fall) return undefined; // a department may say it of both
  if ((rise ?? '').length > (fall ?? '').length) return { word: rise ?? '', at, sign: 1 };
  return fall === undefined ? undefined : { word: fall, at, sign: -1 };
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

// One character alone begins many other words: 漲價, 升級.
function isWordAt(word: string, text: string, at: number): boolean {
  return text.startsWith(word, at) && (word.length > 1 || ENDS_WORD.test(text.slice(at + 1)));
}

function isDenied({ not, turned }: Words, text: string, { word, at }: TrendWord): boolean {
  const before = text.slice(0, at);
  const behind = text.slice(at + word.length, at + word.length + GAP_BEHIND);
  return not.some((each) => denies(each, before)) || turned.some((each) => behind.includes(each));
}

function denies(word: string, before: string): boolean {
  const last = before.lastIndexOf(word);
  return last >= 0 && before.length - last - word.length <= (word.length > 1 ? GAP_OF_WORD : 0);
}
