// What is said of the cell of a table in which the cursor is: its column, and whether its value follows from others.
import { labelOf } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import type { Position } from '../../base/range';
import { followsFromOthers } from '../../calculation/waiting';
import type { Document, DocumentCell, DocumentRow, DocumentSection } from '../../documents/document';
import { cellOfLine } from '../completion/cells';
import { shownText } from '../sheet/cellText';
import { tableAround } from './cellMoves';

/** The cell of a place. */
export interface CellAbout {
  /** The title of its column, as the contract has it, or the document. */
  readonly title: MessageArgument;
  readonly isComputed: boolean;
  /** Whether nothing stands there yet. */
  readonly isOpen: boolean;
}

/** What is said of the cell of a place; undefined where there is none, and in a header. */
export function cellAbout(document: Document, position: Position): CellAbout | undefined {
  const { line, character } = position;
  const target = tableAround(document, position);
  const at = cellOfLine(document.outline.lines[line] ?? '', character)?.index;
  const row = target?.table.rows.find((each) => each.line === line);
  if (target === undefined || at === undefined || row === undefined) return undefined;
  const { section, table } = target;
  const column = section?.table?.columns[at];
  const title = column === undefined ? shownText(table.header.cells[at]?.text ?? '') : labelOf(column);
  return {
    title,
    isComputed: isComputedAt(document, line, at),
    isOpen: shownText(row.cells[at]?.text ?? '') === '',
  };
}

/** Whether the cell of a row and column follows from others. */
function isComputedAt(document: Document, line: number, at: number): boolean {
  const section = document.sections.find(({ table }) => table?.source.rows.some((row) => row.line === line));
  const id = section?.table?.columns[at]?.id;
  const { rows = [], totals = [] } = section?.table ?? {};
  const row = [...rows, ...totals].find(({ source }) => source.line === line);
  const cell = id === undefined ? undefined : row?.cells.get(id);
  return section !== undefined && row !== undefined && cell !== undefined && isComputed(document, section, row, cell);
}

/**
 * Whether a cell follows from others: by a formula, or in a row of totals by being added up. Where nothing stands yet,
 * it does so only if something will ever give it: of no rows nothing is added up, and some formulas leave some rows to
 * the writer.
 */
function isComputed(
  document: Document,
  { section, table }: DocumentSection,
  row: DocumentRow,
  cell: DocumentCell,
): boolean {
  if (cell.value.kind === 'placeholder') return followsFromOthers(document, cell);
  const { id } = cell.column;
  const isFormula = document.type?.compiled.formulas.has(`${section.id}.${id}`) === true;
  return isFormula || (table?.totals.includes(row) === true && section.table?.total.includes(id) === true);
}

/** The cells that nobody fills in by hand: they follow from others. */
export function computedCells(document: Document): DocumentCell[] {
  return document.sections.flatMap((section) => {
    const { rows = [], totals = [] } = section.table ?? {};
    return [...rows, ...totals].flatMap((row) =>
      [...row.cells.values()].filter((cell) => isComputed(document, section, row, cell)),
    );
  });
}
