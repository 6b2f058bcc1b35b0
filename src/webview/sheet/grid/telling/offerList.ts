// The list of values that can be chosen for a cell: found by text, pinyin and initials, in both scripts.
import type { SheetColumn } from '../../../../features/sheet/model';
import type { SheetOffer } from '../../../../features/sheet/protocol';
import { element } from '../../elements';
import { placeBeside } from '../../popup';
import type { Chooser, ViewBox } from '../../popup';

const MOST = 50;

/** A list below the active cell. */
export class OfferList implements Chooser {
  readonly root = element('ul', { class: 'offers', role: 'listbox', hidden: true });
  private all: readonly SheetOffer[] = [];
  private shown: readonly SheetOffer[] = [];
  private box: ViewBox = { left: 0, top: 0, bottom: 0 };
  private at = -1;
  private isClosed = false;

  /**
   * @param id of the list on the page
   * @param choose what a click does
   * @param marked tells which line is meant, by its id
   */
  constructor(
    private readonly id: string,
    choose: (text: string) => void,
    private readonly marked: (id: string | undefined) => void,
  ) {
    this.root.id = id;
    this.root.addEventListener('mousedown', (event) => {
      event.preventDefault(); // the field keeps the focus
    });
    this.root.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('li') : null;
      const offer = item === null ? undefined : this.shown[[...this.root.children].indexOf(item)];
      this.close();
      if (offer !== undefined) choose(offer.text);
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** The text that a key which takes an entry takes; undefined where no line is meant. */
  get chosen(): string | undefined {
    return this.isOpen ? this.shown[this.at]?.text : undefined;
  }

  /** Opens beside a box; `isClosed` where a cell can say nothing else. */
  open(offers: readonly SheetOffer[], box: ViewBox, isClosed: boolean): void {
    this.all = offers;
    this.isClosed = isClosed;
    this.box = box;
    this.root.hidden = false;
  }

  close(): void {
    this.root.hidden = true;
    this.all = [];
    this.at = -1;
    this.marked(undefined);
  }

  /**
   * Shows what a typed text can mean. A line is meant at once where the text is only the way to it: letters, or the
   * beginning of a value where no other can stand.
   */
  filter(text: string): void {
    if (this.all.length === 0) return;
    const wanted = text.replace(/['’\s]/g, '').toLowerCase(); // an input method parts syllables
    this.shown = this.all.filter((offer) => wanted === '' || isMeant(offer, wanted)).slice(0, MOST);
    const same = this.shown.findIndex((offer) => offer.text.toLowerCase() === wanted);
    const isWay = wanted !== '' && (this.isClosed || /^[\x21-\x7e]+$/.test(wanted));
    this.at = same >= 0 || !isWay ? same : 0;
    this.root.hidden = this.shown.length === 0;
    this.draw();
  }

  /** Goes up or down; false for any other key. */
  takes(key: string): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const count = this.shown.length;
    this.at = key === 'ArrowDown' ? (this.at + 1) % count : (Math.max(0, this.at) - 1 + count) % count;
    this.draw();
    return true;
  }

  private draw(): void {
    this.root.replaceChildren(...this.shown.map((offer, index) => this.line(offer, index)));
    if (this.isOpen) placeBeside(this.root, this.box);
    this.root.children[Math.max(0, this.at)]?.scrollIntoView({ block: 'nearest' });
    this.marked(this.isOpen && this.at >= 0 ? `${this.id}-${String(this.at)}` : undefined);
  }

  private line({ text, label = text, detail }: SheetOffer, index: number): HTMLLIElement {
    const id = `${this.id}-${String(index)}`;
    const title = detail === undefined ? label : `${label} ${detail}`;
    const about = detail === undefined ? [] : [element('span', { class: 'detail' }, ` ${detail}`)];
    return element('li', { id, title, role: 'option', 'aria-selected': String(index === this.at) }, label, ...about);
  }
}

function isMeant({ text, label = text, keys }: SheetOffer, wanted: string): boolean {
  return [text, label, ...keys].some((key) => key.replace(/\s/g, '').toLowerCase().includes(wanted));
}

const CLOSED = ['enum', 'person', 'role', 'document', 'clause'];
const LISTED = [...CLOSED, 'kpi', 'metric', 'channel'];

/** Whether the values of a column are chosen from a list, which opens once something is typed. */
export function hasList({ kind }: SheetColumn): boolean {
  return LISTED.includes(kind);
}

/** Whether something opens from which the value of a column can be chosen: a list, or for a day a calendar. */
export function isChosen(column: SheetColumn): boolean {
  return hasList(column) || isDay(column);
}

/** Whether the values of a column are days. */
export function isDay({ kind }: SheetColumn): boolean {
  return kind === 'date';
}

/** Whether a column takes no values but those of its list. */
export function isClosed({ kind }: SheetColumn): boolean {
  return CLOSED.includes(kind);
}
