// Where one is in a grid, and what moves that: keys, entries, the pointer, and what the document says after a change.
import type { Action } from './keys';
import { at, blockOf, selected, within } from './selection';
import type { Block, CellPlace, Selection, Size } from './selection';
import { afterEntry, spanned, travelled } from './travel';
import type { GridShape, Travel } from './travel';

/** Where the rows and columns of a table are in the next one; undefined of those that are gone. */
export interface Lines {
  readonly row: (row: number) => number | undefined;
  readonly column: (column: number) => number | undefined;
}

/** The selection of a grid. */
export class Cursor {
  private now: Selection = at({ row: 0, column: 0 });
  private tabStart: number | undefined;
  private wanted: CellPlace | undefined;

  get selection(): Selection {
    return this.now;
  }

  get active(): CellPlace {
    return this.now.active;
  }

  get block(): Block {
    return blockOf(this.now);
  }

  goTo(place: CellPlace, size: Size): void {
    this.set(at(place), size);
  }

  select(block: Block, size: Size): void {
    this.set(selected(block), size);
  }

  travel(action: Travel, shape: GridShape): void {
    this.set(travelled(this.now, action, shape), shape.size);
  }

  span(kind: 'selectAll' | 'selectRow' | 'selectColumn', size: Size): void {
    this.set(spanned(this.now, kind, size), size);
  }

  /** Goes on after an entry. */
  advance(action: Extract<Action, { kind: 'commit' }>, size: Size): void {
    if (action.by === 'tab') this.tabStart ??= this.active.column;
    const start = this.tabStart;
    this.now = within(afterEntry(this.now, action, { start, size }), size);
    if (action.by !== 'tab') this.tabStart = undefined;
  }

  /** A cell is pressed, or a title or the number of a row: those mean all of it. */
  press({ row, column }: CellPlace, isExtended: boolean, size: Size): void {
    const end = { row: row < 0 ? size.rows - 1 : row, column: column < 0 ? size.columns - 1 : column };
    const start = { row: Math.max(0, row), column: Math.max(0, column) };
    if (isExtended) this.set({ ...this.now, reach: end }, size);
    else this.set({ active: start, anchor: start, reach: end }, size);
  }

  /** The pointer reaches a cell; where whole rows or columns are selected, those as well. */
  reach({ row, column }: CellPlace, size: Size): void {
    const { anchor, reach } = this.now;
    const isRows = anchor.column === 0 && reach.column === size.columns - 1 && column < 0;
    const isColumns = anchor.row === 0 && reach.row === size.rows - 1 && row < 0;
    const to = { row: isColumns ? reach.row : Math.max(0, row), column: isRows ? reach.column : Math.max(0, column) };
    this.set({ ...this.now, reach: to }, size);
  }

  /** Moves with the rows that are selected. */
  shift(by: number): void {
    const shifted = (place: CellPlace): CellPlace => ({ ...place, row: place.row + by });
    const { active, anchor, reach } = this.now;
    this.now = { active: shifted(active), anchor: shifted(anchor), reach: shifted(reach) };
  }

  /** Stays in its cell, wherever that is now. False where that is gone. */
  follow({ row, column }: Lines): boolean {
    const now = (place: CellPlace): CellPlace | undefined => {
      const [line, title] = [row(place.row), column(place.column)];
      return line === undefined || title === undefined ? undefined : { row: line, column: title };
    };
    const active = now(this.active);
    if (active === undefined) return false;
    this.now = { active, anchor: now(this.now.anchor) ?? active, reach: now(this.now.reach) ?? active };
    return true;
  }

  /** Goes to a cell once the document has it. */
  await(place: CellPlace): void {
    this.wanted = place;
  }

  /** Where Tab began, or would begin now. */
  get rowStart(): number {
    return this.tabStart ?? 0;
  }

  /** Stays within what the document has now. True where one is elsewhere than before. */
  settle(size: Size): boolean {
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted === undefined) this.now = within(this.now, size);
    else this.now = within(at(wanted), size);
    return wanted !== undefined;
  }

  private set(selection: Selection, size: Size): void {
    this.tabStart = undefined;
    this.now = within(selection, size);
  }
}
