// Finding in the sheet: a box on top of the page, with how many places there are, and the way to the next and the one
// before.
import type { SheetPlace } from '../../features/sheet/model';
import type { FoundPlace } from '../../features/sheet/protocol';
import { button, element } from './elements';
import type { Track } from './tracking/track';

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
  /** The place where one is; it stays while what is around it changes. */
  private here: FoundPlace | undefined;
  private asked = 0;
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
      this.here = undefined;
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
    this.here = undefined;
    void this.find();
  }

  /** Looks once more, in a sheet that has changed. */
  follow(track: Track): void {
    if (this.root.hidden) return;
    this.here &&= placeAfter(track, this.here);
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
    const asked = ++this.asked;
    this.isLooking = true;
    const places = text.trim() === '' ? [] : await this.events.find(text);
    if (this.asked !== asked) return;
    [this.places, this.isLooking] = [places, false];
    this.tell();
    if (this.wanted !== 0) this.goOn(this.wanted);
  }

  // The box keeps the focus, so that Enter goes on to the next.
  private goOn(by: number): void {
    // Who is quicker than the search goes on once it is done.
    this.wanted = this.isLooking ? by : 0;
    const count = this.places.length;
    if (count === 0 || this.isLooking) return;
    const { at } = this;
    this.here = this.places[at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count];
    if (this.here !== undefined) this.events.goTo(placeOf(this.here));
    this.input.focus({ preventScroll: true });
    this.tell();
  }

  private tell(): void {
    const count = this.places.length;
    const none = this.input.value.trim() === '' ? '' : this.words.findNone;
    const { at } = this;
    this.count.textContent = count === 0 ? none : `${at < 0 ? '' : `${String(at + 1)} / `}${String(count)}`;
  }

  /** Which of the places one is at; -1 for none. */
  private get at(): number {
    const { here } = this;
    return here === undefined ? -1 : this.places.findIndex((place) => isSame(place, here));
  }

  // Where something was found one stays there.
  private close(): void {
    this.root.hidden = true;
    this.asked++;
    if (this.here === undefined) this.back();
    else this.events.goTo(placeOf(this.here));
  }
}

function placeOf(found: FoundPlace): SheetPlace {
  if ('field' in found) return { kind: 'field', id: found.field };
  const { block, row, column } = found;
  return row === undefined || column === undefined ? { kind: 'block', block } : { kind: 'cell', block, row, column };
}

function isSame(one: FoundPlace, other: FoundPlace): boolean {
  if ('field' in one || 'field' in other) return 'field' in one && 'field' in other && one.field === other.field;
  return one.block === other.block && one.row === other.row && one.column === other.column;
}

/** Where a place is in the next sheet; undefined where it is gone. */
function placeAfter(track: Track, place: FoundPlace): FoundPlace | undefined {
  if ('field' in place) return place;
  const block = track.block(place.block);
  if (block === undefined || place.row === undefined || place.column === undefined)
    return block === undefined ? undefined : { block };
  const [row, column] = [track.row(place.block, place.row), track.column(place.block, place.column)];
  return row === undefined || column === undefined ? undefined : { block, row, column };
}
