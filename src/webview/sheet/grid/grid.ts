// One table of the document as a grid: moving, selecting, typing, filling, copying. It changes nothing itself: what is
// to be changed is told as an edit, and the grid shows what the document then says.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { TableBlock } from '../../../features/sheet/model';
import { CellField } from './cellField';
import { putOn, takenFrom } from './clipboard';
import { element } from '../elements';
import { changeOf, cellsEdit } from './changes';
import type { ChangeKind, Changing } from './changes';
import { filledOver } from './filling';
import type { Filled } from './filling';
import type { GridEvents, PageAction } from './gridEvents';
import { GridView } from './gridView';
import type { StateWords } from './gridView';
import { actionOf, editingAction } from './keys';
import type { Action } from './keys';
import { hasList, OfferList } from './offerList';
import { listenToPointer } from './pointer';
import { ShownTable } from './shownTable';
import { at, blockOf, within } from './selection';
import type { CellPlace, Selection, Size } from './selection';
import { afterEntry, spanned, travelled } from './travel';

/** A table of the document on the page. */
export class Grid {
  readonly root = element('div', { class: 'grid-frame' });
  private readonly view: GridView;
  private readonly field: CellField;
  private readonly list: OfferList;
  private readonly handle = element('div', { class: 'fill-handle', 'aria-hidden': 'true' });
  private table = new ShownTable(undefined);
  private selection: Selection = at({ row: 0, column: 0 });
  private tabStart: number | undefined;

  constructor(
    public number: number,
    words: StateWords,
    private readonly events: GridEvents,
  ) {
    this.view = new GridView(words);
    this.list = new OfferList((text) => {
      this.field.replace(text);
      this.commit();
      this.goTo({ ...this.active, row: this.active.row + 1 });
    });
    this.field = new CellField({
      key: (event) => {
        this.onKey(event);
      },
      begin: () => {
        this.onBegin();
      },
      input: (text) => {
        this.list.filter(text);
      },
      copy: (event, isCut) => {
        this.onCopy(event, isCut);
      },
      paste: (event) => {
        this.onPaste(event);
      },
      focus: (isFocused) => {
        this.onFocus(isFocused);
      },
    });
    this.view.root.append(this.field.input, this.handle);
    this.root.append(this.view.root, this.list.root);
    this.listenToPointer();
  }

  /** Shows a table. What is being typed stays, and so does where one is. */
  show(table: TableBlock, label: string): void {
    this.table = new ShownTable(table);
    this.view.show(table, label);
    this.selection = within(this.selection, this.size);
    this.redraw(false);
  }

  get active(): CellPlace {
    return this.selection.active;
  }

  /** What is being typed in the active cell. */
  get typed(): string | undefined {
    return this.field.isEditing ? this.field.text : undefined;
  }

  /** The texts of the selected cells, row by row. */
  get selectedTexts(): string[][] {
    return this.table.textsIn(blockOf(this.selection));
  }

  /** Goes to a cell and takes the focus. */
  goTo(place: CellPlace): void {
    this.selection = within(at(place), this.size);
    this.redraw(true);
    this.field.input.focus({ preventScroll: true });
  }

  /** Does what a key or an entry of a menu stands for. */
  run(action: Action): void {
    switch (action.kind) {
      case 'move':
      case 'jump':
      case 'edge':
      case 'page':
        this.tabStart = undefined;
        this.select(travelled(this.selection, action, this));
        return;
      case 'commit':
        this.commit();
        this.advance(action);
        return;
      case 'edit':
        this.field.edit(this.textAt(this.active));
        return;
      case 'cancel':
        this.field.end();
        this.list.close();
        this.redraw(false);
        return;
      case 'lineBreak':
        this.field.insert('\n');
        return;
      case 'selectAll':
      case 'selectRow':
      case 'selectColumn':
        this.select(spanned(this.selection, action.kind, this.size));
        return;
      case 'list':
        void this.openList('');
        return;
      default:
        this.runOutside(action.kind);
    }
  }

  /** What is done by the document, or by the page around the grid. */
  private runOutside(kind: ChangeKind | PageAction): void {
    switch (kind) {
      case 'undo':
      case 'redo':
        this.events.history(kind);
        return;
      case 'menu': {
        const { left, bottom } = this.field.input.getBoundingClientRect();
        this.events.menu({ x: left, y: bottom });
        return;
      }
      case 'find':
      case 'nextOpen':
      case 'leave':
        this.events[kind]();
        return;
      default:
        this.tell(changeOf(kind, this.changing));
        if (kind === 'moveUp' || kind === 'moveDown') this.shift(kind === 'moveUp' ? -1 : 1);
    }
  }

  private get changing(): Changing {
    const { number, active } = this;
    const textAt = (place: CellPlace): string => this.textAt(place);
    const today = this.events.today();
    return { number, block: blockOf(this.selection), active, rows: this.size.rows, textAt, today };
  }

  get pageSize(): number {
    return this.view.pageSize;
  }

  get size(): Size {
    return this.table.size;
  }

  textAt(place: CellPlace): string {
    return this.table.textAt(place);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.list.isOpen && this.list.takes(event.key)) {
      event.preventDefault();
      return;
    }
    const action = this.field.isEditing ? editingAction(event) : actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.run(action);
  }

  private onBegin(): void {
    this.view.root.classList.add('editing');
    const column = this.table.column(this.active.column);
    if (column !== undefined && hasList(column)) void this.openList(this.field.text);
  }

  private async openList(text: string): Promise<void> {
    const place = this.active;
    const offers = await this.events.offers(place);
    if (place.row !== this.active.row || place.column !== this.active.column || offers.length === 0) return;
    this.list.open(offers, this.view.boxOf(place));
    this.list.filter(this.field.isEditing ? this.field.text : text);
  }

  private commit(): void {
    this.list.close();
    if (!this.field.isEditing) return;
    const { text } = this.field;
    const place = this.active;
    this.field.end();
    this.view.root.classList.remove('editing');
    if (text !== this.textAt(place)) this.setCells([{ ...place, text }]);
  }

  private setCells(cells: readonly Filled[]): void {
    this.tell(cellsEdit(this.changing, cells));
  }

  private tell(edit: SheetEdit | undefined): void {
    if (edit !== undefined) this.events.edit(edit);
  }

  // Rows that are moved stay selected.
  private shift(by: number): void {
    const shifted = (place: CellPlace): CellPlace => ({ ...place, row: place.row + by });
    this.selection = within(
      { active: shifted(this.selection.active), anchor: shifted(this.selection.anchor) },
      this.size,
    );
  }

  private advance(action: Extract<Action, { kind: 'commit' }>): void {
    if (action.by === 'tab') this.tabStart ??= this.active.column;
    const to = afterEntry(this.active, action, { start: this.tabStart, size: this.size });
    if (action.by === 'enter') this.tabStart = undefined;
    this.goTo(to);
  }

  private select(selection: Selection): void {
    this.selection = within(selection, this.size);
    this.redraw(true);
    this.field.input.focus({ preventScroll: true });
  }

  private redraw(isMoved: boolean): void {
    if (this.size.rows === 0) return;
    const { active } = this.selection;
    if (isMoved) this.view.reveal(active);
    this.view.select(this.selection);
    const title = this.table.column(active.column)?.title ?? '';
    if (!this.field.isEditing)
      this.field.place(this.view.boxOf(active), `${title} ${String(active.row + 1)} ${this.textAt(active)}`);
    const { bottom, right } = blockOf(this.selection);
    const end = this.view.boxOf({ row: bottom, column: right });
    this.handle.style.left = `${String(end.left + end.width - 4)}px`;
    this.handle.style.top = `${String(end.top + end.height - 4)}px`;
    if (isMoved) this.events.selected();
  }

  private onCopy(event: ClipboardEvent, isCut: boolean): void {
    putOn(event, this.selectedTexts);
    if (isCut) this.run({ kind: 'clear' });
  }

  private onPaste(event: ClipboardEvent): void {
    const { top, bottom, left, right } = blockOf(this.selection);
    const clipboard = takenFrom(event);
    const selected = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    if (clipboard !== undefined) this.events.paste(selected, clipboard);
  }

  private onFocus(isFocused: boolean): void {
    this.root.classList.toggle('focused', isFocused);
    if (isFocused) this.events.selected();
    else if (!this.list.isPressed) this.commit();
  }

  private listenToPointer(): void {
    listenToPointer(this.view.root, this.handle, {
      placeOf: (target) => this.view.placeOf(target),
      selected: () => blockOf(this.selection),
      press: (place, extend) => {
        this.commit();
        this.select({ active: place, anchor: extend ? this.selection.anchor : place });
      },
      reach: (place) => {
        this.select({ ...this.selection, active: place });
      },
      fill: (target) => {
        this.setCells(filledOver(blockOf(this.selection), target, (place) => this.textAt(place)));
      },
      edit: () => {
        this.run({ kind: 'edit' });
      },
      menu: this.events.menu,
    });
  }
}
