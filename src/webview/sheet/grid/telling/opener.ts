// The button beside the active cell that opens its list or calendar, for the pointer: the keyboard has a key for that.
import { button } from '../../elements';
import type { Box } from '../drawing/cellField';

const WIDTH = 20; // pixels

/** The button beside a cell from whose list something can be chosen. */
export class Opener {
  readonly root: HTMLButtonElement;

  /** @param open opens what can be chosen */
  constructor(
    private readonly grid: HTMLElement,
    name: string,
    open: () => void,
  ) {
    this.root = button('▾', open, { class: 'opener', title: name, tabindex: -1, 'aria-hidden': 'true', hidden: true });
    this.root.addEventListener('mousedown', (event) => {
      event.preventDefault(); // the field keeps the focus
      event.stopPropagation();
    });
    grid.append(this.root);
  }

  /** Lays it right beside a cell, or at its right edge where there is no room; without a cell it is not there. */
  place(box: Box | undefined): void {
    this.root.hidden = box === undefined;
    if (box === undefined) return;
    const { scrollLeft, clientWidth } = this.grid;
    const right = box.left + box.width;
    const isRoom = right + WIDTH <= scrollLeft + clientWidth;
    this.root.style.left = `${String(isRoom ? right : right - WIDTH - 1)}px`;
    this.root.style.top = `${String(box.top)}px`;
  }
}
