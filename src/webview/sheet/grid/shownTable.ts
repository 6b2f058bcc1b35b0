// The table that a grid shows, by its cells.
import type { SheetColumn, TableBlock } from '../../../features/sheet/model';
import type { Block, CellPlace, Size } from './selection';

/** A table as it is shown: without one there is nothing in it. */
export class ShownTable {
  constructor(private readonly table: TableBlock | undefined) {}

  get size(): Size {
    return { rows: this.table?.rows.length ?? 0, columns: this.table?.columns.length ?? 0 };
  }

  column(index: number): SheetColumn | undefined {
    return this.table?.columns[index];
  }

  textAt({ row, column }: CellPlace): string {
    return this.table?.rows[row]?.cells[column]?.text ?? '';
  }

  /** The texts of a block of cells, row by row. */
  textsIn({ top, bottom, left, right }: Block): string[][] {
    const rows = this.table?.rows.slice(top, bottom + 1) ?? [];
    return rows.map(({ cells }) => cells.slice(left, right + 1).map(({ text }) => text));
  }
}
