// What a contract demands of values at one place of a document: that a cell shows what its formula gives, a total what
// its rows add up to, that a check holds. Each can be asked of the document as it would be with other values.
import type { Document, DocumentRow, DocumentSection } from '../../documents/document';
import { formulaCell, totalCell } from '../../calculation/computed';
import type { ComputedCell } from '../../calculation/computed';
import { operandsOf, rangesOf } from '../../calculation/operands';
import { checkPlace } from '../../calculation/checkPlace';
import type { Scope } from '../../formulas/expression';
import { failingIn } from '../../formulas/failing';
import type { Tree } from '../../formulas/tree';
import { Quantity } from '../../formulas/quantity';
import type { Range } from '../../base/range';
import type { Check } from '../../knowledge/contracts/contract';
import type { CompiledCheck } from '../../knowledge/contracts/compile';

/** A demand on a document. Rows are known by their lines, which stay while values change. */
export interface Demand {
  readonly key: string;
  /** Whether it is met; undefined where that cannot be told. */
  readonly holds: (document: Document) => boolean | undefined;
  /** By how much what is written differs from what must be; undefined where that is no number. */
  readonly gap: (document: Document) => number | undefined;
  /** The places of the values that it was judged by. */
  readonly reads: (document: Document) => readonly Range[];
  /** Whether one value alone meets it: a bound is met by many. */
  readonly isExact: boolean;
  /** Whether it names a column of a section. */
  readonly names: (section: string, column: string) => boolean;
}

/** A row of a table: the number of its section in the document, and its line. */
export interface RowPlace {
  readonly section: number;
  readonly line: number;
  readonly isTotal: boolean;
}

/** True where an expression names a column, or a field as `fields.x`. */
export function names(expression: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}\\b`).test(expression);
}

interface RowAt {
  readonly at: DocumentSection;
  readonly row: DocumentRow;
}

function rowAt({ sections }: Document, { section, line, isTotal }: RowPlace): RowAt | undefined {
  const at = sections[section];
  const row = (isTotal ? at?.table?.totals : at?.table?.rows)?.find(({ source }) => source.line === line);
  return at === undefined || row === undefined ? undefined : { at, row };
}

/** That a cell shows what its formula gives, or in a total row what its column adds up to. */
export function cellDemand(place: RowPlace, column: string, formula: string): Demand {
  const computed = (document: Document): ComputedCell | undefined => {
    const found = rowAt(document, place);
    const cell = found?.row.cells.get(column);
    if (found?.at.table === undefined || cell?.value.kind !== 'number') return undefined;
    const at = { section: found.at, table: found.at.table, row: found.row, cell };
    const given = place.isTotal ? totalCell(document, at) : formulaCell(document, at);
    return given?.kind === 'uncomputed' ? undefined : given;
  };
  return {
    key: `${String(place.section)} ${String(place.line)} ${column}`,
    holds: (document) => computed(document)?.agrees,
    gap: (document) => {
      const found = computed(document);
      return found?.cell.value.kind === 'number' ? found.cell.value.value - found.value : undefined;
    },
    reads: (document) => [...(computed(document)?.inputs ?? []), ...cellRange(document, place, column)],
    isExact: true,
    names: (_, name) => name === column || names(formula, name),
  };
}

function cellRange(document: Document, place: RowPlace, column: string): Range[] {
  const range = rowAt(document, place)?.row.cells.get(column)?.range;
  return range === undefined ? [] : [range];
}

/** That a check holds, of a document or of one of its rows. */
export function checkDemand(check: Check, compiled: CompiledCheck, place: RowPlace | undefined): Demand {
  const scopeOf = (document: Document): Scope | undefined => {
    if (isUnread(document, compiled.names)) return undefined;
    if (place === undefined) return document.scopes.whole();
    const found = rowAt(document, place);
    return found && document.scopes.row(found.at.section, found.row);
  };
  const holds = (document: Document): boolean | undefined => {
    const scope = scopeOf(document);
    const held = scope && compiled.expect(scope);
    return typeof held === 'boolean' ? held : undefined;
  };
  return {
    key: `${check.id} ${String(place?.line ?? '')}`,
    holds,
    gap: (document) => {
      const scope = scopeOf(document);
      return scope && gapOf(document, compiled.tree(), scope);
    },
    reads: (document) => {
      const scope = scopeOf(document);
      const row = place && rowAt(document, place)?.row;
      return scope === undefined ? [] : rangesOf(operandsOf(document, compiled.expect, scope, { row }));
    },
    isExact: !/[<>]/.test(check.expect),
    names: (section, column) => {
      if ((check.each === section || section === '') && names(check.expect, column)) return true;
      return compiled.names.includes(section) && new RegExp(`\\.${column}\\b`).test(check.expect);
    },
  };
}

// What holds of a whole table cannot be told while one of its rows cannot be read.
function isUnread({ sections }: Document, ids: readonly string[]): boolean {
  return sections.some(({ section, table }) => ids.includes(section.id) && (table?.unread.length ?? 0) > 0);
}

function gapOf(document: Document, tree: Tree, scope: Scope): number | undefined {
  const functions = document.type?.compiled.functions();
  const sides = functions && failingIn(tree, scope, functions).sides;
  const [left, right] = sides?.map(({ value }) => numberOf(value)) ?? [];
  return left === undefined || right === undefined ? undefined : left - right;
}

function numberOf(value: unknown): number | undefined {
  if (value instanceof Quantity) return value.value;
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : undefined;
}

/** Where a check of a row reports. */
export function reportsAt(document: Document, check: Check, place: RowPlace | undefined): Range {
  return checkPlace(document, check, place && rowAt(document, place)?.row).range;
}
