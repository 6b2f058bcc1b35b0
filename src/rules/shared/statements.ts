// What sentences say of indicators: a figure, or that the target was reached. Only what stands right behind an
// indicator's name is read, and only where the sentence speaks of the whole and of the document's own period: any other
// may be as true as the table.
import type { Period } from '../../base/dates/period';
import { readNumber } from '../../base/number';
import { rememberingOf } from '../../base/remembering';
import type { Column } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { FigureWords, Words } from '../../knowledge/words';
import type { TypedDocument } from '../rule';
import { periodLength, withoutPeriod } from './namedPeriods';
import { indicatorColumn } from './indicators';
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
  readonly column: Column | undefined;
  readonly said: StatedFigure | Judgement;
  /** What stands before it in its sentence and says none of this. */
  readonly before: string;
  readonly at: number;
  readonly end: number;
}

/** By what sentences are read: the words, and what they may name, by first character and the longest first. */
export interface SentenceReader {
  readonly words: Words;
  readonly names: Lexicon<Indicator>;
  readonly columns: Lexicon<Column>;
  readonly period: Period | undefined;
}

type Lexicon<T> = ReadonlyMap<string, readonly { readonly name: string; readonly meant: T }[]>;

/** Makes ready what sentences about some indicators are read by. */
export function readingOf(words: Words, indicators: readonly Indicator[], document: TypedDocument): SentenceReader {
  return {
    words,
    names: lexicon(indicators, ({ names }) => names),
    columns: columnLexicon(document),
    period: document.period,
  };
}

// Nearly all documents of a type have the same sections.
const columnLexicons = rememberingOf<DocumentType, Map<string, Lexicon<Column>>>(() => new Map());

function columnLexicon({ type, sections }: TypedDocument): Lexicon<Column> {
  const tables = sections.flatMap((each) => (indicatorColumn(each) === undefined ? [] : [each.section]));
  const known = columnLexicons(type);
  const key = tables.map(({ id }) => id).join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const columns = tables.flatMap(({ table }) => table?.columns ?? []);
  const made = lexicon(columns, ({ kind, labels }) => (NUMBERS.has(kind) ? labels : []));
  known.set(key, made);
  return made;
}

/** False for a text in which nothing is said that could be compared: it holds no digit and no word about a target. */
export function saysSomething({ words: { figures } }: SentenceReader, text: string): boolean {
  return /\d/.test(text) || JUDGEMENTS.some((each) => figures[each].some((word) => text.includes(word)));
}

const NUMBERS: ReadonlySet<Column['kind']> = new Set(['number', 'integer', 'money', 'ratio', 'percent']);

function lexicon<T>(all: Iterable<T>, namesOf: (meant: T) => readonly string[]): Lexicon<T> {
  const byFirst = new Map<string, { name: string; meant: T }[]>();
  for (const meant of all) {
    for (const name of namesOf(meant)) {
      const first = name.charAt(0);
      const list = byFirst.get(first);
      if (list) list.push({ name, meant });
      else byFirst.set(first, [{ name, meant }]);
    }
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.name.length - one.name.length);
  return byFirst;
}

/** What is known where a sentence goes on. */
interface State {
  /** What it speaks of. */
  indicator: Indicator | undefined;
  /** What of it was not understood: it may speak of something else since then. */
  before: string;
}

/** The statements of a folded text of one line. `about` is what it speaks of before it names anything. */
export function* statementsIn(reading: SentenceReader, text: string, about?: Indicator): Iterable<Statement> {
  if (about === undefined && !namesOne(reading, text)) return; // of nothing else can it say anything
  const plain = text
    .replace(/[*_`]/g, ' ')
    .replace(/^\s*(?:>\s*|[-+]\s+|\d+[.)]\s+)*/, (mark) => ' '.repeat(mark.length));
  for (const { 0: sentence, index } of plain.matchAll(/[^。;!?]+/g)) {
    if (!saysSomething(reading, sentence)) continue;
    const state: State = { indicator: about, before: '' };
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

function* partStatements(reading: SentenceReader, state: State, text: string): Iterable<Statement> {
  let at = 0;
  while (text.length <= LONGEST_PART && saysSomething(reading, text.slice(at))) {
    const subject = subjectAt(reading, state, text, at);
    const found = subject && statementAt(reading, subject, text);
    state.indicator = subject?.indicator ?? state.indicator;
    if (found === undefined) break;
    yield { ...found, before: state.before };
    at = found.end;
  }
  state.before += text.slice(at);
}

interface Subject {
  readonly indicator: Indicator;
  readonly column: Column | undefined;
  /** Where the text goes on behind the names. */
  readonly end: number;
}

/** What is spoken of at a place: an indicator by its name, with a column before or behind it, or a column alone. */
function subjectAt(reading: SentenceReader, state: State, text: string, from: number): Subject | undefined {
  const start = skip(text, from, []);
  const whole = skip(text, start, reading.words.figures.whole, reading.period);
  for (const at of start === whole ? [start] : [start, whole]) {
    const plain = nameAt(reading, text, at);
    if (plain) return withColumn(reading, text, plain);
  }
  return columnBefore(reading, text, from) ?? (state.indicator && goingOn(reading, state.indicator, text, from));
}

function nameAt({ names }: SentenceReader, text: string, at: number): Subject | undefined {
  const found = names.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
  return found && { indicator: found.meant, column: undefined, end: at + found.name.length };
}

function namesOne(reading: SentenceReader, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (nameAt(reading, text, at) !== undefined) return true;
  return false;
}

// What was spoken of goes on being spoken of: 「……，環比增長 2%，已達標」.
function goingOn(reading: SentenceReader, indicator: Indicator, text: string, from: number): Subject | undefined {
  const isJudged = judgementBehind(reading.words.figures, text, from) !== undefined;
  const column = columnAt(reading, indicator, text, skip(text, from, ['其']));
  return column ?? (isJudged ? { indicator, column: undefined, end: from } : undefined);
}

// 訪客數目標 232,000: the column stands behind the name.
function withColumn(reading: SentenceReader, text: string, { indicator, end }: Subject): Subject {
  return columnAt(reading, indicator, text, skip(text, end, [])) ?? { indicator, column: undefined, end };
}

// 上月訪客數 232,000: the column stands before the name.
function columnBefore(reading: SentenceReader, text: string, from: number): Subject | undefined {
  const at = skip(text, from, []);
  for (const { name, meant } of reading.columns.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(name, at)) continue;
    const named = nameAt(reading, text, skip(text, at + name.length, ['的']));
    const column = named && columnAt(reading, named.indicator, text, at);
    if (named && column?.end === at + name.length) return { ...named, column: meant };
  }
  return undefined;
}

function columnAt(reading: SentenceReader, indicator: Indicator, text: string, at: number): Subject | undefined {
  for (const { name, meant } of reading.columns.get(text.charAt(at)) ?? []) {
    if (
      text.startsWith(name, at) &&
      indicator.rows.some(({ section }) => section?.section.table?.columns.includes(meant))
    )
      return { indicator, column: meant, end: at + name.length };
  }
  return undefined;
}

/** The place behind blanks, any of some words, and names of a period. */
function skip(text: string, from: number, words: readonly string[], period?: Period): number {
  for (let at = from; ;) {
    while (BLANKS.has(text.charAt(at))) at++;
    const next = at + (longestAt(text, at, words) || periodLength(period, text, at));
    if (next === at) return at;
    at = next;
  }
}

/** Between a name and its figure, also 「訪客數：5,120」 and 「訪客數=5,120」. */
const BLANKS: ReadonlySet<string> = new Set([' ', '\t', ':', '=']);

function longestAt(text: string, at: number, words: readonly string[]): number {
  const first = text.charCodeAt(at);
  let longest = 0;
  for (const word of words)
    if (word.charCodeAt(0) === first && word.length > longest && text.startsWith(word, at)) longest = word.length;
  return longest;
}

function statementAt(reading: SentenceReader, subject: Subject, text: string): Omit<Statement, 'before'> | undefined {
  const { figures, up, down } = reading.words;
  const judged = judgementBehind(figures, text, subject.end);
  if (judged) return { ...subject, ...judged };
  const at = skip(text, subject.end, figures.link);
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
export function speaksOfElse({ words, period }: SentenceReader, text: string): boolean {
  const rest = withoutPeriod(period, text);
  return /\d/.test(rest) || words.figures.aside.some((word) => rest.includes(word));
}
