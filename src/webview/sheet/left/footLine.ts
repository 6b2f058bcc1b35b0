// The line at the bottom of the page, always in view: what is known of the active cell, with the fixes of what is wrong
// with it, and the sums of what is selected.
import { element } from '../elements';

/** The line at the bottom. */
export class FootLine {
  readonly root: HTMLElement;
  private readonly cell = element('div', { class: 'cell-findings' });
  private readonly sums = element('div', { class: 'sums', role: 'status' });

  constructor() {
    this.root = element('div', { class: 'foot' }, this.cell, this.sums);
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
