// Which open places of a document wait for other values of it and not for a person: a formula, the sum of rows or a
// check gives them as soon as what they follow from is filled in.
import { comparePositions } from '../base/range';
import type { Document, DocumentCell, DocumentRow, DocumentTable } from '../documents/document';
import type { Check, Section } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { operandsOf } from './operands';

/** A column of a section, or without a section a field of the head. */
export interface GivenPlace {
  readonly section?: string | undefined;
  readonly id: string;
}

/** Whether a check gives the value of its place, and does not only judge it. */
export function isGiving({ id, fix, computed }: Check, { compiled }: DocumentType): boolean {
  return fix !== undefined && computed && compiled.checks.get(id)?.fix !== undefined;
}

/** Whether a check of a type gives the values of a column or the value of a field. */
export function isGivenByCheck(type: DocumentType | undefined, { section, id }: GivenPlace): boolean {
  const at = section === undefined ? `fields.${id}` : id;
  return type?.checks.some((check) => check.each === section && check.at === at && isGiving(check, type)) === true;
}

/**
 * Whether a cell with nothing in it follows from others: the sum of rows that are there, what a check gives, or what a
 * formula does, unless that leaves it to the writer by reading the cell itself.
 */
export function followsFromOthers(document: Document, { column, range: { start } }: DocumentCell): boolean {
  const { type, scopes } = document;
  const at = document.derived(rowsByLine).get(start.line);
  if (at === undefined) return false;
  const { section, table, row } = at;
  const { id } = section;
  const evaluate = type?.compiled.formulas.get(`${id}.${column.id}`);
  if (row === undefined)
    return table.rows.length > 0 && (evaluate !== undefined || section.table?.total.includes(column.id) === true);
  if (isGivenByCheck(type, { section: id, id: column.id })) return true;
  if (evaluate === undefined) return false;
  if (!new RegExp(`\\b${column.id}\\b`).test(column.formula ?? '')) return true;
  const operands = operandsOf(document, evaluate, scopes.row(section, row), { row });
  return !operands.some(({ range }) => range !== undefined && comparePositions(range.start, start) === 0);
}

/** A row of a table; undefined for one of totals. */
interface RowAt {
  readonly section: Section;
  readonly table: DocumentTable;
  readonly row: DocumentRow | undefined;
}

function rowsByLine({ sections }: Document): ReadonlyMap<number, RowAt> {
  const all = sections.flatMap(({ section, table }): (readonly [number, RowAt])[] => {
    if (table === undefined) return [];
    const { rows, totals } = table;
    return [
      ...rows.map((row) => [row.source.line, { section, table, row }] as const),
      ...totals.map(({ source }) => [source.line, { section, table, row: undefined }] as const),
    ];
  });
  return new Map(all);
}
