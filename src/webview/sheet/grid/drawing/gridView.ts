// The cells of a grid on the page: a real table with the roles of a grid, whose rows are drawn as they come into view.
import type { TableBlock } from '../../../../features/sheet/model';
import type { Box } from './cellField';
import { ColumnWidths, measureIn, NUMBERS } from './columnWidths';
import { element } from '../../elements';
import type { Filled } from '../filling';
import type { GridWords } from '../gridWords';
import { rowLine, sameRow, sameTitles, setHeight, spacer, titleLine } from './rowLine';
import { RowWindow } from './rowWindow';
import { Staying } from './staying';
import { blockOf } from '../moving/selection';
import type { Block, CellPlace, Selection } from '../moving/selection';

/** The table of a grid. */
export class GridView {
  readonly root = element('div', { class: 'grid' });
  readonly widths: ColumnWidths;
  private readonly table = element('table', { role: 'grid', 'aria-multiselectable': 'true' });
  private readonly columns = element('colgroup');
  private readonly head = element('thead', { role: 'rowgroup' });
  private readonly above = spacer();
  private readonly below = spacer();
  private readonly body = element('tbody', { role: 'rowgroup' }, this.above, this.below);
  private readonly window: RowWindow;
  private readonly staying: Staying;
  private block: TableBlock | undefined;
  private drawn: ReadonlyMap<number, HTMLTableRowElement> = new Map();
  private selection: Selection | undefined;

  /**
   * @param set the widths of columns that the reader has set
   * @param drawnAnew is told when rows came into view
   */
  constructor(
    private readonly words: GridWords,
    set: Map<string, number>,
    drawnAnew: () => void,
  ) {
    this.table.append(this.columns, this.head, this.body);
    this.root.append(this.table);
    this.widths = new ColumnWidths(
      measureIn(() => this.table),
      set,
    );
    this.window = new RowWindow(this.root, () => {
      this.drawRows();
      drawnAnew();
    });
    this.staying = new Staying(this.root, this.head);
  }

  /** Draws a table; what says the same as before stays the element that it is. */
  show(block: TableBlock, label: string): void {
    const before = this.block;
    this.block = block;
    this.table.setAttribute('aria-label', label);
    this.table.setAttribute('aria-rowcount', String(block.rows.length + 1));
    this.table.setAttribute('aria-colcount', String(block.columns.length + 1));
    if (before === undefined || !sameTitles(before.columns, block.columns)) {
      this.head.replaceChildren(titleLine(block.columns, this.words));
      this.drawn = new Map();
      this.body.replaceChildren(this.above, this.below);
    }
    this.widths.take(block);
    this.layOut();
    this.window.count = block.rows.length;
    this.drawRows(before);
  }

  /** Lays the columns out by their widths. */
  layOut(): void {
    const all = [NUMBERS, ...this.widths.all];
    this.staying.take(this.widths.all[0] ?? 0);
    while (this.columns.children.length > all.length) this.columns.lastChild?.remove();
    while (this.columns.children.length < all.length) this.columns.append(element('col'));
    for (const [at, column] of [...this.columns.children].entries())
      if (column instanceof HTMLElement) column.style.width = `${String(all[at] ?? 0)}px`;
    this.table.style.width = `${String(all.reduce((sum, width) => sum + width, 0))}px`;
  }

  /** Makes a column wider or narrower, or as wide as its texts need. */
  resize(column: number, width: number | 'fit'): void {
    if (width === 'fit' && this.block !== undefined) this.widths.fit(column, this.block);
    if (width !== 'fit') this.widths.resize(column, width);
    this.layOut();
  }

  /** Brings the right edge of a column to so many pixels of the view. */
  resizeTo(column: number, right: number | 'fit'): void {
    const title = this.head.querySelectorAll('th')[column + 1];
    const left = title?.getBoundingClientRect().left ?? 0;
    this.resize(column, right === 'fit' ? right : right - left);
  }

  /** Shows what was typed before the document says it; such a row is drawn anew by the next table. */
  write(cells: readonly Filled[]): void {
    for (const { row, column, text } of cells) {
      const shown = this.cellAt({ row, column })?.querySelector('.text');
      if (shown === null || shown === undefined) continue;
      shown.textContent = text;
      this.drawn.get(row)?.setAttribute('data-typed', '');
    }
  }

  /** Marks what is selected. */
  select(selection: Selection): void {
    this.selection = selection;
    this.markAll();
    const { left, right } = blockOf(selection);
    for (const [at, title] of [...this.head.querySelectorAll('th')].entries())
      title.classList.toggle('active', at - 1 >= left && at - 1 <= right);
  }

  /** Brings a cell into view. */
  reveal(place: CellPlace): void {
    this.window.reveal(place.row);
    this.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Where a cell lies; nowhere while its row is not drawn. */
  boxOf(place: CellPlace): Box | undefined {
    const cell = this.cellAt(place);
    if (cell === undefined) return undefined;
    return { left: cell.offsetLeft, top: cell.offsetTop, width: cell.offsetWidth, height: cell.offsetHeight };
  }

  /** The cell at an element of the page; of a title or a row's number, that column or row is -1. */
  placeOf(target: EventTarget | null): CellPlace | undefined {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
    if (cell === null || !this.table.contains(cell)) return undefined;
    const row = cell.parentElement?.dataset['row'];
    return { row: row === undefined ? -1 : Number(row), column: cell.cellIndex - 1 };
  }

  /** The element of a cell, while its row is drawn. */
  cellAt({ row, column }: CellPlace): HTMLTableCellElement | undefined {
    return this.drawn.get(row)?.cells[column + 1];
  }

  /** How many rows are seen at once. */
  get pageSize(): number {
    return this.window.pageSize;
  }

  private drawRows(before?: TableBlock): void {
    const { block } = this;
    if (block === undefined) return;
    const { from, to, above, below } = this.window.range;
    const next = new Map<number, HTMLTableRowElement>();
    for (const [at, data] of block.rows.slice(from, to).entries()) {
      const row = from + at;
      const known = this.drawn.get(row);
      const isSame = before === undefined || (known?.dataset['typed'] === undefined && sameRow(before.rows[row], data));
      next.set(row, known !== undefined && isSame ? known : rowLine(data, block.columns, row, this.words));
    }
    this.place(next);
    setHeight(this.above, above);
    setHeight(this.below, below);
    this.window.measured([...next.values()]);
    this.markAll();
  }

  // Rows that stay in view are left where they are: only what is put in or taken out has to be laid out.
  private place(next: ReadonlyMap<number, HTMLTableRowElement>): void {
    const wanted = new Set(next.values());
    for (const line of this.drawn.values()) if (!wanted.has(line)) line.remove();
    let at = this.above.nextSibling;
    for (const line of wanted)
      if (line === at) at = line.nextSibling;
      else this.body.insertBefore(line, at);
    this.drawn = next;
  }

  private markAll(): void {
    const { selection } = this;
    if (selection === undefined) return;
    const block = blockOf(selection);
    for (const [row, line] of this.drawn) mark(line, row, selection.active, block);
  }
}

function mark(line: HTMLTableRowElement, row: number, active: CellPlace, block: Block): void {
  const isIn = row >= block.top && row <= block.bottom;
  if (!isIn && line.dataset['marked'] === undefined) return;
  if (isIn) line.dataset['marked'] = '';
  else delete line.dataset['marked'];
  [...line.cells].forEach((cell, at) => {
    const column = at - 1;
    const isSelected = isIn && column >= block.left && column <= block.right;
    if (isSelected) cell.setAttribute('aria-selected', 'true');
    else cell.removeAttribute('aria-selected');
    cell.classList.toggle('active', at === 0 ? isIn : row === active.row && column === active.column);
  });
}
