// The one text field of a grid. It always has the focus and lies over the active cell, unseen until something is typed:
// so an input method composes in a real text field from the first key on, and no first letter is lost.
import { element } from '../elements';

/** What the field tells. Keys come only where no input method has taken them. */
export interface FieldEvents {
  readonly key: (event: KeyboardEvent) => void;
  /** Something is typed over the cell. */
  readonly begin: () => void;
  readonly input: (text: string) => void;
  readonly copy: (event: ClipboardEvent, isCut: boolean) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly focus: (isFocused: boolean) => void;
}

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
  private editing = false;
  private composing = false;

  constructor(private readonly events: FieldEvents) {
    const { input } = this;
    input.addEventListener('compositionstart', () => {
      this.composing = true;
      this.begin();
    });
    input.addEventListener('compositionend', () => {
      this.composing = false;
      events.input(input.value);
    });
    input.addEventListener('input', () => {
      this.begin();
      this.grow();
      if (!this.composing) events.input(input.value);
    });
    input.addEventListener('keydown', (event) => {
      if (!event.isComposing && event.key !== 'Process') events.key(event); // what an input method has taken
    });
    for (const kind of ['copy', 'cut'] as const)
      input.addEventListener(kind, (event) => {
        if (!this.editing) events.copy(event, kind === 'cut');
      });
    input.addEventListener('paste', (event) => {
      if (!this.editing) events.paste(event);
    });
    input.addEventListener('focus', () => {
      events.focus(true);
    });
    input.addEventListener('blur', () => {
      events.focus(false);
    });
  }

  /** Whether a text is being typed that the cell does not have yet. */
  get isEditing(): boolean {
    return this.editing;
  }

  get isComposing(): boolean {
    return this.composing;
  }

  get text(): string {
    return this.input.value;
  }

  /** Edits a text that is there. */
  edit(text: string): void {
    this.input.value = text;
    this.begin();
    this.input.setSelectionRange(text.length, text.length);
    this.grow();
  }

  /** Puts a text in the place of what is typed. */
  replace(text: string): void {
    this.input.value = text;
    this.grow();
  }

  insert(text: string): void {
    this.input.setRangeText(text, this.input.selectionStart, this.input.selectionEnd, 'end');
    this.grow();
    this.events.input(this.input.value);
  }

  /** Ends editing; what was typed is gone. */
  end(): void {
    this.editing = false;
    this.input.value = '';
    this.input.classList.remove('editing');
  }

  /** Lays the field over a cell, and says to screen readers which that is. */
  place(box: Box, label: string): void {
    const { style } = this.input;
    style.left = `${String(box.left)}px`;
    style.top = `${String(box.top)}px`;
    style.width = `${String(box.width)}px`;
    style.height = `${String(box.height)}px`;
    this.input.setAttribute('aria-label', label);
  }

  private begin(): void {
    if (this.editing) return;
    this.editing = true;
    this.input.classList.add('editing');
    this.events.begin();
  }

  // A longer text gets the room that it needs, over the cells below.
  private grow(): void {
    const { input } = this;
    if (this.editing && input.scrollHeight > input.clientHeight)
      input.style.height = `${String(input.scrollHeight + 2)}px`;
  }
}
