// The parts of a grid: its cells on the page, where one is in them, what is typed, and what is told of them.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { SheetFinding, TableBlock } from '../../../features/sheet/model';
import { button, element } from '../elements';
import { CellHelp } from './telling/cellHelp';
import { Cursor } from './moving/cursor';
import type { Lines } from './moving/cursor';
import { Entry } from './entry';
import type { EntryEvents } from './entry';
import type { GridEvents } from './gridEvents';
import { GridView } from './drawing/gridView';
import type { GridWords } from './gridWords';
import { KeptLooks } from './keptLooks';
import { Overlay } from './drawing/overlay';
import type { CellPlace, Size } from './moving/selection';
import { ShownTable } from './shownTable';
import { isChosen } from './telling/offerList';
import { Opener } from './telling/opener';
import { Teller } from './telling/teller';

/** How a table is shown. */
export interface Showing {
  readonly label: string;
  /** The findings of the document. */
  readonly findings: readonly SheetFinding[];
  readonly canWrite: boolean;
  /** Whether more was done on the page than the document says yet. */
  readonly isBehind: boolean;
  /** Where the rows and columns are that were shown before. */
  readonly lines?: Lines | undefined;
}

/** What is done with what is typed, and with the clipboard. */
export interface Handlers extends Pick<EntryEvents, 'run' | 'chosen' | 'copy' | 'paste'> {
  /** The focus goes elsewhere. */
  readonly left: () => void;
}

/** The parts of a grid, and what it shows. */
export class GridParts {
  readonly root = element('div', { class: 'grid-frame' });
  readonly cursor = new Cursor();
  readonly looks: KeptLooks;
  readonly view: GridView;
  readonly entry: Entry;
  readonly overlay: Overlay;
  private readonly opener: Opener;
  readonly teller: Teller;
  readonly help: CellHelp;
  /** Adds a row. It is where one goes when one leaves the cells. */
  readonly add: HTMLButtonElement;
  table = new ShownTable(undefined);
  readonly textAt = (place: CellPlace): string => this.table.textAt(place);
  canWrite = true;
  private awaitsChange = false;

  constructor(
    private readonly numbered: () => number,
    readonly words: GridWords,
    readonly events: GridEvents,
    handlers: Handlers,
  ) {
    const id = `grid-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
    this.looks = new KeptLooks(events.kept);
    this.add = button(`＋ ${words.addRow}`, () => undefined, { class: 'add-row' });
    this.view = new GridView(words, this.looks.widths, () => {
      this.lay();
    });
    this.entry = this.newEntry(`${id}-offers`, handlers);
    const { field, list, days } = this.entry;
    this.view.root.append(field.input);
    this.overlay = new Overlay(this.view);
    this.opener = new Opener(this.view.root, words.list, () => {
      handlers.run({ kind: 'list' });
    });
    const table = (): ShownTable => this.table;
    this.teller = new Teller({ id: `${id}-about`, words, view: this.view, field, events, table });
    this.help = new CellHelp(words, () => {
      this.focus();
    });
    this.root.append(this.view.root, this.add, list.root, days.root, this.teller.note.root, this.help.root);
    this.view.root.addEventListener('scroll', () => {
      this.lay();
    });
  }

  /** The number of the table's block. */
  get number(): number {
    return this.numbered();
  }

  get active(): CellPlace {
    return this.cursor.active;
  }

  get size(): Size {
    return this.table.size;
  }

  get pageSize(): number {
    return this.view.pageSize;
  }

  /** Shows a table. What is being typed stays, and so does where one is. */
  show(table: TableBlock, { label, findings, canWrite, isBehind, lines }: Showing): void {
    const [before, place] = [this.table, this.active];
    this.table = new ShownTable(table);
    this.canWrite = canWrite;
    this.entry.field.input.readOnly = !canWrite;
    this.add.setAttribute('aria-disabled', String(!canWrite)); // it keeps the focus of who leaves the cells
    this.teller.take(findings);
    this.looks.read(label);
    this.root.classList.toggle('unwrapped', !this.looks.isWrapped);
    this.view.show(table, label);
    this.entry.field.label(label);
    const changed = this.awaitsChange && !isBehind ? this.table.changedSince(before) : undefined;
    this.awaitsChange &&= isBehind;
    if (changed !== undefined) this.cursor.select(changed, this.size);
    const isGone = changed === undefined && lines !== undefined && !this.cursor.follow(lines);
    const isMoved = this.cursor.settle(this.size) || changed !== undefined;
    const { row, column } = this.active;
    this.redraw((isMoved || row !== place.row || column !== place.column) && this.isFocused);
    if (isGone && this.entry.isEditing) this.events.say(this.words.rowGone);
  }

  /** Selects what the document will say otherwise. */
  awaitChange(): void {
    this.awaitsChange = true;
  }

  /** Shows where one is, and takes the focus. */
  moved(): void {
    this.redraw(true);
    this.focus();
  }

  focus(): void {
    this.entry.field.input.focus({ preventScroll: true });
  }

  redraw(isMoved: boolean): void {
    if (this.size.rows === 0) return;
    const { selection, active } = this.cursor;
    if (isMoved) this.view.reveal(selection.reach === selection.anchor ? active : selection.reach);
    this.lay();
    if (!isMoved && !this.root.classList.contains('current')) return;
    this.view.select(selection);
    if (!isMoved && !this.isFocused) return;
    this.teller.tell(active);
    this.events.selected();
  }

  /** Tells an edit, and shows what was typed before the document says it. */
  tell(edit: SheetEdit | undefined): void {
    if (edit === undefined || !this.canWrite) return;
    if (edit.kind === 'cells') {
      this.table.write(edit.cells);
      this.view.write(edit.cells);
    }
    this.events.edit(edit);
  }

  private get isFocused(): boolean {
    return this.root.classList.contains('focused');
  }

  /** Lays the field and the handle over their cells. */
  private lay(): void {
    const box = this.view.boxOf(this.active);
    const column = this.table.column(this.active.column);
    if (box !== undefined) this.entry.field.place(box, column?.isNumber === true);
    this.overlay.place(this.cursor.block);
    const isListed = this.canWrite && column !== undefined && isChosen(column);
    this.opener.place(isListed && this.active.row < this.table.dataRows ? box : undefined);
  }

  // Of all grids on the page only one shows what is selected in it.
  private takeFocus(): void {
    for (const other of document.querySelectorAll('.grid-frame.current')) other.classList.remove('current');
    this.root.classList.add('current');
    this.redraw(false);
  }

  private newEntry(id: string, handlers: Handlers): Entry {
    return new Entry(id, this.words, {
      ...handlers,
      begin: () => {
        this.view.reveal(this.active);
        this.lay();
      },
      column: () => this.table.column(this.active.column),
      offers: this.events.offers,
      month: this.events.month,
      active: () => this.active,
      focus: (isFocused) => {
        this.root.classList.toggle('focused', isFocused);
        if (isFocused) this.takeFocus();
        else handlers.left();
      },
    });
  }
}
