// Which places of a document an expression reads, so that a value is not written while what it follows from is in
// doubt.
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { DocumentBody, DocumentRow, DocumentSection, DocumentTable } from '../documents/document';

// What an opening bracket follows is a function.
const NAMES = /\bfields\.([A-Za-z]\w*)|(?<![.\w])([A-Za-z]\w*)\b(?!\s*\()/g;

/**
 * What else than the head an expression sees: the cells of a row, or all rows of its table as totals do; without
 * either, all sections.
 */
export interface Seen {
  readonly row?: DocumentRow | undefined;
  readonly table?: DocumentTable | undefined;
}

/**
 * The places that an expression names: fields of the head, the period, cells of the row, columns of tables, or sections
 * of text.
 */
export function inputsOf(document: DocumentBody, expression: string, seen: Seen): Range[] {
  return Array.from(expression.matchAll(NAMES)).flatMap(([, field, name]) => {
    if (field !== undefined) return document.fields.get(field)?.entry.valueRange ?? [];
    if (name === 'period') return document.periodEntry?.valueRange ?? [];
    return name === undefined ? [] : placesOf(document, { name, expression }, seen);
  });
}

interface Name {
  readonly name: string;
  readonly expression: string;
}

function placesOf(document: DocumentBody, { name, expression }: Name, { row, table }: Seen): Range[] {
  if (row !== undefined) return rangeIn(row, name);
  if (table !== undefined) return columnRanges(table, name);
  return document.sections
    .filter(({ section }) => section.id === name)
    .flatMap((section) => sectionRanges(section, expression));
}

// Of a table an expression names columns through a variable, as in channels.map(r, r.budget); where it names none, it
// counts the rows.
function sectionRanges({ heading, endLine, table }: DocumentSection, expression: string): Range[] {
  const members = new Set(Array.from(expression.matchAll(/\.([A-Za-z]\w*)/g), ([, member]) => member));
  const columns = (table?.columns ?? []).filter((column) => column !== undefined && members.has(column.id));
  if (table !== undefined && columns.length > 0)
    return columns.flatMap((column) => columnRanges(table, column?.id ?? ''));
  return [{ start: { line: heading.line + 1, character: 0 }, end: { line: endLine, character: 0 } }];
}

/** The places of a column's cells in the rows of data. */
export function columnRanges({ rows }: DocumentTable, column: string): Range[] {
  return rows.flatMap((row) => rangeIn(row, column));
}

function rangeIn({ cells, source }: DocumentRow, column: string): Range[] {
  const range = cells.get(column)?.range;
  return range === undefined ? [] : [lineRange(source.line, range.start.character, range.end.character)];
}
