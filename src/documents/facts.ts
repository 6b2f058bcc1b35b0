// What is kept of the rows that links read: of a table numbers alone, where each cell stands, from which its text is
// cut when it is asked for. Ten thousand documents have hundreds of thousands of cells, and as objects they would fill
// the memory.
import { lineStarts } from '../base/range';
import { Unjudged } from '../formulas/expression';
import type { LinkedPlace } from '../knowledge/contracts/links';
import { Meter } from '../formulas/meter';
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
  /** True where the table has rows that cannot be read: what is not found here may stand in them. */
  readonly isIncomplete: boolean;
  /** The numbers of the rows that belong to an end, for each end that not all belong to. */
  readonly held: ReadonlyMap<string, readonly number[]>;
  /** What stands in the way of telling which rows belong to an end, by the end's id. */
  readonly unjudged: ReadonlyMap<string, Unjudged>;
  readonly cells: KeptCells | KeptFields;
}

/**
 * Of a table: for each row its line, where that starts in the text, and from where to where on it the cell of each
 * column stands.
 */
export interface KeptCells {
  readonly columns: readonly string[];
  readonly numbers: readonly number[];
  /**
   * By the place of their numbers, the texts of the few cells that say something else than what stands there, such as
   * one with an escaped bar; of all cells where the document's text is not at hand.
   */
  readonly texts: ReadonlyMap<number, string>;
}

/** Of the head, whose values are not always cut from the text as they stand. */
export interface KeptFields {
  readonly line: number;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Takes from a document the rows of one place. */
export function keepRows(document: Document, { section, columns, ends }: LinkedPlace): KeptRows {
  if (section === undefined) {
    return {
      count: 1,
      isIncomplete: false,
      ...heldBy(ends, [document.scopes.head]),
      cells: keepFields(document, columns),
    };
  }
  const here = sectionsOf(document, section);
  const rows = here.flatMap((each) =>
    (each.table?.rows ?? []).map((row) => ({ row, scope: () => document.scopes.row(each.section, row) })),
  );
  return {
    count: rows.length,
    isIncomplete: here.some(({ table }) => table !== undefined && table.unread.length > 0),
    ...heldBy(
      ends,
      rows.map(({ scope }) => scope),
    ),
    cells: keepCells(
      document,
      rows.map(({ row }) => row),
      columns,
    ),
  };
}

function keepCells({ text }: Document, rows: readonly DocumentRow[], columns: readonly string[]): KeptCells {
  const starts = rows.length === 0 ? [] : lineStarts(text);
  const numbers: number[] = [];
  const texts = new Map<number, string>();
  for (const {
    source: { line },
    cells,
  } of rows) {
    const start = starts[line] ?? 0;
    numbers.push(line, start);
    for (const id of columns) {
      const cell = cells.get(id);
      const [from, to] = cell === undefined ? [ABSENT, ABSENT] : [cell.range.start.character, cell.range.end.character];
      if (cell !== undefined && text.slice(start + from, start + to) !== cell.text)
        texts.set(numbers.length, cell.text);
      numbers.push(from, to);
    }
  }
  // The copy has no room to grow.
  return { columns, numbers: numbers.slice(), texts: texts.size === 0 ? AS_THEY_STAND : texts };
}

function keepFields({ fields, typeEntry }: Document, columns: readonly string[]): KeptFields {
  const facts = new Map(
    columns.flatMap((id) => {
      const field = fields.get(id);
      return field === undefined ? [] : [[id, fieldFact(field)] as const];
    }),
  );
  return { line: typeEntry?.valueRange.start.line ?? 0, facts };
}

type Held = Pick<KeptRows, 'held' | 'unjudged'>;

function heldBy(ends: LinkedPlace['ends'], scopes: readonly Scopes['head'][]): Held {
  const conditional = ends.filter(({ where }) => where !== undefined);
  if (conditional.length === 0) return ALL;
  const held = new Map<string, number[]>();
  const unjudged = new Map<string, Unjudged>();
  for (const { id, where } of conditional) {
    const meter = new Meter();
    const results = scopes.map((scope) => where?.(scope(), meter));
    const untold = results.find((each) => each instanceof Unjudged);
    held.set(
      id,
      results.flatMap((each, index) => (each === true ? [index] : [])),
    );
    if (untold !== undefined) unjudged.set(id, untold);
  }
  return { held, unjudged: unjudged.size === 0 ? ALL.unjudged : unjudged };
}

const ALL: Held = { held: new Map(), unjudged: new Map() };
const AS_THEY_STAND: KeptCells['texts'] = new Map();
const ABSENT = -1;

/** The row of a number among those that are kept of a document, with its text where that is at hand. */
export function rowOf({ cells }: KeptRows, text: string | undefined, index: number): FactRow {
  if ('facts' in cells) return { line: cells.line, fact: (id) => cells.facts.get(id) };
  const at = index * (2 + 2 * cells.columns.length);
  return { line: cells.numbers[at] ?? 0, fact: (id) => cellAt(cells, at, { id, text }) };
}

function cellAt(
  { columns, numbers, texts }: KeptCells,
  at: number,
  { id, text }: { readonly id: string; readonly text: string | undefined },
): Fact | undefined {
  const column = columns.indexOf(id);
  const cell = at + 2 + 2 * column;
  const [line = 0, start = 0, from = ABSENT, to = ABSENT] = [
    numbers[at],
    numbers[at + 1],
    numbers[cell],
    numbers[cell + 1],
  ];
  return column < 0 || from === ABSENT
    ? undefined
    : { text: texts.get(cell) ?? cut(text, start + from, start + to), line, from, to };
}

function cut(text: string | undefined, from: number, to: number): string {
  if (text === undefined) throw new Error('a cell is remembered without its text');
  return text.slice(from, to);
}

/** The places among the numbers of a table's cells at which a cell stands that is there, in their order. */
export function cellPlaces({ columns, numbers }: Pick<KeptCells, 'columns' | 'numbers'>): number[] {
  const width = 2 + 2 * columns.length;
  return numbers.flatMap((from, at) => (at % width >= 2 && at % 2 === 0 && from !== ABSENT ? [at] : []));
}

/** The text of a cell whose numbers stand at a place. */
export function cellText({ columns, numbers, texts }: KeptCells, text: string, cell: number): string {
  const start = numbers[cell - (cell % (2 + 2 * columns.length)) + 1] ?? 0;
  return texts.get(cell) ?? text.slice(start + (numbers[cell] ?? 0), start + (numbers[cell + 1] ?? 0));
}

/** A field's value at its place. */
export function fieldFact({
  text,
  entry: {
    valueRange: { start, end },
  },
}: DocumentField): Fact {
  return { text, line: start.line, from: start.character, to: end.character };
}
