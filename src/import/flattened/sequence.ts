// Which number may come after which in a regulation: the grammar of an outline. A level is one that is open, with those
// above it; equal levels are one object, so that ways that come to the same level are told to be the same.
import type { NumeralStyle } from '../../citations/numerals';
import type { Mark } from './mark';

/** A number that is open, in what it is below, and the last chapter and article of the text. */
export interface Level {
  readonly above: Level | undefined;
  readonly style: NumeralStyle | 'paragraph' | undefined;
  readonly ordinal: number;
  /** Of 1.2.3 the whole number. */
  readonly path: string;
  readonly chapter: number;
  readonly article: number;
  /** The levels that were opened below it so far. */
  below: Map<string, Level> | undefined;
}

/** A step from one number to the next: what is open then, how well it goes on, how many numbers are passed over. */
export interface Step {
  readonly level: Level;
  readonly score: number;
  readonly missing: number;
}

const GOES_ON = 3;
const BEGINS = 0;
const ODD = -3;
const MISSING = -2;
const MOST_MISSING = 9;
const ANOTHER = -1;
const DIVISIONS: readonly Level['style'][] = ['part', 'subpart', 'chapter', 'section'];
const RANKS: readonly Level['style'][] = [
  undefined,
  'annex',
  ...DIVISIONS,
  'article',
  'paragraph',
  'roman',
  'comma',
  'bracket',
  'dot',
  'number',
  'circle',
];

/** Nothing is open. */
export function top(): Level {
  return {
    above: undefined,
    style: undefined,
    ordinal: 0,
    path: '',
    chapter: 0,
    article: 0,
    below: undefined,
  };
}

/** The step to a number, if it may come next. */
export function stepTo(from: Level, mark: Mark): Step | undefined {
  const { style } = mark;
  if (style.startsWith('decimal')) return decimalStep(from, mark);
  if (style === 'article') return articleStep(from, mark);
  return DIVISIONS.includes(style) ? divisionStep(from, mark) : listStep(from, mark);
}

interface Opened {
  readonly style: NumeralStyle | 'paragraph';
  readonly ordinal: number;
  readonly path?: string;
  readonly chapter?: number;
  readonly article?: number;
}

function open(from: Level, above: Level, opened: Opened): Level {
  const { style, ordinal, path = '', chapter = from.chapter, article = from.article } = opened;
  const key = `${style} ${String(ordinal)} ${path} ${String(chapter)} ${String(article)}`;
  const known = above.below?.get(key);
  if (known) return known;
  const level: Level = { above, style, ordinal, path, chapter, article, below: undefined };
  above.below ??= new Map();
  above.below.set(key, level);
  return level;
}

function openOf(from: Level, style: Level['style']): Level | undefined {
  for (let level: Level | undefined = from; level; level = level.above) if (level.style === style) return level;
  return undefined;
}

function scoreOf(missing: number): number {
  return missing === 0 ? GOES_ON : MISSING - missing;
}

/** The nearest open level that one of this style may be below: of a higher rank, and no list. */
function outside(from: Level, style: NumeralStyle): Level {
  const rank = RANKS.indexOf(style);
  let level = from;
  while (level.above && (level.path !== '' || RANKS.indexOf(level.style) >= rank)) level = level.above;
  return level;
}

function divisionStep(from: Level, { style, parts }: Mark): Step | undefined {
  const [ordinal = 0] = parts;
  const above = outside(from, style);
  const last = style === 'chapter' ? from.chapter : (openOf(from, style)?.ordinal ?? 0);
  const missing = ordinal - last - 1;
  const begins = ordinal === 1 && (last === 0 || style !== 'chapter' || above.style !== undefined);
  if (!begins && (missing < 0 || missing > MOST_MISSING)) return undefined;
  const level = open(from, above, { style, ordinal, ...(style === 'chapter' ? { chapter: ordinal } : {}) });
  return {
    level,
    score: last > 0 && missing >= 0 ? scoreOf(missing) : begins ? BEGINS : scoreOf(missing),
    missing: begins ? 0 : missing,
  };
}

function articleStep(from: Level, { parts }: Mark): Step | undefined {
  const [ordinal = 0, added] = parts;
  const inside = openOf(from, 'article');
  const above = inside?.above ?? from;
  const style = 'article';
  if (added !== undefined) {
    if (ordinal !== from.article) return undefined;
    return { level: open(from, above, { style, ordinal }), score: GOES_ON - 1, missing: 0 };
  }
  const begins = ordinal === 1 && (from.article === 0 || DIVISIONS.includes(from.style));
  const missing = ordinal - from.article - 1;
  if (!begins && (missing < 0 || missing > MOST_MISSING)) return undefined;
  const score = from.article === 0 && begins ? BEGINS : begins ? ODD : scoreOf(missing);
  return { level: open(from, above, { style, ordinal, article: ordinal }), score, missing: begins ? 0 : missing };
}

function listStep(from: Level, mark: Mark): Step | undefined {
  const { style, parts } = mark;
  const [ordinal = 0] = parts;
  const sibling = openOf(from, style);
  if (sibling?.above) {
    const missing = ordinal - sibling.ordinal - 1;
    if (missing > MOST_MISSING) return undefined;
    if (missing < 0) return mark.introduced && ordinal === 1 ? paragraphStep(from, mark) : undefined;
    return { level: open(from, sibling.above, { style, ordinal }), score: scoreOf(missing), missing };
  }
  if (ordinal !== 1) return undefined;
  const isOdd = RANKS.indexOf(style) < RANKS.indexOf(from.style);
  return { level: open(from, from, { style, ordinal }), score: isOdd ? ODD : BEGINS, missing: 0 };
}

/** Another list of an article, below another paragraph. */
function paragraphStep(from: Level, { style }: Mark): Step | undefined {
  const article = openOf(from, 'article');
  if (article === undefined) return undefined;
  const ordinal = (openOf(from, 'paragraph')?.ordinal ?? 1) + 1;
  const paragraph = open(from, article, { style: 'paragraph', ordinal });
  return { level: open(from, paragraph, { style, ordinal: 1 }), score: ANOTHER, missing: 0 };
}

function decimalStep(from: Level, { style, parts }: Mark): Step | undefined {
  const ordinal = parts.at(-1) ?? 0;
  const path = parts.join('.');
  const prefix = path.slice(0, path.lastIndexOf('.'));
  const sibling = openOf(from, style);
  if (sibling?.above && sibling.path.slice(0, sibling.path.lastIndexOf('.')) === prefix) {
    const missing = ordinal - sibling.ordinal - 1;
    if (missing < 0 || missing > MOST_MISSING) return undefined;
    return { level: open(from, sibling.above, { style, ordinal, path }), score: scoreOf(missing), missing };
  }
  const above = decimalAbove(from, prefix) ?? (parts.length === 2 ? unnumbered(from, parts) : undefined);
  if (above === undefined || ordinal > MOST_MISSING) return undefined;
  const missing = ordinal - 1;
  const score = missing > 0 ? MISSING - missing : BEGINS + (above.style === undefined ? 0 : 2);
  return { level: open(from, above, { style, ordinal, path }), score, missing };
}

/** The open number that 1.2.3 is below: 1.2, or of 1.2 the first of all that are open. */
function decimalAbove(from: Level, prefix: string): Level | undefined {
  for (let level: Level | undefined = from; level?.style; level = level.above) {
    if (level.path === prefix) return level;
    if (level.path === '' && level.above?.style === undefined && String(level.ordinal) === prefix) return level;
  }
  return undefined;
}

/** Where 2.1 stands in a text whose chapters have no numbers: at the top, after 1.9 or as the first. */
function unnumbered(from: Level, [chapter = 0]: readonly number[]): Level | undefined {
  const sibling = openOf(from, 'decimal2');
  if (sibling === undefined) return chapter === 1 ? topOf(from) : undefined;
  const isNext = sibling.path.startsWith(`${String(chapter - 1)}.`) && sibling.above?.style === undefined;
  return isNext ? sibling.above : undefined;
}

function topOf(from: Level): Level {
  let level = from;
  while (level.above) level = level.above;
  return level;
}
