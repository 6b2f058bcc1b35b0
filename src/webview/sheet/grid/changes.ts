// What keys change in a table, as edits of the document.
import type { SheetEdit } from '../../../features/sheet/edit';
import { filledDown, filledRight } from './filling';
import type { Filled } from './filling';
import { placesIn } from './selection';
import type { Block, CellPlace } from './selection';

/** The keys that change a table. */
export type ChangeKind =
  'clear' | 'fillDown' | 'fillRight' | 'today' | 'insertRow' | 'removeRow' | 'moveUp' | 'moveDown';

/** A table as it is changed. */
export interface Changing {
  /** The number of the table's block. */
  readonly number: number;
  readonly block: Block;
  readonly active: CellPlace;
  readonly rows: number;
  readonly textAt: (place: CellPlace) => string;
  readonly today: string;
}

/** The edit that a key stands for; undefined where it changes nothing. */
export function changeOf(kind: ChangeKind, table: Changing): SheetEdit | undefined {
  const { block, number, active, rows, textAt } = table;
  const count = block.bottom - block.top + 1;
  switch (kind) {
    case 'clear':
      return cellsEdit(
        table,
        placesIn(block).map((place) => ({ ...place, text: '' })),
      );
    case 'fillDown':
      return cellsEdit(table, filledDown(block, textAt));
    case 'fillRight':
      return cellsEdit(table, filledRight(block, textAt));
    case 'today':
      return cellsEdit(table, [{ ...active, text: table.today }]);
    case 'insertRow':
      return { kind: 'insertRows', block: number, at: block.top, rows: Array.from({ length: count }, () => ['']) };
    case 'removeRow':
      return { kind: 'removeRows', block: number, from: block.top, count };
    case 'moveUp':
      return block.top === 0
        ? undefined
        : { kind: 'moveRows', block: number, from: block.top, count, to: block.top - 1 };
    case 'moveDown':
      return block.bottom + 1 >= rows
        ? undefined
        : { kind: 'moveRows', block: number, from: block.top, count, to: block.bottom + 2 };
  }
}

/** Cells that get other texts; undefined where all say so already. */
export function cellsEdit(
  { number, textAt }: Pick<Changing, 'number' | 'textAt'>,
  cells: readonly Filled[],
): SheetEdit | undefined {
  const changed = cells.filter((cell) => cell.text !== textAt(cell));
  return changed.length === 0 ? undefined : { kind: 'cells', block: number, cells: changed };
}
