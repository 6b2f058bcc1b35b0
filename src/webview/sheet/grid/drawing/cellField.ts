// The one text field of a grid. It always has the focus and lies over the active cell, unseen until something is typed:
// so an input method composes in a real text field from the first key on, and no first letter is lost.
import { element } from '../../elements';

/** What the field tells. Keys come only where no input method has taken them. */
export interface FieldEvents {
  readonly key: (event: KeyboardEvent) => void;
  /** Something is typed over the cell. */
  readonly begin: () => void;
  /** What stands in the field while one types, letters of an input method as well. */
  readonly input: (text: string) => void;
  readonly copy: (event: ClipboardEvent, isCut: boolean) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly focus: (isFocused: boolean) => void;
}

const LEAST = 96; // pixels of the field while one types

/** Where the field lies, in pixels of the grid. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The text field over the active cell. */
export class CellField {
  readonly input = element('textarea', { class: 'cell-field', rows: 1, spellcheck: 'false', autocomplete: 'off' });
  isComposing = false;
  private state: 'idle' | 'typed' | 'edited' = 'idle';

  constructor(private readonly events: FieldEvents) {
    this.listenToTyping();
    this.listenToClipboard();
    this.input.addEventListener('focus', () => {
      events.focus(true);
    });
    this.input.addEventListener('blur', () => {
      events.focus(false);
    });
  }

  /** Whether a text is being typed that the cell does not have yet. */
  get isEditing(): boolean {
    return this.state !== 'idle';
  }

  /** Whether that was begun by typing over the cell, and not by going into its text. */
  get isTyped(): boolean {
    return this.state === 'typed';
  }

  get text(): string {
    return this.input.value;
  }

  /** Goes into a text that is there; while one types, into what was typed so far. */
  edit(text: string): void {
    if (!this.isEditing) this.input.value = text;
    this.begin('edited');
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
    this.grow();
  }

  /** Puts a text in the place of what is typed. */
  replace(text: string): void {
    this.input.value = text;
    this.begin('typed');
    this.grow();
  }

  insert(text: string): void {
    this.input.setRangeText(text, this.input.selectionStart, this.input.selectionEnd, 'end');
    this.grow();
    this.events.input(this.input.value);
  }

  /** Ends editing; what was typed is gone. */
  end(): void {
    this.state = 'idle';
    this.input.value = '';
    this.input.classList.remove('editing');
  }

  /** Lays the field over a cell, at whose right numbers stand; while one types it is as large as the text needs. */
  place({ left, top, width, height }: Box, isNumber: boolean): void {
    const { style, classList } = this.input;
    const more = this.isEditing ? Math.max(0, LEAST - width) : 0;
    classList.toggle('number', isNumber);
    style.left = `${String(isNumber ? Math.max(0, left - more) : left)}px`;
    style.top = `${String(top)}px`;
    style.width = `${String(width + more)}px`;
    style.height = `${String(height)}px`;
    this.grow();
  }

  /** Says to screen readers which cell it lies over. */
  label(words: string): void {
    this.input.setAttribute('aria-label', words);
  }

  private listenToTyping(): void {
    const { input, events } = this;
    input.addEventListener('compositionstart', () => {
      this.isComposing = true;
      this.begin('typed');
    });
    for (const kind of ['input', 'compositionend'] as const)
      input.addEventListener(kind, () => {
        if (kind === 'compositionend') this.isComposing = false;
        this.begin('typed');
        this.grow();
        events.input(input.value);
      });
    input.addEventListener('keydown', (event) => {
      if (!event.isComposing && event.key !== 'Process') events.key(event); // what an input method has taken
    });
  }

  // Editors copy by a command, which is off where no text is selected, unless the page says that it copies itself.
  private listenToClipboard(): void {
    const { input, events } = this;
    for (const kind of ['beforecopy', 'beforecut'])
      input.addEventListener(kind, (event) => {
        if (!this.isEditing) event.preventDefault();
      });
    for (const kind of ['copy', 'cut'] as const)
      input.addEventListener(kind, (event) => {
        if (!this.isEditing) events.copy(event, kind === 'cut');
      });
    input.addEventListener('paste', (event) => {
      if (!this.isEditing) events.paste(event);
    });
  }

  private begin(by: 'typed' | 'edited'): void {
    const isFirst = !this.isEditing;
    if (isFirst || by === 'edited') this.state = by;
    this.input.classList.add('editing');
    if (isFirst) this.events.begin();
  }

  // A longer text gets the room that it needs, over the cells below.
  private grow(): void {
    const { input } = this;
    if (this.isEditing && input.scrollHeight > input.clientHeight)
      input.style.height = `${String(input.scrollHeight + 2)}px`;
  }
}
