// A document as it would read with another value at one place, without its text being read again: a value can be judged
// before it is written.
import type { CellPlace, Document, DocumentCell, DocumentField, DocumentRow } from './document';
import { withDerived } from './parse';
import { readValue } from './value';

/** The document with another text in a cell. */
export function withCell(document: Document, { section, row, cell }: CellPlace, text: string): Document {
  const changed: DocumentCell = { ...cell, text, value: readValue(cell.column, text, document.period) };
  const changedRow = (each: DocumentRow): DocumentRow =>
    each === row ? { ...row, cells: new Map(row.cells).set(cell.column.id, changed) } : each;
  const sections = document.sections.map((each) => {
    const { table } = each;
    return each !== section || table === undefined
      ? each
      : {
          ...each,
          table: {
            ...table,
            rows: table.rows.map(changedRow),
            totals: table.totals.map(changedRow),
            unread: table.unread.map(changedRow),
          },
        };
  });
  return withDerived({ ...document, sections }, document);
}

/** The document with another text as the value of a field. */
export function withField(document: Document, field: DocumentField, text: string): Document {
  const { front } = document;
  const entry = { ...field.entry, value: text };
  const changed: DocumentField = { ...field, entry, text, value: readValue(field.field, text, document.period) };
  const entries = front.kind === 'present' ? front.entries.map((each) => (each === field.entry ? entry : each)) : [];
  return withDerived({
    ...document,
    front: front.kind === 'present' ? { ...front, entries } : front,
    fields: new Map(document.fields).set(field.field.id, changed),
  });
}
