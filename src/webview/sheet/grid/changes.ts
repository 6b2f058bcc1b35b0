// What keys change in a table, as edits of the document.
import type { SheetEdit } from '../../../features/sheet/edit';
import { filledDown, filledRight } from './filling';
import type { Filled } from './filling';
import type { PlainAction } from './moving/keys';
import { placesIn } from './moving/selection';
import type { Block, CellPlace } from './moving/selection';
import type { ShownTable } from './shownTable';

const CELLS = ['clear', 'fillDown', 'fillRight', 'today'] as const;
const ROWS = ['insertRow', 'insertBelow', 'removeRow', 'moveUp', 'moveDown', 'sortUp', 'sortDown'] as const;

/** The keys that change a table. */
export type ChangeKind = Extract<PlainAction, (typeof CELLS)[number] | RowChange>;
type RowChange = (typeof ROWS)[number];

/** Whether a key changes a table. */
export function isChange(kind: string): kind is ChangeKind {
  return [...CELLS, ...ROWS].some((each) => each === kind);
}

/** A table as it is changed. */
export interface Changing {
  /** The number of the table's block. */
  readonly number: number;
  readonly block: Block;
  readonly active: CellPlace;
  readonly table: ShownTable;
  readonly today: string;
}

/** The edit that a key stands for; undefined where it changes nothing. */
export function changeOf(kind: ChangeKind, changing: Changing): SheetEdit | undefined {
  const { block, active, table } = changing;
  const textAt = (place: CellPlace): string => table.textAt(place);
  switch (kind) {
    case 'clear':
      return cellsEdit(
        changing,
        placesIn(block).map((place) => ({ ...place, text: '' })),
      );
    case 'fillDown':
      return cellsEdit(changing, filledDown(block, textAt));
    case 'fillRight':
      return cellsEdit(changing, filledRight(block, textAt));
    case 'today':
      return cellsEdit(changing, [{ ...active, text: changing.today }]);
    default:
      return rowsEdit(kind, changing);
  }
}

function rowsEdit(kind: RowChange, { number, block: { top, bottom }, active, table }: Changing): SheetEdit | undefined {
  const [rows, count] = [table.dataRows, bottom - top + 1];
  const fresh = Array.from({ length: count }, () => ['']);
  switch (kind) {
    case 'insertRow':
      return { kind: 'insertRows', block: number, at: Math.min(top, rows), rows: fresh };
    case 'insertBelow':
      return { kind: 'insertRows', block: number, at: Math.min(bottom + 1, rows), rows: fresh };
    case 'removeRow':
      return { kind: 'removeRows', block: number, from: top, count };
    case 'moveUp':
      return top === 0 || bottom >= rows
        ? undefined
        : { kind: 'moveRows', block: number, from: top, count, to: top - 1 };
    case 'moveDown':
      return bottom + 1 >= rows ? undefined : { kind: 'moveRows', block: number, from: top, count, to: bottom + 2 };
    case 'sortUp':
    case 'sortDown':
      return { kind: 'sortRows', block: number, column: active.column, isDescending: kind === 'sortDown' };
  }
}

/** Cells that get other texts, but for those that follow from others; undefined where all say so already. */
export function cellsEdit(
  { number, table }: Pick<Changing, 'number' | 'table'>,
  cells: readonly Filled[],
): Extract<SheetEdit, { kind: 'cells' }> | undefined {
  const changed = cells.filter((cell) => cell.text !== table.textAt(cell) && !table.isComputed(cell));
  return changed.length === 0 ? undefined : { kind: 'cells', block: number, cells: changed };
}
