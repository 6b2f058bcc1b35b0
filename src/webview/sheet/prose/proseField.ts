// The field in which a text is written: CodeMirror without anything that is not needed, so that the text is what is
// typed. The document has the only history; what can be inserted is offered in a list at the caret.
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { KeyBinding } from '@codemirror/view';
import { placeholdersIn } from '../../../base/placeholder';
import type { ClauseId } from '../../../features/presentation/clauses';
import type { CitedClause } from '../../../features/sheet/model';
import type { SheetClause, SheetOffer } from '../../../features/sheet/protocol';
import { linesOver } from '../around/margins';
import { element } from '../elements';
import { OfferList } from '../grid/telling/offerList';
import { cite, clauseAt, marks } from './marks';
import { changeBetween } from './merging';

/** What the field tells, and what it asks. */
export interface FieldEvents {
  readonly changed: () => void;
  readonly left: () => void;
  readonly history: (step: 'undo' | 'redo') => void;
  readonly clause: (clause: ClauseId) => void;
  readonly clauses: (before: string) => Promise<readonly SheetClause[]>;
  readonly figures: () => readonly SheetOffer[];
}

/** After these signs a clause may follow, as far as that can be told without knowing the regulation. */
const MAY_CITE =
  /(?:§{1,2}\s?[^\s§、，。；：,;（）()|]{0,24}|[、,，]\s?[\d.]*|第\s?[零〇一二两兩三四五六七八九十百千\d]{0,8})$/;
const LONGEST_SOUGHT = 8; // characters after which nobody looks for a figure any more
const LONGEST = 200; // characters before the caret that can matter

/** The field of one text. */
export class ProseField {
  readonly root = element('div', { class: 'prose-field' });
  private readonly view: EditorView;
  private readonly list: OfferList;
  private readonly writing = new Compartment();
  /** The list takes the place of the text from here to the caret. */
  private from = 0;
  private asked = 0;
  private offered: 'clauses' | 'figures' | undefined;
  private isPut = false;

  constructor(
    label: string,
    private readonly events: FieldEvents,
  ) {
    this.list = new OfferList(
      `list-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`,
      (text) => {
        this.insert(text);
      },
      (line) => {
        const field = this.view.contentDOM;
        if (line === undefined) field.removeAttribute('aria-activedescendant');
        else field.setAttribute('aria-activedescendant', line);
      },
    );
    this.list.root.setAttribute('aria-label', label);
    this.view = new EditorView({ parent: this.root, state: this.stateOf(label) });
    this.root.append(this.list.root);
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  get isComposing(): boolean {
    return this.view.composing;
  }

  set canWrite(canWrite: boolean) {
    if (this.view.state.readOnly === !canWrite) return;
    this.view.dispatch({ effects: this.writing.reconfigure(EditorState.readOnly.of(!canWrite)) });
  }

  /** Gives the field another text: only what differs changes, so that the caret stays where it is. */
  put(text: string): void {
    const change = changeBetween(this.text, text);
    if (change === undefined) return;
    this.isPut = true;
    this.view.dispatch({ changes: change });
    this.isPut = false;
  }

  /** Gives the field a text as if it were typed. */
  retype(text: string): void {
    const change = changeBetween(this.text, text);
    if (change !== undefined)
      this.view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length } });
  }

  /** Marks the clauses that the text cites. */
  cite(cited: readonly CitedClause[]): void {
    this.view.dispatch({ effects: cite.of(cited) });
  }

  focus(): void {
    this.view.focus();
  }

  /** Takes the focus so that typing takes the place of what is to be filled in. */
  begin(): void {
    const [open] = placeholdersIn(this.text);
    if (open !== undefined) this.view.dispatch({ selection: { anchor: open.from, head: open.to } });
    this.focus();
  }

  /** Offers the figures of the tables at the caret. */
  offerFigures(): void {
    this.focus();
    if (!this.view.state.readOnly) this.offer('figures', this.caret, this.events.figures());
  }

  private get caret(): number {
    return this.view.state.selection.main.head;
  }

  private stateOf(label: string): EditorState {
    const { nonce } = document.querySelector('script[nonce]') as HTMLScriptElement;
    return EditorState.create({
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.lineWrapping,
        EditorView.scrollMargins.of(linesOver),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        this.writing.of(EditorState.readOnly.of(false)),
        // Before the keys, which the list has first.
        EditorView.domEventHandlers({
          keydown: (event) => this.onKey(event),
          mousedown: (event) => this.onPress(event),
          blur: () => {
            this.close();
            this.events.left();
          },
        }),
        keymap.of(this.keys()),
        marks,
        EditorView.updateListener.of(({ docChanged, selectionSet }) => {
          if (docChanged && !this.isPut) this.onTyped();
          else if (selectionSet) this.close();
        }),
      ],
    });
  }

  private keys(): KeyBinding[] {
    const history = (step: 'undo' | 'redo') => () => {
      this.events.history(step);
      return true;
    };
    return [
      { key: 'Mod-z', run: history('undo'), preventDefault: true, stopPropagation: true },
      { key: 'Mod-Shift-z', run: history('redo'), preventDefault: true, stopPropagation: true },
      { key: 'Mod-y', run: history('redo'), preventDefault: true, stopPropagation: true },
      {
        key: 'Alt-ArrowDown',
        run: () => {
          this.offerFigures();
          return true;
        },
      },
      {
        key: 'Enter',
        run: (view) => {
          view.dispatch(view.state.replaceSelection('\n'), { scrollIntoView: true, userEvent: 'input' });
          return true;
        },
      },
    ];
  }

  // The list has the keys first, but never those of an input method.
  private onKey(event: KeyboardEvent): boolean {
    if (!this.list.isOpen || event.isComposing || event.altKey || event.key === 'Process') return false;
    const { chosen } = this.list;
    if (event.key === 'Escape') this.close();
    else if (chosen !== undefined && (event.key === 'Enter' || event.key === 'Tab')) this.insert(chosen);
    else if (!this.list.takes(event.key)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  private onPress(event: MouseEvent): boolean {
    if (!event.ctrlKey && !event.metaKey) return false;
    const at = this.view.posAtCoords({ x: event.clientX, y: event.clientY });
    const found = at === null ? undefined : clauseAt(this.view.state, at);
    if (found !== undefined) this.events.clause(found);
    return found !== undefined;
  }

  private onTyped(): void {
    this.events.changed();
    if (this.offered === 'figures' && this.caret >= this.from) {
      const typed = this.view.state.sliceDoc(this.from, this.caret);
      this.offer('figures', this.from, this.events.figures(), typed);
      if (!this.list.isOpen && typed.length > LONGEST_SOUGHT) this.close();
      return;
    }
    if (!this.view.composing) void this.offerClauses();
  }

  private async offerClauses(): Promise<void> {
    const { caret } = this;
    const line = this.view.state.doc.lineAt(caret);
    const before = line.text.slice(Math.max(0, caret - line.from - LONGEST), caret - line.from);
    const asked = ++this.asked;
    const clauses = MAY_CITE.test(before) ? await this.events.clauses(before) : [];
    if (asked !== this.asked || caret !== this.caret) return;
    const [first] = clauses;
    if (first === undefined) this.close();
    else this.offer('clauses', caret - before.length + first.from, clauses);
  }

  private offer(what: 'clauses' | 'figures', from: number, offers: readonly SheetOffer[], typed = ''): void {
    const at = this.view.coordsAtPos(this.caret);
    if (at === null || offers.length === 0) return;
    this.offered = what;
    this.from = from;
    this.list.open(offers, at, true);
    this.list.filter(typed);
  }

  private close(): void {
    this.offered = undefined;
    this.list.close();
  }

  private insert(text: string): void {
    const { from, caret } = this;
    this.close();
    this.isPut = true; // what was chosen is not completed any further
    this.view.dispatch({
      changes: { from, to: caret, insert: text },
      selection: { anchor: from + text.length },
      userEvent: 'input.complete',
    });
    this.isPut = false;
    this.asked++;
    this.events.changed();
    this.focus();
  }
}
