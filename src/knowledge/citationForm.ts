// Owns the written forms of a cited clause number: `3.2.2`, 第三章（二）2, 第十七條第二款. Reads one at a place of a text, keeps how it is
// written, and writes another number the same way. What stands around it, and which regulation is meant, is citation.ts's affair.
import { fold, halfWidth, scriptOf } from '../base/script';
import type { Script } from '../base/script';
import { CLAUSE_NUMBER, readNumeral, writeNumeral } from './clauseNumber';

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
  /** Of a dotted number without a sign of its own, which goes on with a list or range: the number, and the sign that one unlike it needs. */
  readonly goesOn?: { readonly number: string; readonly sign: string };
  /** Digits of a dotted number. */
  readonly digits: Digits;
  /** What stands around the numeral of each level, as far as levels were written. */
  readonly levels: ReadonlyMap<Level, Written>;
}

/** How a numeral is written: 二, 2 or ２. */
export type Digits = 'numeral' | 'arabic' | 'wide';

/** The levels of numbers, each with marks of its own. The same level can carry other marks in a path than among articles. */
export type Level = 'annex' | 'part' | 'chapter' | 'section' | 'item' | 'subitem' | 'deeper' | 'article' | 'added' | 'paragraph' | 'point' | 'subpoint' | 'bracket';

interface Written {
  readonly before: string;
  readonly digits: Digits;
  readonly after: string;
}

/** A number read at a place of a text, up to `to`. */
export interface ReadNumber {
  readonly number: string;
  readonly to: number;
  readonly form: CitationForm;
}

/** A text, as it is and folded, character for character. */
export interface Folded {
  readonly source: string;
  readonly text: string;
}

/** Folds a text to be read. */
export function folded(source: string): Folded {
  return { source, text: fold(source) };
}

const HAN = '[零〇一二两三四五六七八九十百千]{1,9}';
const N = `(?:${HAN}|\\d{1,5})`;
/** What makes a bare number after a list mark an amount and no clause. */
export const UNIT = '\\s?(?:[%‰°:/]|元|万|亿|倍|米|公里|吨|天|日|月|年|周|号|小时|折|分|个|人|件|次|条|项|家|单|款|页|岁|点|名|位|级|[a-z])';
const ITEM_END = `(?!\\d|\\.\\d|${UNIT})`;
const pattern = (...alternatives: string[]): RegExp => new RegExp(alternatives.join('|'), 'y');

// Each alternative has three groups: what stands before the numeral, the numeral, what stands after it.
const PATH: readonly (readonly [Level, RegExp])[] = [
  ['chapter', pattern(`(第\\s?)(${N})(\\s?章)`)],
  ['section', pattern(`(\\s?\\(\\s?)(${HAN})(\\s?\\))`, `(\\s?第\\(?)(${N})(\\)?节)`)],
  ['item', pattern(`(\\s?第\\(?)(${N})(\\)?[条项款])`, `(\\s?)(\\d{1,3})()${ITEM_END}`)],
  ['subitem', pattern(`(\\s?\\(\\s?)(${HAN}|\\d{1,3})(\\s?\\))`, `(\\s?第\\(?)(${N})(\\)?[项目])`)],
];
const DEEPER = pattern('(\\.)(\\d{1,5})()');
const ANNEX = pattern(`(附[件录]\\s?)(${N})()`);
const HEADINGS: readonly (readonly [Level, string, RegExp])[] = [
  ['annex', 'a', ANNEX], ['part', 'p', pattern(`(\\s?第)(${N})(编)`)], ['chapter', 'c', pattern(`(\\s?第)(${N})(章)`)], ['section', 's', pattern(`(\\s?第)(${N})(节)`)],
];
const ARTICLE = pattern(`(\\s?第?\\s?)(${N})(\\s?条)`);
const ADDED = pattern(`(之)(${N})()(?!\\s?[条款项])`);
const BELOW_ARTICLE: readonly (readonly [Level, RegExp])[] = [
  ['paragraph', pattern(`(\\s?第\\(?)(${N})(\\)?款)`)],
  ['point', pattern(`(\\s?第\\(?)(${N})(\\)?项)`, `(\\()(${HAN})(\\))`)],
  ['subpoint', pattern(`(\\s?第\\(?)(${N})(\\)?目)`)],
  ['bracket', pattern('(\\()(\\d{1,5})(\\))')],
];
const DOTTED = new RegExp(CLAUSE_NUMBER, 'y');
const UNHYPHENED = new RegExp(CLAUSE_NUMBER.replaceAll('(?:-\\d{1,4})?', ''), 'y');

interface Step {
  readonly level: Level;
  readonly ordinal: number;
  readonly written: Written;
  readonly to: number;
}

function stepAt({ source, text }: Folded, at: number, level: Level, regex: RegExp): Step | undefined {
  regex.lastIndex = at;
  const match = regex.exec(text);
  if (match === null) return undefined;
  const [before = '', numeral = '', after = ''] = match.slice(1).filter((group) => (group as string | undefined) !== undefined);
  const ordinal = readNumeral(numeral);
  if (ordinal === undefined) return undefined;
  const from = at + before.length;
  const end = from + numeral.length;
  const written = { before: source.slice(at, from), digits: digitsOf(source.slice(from, end)), after: source.slice(end, end + after.length) };
  return { level, ordinal, written, to: end + after.length };
}

function digitsOf(numeral: string): Digits {
  if (/[０-９．]/.test(numeral)) return 'wide';
  return /\d/.test(numeral) ? 'arabic' : 'numeral';
}

/** Steps one level after the other, from the first of `levels` that stands at the place; a level may be left out only where `gaps`. */
function stepsFrom(line: Folded, at: number, levels: readonly (readonly [Level, RegExp])[], gaps = false): Step[] {
  const steps: Step[] = [];
  for (const [level, regex] of levels) {
    const step = stepAt(line, steps.at(-1)?.to ?? at, level, regex);
    if (step) steps.push(step);
    else if (!gaps) break;
  }
  return steps;
}

function formOf(style: CitationStyle, steps: readonly Step[]): CitationForm {
  return { style, lead: '', tail: '', base: '', digits: 'arabic', levels: new Map(steps.map(({ level, written }) => [level, written])) };
}

/** Reads `3.2.2`, also in full width. A hyphen ends it unless it may stand for 之, as in `law§17-1`. */
export function readDotted(line: Folded, at: number, hyphens: boolean): ReadNumber | undefined {
  const regex = hyphens ? DOTTED : UNHYPHENED;
  regex.lastIndex = at;
  const [text] = regex.exec(line.text) ?? [];
  if (text === undefined) return undefined;
  const to = at + text.length;
  const number = text.split('.').map((part) => part.replace(/^([a-z]?)0+(?=\d)/, '$1')).join('.');
  return { number, to, form: { ...formOf('dotted', []), digits: digitsOf(line.source.slice(at, to)) } };
}

/** Reads 第三章（二）2 and its kin: chapter, section, item, sub-item of an outline. */
export function readPath(line: Folded, at: number): ReadNumber | undefined {
  const annex = stepAt(line, at, 'annex', ANNEX);
  const head = annex ? [annex] : stepsFrom(line, at, PATH);
  const steps = annex || head.length === PATH.length ? [...head, ...deeperFrom(line, head.at(-1)?.to ?? at)] : head;
  const [first] = steps;
  if (first === undefined) return undefined;
  const number = steps.map(({ ordinal }) => String(ordinal)).join('.');
  return { number: annex ? `a${number}` : number, to: steps.at(-1)?.to ?? at, form: formOf('path', steps) };
}

function deeperFrom(line: Folded, at: number): Step[] {
  const step = stepAt(line, at, 'deeper', DEEPER);
  return step ? [step, ...deeperFrom(line, step.to)] : [];
}

/** Reads 第十七條之一第二款第三項, 第三章第二節, 附件一. Without 第, as in 電商法17條, only where that is `allowed`. */
export function readArticles(line: Folded, at: number, bare: boolean): ReadNumber | undefined {
  const headings = headingsFrom(line, at);
  const from = headings.at(-1)?.step.to ?? at;
  const article = stepAt(line, from, 'article', ARTICLE);
  const numbers = headings.map(({ letter, step }) => `${letter}${String(step.ordinal)}`);
  if (article === undefined || (!bare && !article.written.before.includes('第'))) {
    if (headings.length === 0) return undefined;
    return { number: numbers.join('.'), to: from, form: formOf('articles', headings.map(({ step }) => step)) };
  }
  const added = stepAt(line, article.to, 'added', ADDED);
  const below = stepsFrom(line, (added ?? article).to, BELOW_ARTICLE, true);
  const own = added ? `${String(article.ordinal)}-${String(added.ordinal)}` : String(article.ordinal);
  // An article is numbered through all chapters: the chapter before it only says where it stands.
  const annex = headings[0]?.step.level === 'annex' ? headings[0] : undefined;
  const steps = [...(annex ? [annex.step] : []), article, ...(added ? [added] : []), ...below];
  return {
    number: [...(annex ? [numbers[0] ?? ''] : []), own, ...ordinalsBelow(below)].join('.'),
    to: steps.at(-1)?.to ?? at,
    form: { ...formOf('articles', steps), lead: annex ? '' : line.source.slice(at, from) },
  };
}

function headingsFrom(line: Folded, at: number): { letter: string; step: Step }[] {
  for (const [level, letter, regex] of HEADINGS) {
    const step = stepAt(line, at, level, regex);
    if (step) return [{ letter, step }, ...headingsFrom(line, step.to)];
  }
  return [];
}

// A point right under its article stands in the article's first paragraph.
function ordinalsBelow(steps: readonly Step[]): string[] {
  const last = BELOW_ARTICLE.findLastIndex(([level]) => steps.some((step) => step.level === level));
  return BELOW_ARTICLE.slice(0, last + 1).map(([level]) => String(steps.find((step) => step.level === level)?.ordinal ?? 1));
}

/**
 * Reads the rest of a number whose beginning the part before has said: 第二款 after 第十七條第一款, （三） after 第三章（二）. `before` is that
 * part.
 */
export function readRest(line: Folded, at: number, before: ReadNumber): ReadNumber | undefined {
  const { style } = before.form;
  const parts = before.number.split('.');
  const levels = style === 'path' ? PATH.slice(1) : BELOW_ARTICLE;
  const above = style === 'path' ? 1 : parts.findIndex((part) => !/^[a-z]/.test(part)) + 1;
  if (above === 0) return undefined; // a chapter of a statute: articles are not numbered below it
  for (let depth = 0; depth < levels.length && above + depth < parts.length; depth++) {
    const marked = stepsFrom(line, at, levels.slice(depth));
    if (marked.length === 0) continue;
    const steps = style === 'path' && depth + marked.length === levels.length ? [...marked, ...deeperFrom(line, marked.at(-1)?.to ?? at)] : marked;
    const base = parts.slice(0, above + depth).join('.');
    const form = formOf(style, steps);
    const number = [base, ...steps.map(({ ordinal }) => String(ordinal))].join('.');
    return { number, to: steps.at(-1)?.to ?? at, form: { ...form, base, levels: new Map([...before.form.levels, ...form.levels]) } };
  }
  return undefined;
}

/** Writes a number in a form, as it was read: reading gives the number back. A clause elsewhere than `form.base` is written whole. */
export function writeCitation(form: CitationForm, number: string): string {
  const above = form.base !== '' && number.startsWith(`${form.base}.`) ? form.base.split('.').length : 0;
  const parts = number.split('.');
  if (form.style === 'dotted') return form.lead + signFor(form, number, above) + digitsAs(form.digits, parts.slice(above).join('.')) + form.tail;
  // 第五章 alone could be a chapter of any book.
  if (form.style === 'path' && form.lead === '' && form.base === '' && parts.length === 1) return `§${number}`;
  const body = levelsOf(form.style, parts).slice(above).map((level, index) => writePart(form, level, { part: parts[above + index] ?? '', rest: parts.slice(above + index + 1) }));
  return form.lead + body.join('') + form.tail;
}

// Without a sign only a number is read that is like the one before it; of one that is cut short, only its last part.
function signFor({ goesOn, base }: CitationForm, number: string, above: number): string {
  if (goesOn === undefined) return '';
  const [own, like] = [number.split('.'), goesOn.number.split('.')];
  if (above > 0) return own.length === above + 1 && /^\d{1,3}$/.test(own.at(-1) ?? '') ? '' : goesOn.sign;
  const isLike = base === '' && own.length === like.length && (own.length > 2 || own[0] === like[0]) && /^\d{1,3}$/.test(own[0] ?? '');
  return isLike || number === goesOn.number ? '' : goesOn.sign;
}

function digitsAs(digits: Digits, text: string): string {
  return digits === 'wide' ? text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : halfWidth(text);
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
  if (level === 'paragraph' && ordinal === '1' && rest.length > 0 && form.levels.has('point') && !form.levels.has('paragraph')) return '';
  return numeralIn(form, level, ordinal) + (added === undefined ? '' : numeralIn(form, 'added', added));
}

function numeralIn(form: CitationForm, level: Level, ordinal: string): string {
  const { before, digits, after } = form.levels.get(level) ?? usual(form.style, level, scriptIn(form));
  return before + (digits === 'numeral' && ordinal.length <= 4 ? writeNumeral(Number(ordinal)) : digitsAs(digits, ordinal)) + after;
}

// What was written tells the script: 第十七條 or 第十七条.
function scriptIn({ lead, levels }: CitationForm): Script {
  return scriptOf(lead + Array.from(levels.values(), ({ before, after }) => before + after).join('')) ?? 'traditional';
}

const USUAL: Readonly<Record<Level, readonly [before: string, digits: Digits, traditional: string, simplified: string]>> = {
  annex: ['附件', 'numeral', '', ''], part: ['第', 'numeral', '編', '编'], chapter: ['第', 'numeral', '章', '章'], section: ['第', 'numeral', '節', '节'],
  item: ['', 'arabic', '', ''], subitem: ['（', 'arabic', '）', '）'], deeper: ['.', 'arabic', '', ''],
  article: ['第', 'numeral', '條', '条'], added: ['之', 'numeral', '', ''], paragraph: ['第', 'numeral', '款', '款'], point: ['第', 'numeral', '項', '项'],
  subpoint: ['第', 'numeral', '目', '目'], bracket: ['（', 'arabic', '）', '）'],
};

// In a path sections are written （二） unless they were written otherwise.
function usual(style: CitationStyle, level: Level, script: Script): Written {
  if (style === 'path' && level === 'section') return { before: '（', digits: 'numeral', after: '）' };
  const [before, digits, traditional, simplified] = USUAL[level];
  return { before, digits, after: script === 'simplified' ? simplified : traditional };
}
