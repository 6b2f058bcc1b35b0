// What the page of a sheet has been sent: after the first sheet it is told only what is otherwise in the next.
import type { ToPage } from '../protocol';
import { differenceOf, isNothing, isSame } from './difference';

type SheetMessage = Extract<ToPage, { kind: 'sheet' }>;

/** The sheet that a page shows. */
export class SentSheet {
  private last: SheetMessage | undefined;

  /** The page shows nothing of what it was sent. */
  forget(): void {
    this.last = undefined;
  }

  /** What tells the page a sheet; undefined where it shows just that, unless it is to be told again. */
  telling(message: SheetMessage, isAgain: boolean): ToPage | undefined {
    const { last } = this;
    this.last = message;
    if (last === undefined) return message;
    const { sheet, ...rest } = message;
    const { sheet: before, ...restBefore } = last;
    const difference = differenceOf(before, sheet);
    if (!isAgain && isNothing(difference, before) && isSame(rest, restBefore)) return undefined;
    return { ...rest, kind: 'change', before: last.version, difference };
  }
}
