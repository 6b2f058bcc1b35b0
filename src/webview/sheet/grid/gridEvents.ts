// What a grid asks of the page around it.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { SheetOffer } from '../../../features/sheet/protocol';
import type { CellPlace, Size } from './selection';

/** The first of the selected cells, and how many are selected. */
export type PastePlace = CellPlace & Size;

/** What a grid asks of the page around it. */
export interface GridEvents {
  readonly edit: (edit: SheetEdit) => void;
  readonly paste: (place: PastePlace, clipboard: { readonly html: string; readonly text: string }) => void;
  readonly history: (step: 'undo' | 'redo') => void;
  /** The values that can be chosen for a cell. */
  readonly offers: (place: CellPlace) => Promise<readonly SheetOffer[]>;
  readonly selected: () => void;
  readonly explain: (place: CellPlace) => void;
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
  readonly find: () => void;
  readonly nextOpen: () => void;
  /** Leaves the grid, forward or back. */
  readonly leave: () => void;
  readonly today: () => string;
}

/** The keys that the page around a grid answers. */
export type PageAction = 'undo' | 'redo' | 'menu' | 'find' | 'nextOpen' | 'leave';
