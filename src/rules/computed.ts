// Owns what a document's contract computes: formula cells and totals with the value that they must show. Rules compare, fixes write.
import { message } from '../base/message';
import { equalAt } from '../base/number';
import type { DocumentCell, DocumentRow, DocumentTable } from '../documents/document';
import { rowScope } from '../documents/scope';
import { writeValue } from '../documents/value';
import { Quantity, sum } from '../knowledge/quantity';
import { labelOf, replacement } from './labels';
import { typed } from './rule';
import type { Fault, RuleContext, TypedDocument } from './rule';

/** A cell whose value follows from others: `expected` is how it must read, `agrees` whether it does at its displayed decimals. */
export interface ComputedCell {
  readonly kind: 'formula' | 'total';
  readonly cell: DocumentCell;
  readonly expected: string;
  readonly agrees: boolean;
  /** The formula, or the section of the column that is added up. */
  readonly basis: string;
}

/** Every formula cell and total cell of the document whose value can be computed from what is filled in. */
export function* computedCells(document: TypedDocument): Iterable<ComputedCell> {
  for (const { section, table } of document.sections) {
    if (table === undefined || section.table === undefined) continue;
    for (const row of table.rows) yield* formulaCells(document, section.id, row);
    for (const row of table.totals) yield* totalCells(section.table.total, table, row);
  }
}

/** A fault for every filled-in cell of a kind that does not show what it must, with the fix that writes it. */
export function* mismatches(context: RuleContext, kind: ComputedCell['kind']): Iterable<Fault> {
  const document = typed(context);
  if (document === undefined) return;
  for (const { kind: found, cell, expected, agrees } of computedCells(document)) {
    if (found !== kind || agrees || cell.value.kind !== 'number') continue;
    yield {
      message: message(kind === 'formula' ? 'formula-mismatch' : 'total-mismatch', { label: labelOf(cell.column), expected, actual: cell.text }),
      range: cell.range,
      clause: cell.column.clause,
      expected,
      actual: cell.text,
      fixes: [replacement(cell.range, expected)],
    };
  }
}

function* formulaCells(document: TypedDocument, sectionId: string, row: DocumentRow): Iterable<ComputedCell> {
  const columns = document.type.sections.find((each) => each.id === sectionId)?.table?.columns ?? [];
  for (const cell of row.cells.values()) {
    const evaluate = document.type.compiled.formulas.get(`${sectionId}.${cell.column.id}`);
    if (evaluate === undefined) continue;
    const result = evaluate(rowScope(document.type, document, columns, row));
    if (result instanceof Quantity && result.value !== undefined) {
      yield computed('formula', cell, { value: result.value, basis: cell.column.formula ?? '' });
    }
  }
}

function* totalCells(totals: readonly string[], table: DocumentTable, row: DocumentRow): Iterable<ComputedCell> {
  for (const cell of row.cells.values()) {
    if (!totals.includes(cell.column.id)) continue;
    const values = table.rows.map((each) => each.cells.get(cell.column.id)?.value);
    const total = sum(values.map((value) => (value?.kind === 'number' ? new Quantity(value.value, value.decimals) : new Quantity(undefined))));
    if (total.value !== undefined) yield computed('total', cell, { value: total.value, basis: cell.column.title });
  }
}

function computed(kind: ComputedCell['kind'], cell: DocumentCell, { value, basis }: { value: number; basis: string }): ComputedCell {
  const present = cell.value;
  const agrees = present.kind === 'number' && equalAt(present.value, value, present.decimals);
  return { kind, cell, basis, agrees, expected: writeValue(cell.column, value, present) };
}
