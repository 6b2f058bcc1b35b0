// Reading a table from the clipboard: tab-separated text as Excel and WPS write it, or the HTML of a sheet or a web
// page. It says what stands in which cell; which column that is, tablePaste.ts finds out. Nothing is fetched or run,
// and size is bounded.
import { Parser } from 'htmlparser2';

/** Rows of cells, each row as long as the longest. A line break inside a cell is `\n`. */
export type Grid = readonly (readonly string[])[];

/** What is on the clipboard. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

const MAX_LENGTH = 4_000_000; // characters; the styles of a sheet's HTML are most of it
const MAX_ROWS = 5000;
const MAX_COLUMNS = 100;
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);

/**
 * The table on the clipboard, of at least two columns; undefined where there is none, more than one, or one with text
 * around it.
 */
export function readClipboard({ html, text }: Clipboard): Grid | undefined {
  const tabbed = readTabbed(text);
  const styled = readHtmlTable(html);
  return gridOf(styled && wordsOf(styled, tabbed)) ?? gridOf(tabbed);
}

/**
 * The cells of HTML, each in the words of the same block as text where these differ in blanks alone: HTML breaks long
 * lines anywhere, and takes several blanks for one.
 */
export function wordsOf(styled: string[][], text: string[][] | undefined): string[][] {
  return styled.map((row, at) =>
    row.map((cell, column) => {
      const plain = text?.[at]?.[column] ?? '';
      return isSameInWords(cell, plain) ? plain : cell;
    }),
  );
}

function isSameInWords(cell: string, plain: string): boolean {
  if (cell.includes('\n') !== plain.includes('\n')) return false; // some write a line break as a blank there
  return cell !== plain && cell.replace(/\s+/g, '') === plain.replace(/\s+/g, '') && plain.trim() !== '';
}

function gridOf(rows: readonly (readonly string[])[] | undefined): Grid | undefined {
  const filled = (rows ?? [])
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const used = filled.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const width = used.reduce((most, each) => Math.max(most, each), 0);
  if (width < 2 || width > MAX_COLUMNS || filled.length > MAX_ROWS) return undefined;
  return filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** The cells of a text with tabs, as spreadsheets write it; undefined where there are none. */
export function readTabbed(text: string): string[][] | undefined {
  return text.includes('\t') ? readCells(text) : undefined;
}

/** A cell is quoted where it holds a tab, a line break or a quote; a quote inside is doubled. */
export function readCells(text: string): string[][] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const rows: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"').replace(/\r\n?/g, '\n') ?? match[2] ?? '');
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
    if (rows.length > MAX_ROWS + 1) return undefined;
  }
  return rows;
}

interface HtmlCell {
  text: string;
  readonly isHidden: boolean;
  readonly columns: number;
  readonly rows: number;
}

// What a walk through the tags holds; the parser calls back into it.
interface Walk {
  readonly rows: HtmlCell[][];
  /** The numbers of columns that are not shown, and of rows; how many columns were told of. */
  readonly hidden: { readonly columns: Set<number>; readonly rows: Set<number>; told: number };
  cell: HtmlCell | undefined;
  tables: number;
  depth: number;
  unseen: number;
  around: string;
}

/** The one table of an HTML text. */
export function readHtmlTable(html: string): string[][] | undefined {
  if (!/<table[\s>]/i.test(html) || html.length > MAX_LENGTH) return undefined;
  const hidden = { columns: new Set<number>(), rows: new Set<number>(), told: 0 };
  const walk: Walk = { rows: [], hidden, cell: undefined, tables: 0, depth: 0, unseen: 0, around: '' };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      openTag(walk, name, attributes);
    },
    ontext: (text) => {
      takeText(walk, text);
    },
    onclosetag: (name) => {
      closeTag(walk, name);
    },
  });
  parser.end(html);
  return walk.tables === 1 && walk.around.trim() === '' && walk.rows.length <= MAX_ROWS ? shownIn(walk) : undefined;
}

function openTag(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  if (UNSEEN.has(name)) walk.unseen++;
  if (name === 'table') {
    walk.tables++;
    walk.depth++;
  }
  if (walk.depth === 0) return;
  if (name === 'col') tellColumn(walk.hidden, attributes);
  if (name === 'tr') {
    if (isHidden(attributes)) walk.hidden.rows.add(walk.rows.length);
    walk.rows.push([]);
  }
  if (name === 'br' && walk.cell) walk.cell.text += '\n';
  if ((name === 'p' || name === 'div' || name === 'li') && walk.cell && walk.cell.text.trim() !== '')
    walk.cell.text += '\n';
  if (name !== 'td' && name !== 'th') return;
  walk.cell = {
    text: '',
    isHidden: isHidden(attributes),
    columns: span(attributes.colspan, MAX_COLUMNS),
    rows: span(attributes.rowspan, MAX_ROWS),
  };
  walk.rows.at(-1)?.push(walk.cell);
}

function tellColumn(hidden: Walk['hidden'], attributes: Readonly<Record<string, string>>): void {
  const count = span(attributes.span, MAX_COLUMNS);
  for (let at = 0; at < count && isHidden(attributes); at++) hidden.columns.add(hidden.told + at);
  hidden.told += count;
}

// A spreadsheet puts what it hides on the clipboard too.
function isHidden({ style = '' }: Readonly<Record<string, string>>): boolean {
  return /(?:^|[;\s])display\s*:\s*none/i.test(style);
}

/** The cells that are shown. */
function shownIn({ rows, hidden }: Walk): string[][] {
  const all = spread(rows);
  const isGone = (column: number): boolean => hidden.columns.has(column) || isHiddenIn(rows, column);
  const gone = new Set((all[0] ?? []).flatMap((_, column) => (isGone(column) ? [column] : [])));
  const shown = all.filter((_, row) => !hidden.rows.has(row));
  return gone.size === 0 ? shown : shown.map((row) => row.filter((_, column) => !gone.has(column)));
}

// Where cells are merged nobody looks for the place of a cell in its row.
function isHiddenIn(rows: readonly (readonly HtmlCell[])[], column: number): boolean {
  return rows.every((cells) => cells[column]?.isHidden === true && cells.every(({ columns }) => columns === 1));
}

function span(text: string | undefined, most: number): number {
  const count = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(1, count), most);
}

function takeText(walk: Walk, text: string): void {
  if (walk.unseen > 0) return;
  const plain = text.replace(/[\s\u00a0]+/g, ' ');
  if (walk.cell) walk.cell.text += plain;
  else walk.around += plain.trim();
}

function closeTag(walk: Walk, name: string): void {
  if (UNSEEN.has(name)) walk.unseen = Math.max(0, walk.unseen - 1);
  if (name === 'td' || name === 'th') walk.cell = undefined;
  if (name === 'table') walk.depth = Math.max(0, walk.depth - 1);
}

/**
 * Merged cells take their places. A word holds for every row that it was merged over, as a channel's name does for its
 * lines; a number stands once, since an amount for several rows would be added up several times. Across columns a value
 * stands in the first.
 */
function spread(rows: readonly (readonly HtmlCell[])[]): string[][] {
  const below = new Map<number, { left: number; readonly text: string }>();
  return rows.map((cells) => {
    const row: string[] = [];
    const pending = [...cells];
    while ((pending.length > 0 || below.has(row.length)) && row.length <= MAX_COLUMNS) {
      const hanging = below.get(row.length);
      if (hanging !== undefined) {
        if (--hanging.left === 0) below.delete(row.length);
        row.push(hanging.text);
        continue;
      }
      const cell = pending.shift();
      const text = tidy(cell?.text ?? '');
      for (let column = 0; column < (cell?.columns ?? 1) && row.length <= MAX_COLUMNS; column++) {
        if ((cell?.rows ?? 1) > 1)
          below.set(row.length, {
            left: (cell?.rows ?? 1) - 1,
            text: column === 0 && !/^[¥￥$\d.,%+\-\s万萬亿億元]*$/.test(text) ? text : '',
          });
        row.push(column === 0 ? text : '');
      }
    }
    return row;
  });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
