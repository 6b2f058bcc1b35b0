// What a table is, in a file of any kind: rows of cells, as they are shown or as plain numbers.

/**
 * What a cell holds: nothing is the empty text. A number stands for itself where nothing but its digits was to be seen;
 * percent, days and times are texts as people write them.
 */
export type Cell = string | number;

/** A row of a table. What reads it may use the same object for the next one: nobody keeps it. Columns count from 0. */
export interface TableRow {
  /** From 1 on, as a spreadsheet would count it. */
  readonly number: number;
  /** How many cells it has. */
  readonly width: number;
  /** True for the last row of a text behind which no line ends: it may be cut off. */
  readonly isUnended?: boolean;
  /** The cell of a column; behind the last one nothing. */
  readonly cell: (at: number) => Cell;
  /** The code of the first sign of a cell, of a byte where that is all that is known; 0 for nothing. */
  readonly sign: (at: number) => number;
  /**
   * How many digits stand behind the point of a cell of plain digits, as nearly all of a large export are: see
   * {@link PLAIN_DIGITS}. {@link NO_DIGITS} for all others.
   */
  readonly decimals: (at: number) => number;
  /** What the digits of such a cell come to without the point. It is exact, and so are sums of it. */
  readonly units: (at: number) => number;
}

/** Stands for the decimals of a cell that is no plain digits. */
export const NO_DIGITS = -1;

/** The most digits of a cell of plain digits: before the point, behind it, and in all. It has no sign. */
export const PLAIN_DIGITS = { whole: 12, decimals: 6, all: 15 } as const;

/** One table of a file. */
export interface Table {
  /** Of a workbook, what the sheet is called. */
  readonly title: string;
  /** The rows in pieces, from the first on, each time that it is asked. Throws {@link UnreadableFile}. */
  readonly rows: () => AsyncIterable<Iterable<TableRow>>;
}

const ZERO = 0x30;
const DIGITS = /^(\d{1,12})(?:\.(\d{1,6}))?$/;

/** Cells that are held as a row. */
export class CellRow implements TableRow {
  constructor(
    readonly number: number,
    private readonly cells: readonly Cell[],
  ) {}

  get width(): number {
    return this.cells.length;
  }

  cell(at: number): Cell {
    return this.cells[at] ?? '';
  }

  sign(at: number): number {
    const cell = this.cells[at] ?? '';
    return typeof cell === 'number' ? ZERO : cell === '' ? 0 : cell.charCodeAt(0);
  }

  decimals(at: number): number {
    const cell = this.cells[at];
    const [, whole, fraction = ''] = (typeof cell === 'string' ? DIGITS.exec(cell) : undefined) ?? [];
    if (whole === undefined || whole.length + fraction.length > PLAIN_DIGITS.all) return NO_DIGITS;
    return fraction.length;
  }

  units(at: number): number {
    return Number(String(this.cell(at)).replace('.', ''));
  }
}

/** A row that is kept. */
export interface KeptRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** All cells of a row, to be kept. */
export function cellsOf(row: TableRow): Cell[] {
  return Array.from({ length: row.width }, (_, at) => row.cell(at));
}

/** The rows of a table up to a number, to be kept. */
export async function beginningOf(table: Table, last: number): Promise<readonly KeptRow[]> {
  const rows: KeptRow[] = [];
  for await (const piece of table.rows()) {
    for (const row of piece) {
      if (row.number > last) return rows;
      rows.push({ number: row.number, cells: cellsOf(row) });
    }
  }
  return rows;
}
