// The lines at top and bottom lie over the page. Their heights are kept as the margins of what is scrolled to, and what
// has the focus stays in view where the line at the bottom grows over it.

/** Keeps what is gone to clear of the lines at top and bottom. */
export function keepClearOf(top: HTMLElement, bottom: HTMLElement): void {
  const { style } = document.documentElement;
  let before = 0;
  const observer = new ResizeObserver(() => {
    const height = heightOf(bottom);
    style.scrollPaddingTop = `${String(heightOf(top))}px`;
    style.scrollPaddingBottom = `${String(height)}px`;
    window.scrollBy(0, coveredBy(height, before));
    before = height;
  });
  observer.observe(top);
  observer.observe(bottom);
}

/**
 * Does something to the page, and leaves what has the focus where it is in the view.
 *
 * @param place gives where one is, which is gone to if that changes it
 */
export function inPlace(change: () => void, place: () => unknown): void {
  const part = document.activeElement?.closest('.grid, .field, .text');
  const [top, here] = [part?.getBoundingClientRect().top, JSON.stringify(place())];
  change();
  if (top !== undefined && part?.isConnected === true && here === JSON.stringify(place()))
    window.scrollBy(0, part.getBoundingClientRect().top - top);
}

/** The heights of both lines, for what scrolls the page by itself. */
export function linesOver(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = document.documentElement.style;
  return { top: Number.parseFloat(scrollPaddingTop) || 0, bottom: Number.parseFloat(scrollPaddingBottom) || 0 };
}

function heightOf(line: HTMLElement): number {
  return Math.ceil(line.getBoundingClientRect().height);
}

/** How many pixels of what has the focus a line at the bottom covers that left all of it in view before. */
function coveredBy(height: number, before: number): number {
  const { bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  const { clientHeight } = document.documentElement;
  return bottom < clientHeight - before + 1 ? Math.max(0, bottom - (clientHeight - height)) : 0;
}
