// A block of the text on the page. Its elements stay while what they say changes, so that nothing jumps and what is
// being typed is left alone.
import type { Sheet, SheetBlock } from '../../../features/sheet/model';
import type { Fix } from '../around/findings';
import type { CellPlace } from '../grid/moving/selection';
import type { TypedEdit } from '../unfinished';
import type { Track } from '../tracking/track';

/** What a block is shown in. */
export interface BlockContext {
  readonly sheet: Sheet;
  /** The number of the block. */
  readonly at: number;
  readonly canWrite: boolean;
  readonly fix: Fix;
  /** Where all is now that was shown before. */
  readonly track?: Track | undefined;
}

/** The view of one block. */
export interface BlockView {
  readonly root: HTMLElement;
  readonly show: (block: SheetBlock, context: BlockContext) => void;
  /** What is being typed in it and not entered, as an edit of the block of a number. */
  readonly typed?: (block: number) => TypedEdit | undefined;
  /** Takes what is being typed in it. */
  readonly enter?: () => void;
  /** Goes on with what was typed in it before: in a table in a cell. */
  readonly resume?: (text: string, cell?: CellPlace) => void;
  /** Gives it the focus. */
  readonly focus: () => void;
}
