// What lies over the cells of a grid: the handle by which a selection is filled further, and the frame of where to.
import { element } from '../../elements';
import type { GridView } from './gridView';
import type { Block } from '../moving/selection';

/** The handle and the frame over the cells of a grid. */
export class Overlay {
  readonly handle = element('div', { class: 'fill-handle', 'aria-hidden': 'true' });
  private readonly frame = element('div', { class: 'fill-frame', 'aria-hidden': 'true', hidden: true });

  constructor(private readonly view: GridView) {
    view.root.append(this.handle, this.frame);
  }

  /** Lays the handle at the corner of what is selected. */
  place({ bottom, right }: Block): void {
    const end = this.view.boxOf({ row: bottom, column: right });
    this.handle.hidden = end === undefined;
    if (end === undefined) return;
    this.handle.style.left = `${String(end.left + end.width - 5)}px`;
    this.handle.style.top = `${String(end.top + end.height - 5)}px`;
  }

  /** Frames the cells that would be filled, or none. */
  frameOver(block: Block | undefined): void {
    const first = block && this.view.boxOf({ row: block.top, column: block.left });
    const last = block && this.view.boxOf({ row: block.bottom, column: block.right });
    this.frame.hidden = first === undefined || last === undefined;
    if (first === undefined || last === undefined) return;
    const { style } = this.frame;
    style.left = `${String(first.left)}px`;
    style.top = `${String(first.top)}px`;
    style.width = `${String(last.left + last.width - first.left)}px`;
    style.height = `${String(last.top + last.height - first.top)}px`;
  }
}
