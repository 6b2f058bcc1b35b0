// Filling new documents for tests: what test/fixtures/documents/<type>.yaml says, written into the text that a
// template made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readPeriod } from '../../src/base/dates/period';
import type { DocumentSection, DocumentTable } from '../../src/documents/document';
import { parseDocument } from '../../src/documents/parse';
import { draftDocument, rowText } from '../../src/documents/templates/template';
import type { DraftedDocument } from '../../src/documents/templates/template';
import type { Column } from '../../src/knowledge/contracts/contract';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { ROOT } from './pack';

/** Cells by column id. */
export type FilledRow = Readonly<Record<string, string>>;

/** What a section gets: a text, rows and perhaps totals in place of its table's, or both. */
export interface FilledSection {
  readonly text?: string;
  readonly rows?: readonly FilledRow[];
  readonly total?: FilledRow;
}

/** What makes a new document of a type a finished one, with the types whose documents must stand beside it. */
export interface Filling {
  readonly period: string;
  readonly qualifier?: string;
  readonly with?: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  /** By section id; several for a section that stands several times. */
  readonly sections: Readonly<Record<string, string | FilledSection | readonly (string | FilledSection)[]>>;
  /** For checks that no generated change breaks: what to change, by check. */
  readonly violations?: Readonly<Record<string, readonly string[]>>;
}

const fixtureOf = (type: string): string => path.join(ROOT, `test/fixtures/documents/${type}.yaml`);

/** The fixture of a type. Every scalar in it is a text, as it is to stand in the document. */
export function readFilling(type: string): Filling {
  return parse(readFileSync(fixtureOf(type), 'utf8'), { schema: 'failsafe' }) as Filling;
}

/** A finished document of a type, made in memory: drafted, then filled from the type's fixture. */
export function filledDocument(knowledge: Knowledge, name: string): DraftedDocument {
  const type = knowledge.documentType(name);
  const filling = readFilling(name);
  const period = readPeriod(filling.period);
  if (type === undefined || period === undefined) throw new Error(`no type ${name}, or no period ${filling.period}`);
  const draft = draftDocument({
    type,
    period,
    qualifier: filling.qualifier,
    id: `${name}-1`,
    answers: filling.answers,
    script: 'simplified',
  });
  return { path: draft.path, text: fill(knowledge, draft.text, filling) };
}

/**
 * The text of a new document with every section filled; one that the fixture leaves out and the type does not ask for
 * is deleted.
 */
export function fill(knowledge: Knowledge, text: string, filling: Filling): string {
  const document = parseDocument(knowledge, 'new.md', text);
  const unknown = Object.keys(filling.sections).filter(
    (id) => !document.sections.some(({ section }) => section.id === id),
  );
  if (unknown.length > 0) throw new Error(`the new document has no section ${unknown.join(', ')}`);
  let lines: readonly string[] = document.outline.lines;
  for (const section of document.sections.toReversed()) {
    lines = lines.toSpliced(
      section.heading.line,
      section.endLine - section.heading.line,
      ...filledSection(lines, section, filling.sections[section.section.id]),
    );
  }
  return lines.join('\n');
}

function filledSection(
  lines: readonly string[],
  at: DocumentSection,
  given: Filling['sections'][string] | undefined,
): string[] {
  const { section, heading, endLine } = at;
  if (given === undefined)
    return section.required && !section.oneOf && !section.anyOf ? lines.slice(heading.line, endLine) : [];
  return [given].flat().flatMap((each: string | FilledSection) => {
    const { text, rows, total } = typeof each === 'string' ? { text: each } : each;
    const table = rows === undefined ? tableLines(lines, at.table) : filledTable(lines, at, rows, total);
    const hints = lines.slice(heading.line + 1, endLine).filter((line) => line.startsWith('<!--'));
    const parts = [[lines[heading.line] ?? ''], hints, text === undefined ? [] : [text.trim()], table];
    return parts.filter((part) => part.length > 0).flatMap((part) => [...part, '']);
  });
}

function tableLines(lines: readonly string[], table: DocumentTable | undefined): string[] {
  return table === undefined ? [] : lines.slice(table.source.header.line, table.source.endLine);
}

// The header stays as it was made: what is tested is the table that a user gets.
function filledTable(
  lines: readonly string[],
  { section, table }: DocumentSection,
  rows: readonly FilledRow[],
  total?: FilledRow,
): string[] {
  if (table === undefined) throw new Error(`${section.id} has no table`);
  const head = lines.slice(table.source.header.line, table.source.header.line + 2);
  const label = table.totals[0]?.source.cells[0]?.text ?? '';
  const last = total === undefined ? [] : [[label, ...cellsOf(section.id, table.columns, total).slice(1)]];
  return [...head, ...[...rows.map((row) => cellsOf(section.id, table.columns, row)), ...last].map(rowText)];
}

function cellsOf(section: string, columns: readonly (Column | undefined)[], row: FilledRow): string[] {
  const unknown = Object.keys(row).filter((id) => !columns.some((column) => column?.id === id));
  if (unknown.length > 0) throw new Error(`${section} has no column ${unknown.join(', ')}`);
  return columns.map((column) => row[column?.id ?? ''] ?? '');
}
