// What is said of the cell of a table in which the cursor is: its column, and whether its value follows from others.
import { labelOf } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import type { Position } from '../../base/range';
import type { Document, DocumentCell, DocumentSection } from '../../documents/document';
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
  const isTotal = section?.table?.totals.some(({ source }) => source.line === line) === true;
  return section !== undefined && id !== undefined && isComputedColumn(document, section, { id, isTotal });
}

/** Whether cells of a column follow from others: by a formula, or in a row of totals by being added up. */
function isComputedColumn(
  { type }: Document,
  { section }: DocumentSection,
  { id, isTotal }: { readonly id: string; readonly isTotal: boolean },
): boolean {
  const isFormula = type?.compiled.formulas.has(`${section.id}.${id}`) === true;
  return isFormula || (isTotal && section.table?.total.includes(id) === true);
}

/** The cells that nobody fills in by hand: they follow from others. */
export function computedCells(document: Document): DocumentCell[] {
  return document.sections.flatMap((section) => {
    const { rows = [], totals = [] } = section.table ?? {};
    return [...rows, ...totals].flatMap((row) =>
      [...row.cells].flatMap(([id, cell]) =>
        isComputedColumn(document, section, { id, isTotal: totals.includes(row) }) ? [cell] : [],
      ),
    );
  });
}
