// The pointer in a grid: selecting cells, rows and columns by dragging, filling by the handle at the corner of what is
// selected, and making columns wider at the edge of a title.
import { holds } from './selection';
import type { Block, CellPlace } from './selection';

/** What the pointer does. */
export interface PointerEvents {
  /** The cell at an element; of a title or a row's number, that column or row is -1. */
  readonly placeOf: (target: EventTarget | null) => CellPlace | undefined;
  readonly selected: () => Block;
  /** A cell is pressed; with `extend` the selection reaches to it. */
  readonly press: (place: CellPlace, extend: boolean) => void;
  readonly reach: (place: CellPlace) => void;
  /** The handle is drawn over a block, and let go. */
  readonly filling: (target: Block | undefined) => void;
  readonly fill: (target: Block) => void;
  readonly fillToEnd: () => void;
  readonly edit: () => void;
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
  /** The edge of a column is at so many pixels of the view, or is to be where its texts end. */
  readonly resize: (column: number, right: number | 'fit') => void;
}

type Drag =
  { readonly kind: 'select' } | { readonly kind: 'fill' } | { readonly kind: 'edge'; readonly column: number };

/** Listens to the pointer over a grid and its handle. */
export function listenToPointer(root: HTMLElement, handle: HTMLElement, events: PointerEvents): void {
  new Pointer(root, handle, events).listen();
}

class Pointer {
  private drag: Drag | undefined;
  private target: Block | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly handle: HTMLElement,
    private readonly events: PointerEvents,
  ) {}

  listen(): void {
    const { root, handle, events } = this;
    root.addEventListener('mousedown', (event) => {
      this.press(event);
    });
    document.addEventListener('mousemove', (event) => {
      if (this.drag !== undefined) this.move(event);
    });
    document.addEventListener('mouseup', () => {
      if (this.drag?.kind === 'fill' && this.target !== undefined) events.fill(this.target);
      events.filling(undefined);
      [this.drag, this.target] = [undefined, undefined];
    });
    root.addEventListener('dblclick', ({ target }) => {
      const edge = edgeAt(target, events);
      if (edge !== undefined) events.resize(edge, 'fit');
      else if (target === handle) events.fillToEnd();
      else if ((events.placeOf(target)?.row ?? -1) >= 0) events.edit();
    });
    root.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      events.menu({ x: event.clientX, y: event.clientY });
    });
  }

  private press(event: MouseEvent): void {
    const { events } = this;
    const place = events.placeOf(event.target);
    const edge = edgeAt(event.target, events);
    if (edge !== undefined) this.drag = { kind: 'edge', column: edge };
    else if (event.target === this.handle) this.drag = { kind: 'fill' };
    else if (place === undefined) return;
    else if (event.button !== 2 || !holdsLine(events.selected(), place)) {
      this.drag = event.button === 0 ? { kind: 'select' } : undefined;
      events.press(place, event.shiftKey);
    }
    event.preventDefault(); // the field keeps the focus
  }

  private move(event: MouseEvent): void {
    const { drag, events } = this;
    if (drag?.kind === 'edge') {
      events.resize(drag.column, event.clientX);
      return;
    }
    const place = events.placeOf(event.target) ?? this.beyond(event);
    if (place === undefined) return;
    if (drag?.kind === 'select') events.reach(place);
    else if (place.row >= 0 && place.column >= 0) {
      this.target = widened(events.selected(), place);
      events.filling(this.target);
    }
  }

  // Where the pointer is outside of the grid, what is selected goes on in that direction, cell by cell.
  private beyond({ clientX, clientY }: MouseEvent): CellPlace | undefined {
    const { left, right, top, bottom } = this.root.getBoundingClientRect();
    const { top: first, bottom: last, left: start, right: end } = this.events.selected();
    const row = clientY > bottom ? last + 1 : clientY < top ? Math.max(0, first - 1) : last;
    const column = clientX > right ? end + 1 : clientX < left ? Math.max(0, start - 1) : end;
    return row === last && column === end ? undefined : { row, column };
  }
}

function edgeAt(target: EventTarget | null, { placeOf }: PointerEvents): number | undefined {
  return target instanceof Element && target.classList.contains('edge') ? placeOf(target)?.column : undefined;
}

function holdsLine(block: Block, { row, column }: CellPlace): boolean {
  return holds(block, { row: row < 0 ? block.top : row, column: column < 0 ? block.left : column });
}

/** A block that reaches to a place: down or up where that is further from it, else to the side. */
function widened(block: Block, { row, column }: CellPlace): Block {
  const down = Math.max(block.top - row, row - block.bottom);
  const along = Math.max(block.left - column, column - block.right);
  if (down <= 0 && along <= 0) return block;
  return down >= along
    ? { ...block, top: Math.min(block.top, row), bottom: Math.max(block.bottom, row) }
    : { ...block, left: Math.min(block.left, column), right: Math.max(block.right, column) };
}
