// Owns what a document's formulas and checks see: its fields, its period, a row or all tables.
import type { Scope } from '../knowledge/expression';
import { Quantity } from '../knowledge/quantity';
import type { Column } from '../knowledge/contract';
import type { DocumentType } from '../knowledge/documentType';
import { sectionsOf } from './document';
import type { Document, DocumentRow } from './document';
import { celValue, spanValue } from './value';

type Values = Record<string, ReturnType<typeof celValue>>;

function fieldValues(type: DocumentType, document: Document): Values {
  return Object.fromEntries(type.fields.map((field) => [field.id, celValue(field, document.fields.get(field.id)?.value)]));
}

function rowValues(columns: readonly Column[], row: DocumentRow): Values {
  return Object.fromEntries(columns.map((column) => [column.id, celValue(column, row.cells.get(column.id)?.value)]));
}

function limitValues(type: DocumentType): Values {
  return Object.fromEntries(Object.entries(type.limits).map(([name, limit]) => [name, new Quantity(limit)]));
}

/** What a condition on the document's fields sees: `fields`, `period` and `limits`. */
export function fieldScope(type: DocumentType, document: Document): Scope {
  return { fields: fieldValues(type, document), period: spanValue(document.period), limits: limitValues(type) };
}

/** What a formula, or a check of each row, sees: the row's columns by their ids, `fields` and `period`. */
export function rowScope(type: DocumentType, document: Document, columns: readonly Column[], row: DocumentRow): Scope {
  return { ...rowValues(columns, row), ...fieldScope(type, document) };
}

/** What a check of the whole document sees: each table section's rows by the section's id, `fields` and `period`. */
export function documentScope(type: DocumentType, document: Document): Scope {
  const tables = type.sections.flatMap(({ id, table }) => {
    if (table === undefined) return [];
    const rows = sectionsOf(document, id).flatMap((section) => section.table?.rows ?? []);
    return [[id, rows.map((row) => rowValues(table.columns, row))] as const];
  });
  return { ...Object.fromEntries(tables), ...fieldScope(type, document) };
}
