// The input of a field: a list for choices, a line with proposals for what can be proposed, a growing line for all
// else. A field that is being typed in is left alone, though the document says otherwise.
import type { SheetField } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import { button, element } from '../elements';
import { OfferList } from '../grid/telling/offerList';

/** What an input asks of the form. */
export interface InputEvents {
  readonly commit: (text: string) => void;
  /** What was typed is taken, and one goes on. */
  readonly next: () => void;
  readonly offers: () => Promise<readonly SheetOffer[]>;
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
export function fieldInput(field: SheetField, listWords: string, events: InputEvents): FieldInput {
  if (field.options !== undefined) return choice(events);
  // Words may be long; what is chosen from a list is a name.
  const isLong = field.kind === 'text' || !PROPOSED.includes(field.kind);
  const control = isLong
    ? element('textarea', { rows: 1, spellcheck: 'false', autocomplete: 'off' })
    : element('input', { type: 'text', role: 'combobox', spellcheck: 'false', autocomplete: 'off' });
  return new LineInput(control, PROPOSED.includes(field.kind) ? listWords : undefined, events);
}

function choice({ commit }: InputEvents): FieldInput {
  const control = element('select');
  control.addEventListener('change', () => {
    commit(control.value);
  });
  let said = '';
  return {
    root: control,
    control,
    show: ({ options = [], words = options, text }, canWrite) => {
      control.disabled = !canWrite;
      const all = options.map((value, at) => [value, words[at] ?? value] as const);
      const shown = options.includes(text) ? all : [[text, text] as const, ...all];
      const saying = JSON.stringify(shown);
      if (saying !== said)
        control.replaceChildren(...shown.map(([value, title]) => element('option', { value }, title)));
      said = saying;
      control.value = text;
    },
  };
}

/** A line of text that grows, with a list of proposals where its kind has some. */
class LineInput implements FieldInput {
  readonly root = element('span', { class: 'line' });
  private readonly list: OfferList | undefined;
  private known: readonly SheetOffer[] | undefined;
  private shown = '';
  private field: SheetField | undefined;
  private composing = false;

  constructor(
    readonly control: HTMLInputElement | HTMLTextAreaElement,
    listWords: string | undefined,
    private readonly events: InputEvents,
  ) {
    this.root.append(this.control);
    if (listWords !== undefined) this.list = this.addList(listWords);
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

  private addList(listWords: string): OfferList {
    const id = `list-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
    const list = new OfferList(
      id,
      (text) => {
        this.choose(text);
      },
      (line) => {
        this.say(line);
      },
    );
    if (this.control instanceof HTMLInputElement) this.control.setAttribute('aria-expanded', 'false');
    this.control.setAttribute('aria-controls', list.root.id);
    this.control.setAttribute('aria-autocomplete', 'list');
    const open = button(
      '▾',
      () => {
        this.control.focus();
        void this.open('');
      },
      { class: 'open-list', title: listWords, 'aria-label': listWords, tabindex: -1 },
    );
    list.root.setAttribute('aria-label', listWords);
    this.root.append(open, list.root);
    this.root.classList.add('listed');
    return list;
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
    const chosen = this.list?.chosen;
    if (chosen !== undefined && (key === 'Enter' || key === 'Tab')) {
      if (key === 'Enter') event.preventDefault();
      this.choose(chosen);
    } else if (this.list?.isOpen === true && !altKey && this.list.takes(key)) event.preventDefault();
    else if (key === 'ArrowDown' && altKey) {
      event.preventDefault();
      void this.open('');
    } else if (key === 'Enter') {
      event.preventDefault();
      this.commit();
      this.events.next();
    } else if (key === 'Escape' && (this.list?.isOpen === true || this.control.value !== this.shown)) {
      event.preventDefault();
      event.stopPropagation();
      if (this.list?.isOpen !== true) this.control.value = this.shown;
      this.close();
    }
  }

  private async open(typed: string): Promise<void> {
    if (this.list === undefined || this.control.readOnly) return;
    this.known ??= await this.events.offers();
    if (document.activeElement !== this.control || this.known.length === 0) return;
    this.list.open(this.known, this.control.getBoundingClientRect(), this.field?.kind !== 'text');
    this.list.filter(typed);
  }

  /** Which line of the list is meant, for those who do not see it. */
  private say(line: string | undefined): void {
    const { control, list } = this;
    if (control instanceof HTMLInputElement) control.setAttribute('aria-expanded', String(list?.isOpen === true));
    if (line === undefined) control.removeAttribute('aria-activedescendant');
    else control.setAttribute('aria-activedescendant', line);
  }

  private choose(text: string): void {
    this.control.value = this.labelOf(text);
    this.commit();
  }

  private close(): void {
    this.list?.close();
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
