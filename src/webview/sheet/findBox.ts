// Finding in the sheet: a box on top of the page, with how many places there are, and the way to the next and the one
// before.
import type { SheetPlace } from '../../features/sheet/model';
import type { FoundPlace } from '../../features/sheet/protocol';
import { button, element } from './elements';

/** The texts of the box. */
export interface FindWords {
  readonly find: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly findNone: string;
  readonly close: string;
}

/** What the box asks of the page around it. */
export interface FindEvents {
  readonly find: (text: string) => Promise<readonly FoundPlace[]>;
  readonly goTo: (place: SheetPlace) => void;
}

/** The box in which one types what is looked for. */
export class FindBox {
  readonly root = element('div', { class: 'find-box', role: 'search', hidden: true });
  private readonly input: HTMLInputElement;
  private readonly count = element('span', { class: 'count', role: 'status' });
  private places: readonly FoundPlace[] = [];
  private at = -1;
  private isLooking = false;
  private wanted = 0;
  private back: () => void = () => undefined;

  constructor(
    private readonly words: FindWords,
    private readonly events: FindEvents,
  ) {
    this.input = element('input', { type: 'text', 'aria-label': words.find, placeholder: words.find });
    const go = (sign: string, name: string, by: number): HTMLButtonElement =>
      button(
        sign,
        () => {
          this.goOn(by);
        },
        { 'aria-label': name, title: name },
      );
    const close = button(
      '×',
      () => {
        this.close();
      },
      { 'aria-label': words.close, title: words.close },
    );
    this.root.append(this.input, this.count, go('↑', words.findPrevious, -1), go('↓', words.findNext, 1), close);
    this.input.addEventListener('input', () => {
      void this.find(); // letters of an input method are pinyin
    });
    this.root.addEventListener('keydown', (event) => {
      if (!event.isComposing) this.take(event);
    });
  }

  /** Opens; `back` takes the focus when it closes and nothing was found. */
  open(back: () => void): void {
    this.back = back;
    this.root.hidden = false;
    this.input.focus();
    this.input.select();
    void this.find();
  }

  private take(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const isFind = (ctrlKey || metaKey) && key === 'f';
    if (key === 'Escape') this.close();
    else if (isFind) this.input.select();
    else if (event.target === this.input && key === 'Enter') this.goOn(shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async find(): Promise<void> {
    const text = this.input.value;
    this.isLooking = true;
    const places = text.trim() === '' ? [] : await this.events.find(text);
    if (this.input.value !== text) return;
    [this.places, this.at, this.isLooking] = [places, -1, false];
    this.tell();
    if (this.wanted !== 0) this.goOn(this.wanted);
  }

  // The box keeps the focus, so that Enter goes on to the next.
  private goOn(by: number): void {
    // Who is quicker than the search goes on once it is done.
    this.wanted = this.isLooking ? by : 0;
    const count = this.places.length;
    if (count === 0 || this.isLooking) return;
    this.at = this.at < 0 ? (by > 0 ? 0 : count - 1) : (this.at + by + count) % count;
    const place = this.places[this.at];
    if (place !== undefined) this.events.goTo(placeOf(place));
    this.input.focus({ preventScroll: true });
    this.tell();
  }

  private tell(): void {
    const count = this.places.length;
    const none = this.input.value.trim() === '' ? '' : this.words.findNone;
    this.count.textContent = count === 0 ? none : `${this.at < 0 ? '' : `${String(this.at + 1)} / `}${String(count)}`;
  }

  // Where something was found one stays there.
  private close(): void {
    this.root.hidden = true;
    const place = this.places[this.at];
    if (place === undefined) this.back();
    else this.events.goTo(placeOf(place));
  }
}

function placeOf(found: FoundPlace): SheetPlace {
  if ('field' in found) return { kind: 'field', id: found.field };
  const { block, row, column } = found;
  return row === undefined || column === undefined ? { kind: 'block', block } : { kind: 'cell', block, row, column };
}
