// Owns what a document's contract computes: formula cells and totals with the value that they must show. Rules compare, fixes write.
import { equalAt } from '../base/number';
import { Quantity, sum } from '../knowledge/quantity';
import type { ComputedCell, DocumentBody, DocumentCell, DocumentRow, DocumentSection, DocumentTable, Scopes } from './document';
import { writeValue } from './value';

/** Every formula cell and total cell of the document whose value can be computed from what is filled in. */
export function computedCells(document: DocumentBody, scopes: Scopes): ComputedCell[] {
  return document.sections.flatMap((section) => {
    const { table } = section;
    if (table === undefined) return [];
    return [
      ...table.rows.flatMap((row) => formulaCells(document, { section, row, scopes })),
      ...table.totals.flatMap((row) => totalCells(section.section.table?.total ?? [], table, row)),
    ];
  });
}

interface RowPlace {
  readonly section: DocumentSection;
  readonly row: DocumentRow;
  readonly scopes: Scopes;
}

function formulaCells({ type }: DocumentBody, { section: { section }, row, scopes }: RowPlace): ComputedCell[] {
  return [...row.cells.values()].flatMap((cell) => {
    if (cell.column.formula === undefined) return [];
    const result = type?.compiled.formulas.get(`${section.id}.${cell.column.id}`)?.(scopes.row(section, row));
    return result instanceof Quantity && result.value !== undefined ? [computed('formula', cell, { value: result.value, basis: cell.column.formula })] : [];
  });
}

function totalCells(totals: readonly string[], table: DocumentTable, row: DocumentRow): ComputedCell[] {
  return [...row.cells.values()].flatMap((cell) => {
    if (!totals.includes(cell.column.id)) return [];
    const values = table.rows.map((each) => each.cells.get(cell.column.id)?.value);
    const total = sum(values.map((value) => (value?.kind === 'number' ? new Quantity(value.value, value.decimals) : new Quantity(undefined))));
    return total.value === undefined ? [] : [computed('total', cell, { value: total.value, basis: cell.column.title })];
  });
}

function computed(kind: ComputedCell['kind'], cell: DocumentCell, { value, basis }: { value: number; basis: string }): ComputedCell {
  const present = cell.value;
  const agrees = present.kind === 'number' && equalAt(present.value, value, present.decimals);
  return { kind, cell, basis, agrees, get expected() { return writeValue(cell.column, value, present); } };
}
