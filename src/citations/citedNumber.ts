// Reading a cited clause number at a place of a text: `3.2.2`, 第三章（二）2, 第十七條第二款, with the form in which it is written.
// What stands around it, and which regulation is meant, is up to citationReading.ts.
import { fold } from '../base/script';
import type { CitationForm, CitationStyle, Digits, Level, NumberForm } from './citationForm';
import { CLAUSE_NUMBER, readNumeral } from './clauseNumber';

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
export const UNIT =
  '\\s?(?:[%‰°:/]|元|万|亿|倍|米|公里|吨|天|日|月|年|周|号|小时|折|分|个|人|件|次|条|项|家|单|款|页|岁|点|名|位|级|[a-z])';
const ITEM_END = `(?!\\d|\\.\\d|${UNIT})`;
const pattern = (...alternatives: string[]): RegExp => new RegExp(alternatives.join('|'), 'y');

// Each alternative has three groups: what stands before the numeral, the numeral, what stands after it.
const PATH: readonly (readonly [Level, RegExp])[] = [
  ['chapter', pattern(`(第\\s?)(${N})(\\s?章)`)],
  // An outline whose chapters have no sections is cited as 第一章第二条.
  ['section', pattern(`(\\s?\\(\\s?)(${HAN})(\\s?\\))`, `(\\s?第\\(?)(${N})(\\)?[节条])`)],
  ['item', pattern(`(\\s?第\\(?)(${N})(\\)?[条项款])`, `(\\s?)(\\d{1,3})()${ITEM_END}`)],
  ['subitem', pattern(`(\\s?\\(\\s?)(${HAN}|\\d{1,3})(\\s?\\))`, `(\\s?第\\(?)(${N})(\\)?[项目])`)],
];
const DEEPER = pattern('(\\.)(\\d{1,5})()');
const ANNEX = pattern(`(附[件录]\\s?)(${N})()`);
const HEADINGS: readonly (readonly [Level, string, RegExp])[] = [
  ['annex', 'a', ANNEX],
  ['part', 'p', pattern(`(\\s?第)(${N})(编)`)],
  ['chapter', 'c', pattern(`(\\s?第)(${N})(章)`)],
  ['section', 's', pattern(`(\\s?第)(${N})(节)`)],
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
  readonly written: NumberForm;
  readonly to: number;
}

function stepAt({ source, text }: Folded, at: number, level: Level, regex: RegExp): Step | undefined {
  regex.lastIndex = at;
  const match = regex.exec(text);
  if (match === null) return undefined;
  const [before = '', numeral = '', after = ''] = match
    .slice(1)
    .filter((group) => (group as string | undefined) !== undefined);
  const ordinal = readNumeral(numeral);
  if (ordinal === undefined) return undefined;
  const from = at + before.length;
  const end = from + numeral.length;
  const written = {
    before: source.slice(at, from),
    digits: digitsOf(source.slice(from, end)),
    after: source.slice(end, end + after.length),
  };
  return { level, ordinal, written, to: end + after.length };
}

function digitsOf(numeral: string): Digits {
  if (/[０-９．]/.test(numeral)) return 'wide';
  return /\d/.test(numeral) ? 'arabic' : 'numeral';
}

/**
 * Steps one level after the other, from the first of `levels` that stands at the place; a level may be left out only
 * where `gaps`.
 */
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
  return {
    style,
    lead: '',
    tail: '',
    base: '',
    digits: 'arabic',
    levels: new Map(steps.map(({ level, written }) => [level, written])),
  };
}

/** Reads `3.2.2`, also in full width. A hyphen ends it unless it may stand for 之, as in `law§17-1`. */
export function readDotted(line: Folded, at: number, hyphens: boolean): ReadNumber | undefined {
  const regex = hyphens ? DOTTED : UNHYPHENED;
  regex.lastIndex = at;
  const [text] = regex.exec(line.text) ?? [];
  if (text === undefined) return undefined;
  const to = at + text.length;
  const number = text
    .split('.')
    .map((part) => part.replace(/^([a-z]?)0+(?=\d)/, '$1'))
    .join('.');
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

/** Reads 第十七條之一第二款第三項, 第三章第二節, 附件一. Without 第, as in 電商法17條, only where `bare`. */
export function readArticles(line: Folded, at: number, bare: boolean): ReadNumber | undefined {
  const headings = headingsFrom(line, at);
  const from = headings.at(-1)?.step.to ?? at;
  const article = stepAt(line, from, 'article', ARTICLE);
  const numbers = headings.map(({ letter, step }) => `${letter}${String(step.ordinal)}`);
  if (article === undefined || (!bare && !article.written.before.includes('第'))) {
    if (headings.length === 0) return undefined;
    return {
      number: numbers.join('.'),
      to: from,
      form: formOf(
        'articles',
        headings.map(({ step }) => step),
      ),
    };
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

function isArticle(written: NumberForm | undefined): boolean {
  return /[条條]/.test(written?.after ?? '');
}

// A point right under its article stands in the article's first paragraph.
function ordinalsBelow(steps: readonly Step[]): string[] {
  const last = BELOW_ARTICLE.findLastIndex(([level]) => steps.some((step) => step.level === level));
  return BELOW_ARTICLE.slice(0, last + 1).map(([level]) =>
    String(steps.find((step) => step.level === level)?.ordinal ?? 1),
  );
}

/**
 * Reads the rest of a number whose beginning the part before has said: 第二款 after 第十七條第一款, （三） after 第三章（二）. `before` is
 * that part.
 */
export function readRest(line: Folded, at: number, before: ReadNumber): ReadNumber | undefined {
  const { style } = before.form;
  const parts = before.number.split('.');
  const levels = style === 'path' ? PATH.slice(1) : BELOW_ARTICLE;
  const above = style === 'path' ? 1 : parts.findIndex((part) => !/^[a-z]/.test(part)) + 1;
  if (above === 0) return undefined; // a chapter of a statute: articles are not numbered below it
  for (let depth = 0; depth < levels.length && above + depth < parts.length; depth++) {
    const marked = stepsFrom(line, at, levels.slice(depth));
    const [first] = marked;
    // After 第二節第2條 comes 第3條 of the same section.
    if (
      first === undefined ||
      (first.level === 'section' && isArticle(first.written) && !isArticle(before.form.levels.get('section')))
    )
      continue;
    const steps =
      style === 'path' && depth + marked.length === levels.length
        ? [...marked, ...deeperFrom(line, marked.at(-1)?.to ?? at)]
        : marked;
    const base = parts.slice(0, above + depth).join('.');
    const form = formOf(style, steps);
    const number = [base, ...steps.map(({ ordinal }) => String(ordinal))].join('.');
    return {
      number,
      to: steps.at(-1)?.to ?? at,
      form: { ...form, base, levels: new Map([...before.form.levels, ...form.levels]) },
    };
  }
  return undefined;
}
