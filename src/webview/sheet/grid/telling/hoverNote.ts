// A note at the cell under the pointer: what is wrong with it, what it follows from, or its text where it is cut off.
import { element } from '../../elements';
import { placeBeside } from '../../popup';

const PATIENCE = 350; // ms that the pointer rests

/** The note at the cell under the pointer. */
export class HoverNote {
  readonly root = element('div', { class: 'hover-note', role: 'tooltip', hidden: true });
  private over: HTMLElement | undefined;
  private timer: number | undefined;
  private last = '';

  /** @param linesOf what there is to say of a cell, and later more of it */
  constructor(
    grid: HTMLElement,
    private readonly linesOf: (cell: HTMLElement) => readonly [readonly string[], Promise<readonly string[]>],
  ) {
    grid.addEventListener('mouseover', ({ target, buttons, screenX, screenY }) => {
      const at = `${String(screenX)} ${String(screenY)}`;
      const isMoved = at !== this.last; // and not the page below the pointer
      this.last = at;
      const cell = target instanceof Element ? target.closest('td') : null;
      if (cell === this.over) return;
      this.close();
      if (cell === null || buttons !== 0 || !isMoved) return;
      this.over = cell;
      this.timer = window.setTimeout(() => {
        void this.open(cell);
      }, PATIENCE);
    });
    grid.addEventListener('mousemove', ({ screenX, screenY }) => {
      this.last = `${String(screenX)} ${String(screenY)}`;
    });
    for (const kind of ['mouseleave', 'mousedown', 'scroll'] as const)
      grid.addEventListener(kind, () => {
        this.close();
      });
    document.addEventListener('keydown', () => {
      this.close();
    });
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.over = undefined;
    this.root.hidden = true;
  }

  private async open(cell: HTMLElement): Promise<void> {
    const [known, later] = this.linesOf(cell);
    this.show(cell, known);
    const more = await later;
    if (this.over === cell) this.show(cell, [...known, ...more]);
  }

  private show(cell: HTMLElement, lines: readonly string[]): void {
    this.root.replaceChildren(...lines.map((line) => element('p', {}, line)));
    this.root.hidden = lines.length === 0;
    placeBeside(this.root, cell.getBoundingClientRect());
  }
}
