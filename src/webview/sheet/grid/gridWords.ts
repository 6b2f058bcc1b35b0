// The texts of a grid.
import type { DayWords } from '../days/dayPicker';

/** What the cells of a grid are called to those who do not see their colours. */
export interface StateWords {
  readonly open: string;
  readonly computed: string;
  readonly carried: string;
  readonly faulty: string;
  readonly required: string;
}

/** All texts of a grid. */
export interface GridWords extends DayWords, StateWords {
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly useKeys: string;
  readonly clear: string;
  readonly insertRow: string;
  readonly insertBelow: string;
  readonly removeRow: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly fillDown: string;
  readonly why: string;
  readonly whatIf: string;
  readonly showCell: string;
  readonly list: string;
  readonly fit: string;
  readonly wrap: string;
  /** A computed cell is typed over: what that means, and both ways on. */
  readonly overwrite: string;
  readonly keepComputed: string;
  readonly overwriteAnyway: string;
  readonly computedKept: string;
  /** Of a cell that follows from others, while these are not there. */
  readonly notYet: string;
  /** The row in which one types is gone. */
  readonly rowGone: string;
  readonly close: string;
  /** What the list of values is called. */
  readonly choices: string;
  readonly addRow: string;
}
