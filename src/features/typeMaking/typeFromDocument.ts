// Making a document type of a document that exists: a contract that the document fits, and a template with its
// headings. What cells hold and how things are named is guessed beside this file; how the contract is written is up to
// typeText.ts.
import { MAX_DOCUMENT_LENGTH } from '../../base/content';
import type { DayRange } from '../../base/dates/date';
import { readWrittenPeriod } from '../../base/forms/periods';
import { readFrontMatter } from '../../base/markdown/frontMatter';
import type { FrontEntry } from '../../base/markdown/frontMatter';
import { readOutline } from '../../base/markdown/markdown';
import type { Heading, Outline, Table } from '../../base/markdown/markdown';
import { headMessage } from '../../base/markdown/headMessage';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { equalAt, readNumber, roundTo } from '../../base/number';
import type { PeriodKind } from '../../base/dates/period';
import { fold, inScript, labelKey, sameLabel, scriptOf } from '../../base/script';
import type { Script } from '../../base/script';
import { readCitations } from '../../documents/citations';
import { entryOf, scalar } from '../../documents/parse';
import { NUMBERING } from '../../documents/sections';
import { isTotalLabel } from '../../documents/value';
import { HEAD_KEYS, HEAD_LABELS } from '../../knowledge/headKeys';
import type { HeadKey } from '../../knowledge/headKeys';
import { findRole } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import { findPerson } from '../../knowledge/settings';
import type { Settings } from '../../knowledge/settings';
import { guessColumn, knownSpec } from './columnGuess';
import type { Guess } from './columnGuess';
import { bodyOf, cadenceOf, headingsOf, plainTitle } from './documentShape';
import { guessFormulas } from './formulaGuess';
import type { ProposedSection, ProposedType, ProposedValue } from './proposedType';
import { createNamer } from './typeNames';
import type { Namer } from './typeNames';
import { typeText } from './typeText';

/** What a type is made from. */
export interface TypeSource {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** The document's file, its path below the workspace. */
  readonly path: string;
  readonly text: string;
  /** The id that is wanted; left out, one is made of the title. */
  readonly id?: string | undefined;
}

/** A new type: its file, `documents/<id>.md` of a pack. */
export interface NewType {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly script: Script;
  readonly problem?: undefined;
}

/** A new type, or why there can be none. */
export type TypeResult = NewType | { readonly problem: Message };

const MOST_HEADINGS = 300;
const MOST_COLUMNS = 100;

/** Proposes a document type for a document. */
export function typeFromDocument(source: TypeSource): TypeResult {
  const { knowledge, text, id } = source;
  if (text.length > MAX_DOCUMENT_LENGTH) return { problem: message('type.too-large') };
  if (id !== undefined && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return { problem: message('type.id-invalid', { id }) };
  if (id !== undefined && knowledge.documentType(id)) return { problem: message('type.id-taken', { id }) };
  const front = readFrontMatter(text);
  if (front.kind === 'invalid') return { problem: message('type.head-invalid', { detail: headMessage(front) }) };
  const outline = readOutline(text, front.bodyLine);
  if (
    outline.headings.length > MOST_HEADINGS ||
    outline.tables.some((table) => table.header.cells.length > MOST_COLUMNS)
  )
    return { problem: message('type.too-large') };
  const type = propose(source, front.kind === 'present' ? front.entries : [], outline);
  if (type.sections.length === 0) return { problem: message('type.no-section') };
  const written = typeText(type);
  if (readFrontMatter(written, 'pack').kind === 'invalid') return { problem: message('type.too-large') };
  return { id: type.id, path: `documents/${type.id}.md`, text: written, script: type.script };
}

/** What a head says of the kind that every document has, by whatever name. */
function said(entries: readonly FrontEntry[], id: HeadKey['id']): string {
  const key = HEAD_KEYS.find((each) => each.id === id);
  const entry = key && entryOf(entries, key.id, key.title);
  return entry === undefined ? '' : scalar(entry).trim();
}

const CADENCE: Readonly<Record<PeriodKind, string>> = {
  year: 'yearly',
  quarter: 'quarterly',
  month: 'monthly',
  week: 'weekly',
  day: 'daily',
};

function propose(source: TypeSource, entries: readonly FrontEntry[], outline: Outline): ProposedType {
  const { knowledge, path, text } = source;
  const namer = createNamer(knowledge);
  const [titleHeading, headings] = headingsOf(outline);
  const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  const title = plainTitle(titleHeading?.text ?? '') || plainTitle(name) || name;
  const period = readWrittenPeriod(said(entries, 'period'));
  const days = period ?? { from: '2026-01-01', to: '2026-12-31' };
  const script = scriptOf(text.slice(0, 20_000)) ?? 'simplified';
  const guessing = { knowledge, namer, days, script };
  const author = authorOf(source, said(entries, 'author'));
  return {
    id: source.id ?? namer.kebab(title, new Set(knowledge.documentTypes.map((type) => type.type))),
    title,
    en: namer.english(title),
    author,
    cadence: period ? CADENCE[period.kind] : cadenceOf(title),
    written: /计划|\bplan\b/.test(fold(title)) ? 'before' : 'during',
    basis: basisOf(knowledge, outline, author),
    fields: fieldsOf(
      guessing,
      entries.filter((entry) => !HEAD_LABELS.has(labelKey(entry.key))),
    ),
    sections: sectionsOf(guessing, outline, headings),
    script,
  };
}

interface Guessing {
  readonly knowledge: Knowledge;
  readonly namer: Namer;
  /** The document's period, or any year: days without one are completed from it. */
  readonly days: DayRange;
  /** The script of the document, in which its type is written too. */
  readonly script: Script;
}

function authorOf({ knowledge, settings }: TypeSource, name: string): string {
  return (
    findPerson(settings.people, name)?.roles[0] ?? findRole(knowledge, name)?.id ?? knowledge.roles[0]?.id ?? 'author'
  );
}

function basisOf(knowledge: Knowledge, outline: Outline, author: string): string[] {
  const cited = readCitations(outline, 0, knowledge)
    .flatMap(({ parts }) => parts)
    .filter(({ reference }) => knowledge.clause(reference))
    .map(({ reference }) => `${reference.pack ?? ''}§${reference.number}`);
  const duties = knowledge.role(author)?.clause;
  return cited.length > 0 ? [...new Set(cited)].slice(0, 5) : [`§${duties ?? '1'}`];
}

function fieldsOf({ knowledge, namer, days, script }: Guessing, entries: readonly FrontEntry[]): ProposedValue[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const known = knownField(knowledge, entry.key);
    const title = known === undefined ? entry.key : inScript(known.title, script);
    const id = namer.variable(title, taken, /^[a-z][A-Za-z0-9]*$/.test(entry.key) ? entry.key : known?.id);
    const guess = guessColumn(knowledge, title, [scalar(entry)], days);
    return { ...guess, id, title, en: known?.en ?? namer.english(title), formulas: [], isTotalled: false };
  });
}

function knownField(
  knowledge: Knowledge,
  key: string,
): { readonly id: string; readonly title: string; readonly en?: string | undefined } | undefined {
  return knowledge.documentTypes
    .flatMap((type) => type.fields)
    .find((field) => field.id === key || sameLabel(field.title, key));
}

function sectionsOf(guessing: Guessing, outline: Outline, headings: readonly Heading[]): ProposedSection[] {
  const taken = new Set(['fields', 'period', 'limits']);
  const groups = new Map<string, Heading[]>();
  for (const heading of headings) {
    const key = labelKey(heading.text.replace(NUMBERING, '') || heading.text);
    groups.set(key, [...(groups.get(key) ?? []), heading]);
  }
  return [...groups.values()].flatMap((same) => {
    const [heading] = same;
    if (heading === undefined) return [];
    const title = heading.text.replace(NUMBERING, '') || heading.text;
    const bodies = same.map((each) => bodyOf(outline, headings, each));
    const tables = bodies.map((body) => body.tables[0]);
    const columns = tables.every((table) => table !== undefined) ? columnsOf(guessing, tables) : [];
    const [known] = guessing.knowledge.documentTypes
      .flatMap((type) => type.sections)
      .filter((section) => sameLabel(section.title, title));
    return [
      {
        id: guessing.namer.variable(title, taken, known?.id),
        title,
        en: known?.en ?? guessing.namer.english(title),
        heading: heading.text,
        level: heading.level,
        required: bodies.every((body) => !body.isEmpty),
        repeatable: same.length > 1,
        columns,
        hasRows: tables.every(
          (table) => table !== undefined && table.rows.some((row) => !isTotalLabel(row.cells[0]?.text ?? '')),
        ),
      },
    ];
  });
}

/** The columns that all tables have, guessed from the rows of all. */
function columnsOf({ knowledge, namer, days }: Guessing, tables: readonly Table[]): ProposedValue[] {
  const [first] = tables;
  const keys = (table: Table): string[] => table.header.cells.map((cell) => labelKey(cell.text));
  const shared = (first?.header.cells ?? []).filter((cell, index, all) => {
    const key = labelKey(cell.text);
    return (
      key !== '' &&
      all.findIndex((each) => labelKey(each.text) === key) === index &&
      tables.every((table) => keys(table).includes(key))
    );
  });
  const taken = new Set(['fields', 'period', 'limits']);
  const labels = new Set(['', ...shared.map((cell) => labelKey(cell.text))]);
  const columns = shared.map(({ text: title }) => {
    const cells = tables.map((table) => columnCells(table, keys(table).indexOf(labelKey(title))));
    const texts = cells.flatMap(({ data }) => data);
    const known = knownSpec(knowledge, title);
    const guess = guessColumn(knowledge, title, texts, days);
    const english = known?.en ?? namer.english(title);
    const key = labelKey(english ?? '');
    const en = labels.has(key) ? undefined : english; // two columns must not share a label
    labels.add(key);
    const isTotalled = isNumeric(guess) && cells.some(({ totals }) => totals.length > 0) && cells.every(isAddedUp);
    return { texts, column: { ...guess, id: namer.variable(title, taken, known?.id), title, en, isTotalled } };
  });
  const formulas = guessFormulas(
    new Map(columns.filter(({ column }) => isNumeric(column)).map(({ column, texts }) => [column.id, texts])),
  );
  return columns.map(({ column }) => ({ ...column, formulas: formulas.get(column.id) ?? [] }));
}

function isNumeric({ kind }: Guess): boolean {
  return ['integer', 'number', 'money', 'ratio', 'percent'].includes(kind);
}

interface ColumnCells {
  readonly data: readonly string[];
  readonly totals: readonly string[];
}

function columnCells({ rows }: Table, index: number): ColumnCells {
  const isTotal = (row: Table['rows'][number]): boolean => isTotalLabel(row.cells[0]?.text ?? '');
  const text = (row: Table['rows'][number]): string => row.cells[index]?.text ?? '';
  return { data: rows.filter((row) => !isTotal(row)).map(text), totals: rows.filter(isTotal).map(text) };
}

/** True when every total is the sum of the rows, as shown; a part sum would mislead. */
function isAddedUp({ data, totals }: ColumnCells): boolean {
  const numbers = data.map(readNumber);
  const sum = roundTo(
    numbers.reduce((total, each) => total + (each.kind === 'number' ? each.value : Number.NaN), 0),
    8,
  );
  return totals.every((text) => {
    const total = readNumber(text);
    return total.kind === 'number' && equalAt(total.value, sum, total.decimals);
  });
}
