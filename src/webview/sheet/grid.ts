// One table of the document as a grid: moving, selecting, typing, filling, copying. It changes nothing itself: what is to
// be changed is told as an edit, and the grid shows what the document then says.
import type { SheetEdit } from '../../features/sheet/edit';
import type { SheetOffer } from '../../features/sheet/protocol';
import type { SheetColumn, TableBlock } from '../../features/sheet/model';
import { CellField } from './cellField';
import { element } from './elements';
import { filledDown, filledOver, filledRight } from './filling';
import type { Filled } from './filling';
import { GridView } from './gridView';
import type { StateWords } from './gridView';
import { actionOf, editingAction } from './keys';
import type { Action } from './keys';
import { OfferList } from './offerList';
import { at, blockOf, placesIn, runEnd, within } from './selection';
import type { Place, Selection, Size } from './selection';
import { tableHtml, tabbedText } from './tabbed';

/** What a grid asks of the page around it. */
export interface GridEvents {
  readonly edit: (edit: SheetEdit) => void;
  readonly paste: (place: Place, clipboard: { readonly html: string; readonly text: string }) => void;
  readonly history: (step: 'undo' | 'redo') => void;
  /** The values that can be chosen for a cell. */
  readonly offers: (place: Place) => Promise<readonly SheetOffer[]>;
  readonly selected: (grid: Grid) => void;
  readonly explain: (place: Place) => void;
  readonly menu: (grid: Grid, at: { readonly x: number; readonly y: number }) => void;
  readonly find: () => void;
  readonly nextOpen: () => void;
  /** Leaves the grid, forward or back. */
  readonly leave: () => void;
  readonly today: () => string;
}

/** A table of the document on the page. */
export class Grid {
  readonly root = element('div', { class: 'grid-frame' });
  private readonly view: GridView;
  private readonly field: CellField;
  private readonly list: OfferList;
  private readonly handle = element('div', { class: 'fill-handle', 'aria-hidden': 'true' });
  private table: TableBlock | undefined;
  private selection: Selection = at({ row: 0, column: 0 });
  private tabStart: number | undefined;
  private drag: 'select' | 'fill' | undefined;

  constructor(
    readonly number: number,
    words: StateWords,
    private readonly events: GridEvents,
  ) {
    this.view = new GridView(words);
    this.list = new OfferList((text) => {
      this.field.replace(text);
      this.commit();
      this.step(1, 0);
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
    this.table = table;
    this.view.show(table, label);
    this.selection = within(this.selection, this.size);
    this.redraw(false);
  }

  get active(): Place {
    return this.selection.active;
  }

  /** The texts of the selected cells, row by row. */
  get selectedTexts(): string[][] {
    const { top, bottom, left, right } = blockOf(this.selection);
    return (this.table?.rows ?? [])
      .slice(top, bottom + 1)
      .map(({ cells }) => cells.slice(left, right + 1).map(({ text }) => text));
  }

  get selected(): Selection {
    return this.selection;
  }

  get isTyping(): boolean {
    return this.field.isEditing;
  }

  column(index: number): SheetColumn | undefined {
    return this.table?.columns[index];
  }

  /** Goes to a cell and takes the focus. */
  goTo(place: Place): void {
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
        this.travel(action);
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
      default:
        this.change(action.kind);
    }
  }

  private change(
    kind: Exclude<Action['kind'], 'move' | 'jump' | 'edge' | 'page' | 'commit' | 'edit' | 'cancel' | 'lineBreak'>,
  ): void {
    const block = blockOf(this.selection);
    const textAt = (place: Place): string => this.textAt(place);
    const changes: Readonly<Record<typeof kind, () => void>> = {
      clear: () => {
        this.setCells(placesIn(block).map((place) => ({ ...place, text: '' })));
      },
      fillDown: () => {
        this.setCells(filledDown(block, textAt));
      },
      fillRight: () => {
        this.setCells(filledRight(block, textAt));
      },
      today: () => {
        this.setCells([{ ...this.active, text: this.events.today() }]);
      },
      selectAll: () => {
        this.select({
          active: { row: 0, column: 0 },
          anchor: { row: this.size.rows - 1, column: this.size.columns - 1 },
        });
      },
      selectRow: () => {
        this.select({
          active: { row: this.active.row, column: 0 },
          anchor: { row: this.active.row, column: this.size.columns - 1 },
        });
      },
      selectColumn: () => {
        this.select({
          active: { row: 0, column: this.active.column },
          anchor: { row: this.size.rows - 1, column: this.active.column },
        });
      },
      insertRow: () => {
        const count = block.bottom - block.top + 1;
        const rows = Array.from({ length: count }, () => ['']);
        this.events.edit({ kind: 'insertRows', block: this.number, at: block.top, rows });
      },
      removeRow: () => {
        this.events.edit({
          kind: 'removeRows',
          block: this.number,
          from: block.top,
          count: block.bottom - block.top + 1,
        });
      },
      moveUp: () => {
        this.moveRows(block.top - 1, -1);
      },
      moveDown: () => {
        this.moveRows(block.bottom + 2, 1);
      },
      undo: () => {
        this.events.history('undo');
      },
      redo: () => {
        this.events.history('redo');
      },
      list: () => {
        void this.openList('');
      },
      menu: () => {
        const { left, bottom } = this.field.input.getBoundingClientRect();
        this.events.menu(this, { x: left, y: bottom });
      },
      find: this.events.find,
      nextOpen: this.events.nextOpen,
      leave: this.events.leave,
    };
    changes[kind]();
  }

  private get size(): Size {
    return { rows: this.table?.rows.length ?? 0, columns: this.table?.columns.length ?? 0 };
  }

  private textAt({ row, column }: Place): string {
    return this.table?.rows[row]?.cells[column]?.text ?? '';
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
    const column = this.column(this.active.column);
    if (column !== undefined && hasList(column)) void this.openList(this.field.text);
  }

  private async openList(text: string): Promise<void> {
    const place = this.active;
    const offers = await this.events.offers(place);
    if (place.row !== this.active.row || place.column !== this.active.column || offers.length === 0) return;
    this.list.open(offers, this.view.reveal(place));
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
    const changed = cells.filter((cell) => cell.text !== this.textAt(cell));
    if (changed.length > 0) this.events.edit({ kind: 'cells', block: this.number, cells: changed });
  }

  private moveRows(to: number, by: number): void {
    const { top, bottom } = blockOf(this.selection);
    if (to < 0 || to > this.size.rows) return;
    this.events.edit({ kind: 'moveRows', block: this.number, from: top, count: bottom - top + 1, to });
    const shifted = (place: Place): Place => ({ ...place, row: place.row + by });
    this.selection = { active: shifted(this.selection.active), anchor: shifted(this.selection.anchor) };
  }

  private advance({ rows, columns, by }: Extract<Action, { kind: 'commit' }>): void {
    const { row, column } = this.active;
    if (by === 'tab') {
      this.tabStart ??= column;
      const next = column + columns;
      const { columns: width } = this.size;
      if (next >= width || next < 0) this.goTo({ row: row + columns, column: next < 0 ? width - 1 : this.tabStart });
      else this.goTo({ row, column: next });
      return;
    }
    const start = this.tabStart ?? column;
    this.tabStart = undefined;
    this.goTo({ row: row + rows, column: start });
  }

  private step(rows: number, columns: number): void {
    this.goTo({ row: this.active.row + rows, column: this.active.column + columns });
  }

  private travel(action: Extract<Action, { kind: 'move' | 'jump' | 'edge' | 'page' }>): void {
    this.tabStart = undefined;
    const to = this.target(action);
    this.select({ active: to, anchor: action.extend ? this.selection.anchor : to });
  }

  private target(action: Extract<Action, { kind: 'move' | 'jump' | 'edge' | 'page' }>): Place {
    const { row, column } = this.active;
    const { rows, columns } = this.size;
    switch (action.kind) {
      case 'move':
        return { row: row + action.rows, column: column + action.columns };
      case 'jump':
        return runEnd(
          this.active,
          { row: action.rows, column: action.columns },
          this.size,
          (place) => this.textAt(place) !== '',
        );
      case 'page':
        return { row: row + (action.down ? 1 : -1) * this.view.pageSize, column };
      case 'edge':
        return {
          row: action.end === 'start' ? 0 : action.end === 'end' ? rows - 1 : row,
          column: action.end === 'rowStart' || action.end === 'start' ? 0 : columns - 1,
        };
    }
  }

  private select(selection: Selection): void {
    this.selection = within(selection, this.size);
    this.redraw(true);
    this.field.input.focus({ preventScroll: true });
  }

  private redraw(isMoved: boolean): void {
    if (this.size.rows === 0) return;
    const { active } = this.selection;
    const box = this.view.reveal(active);
    this.view.select(this.selection);
    const title = this.column(active.column)?.title ?? '';
    if (!this.field.isEditing) this.field.place(box, `${title} ${String(active.row + 1)} ${this.textAt(active)}`);
    const { bottom, right } = blockOf(this.selection);
    const end = this.view.reveal({ row: bottom, column: right });
    this.handle.style.left = `${String(end.left + end.width - 4)}px`;
    this.handle.style.top = `${String(end.top + end.height - 4)}px`;
    if (isMoved) this.events.selected(this);
  }

  private onCopy(event: ClipboardEvent, isCut: boolean): void {
    const texts = this.selectedTexts;
    event.clipboardData?.setData('text/plain', tabbedText(texts));
    event.clipboardData?.setData('text/html', tableHtml(texts));
    event.preventDefault();
    if (isCut) this.run({ kind: 'clear' });
  }

  private onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    event.preventDefault();
    if (data === null) return;
    const { top, left } = blockOf(this.selection);
    this.events.paste(
      { row: top, column: left },
      { html: data.getData('text/html'), text: data.getData('text/plain') },
    );
  }

  private onFocus(isFocused: boolean): void {
    this.root.classList.toggle('focused', isFocused);
    if (isFocused) this.events.selected(this);
    else if (!this.list.isPressed) this.commit();
  }

  private listenToPointer(): void {
    const { root } = this.view;
    root.addEventListener('mousedown', (event) => {
      const place = this.view.placeOf(event.target);
      if (event.target === this.handle) this.drag = 'fill';
      else if (place === undefined) return;
      else {
        this.commit();
        if (event.button === 2 && this.holds(place)) return;
        this.drag = 'select';
        this.select({ active: place, anchor: event.shiftKey ? this.selection.anchor : place });
      }
      event.preventDefault();
    });
    root.addEventListener('mousemove', (event) => {
      const place = this.drag === undefined ? undefined : this.view.placeOf(event.target);
      if (place !== undefined && this.drag === 'select') this.select({ ...this.selection, active: place });
      if (place !== undefined && this.drag === 'fill')
        this.view.root.dataset['fill'] = `${String(place.row)},${String(place.column)}`;
    });
    document.addEventListener('mouseup', () => {
      this.endDrag();
    });
    root.addEventListener('dblclick', () => {
      this.run({ kind: 'edit' });
    });
    root.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.events.menu(this, { x: event.clientX, y: event.clientY });
    });
  }

  private holds({ row, column }: Place): boolean {
    const { top, bottom, left, right } = blockOf(this.selection);
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  private endDrag(): void {
    const [row, column] = (this.view.root.dataset['fill'] ?? '').split(',').map(Number);
    if (this.drag === 'fill' && row !== undefined && column !== undefined) {
      const block = blockOf(this.selection);
      const isDown = row > block.bottom || row < block.top;
      const target = isDown
        ? { ...block, top: Math.min(block.top, row), bottom: Math.max(block.bottom, row) }
        : { ...block, left: Math.min(block.left, column), right: Math.max(block.right, column) };
      this.setCells(filledOver(block, target, (place) => this.textAt(place)));
    }
    delete this.view.root.dataset['fill'];
    this.drag = undefined;
  }
}

const LISTED = ['enum', 'person', 'role', 'kpi', 'metric', 'channel', 'document', 'clause'];

function hasList({ kind }: SheetColumn): boolean {
  return LISTED.includes(kind);
}
