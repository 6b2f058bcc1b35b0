// Owns what is kept of the rows that links read: of a table numbers alone, where each cell stands, from which its text is cut when it is
// asked for. Ten thousand documents have hundreds of thousands of cells, and as objects they would fill the memory.
import { lineStarts } from '../base/range';
import type { LinkedPlace } from '../knowledge/links';
import type { Document, DocumentField, DocumentRow, Scopes } from './document';
import { sectionsOf } from './document';

/** A value at its place: its line, and from where to where on it. */
export interface Fact {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A row of a linked table, or the linked fields of the head as one row. */
export interface FactRow {
  readonly line: number;
  /** The value under a column or of a field, where there is one. */
  readonly fact: (column: string) => Fact | undefined;
}

/** The rows of one place as they are kept. */
export interface KeptRows {
  readonly count: number;
  /** The numbers of the rows that belong to an end, for each end that not all belong to. */
  readonly held: ReadonlyMap<string, readonly number[]>;
  readonly cells: KeptCells | KeptFields;
}

/** Of a table: for each row its line, where that starts in the text, and from where to where on it the cell of each column stands. */
interface KeptCells {
  readonly columns: readonly string[];
  readonly numbers: readonly number[];
}

/** Of the head, whose values are not always cut from the text as they stand. */
interface KeptFields {
  readonly line: number;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Takes from a document the rows of one place. */
export function keepRows(document: Document, { section, columns, ends }: LinkedPlace): KeptRows {
  if (section === undefined) return { count: 1, held: heldBy(ends, [document.scopes.head]), cells: keepFields(document, columns) };
  const rows = sectionsOf(document, section).flatMap((each) => (each.table?.rows ?? []).map((row) => ({ row, scope: () => document.scopes.row(each.section, row) })));
  const starts = rows.length === 0 ? [] : lineStarts(document.text);
  const numbers = rows.flatMap(({ row }) => numbersOf(row, columns, starts[row.source.line] ?? 0));
  return { count: rows.length, held: heldBy(ends, rows.map(({ scope }) => scope)), cells: { columns, numbers: numbers.slice() } }; // the copy has no room to grow
}

function keepFields({ fields, typeEntry }: Document, columns: readonly string[]): KeptFields {
  const facts = new Map(columns.flatMap((id) => {
    const field = fields.get(id);
    return field === undefined ? [] : [[id, fieldFact(field)] as const];
  }));
  return { line: typeEntry?.valueRange.start.line ?? 0, facts };
}

function heldBy(ends: LinkedPlace['ends'], scopes: readonly Scopes['head'][]): KeptRows['held'] {
  const conditional = ends.filter(({ where }) => where !== undefined);
  if (conditional.length === 0) return ALL;
  return new Map(conditional.map(({ id, where }) => [id, scopes.flatMap((scope, index) => (where?.(scope()) === true ? [index] : []))]));
}

const ALL: KeptRows['held'] = new Map();
const ABSENT = -1;

function numbersOf({ source: { line }, cells }: DocumentRow, columns: readonly string[], start: number): number[] {
  const numbers = [line, start];
  for (const id of columns) {
    const range = cells.get(id)?.range;
    numbers.push(range?.start.character ?? ABSENT, range?.end.character ?? ABSENT);
  }
  return numbers;
}

/** The row of a number among those that are kept of a document with this text. */
export function rowOf({ cells }: KeptRows, text: string, index: number): FactRow {
  if ('facts' in cells) return { line: cells.line, fact: (id) => cells.facts.get(id) };
  const at = index * (2 + 2 * cells.columns.length);
  return { line: cells.numbers[at] ?? 0, fact: (id) => cellAt(cells, at, { id, text }) };
}

function cellAt({ columns, numbers }: KeptCells, at: number, { id, text }: { readonly id: string; readonly text: string }): Fact | undefined {
  const column = columns.indexOf(id);
  const cell = at + 2 + 2 * column;
  const [line = 0, start = 0, from = ABSENT, to = ABSENT] = [numbers[at], numbers[at + 1], numbers[cell], numbers[cell + 1]];
  return column < 0 || from === ABSENT ? undefined : { text: text.slice(start + from, start + to).replaceAll('\\|', '|'), line, from, to };
}

/** A field's value at its place. */
export function fieldFact({ text, entry: { valueRange: { start, end } } }: DocumentField): Fact {
  return { text, line: start.line, from: start.character, to: end.character };
}
