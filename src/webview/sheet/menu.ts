// A menu on the page, for the pointer and the keyboard: arrows go through it, Enter chooses, Escape closes it and goes
// back to where one was.
import { element } from './elements';
import { placeBeside } from './popup';
import type { ViewBox } from './popup';

/** An entry: what it is called, by which key it is done without the menu, and what it does. */
export interface MenuEntry {
  readonly words: string;
  readonly keys?: string;
  readonly isOff?: boolean;
  /** For an entry that is on or off: whether it is on. */
  readonly isOn?: boolean;
  readonly run: () => void;
}

/** Groups of entries; a line is drawn between two of them. */
export type MenuGroups = readonly (readonly MenuEntry[])[];

/** A menu that opens at a place. */
export class Menu {
  readonly root = element('div', { class: 'menu', role: 'menu', hidden: true });
  private back: () => void = () => undefined;

  constructor() {
    const { root } = this;
    root.addEventListener('keydown', (event) => {
      if (this.take(event.key)) event.preventDefault();
      event.stopPropagation();
    });
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) root.hidden = true;
    });
    root.addEventListener('contextmenu', (event) => {
      event.preventDefault();
    });
  }

  /** Opens at a place; `back` takes the focus again when nothing is chosen. */
  open(groups: MenuGroups, at: ViewBox, back: () => void): void {
    this.back = back;
    const shown = groups.filter((entries) => entries.length > 0);
    this.root.replaceChildren(
      ...shown.flatMap((entries, group) => [
        ...(group === 0 ? [] : [element('div', { role: 'separator' })]),
        ...entries.map((entry) => this.item(entry)),
      ]),
    );
    this.root.hidden = false;
    placeBeside(this.root, at);
    this.items[0]?.focus();
  }

  private get items(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  private item({ words, keys, isOff = false, isOn, run }: MenuEntry): HTMLElement {
    const made = element(
      'div',
      {
        role: isOn === undefined ? 'menuitem' : 'menuitemcheckbox',
        'aria-checked': isOn === undefined ? undefined : String(isOn),
        'aria-disabled': isOff ? 'true' : undefined,
        'aria-keyshortcuts': keys,
        tabindex: -1,
      },
      element('span', {}, words),
      ...(keys === undefined ? [] : [element('span', { class: 'keys', 'aria-hidden': 'true' }, keys)]),
    );
    made.addEventListener('mousemove', () => {
      if (document.activeElement !== made) made.focus();
    });
    made.addEventListener('click', () => {
      if (isOff) return;
      this.close();
      run();
    });
    return made;
  }

  private take(key: string): boolean {
    const { items } = this;
    const at = items.findIndex((each) => each === document.activeElement);
    const go = (to: number): boolean => {
      items[(to + items.length) % items.length]?.focus();
      return true;
    };
    switch (key) {
      case 'ArrowDown':
        return go(at + 1);
      case 'ArrowUp':
        return go(at - 1);
      case 'Home':
        return go(0);
      case 'End':
        return go(-1);
      case 'Enter':
      case ' ':
        items[at]?.click();
        return true;
      case 'Escape':
      case 'Tab':
        this.close();
        return true;
      default:
        return false;
    }
  }

  private close(): void {
    this.root.hidden = true;
    this.back();
  }
}
