// Of which clauses an import tells that they may be read otherwise. What it shows is looked up in the regulation as it
// was before it was flattened: it tells of the clauses that it shows a part of, of the later ones beside these, whose
// numbers are others only because of them, and of the paragraphs of an article that it says cannot be told apart.
import { fold } from '../../../src/base/script';
import type { LeftOut, LeftReason } from '../../../src/import/line';

/** A clause as it is compared. */
export interface Words {
  readonly number: string;
  readonly words: string;
}

/** Reasons of which some examples stand for all where there are many, and how much of each the preview shows then. */
const IN_GROUPS: readonly LeftReason[] = ['furniture', 'page', 'contents', 'title'];
const SAID_ONCE: readonly LeftReason[] = ['pinyin', 'markup', 'paragraph'];
const MOST_LISTED = 6;
const SHOWN = 100;
const SHOWN_IN_GROUPS = 24;
/** Fewer letters, or the same at more places, say nothing of a place. */
const FEWEST_LETTERS = 6;
const MOST_PLACES = 2;
const PIECE = 10;
const TOUCHING = 3;

/** A stretch of a text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the clauses are compared with. */
interface Compared {
  /** The clauses of the flattened text, and what was left out of it. */
  readonly after: readonly Words[];
  readonly left: readonly LeftOut[];
  /** The regulation's own text, and the titles of its articles by number. */
  readonly text: string;
  readonly articles: ReadonlyMap<string, string>;
}

/** The letters and digits of a text, by which it is compared. */
export function lettersOf(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The clauses, of those given, that the import tells of. */
export function toldAmong(clauses: readonly Words[], { after, left, text, articles }: Compared): ReadonlySet<Words> {
  const whole = lettersOf(text);
  const shown = shownOf(left, whole);
  const open = new Set(left.filter(({ reason }) => reason === 'paragraph').map((each) => lettersOf(each.text)));
  const elsewhere = new Set(after.map(({ words }) => words));
  const told = new Set<Words>();
  const parents = new Set<string>();
  let at = 0;
  for (const clause of clauses) {
    const from = clause.words === '' ? -1 : whole.indexOf(clause.words, at);
    if (from >= 0) at = from + clause.words.length;
    const isShown = from >= 0 && shown.some((each) => touches(each, { from, to: at }));
    if (isShown) parents.add(parentOf(clause));
    const isMoved = parents.has(parentOf(clause)) && elsewhere.has(clause.words);
    if (isShown || isMoved || open.has(articles.get(articleOf(clause)) ?? '')) told.add(clause);
  }
  return told;
}

function articleOf({ number }: Words): string {
  return /^(?:a\d+\.)?\d+(?:-\d+)?/.exec(number)?.[0] ?? '';
}

/** What a clause is beside: an article's paragraphs are beside its own words. */
function parentOf({ number }: Words): string {
  return number.includes('.') ? number.replace(/\.\d+(?:-\d+)?$/, '') : number;
}

/** The stretches of a regulation that an import shows as left out or doubtful. */
function shownOf(left: readonly LeftOut[], whole: string): Stretch[] {
  return left.flatMap(({ reason, text }) => {
    if (SAID_ONCE.includes(reason)) return [];
    const isGrouped = IN_GROUPS.includes(reason) && left.filter((each) => each.reason === reason).length > MOST_LISTED;
    const letters = lettersOf(text.slice(0, isGrouped ? SHOWN_IN_GROUPS : SHOWN));
    const all = placesOf(letters, whole);
    if (all.length > 0) return all;
    return [letters.slice(0, PIECE), letters.slice(-PIECE)].flatMap((piece) => placesOf(piece, whole));
  });
}

/** Where letters stand in a text, unless they are few or stand at many places. */
function placesOf(letters: string, whole: string): Stretch[] {
  if (letters.length < FEWEST_LETTERS) return [];
  const places: Stretch[] = [];
  for (let from = whole.indexOf(letters); from >= 0; from = whole.indexOf(letters, from + 1))
    places.push({ from, to: from + letters.length });
  return places.length <= MOST_PLACES ? places : [];
}

function touches(shown: Stretch, { from, to }: Stretch): boolean {
  return Math.min(to, shown.to) - Math.max(from, shown.from) >= Math.min(TOUCHING, to - from);
}
