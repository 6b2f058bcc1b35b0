// The text of a new document and of its parts: headings, tables with the contract's columns, front matter. Where the
// file goes and what the writer answered come in as values.
import type { Period } from '../../base/dates/period';
import { PLACEHOLDER, placeholderFor } from '../../base/placeholder';
import { inScript } from '../../base/script';
import type { Script } from '../../base/script';
import { choiceOf, isAskedFor } from '../../knowledge/contracts/contract';
import type { Column, Field, Section, TableContract } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { contractName } from '../../knowledge/contracts/versions';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import type { HeadKey } from '../../knowledge/headKeys';
import { startingCell } from './cellMarks';
import { keyName, stateBelow } from './headText';
import { headingText, templateSection, templateWithout } from './templateSections';
import type { HeadingStyle } from './templateSections';

/** A row by column id. */
export type StartingRow = Readonly<Record<string, string>>;

/** What a new document starts with: rows by section, and values of its head by field. */
export interface Starting {
  readonly rows: ReadonlyMap<string, readonly StartingRow[]>;
  readonly fields: StartingRow;
  /** Sections that the earlier document of the kind, whose rows they would start with, did not have either. */
  readonly unused?: readonly string[];
}

/** What a new document starts from. */
export interface NewDocument {
  readonly type: DocumentType;
  readonly period: Period;
  /** A word that tells documents of one type and period apart, for types that are written per event. */
  readonly qualifier?: string | undefined;
  /** The document's lasting id. */
  readonly id: string;
  /** What the head calls its type, by which it must be found again; the type's id where nothing is given. */
  readonly typeName?: string | undefined;
  /** Answers by front-matter key; what is not answered stays a placeholder. */
  readonly answers: Readonly<Record<string, string>>;
  /** Ids of sections that it is not to have, where the type leaves a choice. */
  readonly without?: readonly string[] | undefined;
  readonly script: Script;
  /** Rows and values that it starts with beyond its template. */
  readonly starting?: Starting | undefined;
}

/** A new document: where it goes by default, and its text. */
export interface DraftedDocument {
  readonly path: string;
  readonly text: string;
}

const PARTIAL = /\{\{\s*(\w+)(?:\s+(\w+))?\s*\}\}/g;

/** Writes a new document from its type's template, in the writer's script. */
export function draftDocument(wanted: NewDocument): DraftedDocument {
  const { type, period, qualifier } = wanted;
  const unasked = type.sections.filter((section) => !isAskedFor(section, saidIn(wanted))).map(({ id }) => id);
  const without = [...(wanted.without ?? alternatives(type)), ...unasked, ...unused(wanted)];
  const body = withPartials(templateWithout(type, without).trim(), wanted);
  const text = `${frontMatter(wanted)}\n${inScript(body, wanted.script)}\n`;
  return { path: documentPath(type, period, qualifier), text };
}

// Of sections that stand for one another the first is meant, unless the writer says otherwise.
function alternatives({ sections }: DocumentType): string[] {
  return sections
    .filter(
      (section, index) =>
        section.oneOf !== undefined && sections.findIndex((each) => each.oneOf === section.oneOf) < index,
    )
    .map((section) => section.id);
}

/** What the head of a new document says in a field that others hang on: the choice as the contract writes it. */
function saidIn({ type, answers, starting }: NewDocument): (id: string) => string {
  return (id) => {
    const usual = type.fields.find((field) => field.id === id)?.default ?? '';
    return choiceOf(type, id, answers[id] || starting?.fields[id] || usual);
  };
}

// A section that may be left out is, where the earlier document of the kind did without it.
function unused({ type, starting }: NewDocument): string[] {
  const optional = type.sections.filter(({ required }) => !required).map(({ id }) => id);
  return optional.filter((id) => starting?.unused?.includes(id) === true);
}

/** Where a document of a type and period goes by default. */
export function documentPath({ type }: DocumentType, period: Period, qualifier = ''): string {
  return `documents/${period.text}/${type}${qualifier === '' ? '' : `-${qualifier}`}.md`;
}

interface Filling extends Pick<NewDocument, 'type' | 'starting'> {
  readonly period: Period | undefined;
}

function withPartials(template: string, filling: Filling): string {
  return template.replace(
    PARTIAL,
    (whole, name: string, argument = '') => partial(filling, name, argument as string) ?? whole,
  );
}

function partial({ type, period, starting }: Filling, name: string, argument: string): string | undefined {
  if (name === 'title') return type.title;
  if (name === 'period') return period?.text ?? PLACEHOLDER;
  const section = type.sections.find((each) => each.id === argument);
  return name === 'table' && section?.table ? tableText(section.table, starting?.rows.get(section.id)) : undefined;
}

function frontMatter(wanted: NewDocument): string {
  const { type, script } = wanted;
  const asked = type.fields.filter((field) => isAskedFor(field, saidIn(wanted)));
  const entries = [
    ...HEAD_KEYS.map((key) => ({ key, value: headValue(wanted, key) })),
    ...asked.map((key) => ({ key, value: fieldValue(wanted, key) })),
  ];
  const lines = entries.map(({ key, value }) => `${keyName(key, type.fields, script)}: ${yamlScalar(value)}`.trimEnd());
  return ['---', ...lines, '---', ''].join('\n');
}

// What the writer answered stays as it was typed.
function headValue({ type, typeName, period, id, answers, script }: NewDocument, key: HeadKey): string {
  switch (key.id) {
    case 'type':
      return typeName === undefined ? type.type : inScript(typeName, script);
    case 'contract':
      return contractName(type);
    case 'id':
      return id;
    case 'period':
      return period.text;
    case 'author':
      return answers.author || placeholderFor(inScript(key.title, script));
    case 'status':
      return stateBelow(keyName(key, type.fields, script), 'draft', script);
  }
}

function fieldValue({ answers, starting, script }: NewDocument, { id, title, required, ...field }: Field): string {
  const blank = required ? placeholderFor(inScript(title, script)) : '';
  const usual = field.default === undefined ? blank : inScript(field.default, script);
  return answers[id] || starting?.fields[id] || usual;
}

/** A value as a YAML scalar, quoted where plain it would mean something else. */
export function yamlScalar(value: string): string {
  const plain = value === '' || (/^[^\s#&*!|>'"%@`{}[\],:?-][^#:\n\r]*$/.test(value) && value.trim() === value);
  return plain ? value : JSON.stringify(value.replace(/[\r\n]+/g, ' '));
}

/** A section as a new document has it, for one that lacks it. */
export function newSection(
  wanted: Filling & Pick<NewDocument, 'script'>,
  section: Section,
  style: HeadingStyle,
): string {
  const template = templateSection(wanted.type, section.id, style);
  return inScript(
    template === undefined ? untemplated(wanted, section, style) : withPartials(template, wanted),
    wanted.script,
  );
}

function untemplated({ starting }: Filling, section: Section, style: HeadingStyle): string {
  const body = section.table ? tableText(section.table, starting?.rows.get(section.id)) : placeholderFor(section.title);
  return `${headingText(section.title, style)}\n\n${body}`;
}

/**
 * A table with the contract's columns, its starting rows (those of the contract, unless others are given) and, where
 * columns are totalled, a total row.
 */
export function tableText(contract: TableContract, starting: readonly StartingRow[] = contract.rows): string {
  const { columns } = contract;
  const rows = starting.map((row) => columns.map((column) => startingCell(column, row[column.id])));
  const total = columns.map((column, index) =>
    index === 0 ? '合計' : contract.total.includes(column.id) ? PLACEHOLDER : '',
  );
  const all = [
    columns.map((column) => column.title),
    columns.map(delimiter),
    ...rows,
    ...(contract.total.length > 0 ? [total] : []),
  ];
  return all.map(rowText).join('\n');
}

/** The delimiter cell under a column: numbers are aligned right. */
export function delimiter(column: Column): string {
  return ['integer', 'number', 'money', 'ratio', 'percent'].includes(column.kind) ? '---:' : '---';
}

/** One row of a Markdown table. */
export function rowText(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
