// The table that a grid shows, by its cells: as the document says, and what was typed since.
import type { SheetCell, SheetColumn, TableBlock } from '../../../features/sheet/model';
import type { Filled } from './filling';
import { blockAround } from './moving/selection';
import type { Block, CellPlace, Size } from './moving/selection';

/** A table as it is shown: without one there is nothing in it. */
export class ShownTable {
  private readonly typed = new Map<string, string>();

  constructor(private readonly table: TableBlock | undefined) {}

  get size(): Size {
    return { rows: this.table?.rows.length ?? 0, columns: this.table?.columns.length ?? 0 };
  }

  /** How many rows there are before the totals. */
  get dataRows(): number {
    const rows = this.table?.rows ?? [];
    return rows.length - [...rows].reverse().findIndex(({ kind }) => kind !== 'total');
  }

  column(index: number): SheetColumn | undefined {
    return this.table?.columns[index];
  }

  cell({ row, column }: CellPlace): SheetCell | undefined {
    return this.table?.rows[row]?.cells[column];
  }

  textAt(place: CellPlace): string {
    return this.typed.get(keyOf(place)) ?? this.cell(place)?.text ?? '';
  }

  isComputed(place: CellPlace): boolean {
    return this.cell(place)?.state === 'computed';
  }

  /** The texts of a block of cells, row by row. */
  textsIn({ top, bottom, left, right }: Block): string[][] {
    return Array.from({ length: Math.min(bottom, this.size.rows - 1) - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => this.textAt({ row: top + row, column: left + column })),
    );
  }

  /** Shows what was typed before the document says it. */
  write(cells: readonly Filled[]): void {
    for (const cell of cells) this.typed.set(keyOf(cell), cell.text);
  }

  /** Where this table says otherwise than another of its size; undefined where it does not, or is of another size. */
  changedSince({ table }: ShownTable): Block | undefined {
    const rows = this.table?.rows ?? [];
    if (table === undefined || table.rows.length !== rows.length) return undefined;
    const places = rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ text, state }, column) => {
        const other = table.rows[row]?.cells[column];
        return other?.text === text || state === 'computed' ? [] : [{ row, column }];
      }),
    );
    return places.length === 0 ? undefined : blockAround(places);
  }
}

function keyOf({ row, column }: CellPlace): string {
  return `${String(row)},${String(column)}`;
}
