// The rows of a table as the last document has them, laid over those of a draft: rows that were begun keep what they
// say, days are moved along, and what belongs to its own period is left open.
import { isPlaceholder, PLACEHOLDER } from '../../base/placeholder';
import { labelKey } from '../../base/script';
import type { Script } from '../../base/script';
import type { DocumentRow, DocumentTable } from '../../documents/document';
import { contractRows } from '../../documents/templates/partRows';
import { inScript } from '../../documents/templates/template';
import type { StartingRow } from '../../documents/templates/template';
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
}

/** The rows that a table is to have. */
export interface CarriedRows {
  /** By the draft's columns, as text. */
  readonly rows: readonly (readonly string[])[];
  /** The columns of which something was taken over. */
  readonly from: ReadonlySet<string>;
}

/** Lays the last table over the draft's. */
export function carriedRows(laid: Laid): CarriedRows {
  const from = new Set<string>();
  const rows = pairsOf(laid).map((pair) =>
    laid.own.columns.map((column, at) => {
      const own = saidAt(pair.own, at);
      const text = own === undefined && column !== undefined ? broughtText(laid, column, pair) : undefined;
      if (column !== undefined && text !== undefined) from.add(column.id);
      return own ?? text ?? pair.own?.source.cells[at]?.text ?? blankOf(laid.contract, column);
    }),
  );
  return { rows, from };
}

function broughtText(laid: Laid, column: Column, pair: Pair): string | undefined {
  return pair.given?.[column.id] ?? takenText(laid, column, pair);
}

interface Pair {
  readonly own: DocumentRow | undefined;
  readonly last: DocumentRow | undefined;
  /** What the new period gives by itself. */
  readonly given?: StartingRow;
}

// Where a table goes through its period, rows correspond by their place in it, else by what tells them apart.
function pairsOf(laid: Laid): Pair[] {
  const parts = partRows(laid);
  if (parts !== undefined)
    return parts.map((given, index) => ({ own: laid.own.rows[index], last: laid.last.rows[index], given }));
  const keys = keyColumns(laid.section);
  const free = new Set(laid.own.rows);
  const paired = laid.last.rows.map((last): Pair => {
    const key = keyOf(keys, (id) => lastCell(laid, id, last)?.text ?? '');
    const own = [...free].find((row) => key !== '' && keyOf(keys, (id) => row.cells.get(id)?.text ?? '') === key);
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

function keyOf(keys: readonly string[], textOf: (id: string) => string): string {
  const texts = keys.map((id) => textOf(id).trim());
  return texts.some((text) => text === '' || isPlaceholder(text)) ? '' : texts.map(labelKey).join('|');
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

function blankOf({ rows }: TableContract, column: Column | undefined): string {
  if (column === undefined) return '';
  const isAsked = column.required || rows.some((row) => isPlaceholder(row[column.id] ?? ''));
  return isAsked ? PLACEHOLDER : '';
}

function lastCell({ section, last }: Laid, id: string, row: DocumentRow): ReturnType<DocumentRow['cells']['get']> {
  const column = section.table?.columns.find((each) => each.id === id);
  const there = last.columns.filter((each) => each !== undefined);
  const same = column && sameSpec(column, there);
  return same && row.cells.get(same.id);
}

// 6 月, 2026-06, 上月, 第二季: what names a time was said of that time.
const TIME =
  /(?:\d|[一二三四五六七八九十])\s*月(?![度销銷])|\d{4}\s*[-/.年]\s*\d|\d\/\d|[上本下][个個]?[月周週季年]|第[一二三四]季|W\d\d/u;

function takenText(laid: Laid, column: Column, { own, last, given }: Pair): string | undefined {
  const taken = own === undefined && given === undefined ? laid.taken.added : laid.taken.present;
  const cell = last && taken.has(column.id) ? lastCell(laid, column.id, last) : undefined;
  if (cell === undefined || cell.text === '' || ['missing', 'placeholder', 'invalid'].includes(cell.value.kind))
    return undefined;
  if (column.kind === 'date' || column.kind === 'dateRange') return movedText(cell.value, cell.text, laid.move);
  if (cell.value.kind === 'number') return column.unit === cell.column.unit ? cell.text : undefined;
  return column.kind === 'text' && TIME.test(cell.text) ? undefined : inScript(cell.text, laid.script);
}
