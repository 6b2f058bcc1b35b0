// Walking over a document's data cells, as several rules do.
import type { CellPlace, DocumentCell, DocumentRow, DocumentSection } from '../../documents/document';
import type { Column } from '../../knowledge/contracts/contract';
import { typed } from '../rule';
import type { RuleContext } from '../rule';

/**
 * The cells of data rows that are meant, in the order of the document; total rows are left out. Few are, and only these
 * are handed over.
 */
export function* dataCells(context: RuleContext, isMeant: (cell: DocumentCell) => boolean): Iterable<CellPlace> {
  for (const section of typed(context)?.sections ?? []) {
    for (const row of rowsOf(section, context)) {
      for (const cell of row.cells.values()) if (isMeant(cell)) yield { section, row, cell };
    }
  }
}

/** The same where a column decides, in a row by the order of the contract's columns: most tables have none that is. */
export function* cellsUnder(context: RuleContext, isMeant: (column: Column) => boolean): Iterable<CellPlace> {
  for (const section of typed(context)?.sections ?? []) {
    const columns = section.section.table?.columns.filter(isMeant) ?? [];
    if (columns.length === 0) continue;
    for (const row of rowsOf(section, context)) {
      for (const { id } of columns) {
        const cell = row.cells.get(id);
        if (cell !== undefined) yield { section, row, cell };
      }
    }
  }
}

/** The data rows of a section, as far as they matter. */
export function rowsOf({ section, table }: DocumentSection, { only }: RuleContext): readonly DocumentRow[] {
  const rows = table?.rows ?? [];
  if (only === undefined) return rows;
  return section === only.section.section ? rows.filter(({ source }) => source === only.row.source) : [];
}
