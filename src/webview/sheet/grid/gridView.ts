// The cells of a grid on the page: a real table with the roles of a grid, whose rows are drawn as they come into view.
import type { SheetCell, SheetColumn, SheetRow, TableBlock } from '../../../features/sheet/model';
import type { Box } from './cellField';
import { element } from '../elements';
import { blockOf } from './selection';
import type { Block, CellPlace, Selection } from './selection';
import { RowWindow } from './rowWindow';

/** What the cells of a grid are called to those who do not see their colours. */
export interface StateWords {
  readonly open: string;
  readonly computed: string;
  readonly carried: string;
  readonly faulty: string;
  readonly required: string;
}

/** The table of a grid. */
export class GridView {
  readonly root = element('div', { class: 'grid' });
  private readonly table = element('table', { role: 'grid', 'aria-multiselectable': 'true' });
  private readonly head = element('thead', { role: 'rowgroup' });
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly window: RowWindow;
  private block: TableBlock | undefined;
  private drawn = new Map<number, HTMLTableRowElement>();
  private shown: Block | undefined;

  constructor(private readonly words: StateWords) {
    this.table.append(this.head, this.body);
    this.root.append(this.table);
    this.window = new RowWindow(this.root, () => {
      this.drawRows();
    });
  }

  /** Draws a table; what says the same as before stays the element that it is. */
  show(block: TableBlock, label: string): void {
    const before = this.block;
    this.block = block;
    this.table.setAttribute('aria-label', label);
    this.table.setAttribute('aria-rowcount', String(block.rows.length + 1));
    this.table.setAttribute('aria-colcount', String(block.columns.length));
    if (before === undefined || !sameTitles(before.columns, block.columns)) {
      this.head.replaceChildren(this.headRow(block.columns));
      this.drawn.clear();
      this.body.replaceChildren();
    }
    this.window.count = block.rows.length;
    this.drawRows(before);
  }

  /** Marks what is selected. */
  select(selection: Selection): void {
    const block = blockOf(selection);
    for (const [row, line] of this.drawn) this.mark(line, row, selection, block);
    this.shown = block;
    for (const [column, cell] of [...this.head.querySelectorAll('th')].entries())
      cell.classList.toggle('active', column - 1 >= block.left && column - 1 <= block.right);
  }

  get selected(): Block | undefined {
    return this.shown;
  }

  /** Brings a cell into view. */
  reveal(place: CellPlace): void {
    this.window.reveal(place.row);
    const cell = this.cellAt(place);
    if (cell !== undefined) this.scrollTo(cell);
  }

  /** Where a cell lies; nowhere while its row is not drawn. */
  boxOf(place: CellPlace): Box {
    const cell = this.cellAt(place);
    if (cell === undefined) return { left: 0, top: 0, width: 0, height: 0 };
    return { left: cell.offsetLeft, top: cell.offsetTop, width: cell.offsetWidth, height: cell.offsetHeight };
  }

  /** The cell at an element of the page. */
  placeOf(target: EventTarget | null): CellPlace | undefined {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.parentElement?.dataset['row'];
    if (cell === null || row === undefined) return undefined;
    return { row: Number(row), column: cell.cellIndex - 1 };
  }

  /** How many rows are seen at once. */
  get pageSize(): number {
    return this.window.pageSize;
  }

  private cellAt({ row, column }: CellPlace): HTMLTableCellElement | undefined {
    return this.drawn.get(row)?.cells[column + 1];
  }

  // The titles and the first column lie over what is scrolled below them.
  private scrollTo(cell: HTMLTableCellElement): void {
    const { root } = this;
    const first = cell.parentElement?.children[1];
    const frozen = first instanceof HTMLElement ? first.offsetLeft + first.offsetWidth : 0;
    const headHeight = this.head.offsetHeight;
    const isFirst = cell === first;
    if (!isFirst && cell.offsetLeft < root.scrollLeft + frozen) root.scrollLeft = cell.offsetLeft - frozen;
    if (!isFirst && cell.offsetLeft + cell.offsetWidth > root.scrollLeft + root.clientWidth)
      root.scrollLeft = cell.offsetLeft + cell.offsetWidth - root.clientWidth;
    if (cell.offsetTop < root.scrollTop + headHeight) root.scrollTop = cell.offsetTop - headHeight;
    if (cell.offsetTop + cell.offsetHeight > root.scrollTop + root.clientHeight)
      root.scrollTop = cell.offsetTop + cell.offsetHeight - root.clientHeight;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private headRow(columns: readonly SheetColumn[]): HTMLTableRowElement {
    const titles = columns.map((column) =>
      element(
        'th',
        { scope: 'col', role: 'columnheader', title: column.help, class: column.isNumber ? 'number' : undefined },
        column.title,
        ...(column.required && !column.isComputed
          ? [element('span', { class: 'required', title: this.words.required }, ' *')]
          : []),
      ),
    );
    return element('tr', { role: 'row' }, element('th', { class: 'row-number', 'aria-hidden': 'true' }), ...titles);
  }

  private drawRows(before?: TableBlock): void {
    const { block } = this;
    if (block === undefined) return;
    const { from, to, above, below } = this.window.range;
    const lines: HTMLTableRowElement[] = [];
    const next = new Map<number, HTMLTableRowElement>();
    for (let row = from; row < to; row++) {
      const data = block.rows[row];
      if (data === undefined) continue;
      const known = this.drawn.get(row);
      const line =
        known !== undefined && (before === undefined || sameRow(before.rows[row], data))
          ? known
          : this.rowLine(block, data, row);
      next.set(row, line);
      lines.push(line);
    }
    this.drawn = next;
    this.body.replaceChildren(spacer(above), ...lines, spacer(below));
    this.window.measured(lines);
  }

  private rowLine({ columns }: TableBlock, { kind, cells }: SheetRow, row: number): HTMLTableRowElement {
    const number = element(
      'th',
      { class: 'row-number', scope: 'row', role: 'rowheader' },
      kind === 'total' ? 'Σ' : String(row + 1),
    );
    const line = element(
      'tr',
      { role: 'row', class: kind, 'aria-rowindex': row + 2 },
      number,
      ...cells.map((cell, column) => this.cell(cell, columns[column], column)),
    );
    line.dataset['row'] = String(row);
    return line;
  }

  private cell(cell: SheetCell, column: SheetColumn | undefined, index: number): HTMLTableCellElement {
    const isFaulty = (cell.findings?.length ?? 0) > 0 && cell.state !== 'open';
    const classes = [column?.isNumber === true ? 'number' : '', cell.state, isFaulty ? 'faulty' : ''];
    const said = isFaulty ? this.words.faulty : cell.state === 'entered' ? '' : this.words[cell.state];
    const made = element(
      'td',
      { role: 'gridcell', class: classes.filter((each) => each !== '').join(' '), 'aria-colindex': index + 1 },
      cell.text,
    );
    if (said !== '') made.append(element('span', { class: 'state' }, ` ${said}`));
    if (isFaulty) made.setAttribute('aria-invalid', 'true');
    return made;
  }

  private mark(line: HTMLTableRowElement, row: number, { active }: Selection, block: Block): void {
    const isIn = row >= block.top && row <= block.bottom;
    [...line.cells].forEach((cell, at) => {
      const column = at - 1;
      const isSelected = isIn && column >= block.left && column <= block.right;
      if (isSelected !== cell.hasAttribute('aria-selected')) {
        if (isSelected) cell.setAttribute('aria-selected', 'true');
        else cell.removeAttribute('aria-selected');
      }
      cell.classList.toggle('active', at === 0 ? isIn : row === active.row && column === active.column);
    });
  }
}

function spacer(height: number): HTMLTableRowElement {
  const line = element('tr', { class: 'spacer', 'aria-hidden': 'true' });
  line.style.height = `${String(height)}px`;
  line.hidden = height === 0;
  return line;
}

function sameTitles(a: readonly SheetColumn[], b: readonly SheetColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ title, required, help }, at) => {
      const other = b[at];
      return other?.title === title && other.required === required && other.help === help;
    })
  );
}

function sameRow(a: SheetRow | undefined, b: SheetRow): boolean {
  return (
    a?.kind === b.kind &&
    a.cells.length === b.cells.length &&
    a.cells.every(({ text, state, findings = [] }, at) => {
      const other = b.cells[at];
      return other?.text === text && other.state === state && (other.findings ?? []).length === findings.length;
    })
  );
}
