// What is kept of the rows that links read: of a table numbers alone, where each cell stands, from which its text is
// cut when it is asked for. Ten thousand documents have hundreds of thousands of cells, and as objects they would fill
// the memory.
import { lineStarts } from '../base/range';
import { Unjudged } from '../formulas/expression';
import type { LinkedPlace } from '../knowledge/contracts/links';
import { Meter } from '../formulas/meter';
import type { Document, DocumentField, DocumentRow, Scopes } from './document';
import { sectionsOf } from './document';
import { saidText } from './forms/saidText';

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
   * The texts of the few cells that say something else than what stands there, such as one with an escaped bar, by the
   * place of their numbers.
   */
  readonly texts: ReadonlyMap<number, string>;
  /** The texts of all cells, row by row, where the document's text is not at hand; '' for one that is not there. */
  readonly said?: readonly string[];
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
      const said = cell === undefined ? '' : saidText(cell);
      if (cell !== undefined && text.slice(start + from, start + to) !== said) texts.set(numbers.length, said);
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
  return new CellRow(cells, index, text);
}

// A class, since a check makes a hundred thousand of them.
class CellRow implements FactRow {
  constructor(
    private readonly cells: KeptCells,
    private readonly index: number,
    private readonly text: string | undefined,
  ) {}

  get line(): number {
    return this.cells.numbers[this.index * (2 + 2 * this.cells.columns.length)] ?? 0;
  }

  fact(id: string): Fact | undefined {
    return cellAt(this.cells, this.index, { column: this.cells.columns.indexOf(id), text: this.text });
  }
}

interface ColumnText {
  readonly column: number;
  readonly text: string | undefined;
}

function cellAt(cells: KeptCells, row: number, { column, text }: ColumnText): Fact | undefined {
  const { columns, numbers, texts, said } = cells;
  const at = row * (2 + 2 * columns.length);
  const cell = at + 2 + 2 * column;
  const [line = 0, start = 0, from = ABSENT, to = ABSENT] = [
    numbers[at],
    numbers[at + 1],
    numbers[cell],
    numbers[cell + 1],
  ];
  if (column < 0 || from === ABSENT) return undefined;
  const standing = said?.[row * columns.length + column] ?? texts.get(cell) ?? text?.slice(start + from, start + to);
  if (standing === undefined) throw new Error('a cell is remembered without its text');
  return { text: standing, line, from, to };
}

/** The texts of all cells of a table that is kept of a document with a text, row by row. */
export function textsIn(cells: KeptCells, text: string): string[] {
  const rows = Array.from({ length: cells.numbers.length / (2 + 2 * cells.columns.length) }, (_, row) => row);
  return rows.flatMap((row) => cells.columns.map((_, column) => cellAt(cells, row, { column, text })?.text ?? ''));
}

/** A field's value at its place. */
export function fieldFact(field: DocumentField): Fact {
  const { start, end } = field.entry.valueRange;
  return { text: saidText(field), line: start.line, from: start.character, to: end.character };
}
