// The list of values that can be chosen for a cell: found by text, pinyin and initials, in both scripts.
import type { SheetColumn } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import type { Box } from './cellField';
import { element } from '../elements';

const MOST = 50;

/** A list below the active cell. */
export class OfferList {
  readonly root = element('ul', { class: 'offers', role: 'listbox' });
  private all: readonly SheetOffer[] = [];
  private shown: readonly SheetOffer[] = [];
  private at = -1;
  /** Whether the pointer is pressed on it: then the field loses the focus, and nothing is taken yet. */
  isPressed = false;

  constructor(private readonly choose: (text: string) => void) {
    this.root.hidden = true;
    this.root.addEventListener('mousedown', (event) => {
      this.isPressed = true;
      event.preventDefault();
    });
    this.root.addEventListener('click', (event) => {
      this.isPressed = false;
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      const offer = item === null ? undefined : this.shown[[...this.root.children].indexOf(item)];
      if (offer !== undefined) this.take(offer);
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(offers: readonly SheetOffer[], { left, top, height }: Box): void {
    this.all = offers;
    this.root.style.left = `${String(left)}px`;
    this.root.style.top = `${String(top + height)}px`;
    this.root.hidden = false;
  }

  close(): void {
    this.root.hidden = true;
    this.all = [];
  }

  /** Shows what a typed text can mean; nothing is chosen until something is typed or a key goes down. */
  filter(text: string): void {
    if (!this.isOpen) return;
    const wanted = text.trim().toLowerCase();
    this.shown = this.all
      .filter(
        ({ text: value, label = value, keys }) =>
          wanted === '' || [value, label, ...keys].some((key) => key.toLowerCase().includes(wanted)),
      )
      .slice(0, MOST);
    this.at = wanted === '' ? -1 : 0;
    this.draw();
    this.root.hidden = this.shown.length === 0;
  }

  /** Whether a key is for the list: then it is done. */
  takes(key: string): boolean {
    const { at, shown } = this;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.at = (at + (key === 'ArrowDown' ? 1 : -1) + shown.length) % Math.max(1, shown.length);
      this.draw();
      return true;
    }
    const offer = shown[at];
    if ((key !== 'Enter' && key !== 'Tab') || offer === undefined) return false;
    this.take(offer);
    return true;
  }

  private take({ text }: SheetOffer): void {
    this.close();
    this.choose(text);
  }

  private draw(): void {
    this.root.replaceChildren(
      ...this.shown.map(({ text, label = text, detail }, index) =>
        element(
          'li',
          { role: 'option', 'aria-selected': index === this.at ? 'true' : 'false' },
          label,
          ...(detail === undefined ? [] : [element('span', { class: 'detail' }, ` ${detail}`)]),
        ),
      ),
    );
    this.root.children[Math.max(0, this.at)]?.scrollIntoView({ block: 'nearest' });
  }
}

const LISTED = ['enum', 'person', 'role', 'kpi', 'metric', 'channel', 'document', 'clause'];

/** Whether the values of a column are chosen from a list, which opens once something is typed. */
export function hasList({ kind }: SheetColumn): boolean {
  return LISTED.includes(kind);
}
