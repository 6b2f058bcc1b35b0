// The rows of a table as the last document has them, laid over those of a draft: rows that were begun keep what they
// say, days are moved along, and what belongs to its own period is left open.
import { inPeriod } from '../../base/dates/period';
import { isPlaceholder } from '../../base/placeholder';
import { inScript, labelKey } from '../../base/script';
import type { Script } from '../../base/script';
import type { DocumentCell, DocumentRow, DocumentTable } from '../../documents/document';
import { columnStyle, plainForm } from '../../documents/forms/plainForm';
import { markOf } from '../../documents/templates/cellMarks';
import { contractRows } from '../../documents/templates/partRows';
import type { StartingRow } from '../../documents/templates/template';
import { valueKey } from '../../documents/value';
import type { Column, Section, TableContract } from '../../knowledge/contracts/contract';
import { sameSpec } from '../../knowledge/contracts/versions';
import { movedText } from './movedDays';
import type { Move } from './movedDays';
import { keyColumns } from './takenColumns';
import type { Taken } from './takenColumns';

/** Two tables of one kind: the draft's own, and the last one, with what is taken of it. */
export interface Laid {
  readonly section: Section;
  readonly contract: TableContract;
  readonly own: DocumentTable;
  readonly last: DocumentTable;
  readonly taken: Taken;
  readonly move: Move;
  readonly script: Script;
  /** The id of the post that a text names. */
  readonly roleId: (text: string) => string | undefined;
}

/** The rows that a table is to have. */
export interface CarriedRows {
  /** By the draft's columns, as text. */
  readonly rows: readonly (readonly string[])[];
  /** The columns of which something was taken over. */
  readonly from: ReadonlySet<string>;
}

/** Lays the last table over the draft's. */
export function carriedRows(given: Laid): CarriedRows {
  const laid = { ...given, numbered: numberedColumns(given) };
  const from = new Set<string>();
  const rows = pairsOf(laid).map((pair) =>
    laid.own.columns.map((column, at) => {
      const own = saidAt(pair.own, at);
      const text = own === undefined && column !== undefined ? broughtText(laid, column, pair) : undefined;
      if (column !== undefined && text !== undefined) from.add(column.id);
      return own ?? text ?? pair.own?.source.cells[at]?.text ?? blankOf(laid, column);
    }),
  );
  return { rows, from };
}

function broughtText(laid: Numbered, column: Column, pair: Pair): string | undefined {
  return pair.given?.[column.id] ?? takenText(laid, column, pair);
}

interface Pair {
  readonly own: DocumentRow | undefined;
  readonly last: DocumentRow | undefined;
  /** What the new period gives by itself. */
  readonly given?: StartingRow;
}

// Where a table goes through its period, rows correspond by their place in it, else by what tells them apart.
function pairsOf(laid: Numbered): Pair[] {
  const parts = partRows(laid);
  if (parts !== undefined)
    return parts.map((given, index) => ({ own: laid.own.rows[index], last: laid.last.rows[index], given }));
  const keys = keyColumns(laid.section);
  const free = new Set(laid.own.rows);
  const paired = laid.last.rows.map((last): Pair => {
    const key = keyOf(keys, (id) => numberedKey(laid, id, lastCell(laid, id, last)));
    const own = [...free].find((row) => key !== '' && keyOf(keys, (id) => cellKey(laid, row.cells.get(id))) === key);
    if (own !== undefined) free.delete(own);
    return { own, last };
  });
  const begun = [...free].filter((row) => !isOpenRow(row, keys)).map((own): Pair => ({ own, last: undefined }));
  return [...paired, ...begun];
}

function partRows({ section, contract, move, script }: Laid): StartingRow[] | undefined {
  const parts = contract.parts ?? tiledParts(section, contract, move);
  if (parts === undefined) return undefined;
  return contractRows({ ...contract, parts }, move.to).map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([id]) => id === parts.dates || id === parts.name)
        .map(([id, text]) => [id, inScript(text, script)]),
    ),
  );
}

// A table whose spans fill its period goes through it by weeks or months, whether it says so or not.
function tiledParts(section: Section, { tiles }: TableContract, { to }: Move): TableContract['parts'] {
  const isLong = to.kind === 'month' || to.kind === 'quarter';
  if (tiles?.over !== 'period' || !isLong) return undefined;
  return { by: to.kind === 'month' ? 'week' : 'month', dates: tiles.column, name: keyColumns(section)[0] };
}

function keyOf(keys: readonly string[], partOf: (id: string) => string): string {
  const parts = keys.map(partOf);
  return parts.includes('') ? '' : parts.join('|');
}

// A metric, a channel or a post is the same by any of its names.
function cellKey({ roleId }: Laid, cell: DocumentCell | undefined): string {
  if (cell === undefined || cell.text.trim() === '' || isPlaceholder(cell.text)) return '';
  const role = cell.column.kind === 'role' ? roleId(cell.text) : undefined;
  return role ?? valueKey(cell.value, cell.text);
}

function numberedKey(laid: Numbered, id: string, cell: DocumentCell | undefined): string {
  const numbered = numberedText(laid, id, cell?.text ?? '');
  return numbered === cell?.text ? cellKey(laid, cell) : labelKey(numbered.trim());
}

/** True for a row in which nothing is said but what it is about. */
export function isOpenRow({ cells }: DocumentRow, keys: readonly string[]): boolean {
  return [...cells.values()].every(
    ({ column, value, text }) => keys.includes(column.id) || value.kind === 'placeholder' || text === '',
  );
}

function saidAt(row: DocumentRow | undefined, at: number): string | undefined {
  const text = row?.source.cells[at]?.text.trim() ?? '';
  return text === '' || isPlaceholder(text) ? undefined : text;
}

function blankOf({ contract: { rows }, script }: Laid, column: Column | undefined): string {
  if (column === undefined) return '';
  const isAsked = column.required || rows.some((row) => isPlaceholder(row[column.id] ?? ''));
  return isAsked ? markOf(column, script) : '';
}

function lastCell({ section, last }: Laid, id: string, row: DocumentRow): DocumentCell | undefined {
  const column = section.table?.columns.find((each) => each.id === id);
  const there = last.columns.filter((each) => each !== undefined);
  const same = column && sameSpec(column, there);
  return same && row.cells.get(same.id);
}

// 6 月, 2026-06, 上月, 第二季: what names a time was said of that time.
const TIME =
  /(?:\d|[一二三四五六七八九十])\s*月(?![度销銷])|\d{4}\s*[-/.年]\s*\d|\d\/\d|[上本下][个個]?[月周週季年]|第[一二三四]季|W\d\d/u;

function takenText(laid: Numbered, column: Column, { own, last, given }: Pair): string | undefined {
  const taken = own === undefined && given === undefined ? laid.taken.added : laid.taken.present;
  const cell = last && taken.has(column.id) ? lastCell(laid, column.id, last) : undefined;
  if (cell === undefined || cell.text === '' || ['missing', 'placeholder', 'invalid'].includes(cell.value.kind))
    return undefined;
  if (column.kind === 'date' || column.kind === 'dateRange') return movedText(cell.value, cell.text, laid.move);
  const plain = plainForm(cell.value, columnStyle(laid.last, cell.column.id)) ?? cell.text;
  if (cell.value.kind === 'number') return column.unit === cell.column.unit ? plain : undefined;
  if (laid.numbered.has(column.id)) return numberedText(laid, column.id, cell.text);
  return column.kind === 'text' && TIME.test(cell.text) ? undefined : inScript(plain, laid.script);
}

// Numbers that rows were given in their period: M06-1, M06-2. What a thing is known by everywhere says no period.
interface Numbered extends Laid {
  readonly numbered: ReadonlySet<string>;
}

function numberedColumns(laid: Laid): ReadonlySet<string> {
  const saysPeriod = ({ id }: Column): boolean =>
    laid.last.rows.every((row) => {
      const text = lastCell(laid, id, row)?.text.trim() ?? '';
      return numberIn(text, laid.move) !== text;
    });
  const unique = laid.contract.columns.filter((column) => column.unique && column.kind === 'text');
  return new Set(unique.filter(saysPeriod).map(({ id }) => id));
}

function numberedText({ numbered, move }: Numbered, id: string, text: string): string {
  return numbered.has(id) ? numberIn(text.trim(), move) : text;
}

function numberIn(text: string, { from, to }: Move): string {
  return text.replace(/^(.*?)(\d+)$/, (_, prefix: string, number: string) => inPeriod(prefix, from, to) + number);
}
