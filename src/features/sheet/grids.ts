// The tables of a document in the sheet, row by row as they stand in the file: those of the contract with what it says
// of their columns, and all others as they are.
import { inWords } from '../../base/message';
import { isMissing, readNumber } from '../../base/number';
import { isPlaceholder, placeholdersIn } from '../../base/placeholder';
import type { Row, Table } from '../../base/markdown/markdown';
import type { DocumentCell, DocumentRow, DocumentSection, DocumentTable } from '../../documents/document';
import type { Column } from '../../knowledge/contracts/contract';
import { shownText } from './cellText';
import type { SheetSource } from './head/fields';
import { ANY_TEXT, inputKind } from './inputKind';
import type { SheetCell, SheetColumn, SheetRow } from './model';

/** A table, and the section of the contract whose table it is. */
export interface TableAt {
  readonly table: Table;
  readonly section: DocumentSection | undefined;
}

/** The columns of a table, under the titles that they have in the file. */
export function columnsOf(reading: SheetSource, { table, section }: TableAt): SheetColumn[] {
  return table.header.cells.map(({ text }, index) => {
    const column = section?.table?.columns[index];
    const title = shownText(text);
    if (section === undefined || column === undefined)
      return { ...ANY_TEXT, title, isNumber: holdsNumbers(table, index), isComputed: false };
    return {
      ...inputKind(reading.presented, column),
      id: column.id,
      title: title === '' ? inWords(reading.presented.reader, column.title, column.en) : title,
      isNumber: isNumeric(column),
      isComputed: reading.states.isComputed(section.section.id, column.id),
    };
  });
}

function isNumeric({ kind }: Column): boolean {
  return ['integer', 'number', 'money', 'ratio', 'percent'].includes(kind);
}

/** Whether all that stands in a column of the writer's own is numbers. */
function holdsNumbers({ rows }: Table, index: number): boolean {
  const said = rows
    .map(({ cells }) => cells[index]?.text ?? '')
    .filter((text) => !isMissing(text) && !isPlaceholder(text));
  return said.length > 0 && said.map(readNumber).every((read) => read.kind !== 'invalid' || read.isTooLong);
}

/**
 * The rows of a table in the order of the file. One of which all is said that was said of it before is the row that it
 * was.
 */
export function rowsOf(reading: SheetSource, { table, section }: TableAt): SheetRow[] {
  const kinds = section?.table === undefined ? undefined : kindsOf(section.table);
  const ids = idsOf(section?.table);
  const width = table.header.cells.length;
  return table.rows.map((row) => {
    const [kind, read] = kinds?.get(row) ?? [row.cells.length === width ? 'data' : 'ragged', undefined];
    const said: SaidOfCell[] = [];
    for (let index = 0; index < Math.max(width, row.cells.length); index++)
      said.push(saidOf(reading, { row, section, index, read: read?.cells.get(ids[index] ?? '') }));
    const before = reading.rows.get(row);
    if (before?.kind === kind && isSaid(before, said)) return before;
    const made = { kind, cells: said.map((each, index) => ({ text: textAt(row, before, index), ...each })) };
    reading.rows.set(row, made);
    return made;
  });
}

function textAt({ cells }: Row, before: SheetRow | undefined, index: number): string {
  return before?.cells[index]?.text ?? shownText(cells[index]?.text ?? '');
}

/** What is said of a cell beside its text, which stays as long as the row does. */
type SaidOfCell = Omit<SheetCell, 'text'>;

function isSaid({ cells }: SheetRow, said: readonly SaidOfCell[]): boolean {
  return (
    cells.length === said.length &&
    cells.every(({ state, findings }, index) => {
      const other = said[index];
      return state === other?.state && (findings === other.findings || findings?.join() === other.findings?.join());
    })
  );
}

type Kinds = ReadonlyMap<Row, readonly [SheetRow['kind'], DocumentRow]>;

function kindsOf({ rows, totals, unread }: DocumentTable): Kinds {
  const of = (kind: SheetRow['kind'], all: readonly DocumentRow[]): [Row, readonly [SheetRow['kind'], DocumentRow]][] =>
    all.map((row) => [row.source, [kind, row]]);
  return new Map([...of('data', rows), ...of('total', totals), ...of('ragged', unread)]);
}

/** What the contract reads in each column: of two of the same id in the first. */
function idsOf({ columns }: Pick<DocumentTable, 'columns'> = { columns: [] }): (string | undefined)[] {
  return columns.map((column, index) =>
    columns.findIndex((other) => other?.id === column?.id) === index ? column?.id : undefined,
  );
}

interface CellAt {
  readonly row: Row;
  readonly section: DocumentSection | undefined;
  readonly index: number;
  readonly read: DocumentCell | undefined;
}

function saidOf({ states, placing }: SheetSource, { row, section, index, read }: CellAt): SaidOfCell {
  const cell = row.cells[index];
  if (cell === undefined) return ENTERED;
  const known =
    section === undefined || read === undefined ? 'entered' : states.ofCell(section.section.id, row.line, read);
  // What the contract does not know, or reads as a text, may hold a place to be filled in too.
  const state = known === 'entered' && placeholdersIn(cell.text).length > 0 ? 'open' : known;
  return { state, ...placing.inRange(cell.range) };
}

const ENTERED: SaidOfCell = { state: 'entered' };
