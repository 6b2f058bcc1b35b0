// Where in a document the values stand that an expression read: so a value can be explained, and is not written while
// what it follows from is in doubt.
import { comparePositions, lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { Evaluate, Scope } from '../formulas/expression';
import { traced } from '../formulas/tracing';
import type { Touch } from '../formulas/tracing';
import type { Document, DocumentRow, DocumentSection, DocumentTable } from '../documents/document';
import { sectionsOf } from '../documents/document';

/** A value that another follows from: how an expression names it, what it says, and where it stands. */
export interface Operand {
  readonly name: string;
  readonly text: string;
  /** Left out for what stands in no document, such as a limit. */
  readonly range?: Range;
}

/** Which rows the columns are of that an expression names alone: one row, or in a total row all of its table. */
export interface Seen {
  readonly row?: DocumentRow | undefined;
  readonly table?: DocumentTable | undefined;
}

/** What an expression reads of a document, in the order in which it does. */
export function operandsOf(document: Document, evaluate: Evaluate, scope: Scope, seen: Seen): Operand[] {
  const { touched } = traced(evaluate, scope);
  const items = new Set(touched.flatMap(({ names }) => (names.length > 2 ? [names[0]] : [])));
  // A list whose items were read stands for nothing itself; of any other the rows were counted.
  return touched
    .filter(({ names, value }) => value !== undefined || !items.has(names[0] ?? ''))
    .flatMap((touch) => operandsAt(document, touch, seen));
}

/** The places of operands, as far as they stand in the document. */
export function rangesOf(operands: readonly Operand[]): Range[] {
  return operands.flatMap(({ range }) => range ?? []);
}

/** True where one of the operands stands at a place. */
export function areOf(operands: readonly Operand[], { start }: Range): boolean {
  return rangesOf(operands).some((range) => comparePositions(range.start, start) === 0);
}

function operandsAt(document: Document, { names }: Touch, { row, table }: Seen): Operand[] {
  const [first = '', second, third] = names.map(String);
  if (first === 'limits') return [limit(document, second ?? '')];
  if (first === 'fields') return fieldOperand(document, second ?? '');
  if (first === 'period') return periodOperand(document);
  if (third !== undefined) return itemOperand(document, first, { index: Number(second), column: third });
  const own = row === undefined ? table && columnOperands(table, first) : cellOperand(row, first, first);
  if (own !== undefined && own.length > 0) return own;
  return sectionsOf(document, first).map((section) => sectionOperand(first, section));
}

function limit({ type }: Document, name: string): Operand {
  return { name: `limits.${name}`, text: String(type?.limits[name] ?? '') };
}

function fieldOperand({ fields }: Document, id: string): Operand[] {
  const field = fields.get(id);
  return field === undefined ? [] : [{ name: `fields.${id}`, text: field.text, range: field.entry.valueRange }];
}

function periodOperand({ period, periodEntry }: Document): Operand[] {
  if (periodEntry === undefined) return [];
  return [{ name: 'period', text: period?.text ?? '', range: periodEntry.valueRange }];
}

interface Item {
  readonly index: number;
  readonly column: string;
}

function itemOperand(document: Document, section: string, { index, column }: Item): Operand[] {
  const row = document.derived(itemsOf).get(section)?.[index];
  return row === undefined ? [] : cellOperand(row, column, `${section}.${column}`);
}

// The rows of a section that stands several times are one list, made once: an expression may read every row of it.
function itemsOf({ sections }: Document): ReadonlyMap<string, readonly DocumentRow[]> {
  const items = new Map<string, DocumentRow[]>();
  for (const { section, table } of sections) {
    const rows = items.get(section.id) ?? [];
    items.set(section.id, rows);
    for (const row of table?.rows ?? []) rows.push(row);
  }
  return items;
}

/** The cell of a row under a column, by a name. */
export function cellOperand({ cells, source }: DocumentRow, column: string, name: string): Operand[] {
  const cell = cells.get(column);
  if (cell === undefined) return [];
  const { start, end } = cell.range;
  return [{ name, text: cell.text, range: lineRange(source.line, start.character, end.character) }];
}

/** The cells of a column in the rows of data. */
export function columnOperands({ rows }: DocumentTable, column: string): Operand[] {
  return rows.flatMap((row) => cellOperand(row, column, column));
}

function sectionOperand(name: string, { heading, endLine }: DocumentSection): Operand {
  const range = { start: { line: heading.line + 1, character: 0 }, end: { line: endLine, character: 0 } };
  return { name, text: '', range };
}
