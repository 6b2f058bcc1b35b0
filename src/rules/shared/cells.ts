// Walking over a document's data cells, as several rules do.
import type { CellPlace } from '../../documents/document';
import { typed } from '../rule';
import type { RuleContext } from '../rule';

/** Every cell of every data row, in the order of the document; total rows are left out. */
export function* dataCells(context: RuleContext): Iterable<CellPlace> {
  for (const section of typed(context)?.sections ?? []) {
    for (const row of section.table?.rows ?? []) {
      for (const cell of row.cells.values()) yield { section, row, cell };
    }
  }
}
