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

const LONGEST_TEXT = 20_000; // characters of a section that checks see, so that no regular expression runs over a whole book

// Of a section that is still to be filled in nothing is said but that.
function textOf(document: Document, id: string): string {
  const bodies = sectionsOf(document, id)
    .map(({ heading, endLine }) => document.outline.lines.slice(heading.line + 1, endLine).join('\n'));
  const text = bodies.join('\n').trim().slice(0, LONGEST_TEXT).replace(/<!--.*?-->/g, '').trim();
  return text.includes('【待填') ? '' : text;
}

/** What a check of the whole document sees: each table section's rows and each other section's text by the section's id, `fields` and `period`. */
export function documentScope(type: DocumentType, document: Document): Scope {
  const sections = type.sections.map(({ id, table }): [string, Scope[string]] => {
    if (table === undefined) return [id, textOf(document, id)];
    const rows = sectionsOf(document, id).flatMap((section) => section.table?.rows ?? []);
    return [id, rows.map((row) => rowValues(table.columns, row))];
  });
  return { ...Object.fromEntries(sections), ...fieldScope(type, document) };
}
