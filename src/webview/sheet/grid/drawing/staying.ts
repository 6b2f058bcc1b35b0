// What of a grid stays in view while its cells are scrolled: the titles, below the line on top of the page when the
// page is scrolled as well, and the first column where there is room for it.
import { linesOver } from '../../around/margins';
import { NUMBERS } from './columnWidths';

const LEFT_OVER = 28; // pixels of cells that the titles leave free at the end of a grid

/** Keeps the titles and the first column of a grid in view. */
export class Staying {
  private room = 0;
  private first = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly head: HTMLElement,
  ) {
    const observer = new ResizeObserver(() => {
      this.room = root.clientWidth;
      root.style.setProperty('--head', `${String(head.offsetHeight)}px`);
      this.freeze();
      this.follow();
    });
    observer.observe(root);
    observer.observe(head);
    observer.observe(document.documentElement); // what comes in above a grid moves it without a scroll
    const follow = (): void => {
      if (root.isConnected) this.follow();
      else window.removeEventListener('scroll', follow);
    };
    window.addEventListener('scroll', follow, { passive: true });
  }

  /** Takes the width of the first column. */
  take(width: number): void {
    this.first = width;
    this.freeze();
  }

  // A column that takes more than half of the view would leave too little for the others.
  private freeze(): void {
    const { root, room } = this;
    const both = NUMBERS + this.first;
    root.classList.toggle('frozen', both <= room / 2);
    root.style.scrollPaddingLeft = `${String(both <= room / 2 ? both : NUMBERS)}px`;
  }

  private follow(): void {
    const { root, head } = this;
    const { top, height } = root.getBoundingClientRect();
    const least = Math.max(0, height - head.offsetHeight - LEFT_OVER);
    const down = Math.min(least, Math.max(0, Math.round(linesOver().top - top)));
    const said = down === 0 ? '' : `${String(down)}px`;
    if (root.style.getPropertyValue('--down') !== said) root.style.setProperty('--down', said);
  }
}
