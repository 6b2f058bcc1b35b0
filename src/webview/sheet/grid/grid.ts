// One table of the document as a grid: moving, selecting, typing, filling, copying. It changes nothing itself: what is
// to be changed is told as an edit, and the grid shows what the document then says.
import type { TableBlock } from '../../../features/sheet/model';
import type { CellMenu } from './telling/cellMenu';
import { isChange } from './changes';
import type { ChangeKind } from './changes';
import { takenFrom } from './clipboard';
import type { GridEvents } from './gridEvents';
import type { GridWords } from './gridWords';
import { GridParts } from './gridParts';
import type { Showing } from './gridParts';
import type { Action, PlainAction } from './moving/keys';
import { isChosen } from './telling/offerList';
import { listenToPointer } from './moving/pointer';
import type { PointerEvents } from './moving/pointer';
import type { CellPlace } from './moving/selection';
import { Writer } from './writer';

const STEP = 16; // pixels by which a key makes a column wider

/** A table of the document on the page. */
export class Grid {
  private readonly parts: GridParts;
  private readonly writer: Writer;

  /** @param number of the table's block, which changes as blocks are put in */
  constructor(
    public number: number,
    words: GridWords,
    private readonly events: GridEvents,
  ) {
    this.parts = new GridParts(() => this.number, words, events, {
      run: (action) => {
        this.run(action);
      },
      chosen: () => {
        this.writer.commit();
        this.parts.focus();
      },
      copy: (event, isCut) => {
        this.writer.copy(event, isCut);
      },
      paste: (event) => {
        this.writer.paste(takenFrom(event));
      },
      left: () => {
        this.writer.commit();
      },
    });
    this.writer = new Writer(this.parts);
    const { view, overlay, add } = this.parts;
    listenToPointer(view.root, overlay.handle, this.pointerEvents());
    add.addEventListener('click', () => {
      this.writer.addRow();
    });
  }

  get root(): HTMLElement {
    return this.parts.root;
  }

  /** The line about the active cell. */
  get bar(): HTMLElement {
    return this.parts.teller.bar.root;
  }

  /** What is being typed in the active cell. */
  get typed(): string | undefined {
    const { entry } = this.parts;
    return entry.isEditing ? entry.field.text : undefined;
  }

  get active(): CellPlace {
    return this.parts.active;
  }

  /** The texts of the selected cells, row by row. */
  get selectedTexts(): string[][] {
    return this.parts.table.textsIn(this.parts.cursor.block);
  }

  /** Shows a table. What is being typed stays, and so does where one is. */
  show(table: TableBlock, showing: Showing): void {
    this.parts.show(table, showing);
  }

  /** Goes to a cell, or to where one was, with what was typed taken, and takes the focus. */
  goTo(place: CellPlace = this.active): void {
    this.writer.commit();
    this.parts.cursor.goTo(place, this.parts.size);
    this.parts.moved();
  }

  /** Takes what is typed, unless an input method is still at it. */
  enter(): void {
    if (!this.parts.entry.field.isComposing) this.writer.commit();
  }

  /** Goes on typing in a cell what was typed there before, unless that was entered. */
  resume(text: string, place: CellPlace = this.active): void {
    if (!this.parts.canWrite || this.parts.table.textAt(place) === text) return;
    this.goTo(place);
    this.parts.entry.field.replace(text);
  }

  /** Does what a key or an entry of a menu stands for. */
  run(action: Action): void {
    const { parts } = this;
    const { cursor } = parts;
    switch (action.kind) {
      case 'move':
      case 'jump':
      case 'edge':
      case 'page':
        cursor.travel(action, parts);
        parts.moved();
        return;
      case 'selectAll':
      case 'selectRow':
      case 'selectColumn':
        cursor.span(action.kind, parts.size);
        parts.moved();
        return;
      case 'commit':
        this.writer.commit();
        this.advance(action);
        return;
      default:
        if (isChange(action.kind)) this.writer.change(action.kind);
        else this.runAtCell(action.kind);
    }
  }

  /** What is done with the entry of the active cell, and what opens beside it. */
  private runAtCell(kind: CellAction | OutsideAction): void {
    const { entry, canWrite, help, active, table } = this.parts;
    switch (kind) {
      case 'edit':
        if (canWrite) entry.field.edit(table.textAt(active));
        return;
      case 'erase':
        if (canWrite) entry.field.replace('');
        return;
      case 'cancel':
        entry.cancel();
        this.parts.redraw(false);
        return;
      case 'lineBreak':
        entry.field.insert('\n');
        return;
      case 'fillAll':
        this.writer.fillAll();
        return;
      case 'save':
        this.writer.commit();
        return;
      case 'list':
        if (canWrite) void entry.openList(entry.isEditing ? entry.field.text : table.textAt(active));
        return;
      case 'menu':
        help.openMenu(this.cellMenu(), entry.viewBox);
        return;
      case 'fixes':
        help.openFixes(this.cellMenu(), entry.viewBox);
        return;
      case 'why':
        void this.tellWhy();
        return;
      default:
        this.runOutside(kind);
    }
  }

  /** What the page, the clipboard and the looks of the grid do. */
  private runOutside(kind: OutsideAction): void {
    const { events, active } = this;
    switch (kind) {
      case 'copy':
      case 'cut':
        void this.writer.copyUnasked(kind === 'cut');
        return;
      case 'paste':
        void this.writer.pasteUnasked();
        return;
      case 'undo':
      case 'redo':
        this.parts.awaitChange();
        events.history(kind);
        return;
      case 'whatIf':
      case 'showCell':
        events[kind](active);
        return;
      case 'find':
      case 'nextOpen':
        events[kind]();
        return;
      case 'nextTable':
      case 'previousTable':
        events.goToTable(kind === 'nextTable' ? 1 : -1);
        return;
      case 'leave':
        this.parts.add.focus();
        return;
      default:
        this.changeLooks(kind);
    }
  }

  private changeLooks(kind: 'widen' | 'narrow' | 'fit' | 'wrap'): void {
    const { view, looks, cursor, root } = this.parts;
    const { left, right } = cursor.block;
    if (kind === 'wrap') looks.toggleWrap();
    else
      for (let column = left; column <= right; column++) {
        const width = view.widths.all[column] ?? 0;
        view.resize(column, kind === 'fit' ? kind : width + (kind === 'widen' ? STEP : -STEP));
      }
    root.classList.toggle('unwrapped', !looks.isWrapped);
    looks.keep();
    this.parts.redraw(true);
  }

  private async tellWhy(): Promise<void> {
    const { entry, teller, help, active } = this.parts;
    const { place, value } = teller.about(active);
    const { viewBox } = entry;
    help.tellWhy([`${place}：${value}`, ...(await this.events.why(active))], viewBox);
  }

  // Tab in the last cell goes on in a new row, as in a table of Excel or Word.
  private advance(action: Extract<Action, { kind: 'commit' }>): void {
    const { cursor, size, table, canWrite, active } = this.parts;
    const isLast = active.column === size.columns - 1 && active.row === table.dataRows - 1;
    if (action.by === 'tab' && action.columns > 0 && isLast && canWrite) this.writer.addRow();
    else cursor.advance(action, size);
    this.parts.moved();
  }

  private cellMenu(): Omit<CellMenu, 'words'> {
    const { table, active, teller, looks, canWrite } = this.parts;
    const column = table.column(active.column);
    return {
      findings: teller.about(active).findings,
      isWrapped: looks.isWrapped,
      hasList: column !== undefined && isChosen(column),
      canWrite,
      run: (kind) => {
        this.run({ kind });
      },
      fix: this.events.fix,
    };
  }

  private pointerEvents(): PointerEvents {
    const { parts, writer } = this;
    const { view, cursor, overlay, looks } = parts;
    return {
      placeOf: (target) => view.placeOf(target),
      selected: () => cursor.block,
      press: (place, isExtended) => {
        writer.commit();
        cursor.press(place, isExtended, parts.size);
        parts.moved();
      },
      reach: (place) => {
        cursor.reach(place, parts.size);
        parts.moved();
      },
      filling: (block) => {
        overlay.frameOver(block);
      },
      fill: (target) => {
        writer.fill(target);
      },
      fillToEnd: () => {
        writer.fill({ ...cursor.block, bottom: parts.table.dataRows - 1 });
      },
      edit: () => {
        this.run({ kind: 'edit' });
      },
      menu: ({ x, y }) => {
        parts.help.openMenu(this.cellMenu(), { left: x, top: y, bottom: y });
      },
      resize: (column, right) => {
        view.resizeTo(column, right);
        looks.keep();
        parts.redraw(false);
      },
    };
  }
}

type CellAction = 'edit' | 'erase' | 'cancel' | 'lineBreak' | 'fillAll' | 'save' | 'list' | 'menu' | 'fixes' | 'why';
type OutsideAction = Exclude<PlainAction, ChangeKind | CellAction | 'selectAll' | 'selectRow' | 'selectColumn'>;
