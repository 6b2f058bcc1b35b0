// Owns walking over a document's data cells, as several rules do.
import type { DocumentCell, DocumentRow, DocumentSection } from '../documents/document';
import { typed } from './rule';
import type { RuleContext } from './rule';

/** A data cell with where it stands. */
export interface CellPlace {
  readonly section: DocumentSection;
  readonly row: DocumentRow;
  readonly cell: DocumentCell;
}

/** Every cell of every data row, in the order of the document; total rows are left out. */
export function* dataCells(context: RuleContext): Iterable<CellPlace> {
  for (const section of typed(context)?.sections ?? []) {
    for (const row of section.table?.rows ?? []) {
      for (const cell of row.cells.values()) yield { section, row, cell };
    }
  }
}
