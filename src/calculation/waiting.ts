// Which open places of a document wait for other values of it and not for a person: a formula, the sum of rows or a
// check gives them as soon as what they follow from is filled in. What the first two give, `computed.ts` tells; what
// checks give to the head stands here.
import { holdsPlaceholder } from '../base/placeholder';
import { comparePositions } from '../base/range';
import type { Range } from '../base/range';
import type { Document, DocumentCell, DocumentField, DocumentRow, DocumentTable } from '../documents/document';
import { sectionsOf } from '../documents/document';
import { writeValue } from '../documents/value';
import { Meter } from '../formulas/meter';
import { Quantity } from '../formulas/quantity';
import type { CompiledCheck } from '../knowledge/contracts/compile';
import type { Check, Section } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { operandsOf, rangesOf } from './operands';

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
export function isGivenByCheck(type: DocumentType | undefined, place: GivenPlace): boolean {
  return checkGiving(type, place) !== undefined;
}

/** The check of a type that gives the values of a column or the value of a field, compiled. */
export function checkGiving(type: DocumentType | undefined, { section, id }: GivenPlace): CompiledCheck | undefined {
  const at = section === undefined ? `fields.${id}` : id;
  const found = type?.checks.find((check) => check.each === section && check.at === at && isGiving(check, type));
  return found && type?.compiled.checks.get(found.id);
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

/** What a field will say, and the places from which that follows. */
export interface GivenText {
  readonly expected: string;
  readonly inputs: readonly Range[];
}

/**
 * What the check of a field of the head gives for it; undefined where none does, and while anything that it follows
 * from is open or cannot be read.
 */
export function givenText(document: Document, { field, value }: DocumentField): GivenText | undefined {
  const check = checkGiving(document.type, { id: field.id });
  const fix = check?.fix;
  if (fix === undefined || check === undefined || isAnyOpen(document, check)) return undefined;
  const scope = document.scopes.whole();
  const right = fix(scope, Meter.ofDocument().part());
  const operands = operandsOf(document, fix, scope, {});
  if (!(right instanceof Quantity) || right.value === undefined) return undefined;
  if (operands.some(({ text }) => holdsPlaceholder(text))) return undefined;
  const expected = writeValue(field, right.value, value);
  return expected === undefined ? undefined : { expected, inputs: rangesOf(operands) };
}

// Rows are counted before they are filled in, but not for good.
function isAnyOpen(document: Document, { names }: CompiledCheck): boolean {
  const tables = names.flatMap((name) => sectionsOf(document, name)).flatMap(({ table }) => table ?? []);
  return tables.some(
    ({ rows, unread }) =>
      unread.length > 0 ||
      rows.some(({ cells }) => [...cells.values()].some((cell) => cell.value.kind === 'placeholder')),
  );
}
