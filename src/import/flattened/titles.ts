// Telling the title of a clause from its text where nothing stands between them: by what titles end with, what
// sentences begin with, what is said again elsewhere, and what the clauses beside it are like.
import { simplify } from '../../base/script';
import { namedIn } from './enumerations';
import type { Enumerations } from './enumerations';
import { endsAsTitle, GOING_ON, OPENING, POST } from './titleWords';

/** A clause of a text without line breaks. */
export interface Piece {
  /** What stands after its number. */
  readonly text: string;
  /** Whether that is known to be a title, by what comes after. */
  readonly isTitle: boolean;
}

const LONGEST = 16;
const FEW = 3;
const SURE = 5;
const LIKELY = 3;
const UNSURE = 4;
const LONGEST_POST = 8;
const POST_NAME = /^[^，,。；;：:！!？?由和对与向及给的将把为在]*/;
const BEFORE_SIGN = /^[^，,。；;：:！!？?]*/;

/** What the text itself says of its titles. */
export interface TitleWords {
  /** The beginnings of clauses, by how many begin so. */
  readonly heads: ReadonlyMap<string, number>;
  readonly enumerations: Enumerations;
}

/** How long the titles are that the clauses of a list begin with; 0 where one has none, -1 where it cannot be told. */
export function titleLengths(pieces: readonly Piece[], over: string, { heads, enumerations }: TitleWords): number[] {
  const above = simplify(over);
  const texts = pieces.map(({ text }) => simplify(text));
  const posts = postsOf(texts) ?? namedIn(texts, enumerations);
  if (posts) return pieces.map(({ isTitle }, index) => (isTitle ? 0 : (posts[index] ?? 0)));
  if (arePhrases(texts)) return texts.map(() => 0);
  const told = texts.map((text, index) => (pieces[index]?.isTitle === true ? undefined : bestOf(text, above, heads)));
  const titled = told.filter((each) => each === undefined || each.score >= SURE).length;
  const isTitled = titled * 2 >= pieces.length && titled > 0;
  return told.map((each, index) => {
    if (each === undefined) return 0;
    if (each.score >= (isTitled ? LIKELY : SURE)) return each.length;
    const text = texts[index] ?? '';
    const isUnsure = isTitled ? /[。；]/.test(text) : each.score >= UNSURE && /[。；].*[。；]/s.test(text);
    return isUnsure ? -1 : 0;
  });
}

/** Whether the clauses of a list are parts of a sentence, which have no titles: most of them end with a semicolon. */
function arePhrases(texts: readonly string[]): boolean {
  const parts = texts.filter((text) => /[；;]$/.test(text.trimEnd()));
  return parts.length > 0 && parts.length * 2 >= texts.length;
}

/** The beginnings of clauses, by how many begin so. */
export function headsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const text of texts) {
    const head = BEFORE_SIGN.exec(simplify(text.slice(0, LONGEST)))?.[0] ?? '';
    for (let length = 2; length <= head.length; length++) {
      const key = head.slice(0, length);
      heads.set(key, (heads.get(key) ?? 0) + 1);
    }
  }
  return heads;
}

/** Where each clause begins with another post, these are the titles: a sentence would begin so only now and then. */
function postsOf(texts: readonly string[]): number[] | undefined {
  if (texts.length < 2) return undefined;
  const lengths = texts.map(postLength);
  const names = new Set(texts.map((text, index) => text.slice(0, lengths[index])));
  return lengths.every((length) => length > 0) && names.size === texts.length ? lengths : undefined;
}

function postLength(text: string): number {
  const head = POST_NAME.exec(text.slice(0, LONGEST_POST))?.[0] ?? '';
  const isPost = (length: number): boolean => length <= head.length && POST.test(head.slice(0, length));
  for (let length = 2; length <= head.length; length++)
    if (isPost(length)) return isPost(length + 2) ? length + 2 : isPost(length + 1) ? length + 1 : length;
  return 0;
}

interface Told {
  readonly length: number;
  readonly score: number;
}

function bestOf(text: string, above: string, heads: ReadonlyMap<string, number>): Told {
  const head = BEFORE_SIGN.exec(text.slice(0, LONGEST + 4))?.[0] ?? '';
  let best: Told = { length: 0, score: 0 };
  if (OPENING.test(head)) return best;
  for (let length = 2; length <= Math.min(LONGEST, head.length); length++) {
    if (head.length === length && text.length > length && text[length] !== ' ') break;
    const score = scoreAt(text, length, { above, heads });
    if (score > best.score || (score === best.score && best.length < FEW)) best = { length, score };
  }
  return best;
}

function scoreAt(
  text: string,
  length: number,
  { above, heads }: { above: string; heads: ReadonlyMap<string, number> },
): number {
  const [title, rest] = [text.slice(0, length), text.slice(length)];
  if (rest.trim() === '') return 0;
  if (rest.startsWith(' ')) return SURE + 1;
  if (POST.test(title)) return 0; // the one who does what follows
  const count = heads.get(title) ?? 0;
  const branches = count > 1 && (heads.get(text.slice(0, length + 1)) ?? 0) < count;
  return (
    (rest.startsWith(title) ? SURE : 0) +
    (endsAsTitle(title) ? 2 : 0) +
    (OPENING.test(rest) ? 3 : GOING_ON.test(rest) ? 1 : 0) +
    (branches ? 1 : 0) +
    (saysAgain(title, rest) ? 1 : 0) +
    (above.length > 2 && rest.startsWith(above) ? 3 : 0) +
    (length > 2 && above.includes(title) ? 1.5 : 0)
  );
}

/** Whether a sentence takes up, right at its beginning, two characters of the title. */
function saysAgain(title: string, rest: string): boolean {
  const start = rest.slice(0, 6);
  for (let at = 0; at + 2 <= title.length; at++) if (start.includes(title.slice(at, at + 2))) return true;
  return false;
}
