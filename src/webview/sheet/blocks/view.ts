// A block of the text on the page. Its elements stay while what they say changes, so that nothing jumps and what is
// being typed is left alone.
import type { Sheet, SheetBlock } from '../../../features/sheet/model';
import type { Fix } from '../around/findings';

/** What a block is shown in. */
export interface BlockContext {
  readonly sheet: Sheet;
  /** The number of the block. */
  readonly at: number;
  readonly canWrite: boolean;
  readonly fix: Fix;
}

/** The view of one block. */
export interface BlockView {
  readonly root: HTMLElement;
  readonly show: (block: SheetBlock, context: BlockContext) => void;
  /** Gives it the focus. */
  readonly focus: () => void;
}
