// Writing into the cells of a grid: what was typed, filled, pasted, put in or taken out.
import { cellsEdit, changeOf } from './changes';
import type { ChangeKind, Changing } from './changes';
import { putOn, readClipboard, writeClipboard } from './clipboard';
import type { Copied } from './clipboard';
import { filledOver } from './filling';
import type { Filled } from './filling';
import type { GridParts } from './gridParts';
import { placesIn } from './moving/selection';
import type { Block } from './moving/selection';
import type { ViewBox } from '../popup';

const REASONS = 3; // lines that say why a computed cell is what it is

/** Writes into the cells of a grid. */
export class Writer {
  constructor(private readonly parts: GridParts) {}

  /** Takes what was typed. What follows from others is overwritten only by who says so. */
  commit(): void {
    const { entry, active, table } = this.parts;
    const { viewBox } = entry;
    const text = entry.taken();
    if (text === undefined || text === table.textAt(active)) return;
    if (table.isComputed(active)) void this.askOverwrite({ ...active, text }, viewBox);
    else this.setCells([{ ...active, text }]);
  }

  /** Puts what was typed into all cells that are selected. */
  fillAll(): void {
    const text = this.parts.entry.taken() ?? '';
    this.setCells(placesIn(this.parts.cursor.block).map((place) => ({ ...place, text })));
    this.parts.moved();
  }

  /** Fills what is selected over a larger block, and selects that. */
  fill(target: Block): void {
    const { table, cursor, size, canWrite } = this.parts;
    if (!canWrite) return;
    this.setCells(filledOver(cursor.block, target, (place) => table.textAt(place)));
    cursor.select(target, size);
    this.parts.moved();
  }

  change(kind: ChangeKind): void {
    const { parts } = this;
    const { table, cursor, active, canWrite } = parts;
    if (!canWrite) return;
    const edit = changeOf(kind, this.changing);
    if (edit?.kind === 'insertRows') cursor.await({ row: edit.at, column: kind === 'insertRow' ? active.column : 0 });
    parts.tell(edit);
    if (kind === 'clear' && placesIn(cursor.block).some((place) => table.isComputed(place)))
      parts.events.say(parts.words.computedKept);
    if (edit?.kind === 'moveRows') {
      cursor.shift(edit.to < edit.from ? -1 : 1);
      parts.moved();
    }
  }

  /** Adds a row before the totals, and goes there. */
  addRow(): void {
    const { parts } = this;
    if (!parts.canWrite) return;
    const row = parts.table.dataRows;
    parts.cursor.await({ row, column: parts.cursor.rowStart });
    parts.tell({ kind: 'insertRows', block: parts.number, at: row, rows: [['']] });
    parts.focus();
  }

  copy(event: ClipboardEvent, isCut: boolean): void {
    const { table, cursor } = this.parts;
    putOn(event, table.textsIn(cursor.block));
    if (isCut) this.change('clear');
  }

  paste(copied: Copied | undefined): void {
    const { cursor, canWrite, events } = this.parts;
    const { top, bottom, left, right } = cursor.block;
    if (copied === undefined || !canWrite) return;
    this.parts.awaitChange();
    events.paste({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, copied);
  }

  /** Copies for an entry of the menu. */
  async copyUnasked(isCut: boolean): Promise<void> {
    const { table, cursor, events, words } = this.parts;
    if (!(await writeClipboard(table.textsIn(cursor.block)))) events.say(words.useKeys);
    else if (isCut) this.change('clear');
  }

  /** Pastes for an entry of the menu. */
  async pasteUnasked(): Promise<void> {
    const { events, words } = this.parts;
    const copied = await readClipboard();
    if (copied === undefined) events.say(words.useKeys);
    else this.paste(copied);
  }

  private get changing(): Changing {
    const { number, active, table, cursor, events } = this.parts;
    return { number, block: cursor.block, active, table, today: events.today() };
  }

  private setCells(cells: readonly Filled[]): void {
    this.parts.tell(cellsEdit(this.changing, cells));
  }

  private async askOverwrite(cell: Filled, box: ViewBox): Promise<void> {
    const { events, help, number } = this.parts;
    const { row, column } = cell;
    const why = await events.why({ row, column });
    help.askOverwrite(cell.text, why.slice(0, REASONS), box, () => {
      this.parts.tell({ kind: 'cells', block: number, cells: [cell] });
    });
  }
}
