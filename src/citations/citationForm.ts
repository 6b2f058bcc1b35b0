// The written forms of a cited clause number: how `3.2.2`, 第三章（二）2 or 第十七條第二款 is written, and writing another number
// the same way. Reading them is up to citedNumber.ts.
import { halfWidth, scriptOf } from '../base/script';
import type { Script } from '../base/script';
import { writeNumeral } from './clauseNumber';

/** `dotted` 3.2.2; `path` the chapters, sections and items of an outline; `articles` the articles of a statute. */
export type CitationStyle = 'dotted' | 'path' | 'articles';

/** How a cited number is written: all that must be known to write another in its place. */
export interface CitationForm {
  readonly style: CitationStyle;
  /** What stands before the number: `§`, the regulation's name, the chapter that an article is in. */
  readonly lead: string;
  /** What stands after it. */
  readonly tail: string;
  /** The clause whose number the part before has said already: 17 for 第二款 after 第十七條第一款; '' for none. */
  readonly base: string;
  /**
   * Of a dotted number without a sign of its own, which goes on with a list or range: the number, and the sign that one
   * unlike it needs.
   */
  readonly goesOn?: { readonly number: string; readonly sign: string };
  /** Digits of a dotted number. */
  readonly digits: Digits;
  /** What stands around the numeral of each level, as far as levels were written. */
  readonly levels: ReadonlyMap<Level, NumberForm>;
}

/** How a numeral is written: 二, 2 or ２. */
export type Digits = 'numeral' | 'arabic' | 'wide';

/**
 * The levels of numbers, each with marks of its own. The same level can carry other marks in a path than among
 * articles.
 */
export type Level =
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'item'
  | 'subitem'
  | 'deeper'
  | 'article'
  | 'added'
  | 'paragraph'
  | 'point'
  | 'subpoint'
  | 'bracket';

/** How a level is written: its numeral, and what stands around it. */
export interface NumberForm {
  readonly before: string;
  readonly digits: Digits;
  readonly after: string;
}

/**
 * Writes a number in a form, as it was read: reading gives the number back. A clause elsewhere than `form.base` is
 * written whole.
 */
export function writeCitation(form: CitationForm, number: string): string {
  const above = form.base !== '' && number.startsWith(`${form.base}.`) ? form.base.split('.').length : 0;
  const parts = number.split('.');
  if (form.style === 'dotted')
    return form.lead + signFor(form, number, above) + digitsAs(form.digits, parts.slice(above).join('.')) + form.tail;
  // 第五章 alone could be a chapter of any book.
  if (form.style === 'path' && form.lead === '' && form.base === '' && parts.length === 1) return `§${number}`;
  const body = levelsOf(form.style, parts)
    .slice(above)
    .map((level, index) =>
      writePart(form, level, { part: parts[above + index] ?? '', rest: parts.slice(above + index + 1) }),
    );
  return form.lead + body.join('') + form.tail;
}

// Without a sign only a number is read that is like the one before it; of one that is cut short, only its last part.
function signFor({ goesOn, base }: CitationForm, number: string, above: number): string {
  if (goesOn === undefined) return '';
  const [own, like] = [number.split('.'), goesOn.number.split('.')];
  if (above > 0) return own.length === above + 1 && /^\d{1,3}$/.test(own.at(-1) ?? '') ? '' : goesOn.sign;
  const isLike =
    base === '' &&
    own.length === like.length &&
    (own.length > 2 || own[0] === like[0]) &&
    /^\d{1,3}$/.test(own[0] ?? '');
  return isLike || number === goesOn.number ? '' : goesOn.sign;
}

function digitsAs(digits: Digits, text: string): string {
  return digits === 'wide'
    ? text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    : halfWidth(text);
}

const PATH_LEVELS: readonly Level[] = ['chapter', 'section', 'item', 'subitem'];
const ARTICLE_LEVELS: readonly Level[] = ['article', 'paragraph', 'point', 'subpoint'];
const HEADING_LEVELS: Readonly<Record<string, Level>> = { a: 'annex', p: 'part', c: 'chapter', s: 'section' };

function levelsOf(style: CitationStyle, parts: readonly string[]): Level[] {
  let depth = 0;
  const isAnnex = parts[0]?.startsWith('a') === true;
  return parts.map((part, index) => {
    const heading = HEADING_LEVELS[part[0] ?? ''];
    if (heading !== undefined) return heading;
    if (style === 'path') return (isAnnex ? undefined : PATH_LEVELS[index]) ?? 'deeper';
    return ARTICLE_LEVELS[depth++] ?? 'bracket';
  });
}

interface Part {
  readonly part: string;
  readonly rest: readonly string[];
}

function writePart(form: CitationForm, level: Level, { part, rest }: Part): string {
  const [, ordinal = '', added] = /^[a-z]?(\d+)(?:-(\d+))?$/.exec(part) ?? [];
  // Read without its paragraph, a point is written without it.
  if (
    level === 'paragraph' &&
    ordinal === '1' &&
    rest.length > 0 &&
    form.levels.has('point') &&
    !form.levels.has('paragraph')
  )
    return '';
  return numeralIn(form, level, ordinal) + (added === undefined ? '' : numeralIn(form, 'added', added));
}

function numeralIn(form: CitationForm, level: Level, ordinal: string): string {
  const { before, digits, after } = form.levels.get(level) ?? usual(form.style, level, scriptIn(form));
  return (
    before +
    (digits === 'numeral' && ordinal.length <= 4 ? writeNumeral(Number(ordinal)) : digitsAs(digits, ordinal)) +
    after
  );
}

// What was written tells the script: 第十七條 or 第十七条.
function scriptIn({ lead, levels }: CitationForm): Script {
  return scriptOf(lead + Array.from(levels.values(), ({ before, after }) => before + after).join('')) ?? 'traditional';
}

const USUAL: Readonly<
  Record<Level, readonly [before: string, digits: Digits, traditional: string, simplified: string]>
> = {
  annex: ['附件', 'numeral', '', ''],
  part: ['第', 'numeral', '編', '编'],
  chapter: ['第', 'numeral', '章', '章'],
  section: ['第', 'numeral', '節', '节'],
  item: ['', 'arabic', '', ''],
  subitem: ['（', 'arabic', '）', '）'],
  deeper: ['.', 'arabic', '', ''],
  article: ['第', 'numeral', '條', '条'],
  added: ['之', 'numeral', '', ''],
  paragraph: ['第', 'numeral', '款', '款'],
  point: ['第', 'numeral', '項', '项'],
  subpoint: ['第', 'numeral', '目', '目'],
  bracket: ['（', 'arabic', '）', '）'],
};

// In a path sections are written （二） unless they were written otherwise.
function usual(style: CitationStyle, level: Level, script: Script): NumberForm {
  if (style === 'path' && level === 'section') return { before: '（', digits: 'numeral', after: '）' };
  const [before, digits, traditional, simplified] = USUAL[level];
  return { before, digits, after: script === 'simplified' ? simplified : traditional };
}
