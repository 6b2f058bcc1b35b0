// The line at the bottom of the page, always in view: what is wrong with the active cell with its fixes, and the sums
// of what is selected.
import { findingList } from '../around/findings';
import type { Fix } from '../around/findings';
import type { NumberedFinding } from '../around/numbered';
import { element } from '../elements';

/** The line at the bottom. */
export class FootLine {
  readonly root: HTMLElement;
  private readonly cell = element('div', { class: 'cell-findings', role: 'status' });
  private readonly sums = element('div', { class: 'sums', role: 'status' });

  constructor(private readonly fix: Fix) {
    this.root = element('div', { class: 'foot' }, this.cell, this.sums);
  }

  /** Shows what is wrong with a cell. */
  findings(found: readonly NumberedFinding[]): void {
    const list = findingList(found, this.fix);
    this.cell.replaceChildren(...(list === undefined ? [] : [list]));
  }

  /** Says something of what is selected or was done. */
  say(words: string): void {
    this.sums.textContent = words;
  }
}
