// The line at the bottom of the page, always in view: what is known of the active cell, with the fixes of what is wrong
// with it, and the sums of what is selected.
import { button, element } from '../elements';

/** The line at the bottom. */
export class FootLine {
  readonly root: HTMLElement;
  private readonly cell = element('div', { class: 'cell-findings' });
  private readonly sums = element('div', { class: 'sums', role: 'status' });

  private readonly warning = element('div', { class: 'warning', role: 'alert', hidden: true });

  constructor(private readonly words: { readonly close: string }) {
    this.root = element('div', { class: 'foot' }, this.warning, this.cell, this.sums);
  }

  /** Says what must not be missed: it stays until one closes it. */
  warn(words: string): void {
    const close = button(
      '×',
      () => {
        this.warning.hidden = true;
      },
      { 'aria-label': this.words.close, title: this.words.close },
    );
    this.warning.replaceChildren(element('span', {}, words), close);
    this.warning.hidden = false;
  }

  /** Shows what a grid tells about its active cell. */
  tellAbout(bar: HTMLElement): void {
    if (this.cell.firstChild !== bar) this.cell.replaceChildren(bar);
  }

  /** Says something of what is selected or was done. */
  say(words: string): void {
    this.sums.textContent = words;
  }
}
