// Links within the page. The editor would scroll to where one leads, but marks nothing as the target, and does not know
// links in drawings; so the page does it.

const LED = 'led-to';

/** Follows the links of a page. */
export class Leading {
  /** The id of what was led to last, '' for none. */
  led = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly changed: () => void,
  ) {
    // Before the editor hears of the click.
    const follow = (event: MouseEvent): void => {
      this.follow(event);
    };
    window.addEventListener('click', follow, { capture: true });
  }

  private follow(event: MouseEvent): void {
    const link = event.composedPath().find((each) => each instanceof Element && each.localName === 'a');
    const address = link instanceof Element ? (link.getAttribute('href') ?? '') : '';
    if (!address.startsWith('#')) return;
    event.preventDefault();
    event.stopPropagation();
    const target = this.mark(address.slice(1));
    if (target === undefined) return;
    // Who goes on by keyboard goes on from there.
    if (target.tabIndex < 0) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.scrollIntoView();
    this.changed();
  }

  /** Marks what has an id as the target, in the place of what was one; undefined where there is none. */
  mark(id: string): HTMLElement | SVGElement | undefined {
    for (const each of this.root.querySelectorAll(`.${LED}`)) each.classList.remove(LED);
    const target = id === '' ? null : this.root.querySelector<HTMLElement | SVGElement>(`#${CSS.escape(id)}`);
    target?.classList.add(LED);
    this.led = target === null ? '' : id;
    return target ?? undefined;
  }
}
