// Owns what is kept of every document of a workspace: its text, and the few facts that other documents may need. The rest is read
// again from the text when the document itself is looked at, so that ten thousand documents fit into memory.
import type { Period } from '../base/period';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { Script } from '../base/script';
import type { DocumentType } from '../knowledge/documentType';
import type { Scope } from '../knowledge/expression';
import { rangesOf } from '../knowledge/citation';
import type { Citation } from '../knowledge/citation';
import type { CompiledLink, LinkEnd } from '../knowledge/links';
import type { Document, DocumentCell, DocumentField, DocumentRow } from './document';
import { sectionsOf } from './document';

/** A value at its place: its line, and from where to where on it. */
export interface Fact {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A row of a linked table, or the linked fields of the head, by column or field. `holds` names the ends of links that it belongs to. */
export interface FactRow {
  readonly cells: ReadonlyMap<string, Fact>;
  readonly holds: ReadonlySet<string>;
  readonly line: number;
}

/** A document as the workspace keeps it. */
export interface DocumentRecord {
  readonly path: string;
  readonly text: string;
  readonly type: DocumentType | undefined;
  readonly period: Period | undefined;
  readonly id: Fact | undefined;
  readonly status: string;
  readonly script: Script;
  /** The place of its type, where what it lacks as a whole is shown. */
  readonly typeRange: Range;
  /** Its rows by section; the head's fields under ''. */
  readonly rows: ReadonlyMap<string, readonly FactRow[]>;
  /** The fields that tell documents of one period apart. */
  readonly identity: readonly string[];
  /** Ids of other documents that it names. */
  readonly references: readonly Reference[];
  /** The clauses that it cites. */
  readonly citations: readonly CitedFact[];
}

/** A clause cited, or with `through` a range of them; without a pack, the main regulation's. At its line, from where to where on it. */
export interface CitedFact {
  readonly pack: string | undefined;
  readonly number: string;
  readonly through: string | undefined;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A document named by its id, and the type that it must be of, where the contract says so. */
export interface Reference extends Fact {
  readonly of: string | undefined;
}

/** Where a fact stands. */
export function placeOf({ line, from, to }: Fact): Range {
  return lineRange(line, from, to);
}

/** Takes from a document what the workspace keeps of it. */
export function recordOf(document: Document, links: readonly CompiledLink[]): DocumentRecord {
  const { path, text, type, period, status, script } = document;
  const ends = type === undefined ? [] : links.flatMap(({ from, to }) => [from, to]).filter((end) => end.type.type === type.type);
  const idEntry = document.front.kind === 'present' ? document.front.entries.find((entry) => entry.key === 'id') : undefined;
  return {
    path, text, type, period, status, script,
    id: typeof idEntry?.value === 'string' && idEntry.value !== '' ? fact(idEntry.value, idEntry.valueRange) : undefined,
    typeRange: document.typeEntry?.valueRange ?? lineRange(0, 0, 3),
    rows: type === undefined ? new Map() : rowsOf(type, document, ends),
    identity: type?.per.map((id) => document.fields.get(id)?.text.trim() ?? '') ?? [],
    references: referencesOf(document),
    citations: document.citations.flatMap(citedFacts),
  };
}

function citedFacts({ parts }: Citation): CitedFact[] {
  return rangesOf(parts).map(({ reference: { pack, number }, through, range: { start, end } }) => ({ pack, number, through, line: start.line, from: start.character, to: end.character }));
}

function rowsOf(type: DocumentType, document: Document, ends: readonly LinkEnd[]): Map<string, readonly FactRow[]> {
  const sections = new Set(ends.map((end) => end.section ?? ''));
  return new Map([...sections].map((section) => {
    const here = ends.filter((end) => (end.section ?? '') === section);
    return [section, section === '' ? [headRow(type, document, here)] : tableRows(type, document, { section, ends: here })];
  }));
}

function headRow(type: DocumentType, document: Document, ends: readonly LinkEnd[]): FactRow {
  const scope = document.scopes.head();
  const cells = new Map(namedBy(ends).flatMap((id) => {
    const field = document.fields.get(id);
    return field === undefined ? [] : [[id, fieldFact(field)] as const];
  }));
  return { cells, line: document.typeEntry?.valueRange.start.line ?? 0, holds: holding(ends, scope) };
}

interface Linked {
  readonly section: string;
  readonly ends: readonly LinkEnd[];
}

function tableRows(type: DocumentType, document: Document, { section, ends }: Linked): FactRow[] {
  const names = namedBy(ends);
  const conditional = ends.some((end) => end.where !== undefined);
  return sectionsOf(document, section).flatMap((each) => (each.table?.rows ?? []).map((row) => {
    const scope = conditional ? document.scopes.row(each.section, row) : {};
    return { cells: cellsOf(row, names), line: row.source.line, holds: holding(ends, scope) };
  }));
}

function cellsOf(row: DocumentRow, names: readonly string[]): Map<string, Fact> {
  return new Map(names.flatMap((name) => {
    const cell = row.cells.get(name);
    return cell === undefined ? [] : [[name, cellFact(cell)] as const];
  }));
}

function namedBy(ends: readonly LinkEnd[]): string[] {
  return [...new Set(ends.flatMap((end) => end.columns))];
}

function holding(ends: readonly LinkEnd[], scope: Scope): Set<string> {
  return new Set(ends.filter((end) => end.where === undefined || end.where(scope) === true).map((end) => end.id));
}

function referencesOf(document: Document): Reference[] {
  const fields = [...document.fields.values()].filter(({ field, value }) => field.kind === 'document' && value.kind === 'text');
  const cells = document.sections.flatMap(({ table }) => table?.rows ?? []).flatMap((row) => [...row.cells.values()])
    .filter(({ column, value }) => column.kind === 'document' && value.kind === 'text');
  return [...fields.map((field) => ({ ...fieldFact(field), of: field.field.of })), ...cells.map((cell) => ({ ...cellFact(cell), of: cell.column.of }))];
}

function fieldFact({ text, entry }: DocumentField): Fact {
  return fact(text, entry.valueRange);
}

function cellFact({ text, range }: DocumentCell): Fact {
  return fact(text, range);
}

function fact(text: string, range: Range): Fact {
  return { text, line: range.start.line, from: range.start.character, to: range.end.character };
}
