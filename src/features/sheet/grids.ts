// The tables of a document in the sheet, row by row as they stand in the file: those of the contract with what it says
// of their columns, and all others as they are.
import { inWords } from '../../base/message';
import { placeholdersIn } from '../../base/placeholder';
import type { Cell, Row, Table } from '../../base/markdown/markdown';
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
      return { ...ANY_TEXT, title, isNumber: false, isComputed: false };
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

/** The rows of a table in the order of the file. */
export function rowsOf(reading: SheetSource, { table, section }: TableAt): SheetRow[] {
  const known = section?.table;
  const kinds = known === undefined ? undefined : kindsOf(known);
  const width = table.header.cells.length;
  return table.rows.map((row) => {
    const [kind, read] = kinds?.get(row) ?? [row.cells.length === width ? 'data' : 'ragged', undefined];
    return {
      kind,
      cells: Array.from({ length: Math.max(width, row.cells.length) }, (_, index) =>
        cellOf(reading, { row, section, cell: row.cells[index], read: read && cellUnder(known?.columns, read, index) }),
      ),
    };
  });
}

type Kinds = ReadonlyMap<Row, readonly [SheetRow['kind'], DocumentRow]>;

function kindsOf({ rows, totals, unread }: DocumentTable): Kinds {
  const of = (kind: SheetRow['kind'], all: readonly DocumentRow[]): [Row, readonly [SheetRow['kind'], DocumentRow]][] =>
    all.map((row) => [row.source, [kind, row]]);
  return new Map([...of('data', rows), ...of('total', totals), ...of('ragged', unread)]);
}

/** What the contract reads in a column: of two of the same id in the first. */
function cellUnder(
  columns: DocumentTable['columns'] = [],
  { cells }: DocumentRow,
  index: number,
): DocumentCell | undefined {
  const id = columns[index]?.id;
  return id === undefined || columns.findIndex((column) => column?.id === id) !== index ? undefined : cells.get(id);
}

interface CellAt {
  readonly row: Row;
  readonly section: DocumentSection | undefined;
  readonly cell: Cell | undefined;
  readonly read: DocumentCell | undefined;
}

function cellOf({ states, placing }: SheetSource, { row, section, cell, read }: CellAt): SheetCell {
  if (cell === undefined) return { text: '', state: 'entered' };
  const known =
    section === undefined || read === undefined ? undefined : states.ofCell(section.section.id, row.line, read);
  // What the contract does not know, or reads as a text, may hold a place to be filled in too.
  const state =
    (known ?? 'entered') === 'entered' && placeholdersIn(cell.text).length > 0 ? 'open' : (known ?? 'entered');
  return { text: shownText(cell.text), state, ...placing.inRange(cell.range) };
}
