// Owns what is kept of the rows that links read: of a table numbers alone, where each cell stands, from which its text is cut when it is
// asked for. Ten thousand documents have hundreds of thousands of cells, and as objects they would fill the memory.
import { lineStarts } from '../base/range';
import type { LinkedPlace } from '../knowledge/links';
import type { Document, DocumentField, DocumentRow } from './document';
import { sectionsOf } from './document';
import type { DocumentRecord } from './record';

/** A value at its place: its line, and from where to where on it. */
export interface Fact {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A row of a linked table, or the linked fields of the head as one row. */
export interface FactRow {
  readonly record: DocumentRecord;
  readonly line: number;
  /** The value under a column or of a field, where there is one. */
  readonly fact: (column: string) => Fact | undefined;
}

/** The rows of one place as they are kept. */
export interface KeptRows {
  readonly count: number;
  /** The numbers of the rows that belong to an end, for each end that not all belong to. */
  readonly held: ReadonlyMap<string, readonly number[]>;
  readonly row: (record: DocumentRecord, index: number) => FactRow;
}

/** Takes from a document the rows of one place. */
export function keepRows(document: Document, place: LinkedPlace): KeptRows {
  return place.section === undefined ? keepHead(document, place) : keepTable(document, place.section, place);
}

function keepHead(document: Document, { columns, ends }: LinkedPlace): KeptRows {
  const facts = new Map(columns.flatMap((id) => {
    const field = document.fields.get(id);
    return field === undefined ? [] : [[id, fieldFact(field)] as const];
  }));
  const line = document.typeEntry?.valueRange.start.line ?? 0;
  const held = heldBy(ends, [() => document.scopes.head()]);
  return { count: 1, held, row: (record) => ({ record, line, fact: (id) => facts.get(id) }) };
}

function keepTable(document: Document, section: string, { columns, ends }: LinkedPlace): KeptRows {
  const rows = sectionsOf(document, section).flatMap((each) => (each.table?.rows ?? []).map((row) => ({ section: each.section, row })));
  const starts = rows.length === 0 ? [] : lineStarts(document.text);
  const numbers = rows.flatMap(({ row }) => numbersOf(row, columns, starts[row.source.line] ?? 0));
  const held = heldBy(ends, rows.map(({ section: contract, row }) => () => document.scopes.row(contract, row)));
  return { count: rows.length, held, row: rowReader(columns, numbers.slice()) }; // a copy has no room to grow
}

function heldBy(ends: LinkedPlace['ends'], scopes: readonly (() => ReturnType<Document['scopes']['head']>)[]): Map<string, readonly number[]> {
  return new Map(ends.flatMap(({ id, where }) => (where === undefined ? [] : [[id, scopes.flatMap((scope, index) => (where(scope()) === true ? [index] : []))] as const])));
}

const ABSENT = -1;

// A row: its line, where that starts in the text, and where on it each column's cell starts and ends.
function numbersOf({ source: { line }, cells }: DocumentRow, columns: readonly string[], start: number): number[] {
  return [line, start, ...columns.flatMap((id) => {
    const range = cells.get(id)?.range;
    return range === undefined ? [ABSENT, ABSENT] : [range.start.character, range.end.character];
  })];
}

function rowReader(columns: readonly string[], numbers: readonly number[]): KeptRows['row'] {
  return (record, index) => {
    const at = index * (2 + 2 * columns.length);
    const [line = 0, start = 0] = [numbers[at], numbers[at + 1]];
    const fact = (id: string): Fact | undefined => {
      const cell = at + 2 + 2 * columns.indexOf(id);
      const [from = ABSENT, to = ABSENT] = cell < at + 2 ? [] : [numbers[cell], numbers[cell + 1]];
      return from === ABSENT ? undefined : { text: record.text.slice(start + from, start + to).replaceAll('\\|', '|'), line, from, to };
    };
    return { record, line, fact };
  };
}

/** A field's value at its place. */
export function fieldFact({ text, entry: { valueRange: { start, end } } }: DocumentField): Fact {
  return { text, line: start.line, from: start.character, to: end.character };
}
