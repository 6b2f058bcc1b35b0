// The pointer in a grid: selecting cells by dragging, and filling by the handle at the corner of what is selected.
import type { Block, CellPlace } from './selection';

/** What the pointer does. */
export interface PointerEvents {
  readonly placeOf: (target: EventTarget | null) => CellPlace | undefined;
  readonly selected: () => Block;
  /** A cell is pressed; with `extend` the selection reaches to it. */
  readonly press: (place: CellPlace, extend: boolean) => void;
  readonly reach: (place: CellPlace) => void;
  readonly fill: (target: Block) => void;
  readonly edit: () => void;
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
}

/** Listens to the pointer over a grid and its handle. */
export function listenToPointer(root: HTMLElement, handle: HTMLElement, events: PointerEvents): void {
  let drag: 'select' | 'fill' | undefined;
  let over: CellPlace | undefined;
  root.addEventListener('mousedown', (event) => {
    const place = events.placeOf(event.target);
    if (event.target === handle) drag = 'fill';
    else if (place === undefined) return;
    else if (event.button !== 2 || !holds(events.selected(), place)) {
      drag = event.button === 0 ? 'select' : undefined;
      events.press(place, event.shiftKey);
    }
    event.preventDefault();
  });
  root.addEventListener('mousemove', (event) => {
    const place = drag === undefined ? undefined : events.placeOf(event.target);
    if (place === undefined) return;
    over = place;
    if (drag === 'select') events.reach(place);
  });
  document.addEventListener('mouseup', () => {
    if (drag === 'fill' && over !== undefined) events.fill(widened(events.selected(), over));
    [drag, over] = [undefined, undefined];
  });
  root.addEventListener('dblclick', events.edit);
  root.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    events.menu({ x: event.clientX, y: event.clientY });
  });
}

function holds({ top, bottom, left, right }: Block, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** A block that reaches to a place, down or up where that lies outside its rows, else to the side. */
function widened(block: Block, { row, column }: CellPlace): Block {
  return row > block.bottom || row < block.top
    ? { ...block, top: Math.min(block.top, row), bottom: Math.max(block.bottom, row) }
    : { ...block, left: Math.min(block.left, column), right: Math.max(block.right, column) };
}
