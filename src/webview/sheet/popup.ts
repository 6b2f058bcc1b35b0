// Laying what opens for a moment beside what it belongs to: below it, or above where there is more room, or to the side
// where it is too high for both, and always inside the view.

/** Where something lies in the view, in pixels. */
export type ViewBox = Pick<DOMRect, 'left' | 'top' | 'bottom'> & Partial<Pick<DOMRect, 'right'>>;

const MARGIN = 4; // pixels to the edges of the view

/** Lays an element that is shown, and fixed in the view, beside a box. */
export function placeBeside(made: HTMLElement, { left, top, bottom, right }: ViewBox): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = made;
  const isBelow = bottom + offsetHeight + MARGIN <= clientHeight || top < clientHeight - bottom;
  const isCovering = isBelow ? bottom + offsetHeight + MARGIN > clientHeight : top - offsetHeight < MARGIN;
  const beside = right === undefined || right + offsetWidth + MARGIN <= clientWidth ? right : left - offsetWidth;
  const x = (isCovering ? beside : undefined) ?? left;
  const y = isBelow ? Math.min(bottom, clientHeight - offsetHeight - MARGIN) : top - offsetHeight;
  made.style.left = `${String(Math.max(MARGIN, Math.min(x, clientWidth - offsetWidth - MARGIN)))}px`;
  made.style.top = `${String(Math.max(MARGIN, y))}px`;
}

/** What opens beside a field, which keeps the focus, and from which what is entered can be chosen. */
export interface Chooser {
  readonly root: HTMLElement;
  readonly isOpen: boolean;
  /** The text that a key which takes an entry takes; undefined where none is meant. */
  readonly chosen: string | undefined;
  /** Goes where a key leads; false for a key that leads nowhere. */
  readonly takes: (key: string) => boolean;
  /** Shows what a typed text can mean. */
  readonly filter: (text: string) => void;
  readonly close: () => void;
}
