// The lines of a grid as elements: its titles, its rows and their cells.
import type { SheetCell, SheetColumn, SheetRow } from '../../../../features/sheet/model';
import { element } from '../../elements';
import type { GridWords } from '../gridWords';

/** The line of titles. The edge of a title can be dragged. */
export function titleLine(columns: readonly SheetColumn[], words: GridWords): HTMLTableRowElement {
  const corner = element('th', { class: 'row-number', role: 'columnheader', 'aria-colindex': 1 }, '#');
  const titles = columns.map((column, at) => title(column, at, words));
  return element('tr', { role: 'row', 'aria-rowindex': 1 }, corner, ...titles);
}

function title({ title: text, help, required, isComputed, isNumber }: SheetColumn, at: number, words: GridWords) {
  const isMarked = required && !isComputed;
  return element(
    'th',
    {
      scope: 'col',
      role: 'columnheader',
      'aria-colindex': at + 2,
      title: help === undefined ? text : `${text}\n${help}`,
      class: isNumber ? 'number' : undefined,
    },
    text,
    ...(isMarked ? [element('span', { class: 'required', title: words.required }, ' *')] : []),
    element('span', { class: 'edge', 'aria-hidden': 'true' }),
  );
}

/** A row; its number is its first cell. */
export function rowLine(
  { kind, cells }: SheetRow,
  columns: readonly SheetColumn[],
  row: number,
  words: GridWords,
): HTMLTableRowElement {
  const number = element(
    'th',
    { class: 'row-number', scope: 'row', role: 'rowheader', 'aria-colindex': 1 },
    kind === 'total' ? 'Σ' : String(row + 1),
  );
  const line = element('tr', { role: 'row', class: kind, 'aria-rowindex': row + 2 }, number);
  line.append(...cells.map((cell, at) => cellElement(cell, columns[at], at, words)));
  line.dataset['row'] = String(row);
  return line;
}

function cellElement(cell: SheetCell, column: SheetColumn | undefined, at: number, words: GridWords) {
  const classes = [column?.isNumber === true ? 'number' : '', cell.state, isFaulty(cell) ? 'faulty' : ''];
  const made = element(
    'td',
    { role: 'gridcell', class: classes.filter((each) => each !== '').join(' '), 'aria-colindex': at + 2 },
    element('div', { class: 'text' }, cell.text),
  );
  const said = stateOf(cell, words);
  if (said !== '') made.append(element('span', { class: 'state' }, ` ${said}`));
  if (isFaulty(cell)) made.setAttribute('aria-invalid', 'true');
  return made;
}

/** Whether something is wrong with a cell, beyond that it is to be filled in. */
function isFaulty({ state, findings = [] }: SheetCell): boolean {
  return findings.length > 0 && state !== 'open';
}

/** What a cell is, in words. */
export function stateOf(cell: SheetCell, words: GridWords): string {
  const states = [cell.state === 'entered' ? '' : words[cell.state], isFaulty(cell) ? words.faulty : ''];
  return states.filter((each) => each !== '').join(' ');
}

/** A line without cells, of no height yet. */
export function spacer(): HTMLTableRowElement {
  return element('tr', { class: 'spacer', 'aria-hidden': 'true', hidden: true });
}

/** Gives a spacer a height. */
export function setHeight(line: HTMLTableRowElement, height: number): void {
  line.style.height = `${String(height)}px`;
  line.hidden = height === 0;
}

/** Whether the titles of two tables look the same. */
export function sameTitles(a: readonly SheetColumn[], b: readonly SheetColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ title: text, required, help, isNumber }, at) => {
      const other = b[at];
      return other?.title === text && other.required === required && other.help === help && other.isNumber === isNumber;
    })
  );
}

/** Whether two rows look the same. */
export function sameRow(a: SheetRow | undefined, b: SheetRow): boolean {
  if (a === b) return true;
  return (
    a?.kind === b.kind &&
    a.cells.length === b.cells.length &&
    a.cells.every(({ text, state, findings = [] }, at) => {
      const other = b.cells[at];
      return other?.text === text && other.state === state && (other.findings ?? []).length === findings.length;
    })
  );
}
