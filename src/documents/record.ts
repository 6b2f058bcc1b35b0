// What is kept of every document of a workspace: its text, and the few facts that other documents may need. The rest is
// read again from the text when the document itself is looked at, so that ten thousand documents fit into memory.
import type { ReadFile, Unread } from '../base/content';
import type { Period } from '../base/dates/period';
import { onDemand } from '../base/onDemand';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { Script } from '../base/script';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { rangesOf } from '../citations/citation';
import type { Citation } from '../citations/citation';
import type { Knowledge } from '../knowledge/knowledge';
import type { Document, DocumentCell, DocumentField } from './document';
import { saidText } from './forms/saidText';
import { entryOf } from './parse';
import { fieldFact, keepRows } from './facts';
import type { Fact, KeptRows } from './facts';
import { uniqueFacts } from './uniqueFacts';
import type { UniqueFact } from './uniqueFacts';

/** A document as the workspace keeps it. */
export interface DocumentRecord {
  readonly path: string;
  /** Undefined where it was not read, be it that it could not be or that only the record is remembered. */
  readonly text: string | undefined;
  readonly unread: Unread | undefined;
  readonly type: DocumentType | undefined;
  readonly period: Period | undefined;
  readonly id: Fact | undefined;
  readonly status: string;
  readonly script: Script;
  /** The place of its type, where what it lacks as a whole is shown. */
  readonly typeRange: Range;
  /** Its rows that links read, by section; the head's fields under ''. */
  readonly rows: ReadonlyMap<string, KeptRows>;
  /** The fields that tell documents of one period apart. */
  readonly identity: readonly string[];
  /** Ids of other documents that it names. */
  readonly references: readonly Reference[];
  /** What no other document of its type may hold too. */
  readonly unique: readonly UniqueFact[];
  /** The clauses that it cites. */
  readonly citations: readonly CitedFact[];
}

/**
 * A clause cited, or with `through` a range of them; without a pack, the main regulation's. At its line, from where to
 * where on it.
 */
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

/** A document's file, as it was read. Throws where only the record is remembered: nobody is to take it for empty. */
export function fileOf({ path, text, unread }: DocumentRecord): ReadFile {
  if (unread !== undefined) return { path, unread };
  if (text === undefined) throw new Error(`${path} is remembered without its text`);
  return { path, text };
}

/** A document's text, which is empty where it could not be read. Throws where only the record is remembered. */
export function textOf(record: DocumentRecord): string {
  return fileOf(record).text ?? '';
}

type Kept = Pick<Knowledge, 'linkedPlaces' | 'uniquePlaces'>;

/** Takes from a document what the workspace keeps of it. */
export function recordOf(document: Document, knowledge: Kept): DocumentRecord {
  return { ...withoutRows(document, knowledge), rows: linkedRowsOf(document, knowledge) };
}

/** The same of a document that is kept whole for a while: its rows are taken from it once a link reads them. */
export function recordWith(document: Document, knowledge: Kept): DocumentRecord {
  const rows = onDemand(() => linkedRowsOf(document, knowledge));
  return {
    ...withoutRows(document, knowledge),
    get rows() {
      return rows();
    },
  };
}

function linkedRowsOf(document: Document, knowledge: Kept): DocumentRecord['rows'] {
  const places = document.type === undefined ? [] : knowledge.linkedPlaces(document.type);
  return new Map(places.map((place) => [place.section ?? '', keepRows(document, place)]));
}

function withoutRows(document: Document, knowledge: Kept): Omit<DocumentRecord, 'rows'> {
  const { path, text, unread, type, period, status, script } = document;
  const idEntry = document.front.kind === 'present' ? entryOf(document.front.entries, 'id', '編號') : undefined;
  return {
    path,
    text: unread === undefined ? text : undefined,
    unread,
    type,
    period,
    status,
    script,
    id:
      typeof idEntry?.value === 'string' && idEntry.value !== '' ? fact(idEntry.value, idEntry.valueRange) : undefined,
    typeRange: document.typeEntry?.valueRange ?? lineRange(0, 0, 3),
    identity: type?.per.map((id) => nameIn(document.fields.get(id))) ?? [],
    references: referencesOf(document),
    unique: type === undefined ? [] : uniqueFacts(document, knowledge.uniquePlaces(type)),
    citations: document.citations.flatMap(citedFacts),
  };
}

function citedFacts({ parts }: Citation): CitedFact[] {
  return rangesOf(parts).map(({ reference: { pack, number }, through, range: { start, end } }) => ({
    pack,
    number,
    through,
    line: start.line,
    from: start.character,
    to: end.character,
  }));
}

function referencesOf(document: Document): Reference[] {
  const fields = [...document.fields.values()].filter(
    ({ field, value }) => field.kind === 'document' && value.kind === 'text',
  );
  const columns = document.sections.flatMap(({ section, table }) =>
    (section.table?.columns ?? [])
      .filter((column) => column.kind === 'document')
      .map((column) => ({ column, rows: table?.rows ?? [] })),
  );
  const cells = columns
    .flatMap(({ column, rows }) => rows.flatMap((row) => row.cells.get(column.id) ?? []))
    .filter(({ value }) => value.kind === 'text');
  return [
    ...fields.map((field) => ({ ...fieldFact(field), of: field.field.of })),
    ...cells.map((cell) => ({ ...cellFact(cell), of: cell.column.of })),
  ];
}

function nameIn(field: DocumentField | undefined): string {
  return field === undefined ? '' : saidText(field).trim();
}

function cellFact(cell: DocumentCell): Fact {
  return fact(saidText(cell), cell.range);
}

function fact(text: string, range: Range): Fact {
  return { text, line: range.start.line, from: range.start.character, to: range.end.character };
}
