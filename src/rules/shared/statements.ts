// What sentences say of indicators: a figure, or that the target was reached. Only what stands right behind an
// indicator's name is read, and only where the sentence speaks of the whole and of the document's own period: any other
// may be as true as the table.
import type { Period } from '../../base/dates/period';
import { readNumber } from '../../base/number';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { FigureWords, Words } from '../../knowledge/words';
import type { Indicator } from './indicators';

/** A figure as a sentence gives it. `decimals` are those that it shows. */
export interface StatedFigure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly isRough: boolean;
}

/** What is said of the target: that it was reached or missed, or on which side of it the figure is. */
export type Judgement = 'reached' | 'missed' | 'above' | 'below';

/** What a part of a sentence says of an indicator, from `at` to `end` of the text. */
export interface Statement {
  readonly indicator: Indicator;
  /** The column that is named, where one is. */
  readonly column: Column | Field | undefined;
  readonly said: StatedFigure | Judgement;
  readonly at: number;
  readonly end: number;
}

/** By what sentences are read: the words, the indicators of the document, and its period. */
export interface Reading {
  readonly words: Words;
  readonly indicators: readonly Indicator[];
  readonly ownPeriod: RegExp | undefined;
}

/** What is known where a sentence goes on. */
interface State {
  /** What it speaks of. */
  indicator: Indicator | undefined;
  /** True once it speaks of something else. */
  isAside: boolean;
}

/** The statements of a folded text of one line. `about` is what it speaks of before it names anything. */
export function* statementsIn(reading: Reading, text: string, about?: Indicator): Iterable<Statement> {
  const plain = text
    .replace(/[*_`]/g, ' ')
    .replace(/^\s*(?:>\s*|[-+]\s+|\d+[.)]\s+)*/, (mark) => ' '.repeat(mark.length));
  for (const { 0: sentence, index } of plain.matchAll(/[^。;!?]+/g)) {
    const state: State = { indicator: about, isAside: false };
    for (const { text: part, at } of partsOf(sentence)) {
      for (const found of partStatements(reading, state, part))
        yield { ...found, at: index + at + found.at, end: index + at + found.end };
    }
  }
}

// A comma within a number parts nothing.
function* partsOf(sentence: string): Iterable<{ readonly text: string; readonly at: number }> {
  let at = 0;
  for (const { index } of sentence.matchAll(PART_END)) {
    yield { text: sentence.slice(at, index), at };
    at = index + 1;
  }
  yield { text: sentence.slice(at), at };
}

const PART_END = /[、()[\]]|:(?!\s*[^\s\p{Script=Han}a-z])|,(?!\d{3}(?!\d))|(?<!\d),/gu;
const LONGEST_PART = 200; // characters; nobody says a figure in more

function* partStatements(reading: Reading, state: State, text: string): Iterable<Statement> {
  if (text.length > LONGEST_PART) state.isAside = true;
  for (let at = 0; !state.isAside && text.slice(at).trim() !== '';) {
    const subject = subjectAt(reading, state, text, at);
    const found = subject && statementAt(reading, subject, text);
    state.indicator = subject?.indicator ?? state.indicator;
    if (found === undefined) {
      state.isAside = speaksOfElse(reading, text.slice(at));
      return;
    }
    yield found;
    at = found.end;
  }
}

interface Subject {
  readonly indicator: Indicator;
  readonly column: Column | Field | undefined;
  /** Where the text goes on behind the names. */
  readonly end: number;
}

/** What is spoken of at a place: an indicator by its name, with a column before or behind it, or a column alone. */
function subjectAt(reading: Reading, state: State, text: string, from: number): Subject | undefined {
  const whole = skip(text, from, reading.words.figures.whole, reading.ownPeriod);
  for (const at of new Set([from, whole])) {
    const plain = nameAt(reading, text, skip(text, at, []));
    if (plain) return withColumn(text, plain.indicator, plain.end);
  }
  return columnBefore(reading, text, from) ?? (state.indicator && goingOn(reading, state.indicator, text, from));
}

function nameAt({ indicators }: Reading, text: string, at: number): Subject | undefined {
  let best: Subject | undefined;
  for (const indicator of indicators) {
    for (const name of indicator.names) {
      if (at + name.length <= (best?.end ?? at) || !text.startsWith(name, at)) continue;
      best = { indicator, column: undefined, end: at + name.length };
    }
  }
  return best;
}

// What was spoken of goes on being spoken of: 「……，環比增長 2%，已達標」.
function goingOn({ words }: Reading, indicator: Indicator, text: string, from: number): Subject | undefined {
  const isJudged = judgementBehind(words.figures, text, from) !== undefined;
  return columnAlone(indicator, text, from) ?? (isJudged ? { indicator, column: undefined, end: from } : undefined);
}

// 訪客數目標 232,000: the column stands behind the name.
function withColumn(text: string, indicator: Indicator, end: number): Subject {
  return columnAlone(indicator, text, end) ?? { indicator, column: undefined, end };
}

function columnAlone(indicator: Indicator, text: string, from: number): Subject | undefined {
  const at = skip(text, from, ['其']);
  const found = columnAt(indicator, text, at);
  return found && { indicator, ...found };
}

// 上月訪客數 232,000: the column stands before the name.
function columnBefore(reading: Reading, text: string, from: number): Subject | undefined {
  const at = skip(text, from, []);
  for (const indicator of reading.indicators) {
    const column = columnAt(indicator, text, at);
    const named = column && nameAt(reading, text, skip(text, column.end, ['的']));
    if (column && named?.indicator === indicator) return { indicator, column: column.column, end: named.end };
  }
  return undefined;
}

function columnAt({ rows }: Indicator, text: string, at: number): { column: Column | Field; end: number } | undefined {
  let best: { column: Column | Field; end: number } | undefined;
  for (const { section, figures } of rows) {
    for (const { spec } of figures) {
      for (const label of section === undefined ? [] : spec.labels) {
        if (at + label.length > (best?.end ?? at) && text.startsWith(label, at))
          best = { column: spec, end: at + label.length };
      }
    }
  }
  return best;
}

/** The place behind blanks, any of some words, and what else may be passed over. */
function skip(text: string, from: number, words: readonly string[], pattern?: RegExp): number {
  for (let at = from; ;) {
    while (text[at] === ' ' || text[at] === '\t') at++;
    const next = at + Math.max(longestAt(text, at, words), lengthAt(pattern, text, at));
    if (next === at) return at;
    at = next;
  }
}

function longestAt(text: string, at: number, words: readonly string[]): number {
  let longest = 0;
  for (const word of words) if (word.length > longest && text.startsWith(word, at)) longest = word.length;
  return longest;
}

function lengthAt(pattern: RegExp | undefined, text: string, at: number): number {
  return (pattern && new RegExp(pattern.source, 'y').exec(text.slice(at))?.[0].length) ?? 0;
}

function statementAt(reading: Reading, subject: Subject, text: string): Statement | undefined {
  const { figures, up, down } = reading.words;
  const judged = judgementBehind(figures, text, subject.end);
  if (judged) return { ...subject, ...judged };
  const at = skip(text, subject.end, figures.link, /[=:]/);
  const isChange = subject.column?.kind === 'percent';
  const number = numberAt(figures, text, isChange ? skip(text, at, [...up, ...down, ...figures.link]) : at);
  return number && { ...subject, said: number.said, at: number.at, end: number.end };
}

const JUDGEMENTS = ['reached', 'missed', 'above', 'below'] as const;

interface JudgementAt {
  readonly said: Judgement;
  readonly at: number;
  readonly end: number;
}

// 達 links, and 達標 judges.
function judgementBehind(figures: FigureWords, text: string, from: number): JudgementAt | undefined {
  for (let at = skip(text, from, []); ;) {
    const judged = judgementAt(figures, text, at);
    const link = longestAt(text, at, figures.link);
    if (judged !== undefined || link === 0) return judged;
    at = skip(text, at + link, []);
  }
}

function judgementAt(figures: FigureWords, text: string, at: number): JudgementAt | undefined {
  let best: JudgementAt | undefined;
  for (const said of JUDGEMENTS) {
    const end = at + longestAt(text, at, figures[said]);
    if (end > (best?.end ?? at)) best = { said, at, end };
  }
  return best && /^(?:了|的\s*$)?\s*(?:[^\p{Script=Han}]|$)/u.test(text.slice(best.end)) ? best : undefined;
}

interface NumberAt {
  readonly said: StatedFigure;
  readonly at: number;
  readonly end: number;
}

const FIGURE = /([-+]?[¥￥]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?[%万亿]?)(\D*)/y;
const UNIT = /^\s*(?:元|人民币|人次|人|件|单|次|秒|笔|张|位|份|分)/;

function numberAt(figures: FigureWords, text: string, from: number): NumberAt | undefined {
  const at = skip(text, from, figures.about);
  FIGURE.lastIndex = at;
  const match = FIGURE.exec(text);
  const [, written = '', behind = ''] = match ?? [];
  const number = readNumber(written);
  if (match === null || number.kind !== 'number') return undefined;
  const more = longestAt(behind, 0, figures.about);
  const unit = UNIT.exec(behind.slice(more))?.[0].length ?? 0;
  const rough = longestAt(behind, more + unit, figures.about);
  const used = more + unit + rough;
  if (!ENDS.test(behind.slice(used))) return undefined;
  const { value, decimals, style } = number;
  const isRough = at > skip(text, from, []) || more + rough > 0;
  const said = { value, decimals, isPercent: style.unit === '%', isRough };
  return { said, at, end: at + written.length + used };
}

// No range, no unit that is not known, no bound: 5~6 萬, 0.2 個百分點, 30% 以上.
const ENDS = /^\s*(?:$|[^\s\p{Script=Han}\p{L}~\-–—/×x*÷+.])|^\s+\p{Script=Han}|^(?:和|及|与)/u;

/** True where a text that was not understood speaks of something else than the document's whole. */
function speaksOfElse({ words, ownPeriod }: Reading, text: string): boolean {
  const rest = ownPeriod ? text.replace(new RegExp(ownPeriod.source, 'g'), '') : text;
  return /\d/.test(rest) || words.figures.aside.some((word) => rest.includes(word));
}

/** How a folded text names a period itself: 6 月, 6 月 12 日, 第二季度. */
export function periodPattern(period: Period | undefined): RegExp | undefined {
  if (period === undefined) return undefined;
  const [year = '', month = '', day = ''] = period.from.split('-');
  const ofYear = `(?:${year}\\s*年(?:度)?\\s*)?`;
  const [m, d] = [String(Number(month)), String(Number(day))];
  const quarter = String(Math.ceil(Number(month) / 3));
  switch (period.kind) {
    case 'day':
      return new RegExp(`${ofYear}0?${m}\\s*月\\s*0?${d}\\s*[日号]|${period.from}`);
    case 'month':
      return new RegExp(`${ofYear}0?${m}\\s*月份?(?!\\s*\\d)`);
    case 'quarter':
      return new RegExp(
        `${ofYear}(?:q${quarter}|第?${'一二三四'[Number(quarter) - 1] ?? ''}季度?|第?${quarter}\\s*季度)`,
      );
    case 'year':
      return new RegExp(`${year}\\s*年(?:度)?`);
    default:
      return undefined;
  }
}
