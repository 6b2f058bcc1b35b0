// Tables of the page: those that stand by themselves, and those that say what a chart shows.
import { element } from '../../preview/html';
import type { Child, Html } from '../../preview/html';
import type { Say } from './setting';

/** A column: its title, and whether it holds numbers. */
export interface TableColumn {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** A cell: words, or what a page shows, with the words for it where there is none. */
export type TableCell = string | { readonly shown: Html; readonly text: string };

/** A row: by what it is reached, its head, and its other cells. */
export interface TableRow {
  readonly id?: string | undefined;
  readonly head: TableCell;
  readonly cells: readonly TableCell[];
}

/** A table with a caption. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** The table; the caption may be for those alone who do not see what stands around it. */
export function tableOf({ caption, columns, rows }: Table): Html {
  const classAt = (at: number): string | undefined => (columns[at]?.isNumber === true ? 'number' : undefined);
  const head = columns.map(({ title }, at) => element('th', { scope: 'col', class: classAt(at) }, title));
  const body = rows.map(({ id, head: first, cells }) =>
    element(
      'tr',
      { id },
      element('th', { scope: 'row' }, shownOf(first)),
      ...cells.map((cell, at) => element('td', { class: classAt(at + 1) }, shownOf(cell))),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
}

function shownOf(cell: TableCell): Child {
  return typeof cell === 'string' ? cell : cell.shown;
}

/** A chart with its title, what is said below it, and the table that says the same. */
export function figureOf(say: Say, chart: Html, table: Table, ...below: readonly Child[]): Html {
  return element(
    'figure',
    {},
    element('figcaption', {}, table.caption),
    chart,
    ...below,
    element('details', {}, element('summary', {}, say('dashboard.as-table', { title: table.caption })), tableOf(table)),
  );
}
