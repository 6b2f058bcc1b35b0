// The line on top of the page, always in view: what keeps the document from being handed in, the way to the next open
// place, the list of all that is left, and handing in once nothing is.
import type { Sheet, SheetPlace } from '../../../features/sheet/model';
import { button, element } from '../elements';
import { leftIn } from './places';
import type { LeftItem } from './places';

/** The words of the line. */
export interface TopWords {
  readonly nextOpen: string;
  readonly left: string;
  readonly submit: string;
  readonly head: string;
  /** How many places are open: `{count}` stands for the number. */
  readonly openCount: string;
}

/** What the line asks of the page. */
export interface TopEvents {
  readonly nextOpen: () => void;
  readonly goTo: (place: SheetPlace) => void;
  readonly submit: () => void;
}

/** The line on top. */
export class TopLine {
  readonly root: HTMLElement;
  private readonly status = element('div', { class: 'status', role: 'status' });
  private readonly next: HTMLButtonElement;
  private readonly toggle: HTMLButtonElement;
  private readonly submit: HTMLButtonElement;
  private readonly list = element('div', { class: 'left-list', id: 'left-list', hidden: true });
  private sheet: Sheet | undefined;

  constructor(
    private readonly words: TopWords,
    private readonly events: TopEvents,
  ) {
    this.next = button(words.nextOpen, events.nextOpen, { title: 'Alt+N', 'aria-keyshortcuts': 'Alt+N' });
    this.toggle = button(
      words.left,
      () => {
        this.open(this.list.hidden !== false);
      },
      { class: 'toggle', 'aria-expanded': 'false', 'aria-controls': 'left-list' },
    );
    this.submit = button(words.submit, events.submit, { class: 'primary' });
    this.root = element('div', { class: 'bar' }, this.status, this.next, this.toggle, this.submit, this.list);
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.list.hidden) return;
      event.stopPropagation();
      this.open(false);
      this.toggle.focus();
    });
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.root.contains(relatedTarget)) this.open(false);
    });
  }

  show(sheet: Sheet, canWrite: boolean): void {
    this.sheet = sheet;
    const { left, canSubmit } = sheet;
    if (this.status.textContent !== left.words) this.status.textContent = left.words;
    this.status.classList.toggle('ready', left.isReady);
    const groups = leftIn(sheet);
    this.next.hidden = !groups.some(({ items }) => items.some(({ open }) => open !== undefined));
    this.toggle.hidden = groups.length === 0;
    this.submit.hidden = !canSubmit || !canWrite;
    if (groups.length === 0) this.open(false);
    else if (!this.list.hidden) this.draw();
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    this.draw();
    this.list.querySelector('button')?.focus();
  }

  private draw(): void {
    if (this.sheet === undefined) return;
    const groups = leftIn(this.sheet).map(({ title, items }) =>
      element(
        'section',
        {},
        element('h2', {}, title ?? this.words.head),
        element(
          'ul',
          {},
          ...items.map((item) => element('li', { class: `is-${item.severity}` }, this.itemButton(item))),
        ),
      ),
    );
    const focused = [...this.list.querySelectorAll('button')].findIndex((each) => each === document.activeElement);
    this.list.replaceChildren(...groups);
    if (focused >= 0) [...this.list.querySelectorAll('button')][focused]?.focus();
  }

  private itemButton({ place, words, open = 0 }: LeftItem): HTMLButtonElement {
    return button(words ?? this.words.openCount.replace('{count}', String(open)), () => {
      this.open(false);
      this.events.goTo(place);
    });
  }
}
