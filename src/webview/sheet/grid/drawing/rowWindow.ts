// Which rows of a long table are drawn: those in view and some on either side. Their heights are measured by a library
// made for it.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';

const LINE = 28; // pixels that a row of one line takes
const MORE = 12; // rows on either side
const FEW = 200; // rows that are all drawn

/** The rows to be drawn, `to` not included, and the heights of those above and below. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** The window of a scrolled element on its rows. */
export class RowWindow {
  private rows = 0;
  private readonly virtual: Virtualizer<HTMLElement, HTMLTableRowElement>;

  constructor(
    private readonly scroller: HTMLElement,
    changed: () => void,
  ) {
    this.virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: 0,
      getScrollElement: () => scroller,
      estimateSize: () => LINE,
      indexAttribute: 'data-row',
      overscan: MORE,
      observeElementOffset,
      observeElementRect,
      scrollToFn: elementScroll,
      onChange: () => {
        if (this.rows > FEW) changed();
      },
    });
    this.virtual._didMount();
  }

  set count(rows: number) {
    this.rows = rows;
    this.virtual.setOptions({ ...this.virtual.options, count: rows > FEW ? rows : 0 });
    this.virtual._willUpdate();
  }

  get range(): Drawn {
    if (this.rows <= FEW) return { from: 0, to: this.rows, above: 0, below: 0 };
    const items = this.virtual.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined)
      return { from: 0, to: Math.min(this.rows, FEW), above: 0, below: Math.max(0, this.rows - FEW) * LINE };
    return {
      from: first.index,
      to: last.index + 1,
      above: first.start,
      below: Math.max(0, this.virtual.getTotalSize() - last.end),
    };
  }

  get pageSize(): number {
    return Math.max(1, Math.floor(this.scroller.clientHeight / LINE) - 2);
  }

  /** Takes the heights of rows as they are drawn. */
  measured(lines: readonly HTMLTableRowElement[]): void {
    if (this.rows > FEW) for (const line of lines) this.virtual.measureElement(line);
  }

  reveal(row: number): void {
    if (this.rows > FEW) this.virtual.scrollToIndex(row, { align: 'auto' });
  }
}
