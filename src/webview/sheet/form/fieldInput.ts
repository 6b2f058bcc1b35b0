// The input of a field: a list for choices, a line with proposals for what can be proposed, one with a calendar for a
// day, a growing line for all else. A field that is being typed in is left alone, though the document says otherwise.
import type { SheetField } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import { DayPicker } from '../days/dayPicker';
import type { DayEvents, DayWords } from '../days/dayPicker';
import { button, element } from '../elements';
import { OfferList } from '../grid/telling/offerList';
import type { Chooser } from '../popup';

/** What an input asks of the form. */
export interface InputEvents {
  readonly commit: (text: string) => void;
  /** What was typed is taken, and one goes on. */
  readonly next: () => void;
  readonly offers: () => Promise<readonly SheetOffer[]>;
  readonly month: DayEvents['month'];
}

/** The texts of an input. */
export interface InputWords extends DayWords {
  readonly choices: string;
  readonly notChosen: string;
}

/** The input of one field. */
export interface FieldInput {
  readonly root: HTMLElement;
  /** What has the focus and the label. */
  readonly control: HTMLElement;
  readonly show: (field: SheetField, canWrite: boolean) => void;
  /** What is being typed and not entered. */
  readonly typed?: string | undefined;
  /** Takes what is being typed. */
  readonly enter?: () => void;
}

const PROPOSED = [
  'person',
  'role',
  'kpi',
  'metric',
  'channel',
  'document',
  'clause',
  'date',
  'dateRange',
  'period',
  'text',
];

/** The input that the kind of a field asks for. */
export function fieldInput(field: SheetField, words: InputWords, events: InputEvents): FieldInput {
  if (field.options !== undefined) return choice(events, words.notChosen);
  // Words may be long; what is chosen from a list is a name.
  const isLong = field.kind === 'text' || !PROPOSED.includes(field.kind);
  const control = isLong
    ? element('textarea', { rows: 1, spellcheck: 'false', autocomplete: 'off' })
    : element('input', { type: 'text', role: 'combobox', spellcheck: 'false', autocomplete: 'off' });
  const popup = field.kind === 'date' ? 'days' : PROPOSED.includes(field.kind) ? 'list' : undefined;
  return new LineInput({ control, popup, words, events });
}

function choice({ commit }: InputEvents, notChosen: string): FieldInput {
  const control = element('select');
  control.addEventListener('change', () => {
    commit(control.value);
  });
  let said = '';
  return {
    root: control,
    control,
    show: ({ options = [], words = options, text, required }, canWrite) => {
      control.disabled = !canWrite;
      const all = options.map((value, at) => [value, words[at] ?? value] as const);
      const other = text === '' || options.includes(text) ? [] : [[text, text] as const];
      const none = text === '' || !required ? [['', notChosen] as const] : [];
      const shown = [...none, ...other, ...all];
      const saying = JSON.stringify(shown);
      if (saying !== said)
        control.replaceChildren(...shown.map(([value, title]) => element('option', { value }, title)));
      said = saying;
      control.value = text;
    },
  };
}

/** What a line is made of. */
interface LineParts {
  readonly control: HTMLInputElement | HTMLTextAreaElement;
  /** What opens below it. */
  readonly popup: 'list' | 'days' | undefined;
  readonly words: InputWords;
  readonly events: InputEvents;
}

/** A line of text that grows, with a list of proposals or a calendar where its kind has one. */
class LineInput implements FieldInput {
  readonly root = element('span', { class: 'line' });
  readonly control: LineParts['control'];
  private readonly events: InputEvents;
  private readonly chooser: Chooser | undefined;
  private openChooser: ((typed: string) => Promise<void>) | undefined;
  private known: readonly SheetOffer[] | undefined;
  private shown = '';
  private field: SheetField | undefined;
  private composing = false;

  constructor({ control, popup, words, events }: LineParts) {
    [this.control, this.events] = [control, events];
    this.root.append(control);
    if (popup !== undefined) this.chooser = this.addPopup(popup, words);
    this.listen();
  }

  get typed(): string | undefined {
    const { value } = this.control;
    return value === this.shown ? undefined : this.textOf(value);
  }

  enter(): void {
    if (!this.composing) this.commit();
  }

  // A document is told by its title, and written by its id.
  show(field: SheetField, canWrite: boolean): void {
    const before = this.shown;
    this.field = field;
    this.shown = field.kind === 'document' ? (field.meaning ?? field.text) : field.text;
    this.control.readOnly = !canWrite;
    const isTyped = this.composing || (this.control.value !== before && document.activeElement === this.control);
    if (!isTyped && this.control.value !== this.shown) this.control.value = this.shown;
  }

  private addPopup(popup: 'list' | 'days', words: InputWords): Chooser {
    const id = `${popup}-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
    const chooser = popup === 'list' ? this.newList(id, words.choices) : this.newDays(id, words);
    const { control } = this;
    const name = popup === 'list' ? words.choices : words.calendar;
    if (control instanceof HTMLInputElement) {
      control.setAttribute('aria-expanded', 'false');
      control.setAttribute('aria-haspopup', popup === 'list' ? 'listbox' : 'dialog');
    }
    control.setAttribute('aria-controls', id);
    control.setAttribute('aria-autocomplete', 'list');
    const open = button(
      '▾',
      () => {
        control.focus();
        void this.open('');
      },
      { class: 'open-list', title: name, 'aria-label': name, tabindex: -1 },
    );
    this.root.append(open, chooser.root);
    this.root.classList.add('listed');
    return chooser;
  }

  private newList(id: string, name: string): Chooser {
    const list = new OfferList(
      id,
      (text) => {
        this.choose(text);
      },
      (line) => {
        this.say(line);
      },
    );
    list.root.setAttribute('aria-label', name);
    this.openChooser = async (typed) => {
      this.known ??= await this.events.offers();
      if (document.activeElement !== this.control || this.known.length === 0) return;
      list.open(this.known, this.control.getBoundingClientRect(), this.field?.kind !== 'text');
      list.filter(typed);
    };
    return list;
  }

  private newDays(id: string, words: InputWords): Chooser {
    const choose = (day: string): void => {
      this.choose(day);
    };
    const marked = (day: string | undefined): void => {
      this.say(day);
    };
    const days = new DayPicker(id, words, { choose, marked, month: this.events.month });
    this.openChooser = async (typed) => {
      if (days.isOpen) days.filter(typed);
      else if (typed === '') await days.open(this.control.value, this.control.getBoundingClientRect());
    };
    return days;
  }

  private listen(): void {
    const { control } = this;
    control.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    control.addEventListener('compositionend', () => {
      this.composing = false;
      void this.open(control.value);
    });
    control.addEventListener('input', () => {
      if (!this.composing) void this.open(control.value);
    });
    this.root.addEventListener('keydown', (event) => {
      if (!event.isComposing && event.key !== 'Process') this.onKey(event);
    });
    control.addEventListener('blur', () => {
      this.composing = false;
      this.commit();
    });
  }

  private onKey(event: KeyboardEvent): void {
    const { key, altKey } = event;
    const chosen = this.chooser?.chosen;
    if (chosen !== undefined && (key === 'Enter' || key === 'Tab')) {
      if (key === 'Enter') event.preventDefault();
      this.choose(chosen);
    } else if (this.chooser?.isOpen === true && !altKey && this.chooser.takes(key)) event.preventDefault();
    else if (key === 'ArrowDown' && altKey) {
      event.preventDefault();
      void this.open('');
    } else if (key === 'Enter') {
      event.preventDefault();
      this.commit();
      this.events.next();
    } else if (key === 'Escape' && (this.chooser?.isOpen === true || this.control.value !== this.shown)) {
      event.preventDefault();
      event.stopPropagation();
      if (this.chooser?.isOpen !== true) this.control.value = this.shown;
      this.close();
    }
  }

  private async open(typed: string): Promise<void> {
    if (!this.control.readOnly) await this.openChooser?.(typed);
  }

  /** Which line of the list is meant, for those who do not see it. */
  private say(line: string | undefined): void {
    const { control, chooser } = this;
    if (control instanceof HTMLInputElement) control.setAttribute('aria-expanded', String(chooser?.isOpen === true));
    if (line === undefined) control.removeAttribute('aria-activedescendant');
    else control.setAttribute('aria-activedescendant', line);
  }

  private choose(text: string): void {
    this.control.value = this.labelOf(text);
    this.commit();
  }

  private close(): void {
    this.chooser?.close();
  }

  private labelOf(text: string): string {
    return this.known?.find((each) => each.text === text)?.label ?? text;
  }

  private commit(): void {
    const typed = this.control.value;
    const text = this.textOf(typed);
    this.close();
    this.known = undefined;
    if (typed === this.shown) return;
    this.shown = typed;
    this.events.commit(text);
  }

  /** What is written for what is typed: of what is told by a label its text. */
  private textOf(typed: string): string {
    return this.known?.find(({ label }) => label !== undefined && label === typed)?.text ?? typed;
  }
}
