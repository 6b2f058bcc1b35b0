// What a grid asks of the page around it.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { SheetMonth } from '../../../features/sheet/page/month';
import type { SheetOffer } from '../../../features/sheet/protocol';
import type { CellPlace, Size } from './moving/selection';

/** The first of the selected cells, and how many are selected. */
export type PastePlace = CellPlace & Size;

/** What a grid asks of the page around it. */
export interface GridEvents {
  readonly edit: (edit: SheetEdit) => void;
  readonly paste: (place: PastePlace, clipboard: { readonly html: string; readonly text: string }) => void;
  readonly history: (step: 'undo' | 'redo') => void;
  /** The values that can be chosen for a cell. */
  readonly offers: (place: CellPlace) => Promise<readonly SheetOffer[]>;
  /** The month of the day that a text names, or of the one at which the days of the document begin. */
  readonly month: (text: string) => Promise<SheetMonth | undefined>;
  /** Why a cell is what it is, line by line. */
  readonly why: (place: CellPlace) => Promise<readonly string[]>;
  /** Asks what would follow from another value of a cell. */
  readonly whatIf: (place: CellPlace) => void;
  /** Shows the cell in the text of the document. */
  readonly showCell: (place: CellPlace) => void;
  /** Does one of the fixes of a finding. */
  readonly fix: (finding: number, fix: number) => void;
  readonly selected: () => void;
  readonly find: () => void;
  readonly nextOpen: () => void;
  /** Goes to the table after or before this one. */
  readonly goToTable: (by: 1 | -1) => void;
  /** Tells what was not done, and why. */
  readonly say: (words: string) => void;
  readonly today: () => string;
  /** What the page keeps while it is closed, by a name. */
  readonly kept: { readonly get: (name: string) => unknown; readonly set: (name: string, value: unknown) => void };
}
