// What a document's contract computes: formula cells and totals with the value that they must show. Rules compare,
// fixes write.
import { equalAt } from '../base/number';
import type { Range } from '../base/range';
import { isAdditive } from '../knowledge/contracts/contract';
import type { Column } from '../knowledge/contracts/contract';
import { Unjudged } from '../formulas/expression';
import { Meter } from '../formulas/meter';
import { Quantity, roundingOf, sum } from '../formulas/quantity';
import type {
  Computed,
  ComputedCell,
  DocumentBody,
  DocumentCell,
  DocumentRow,
  DocumentSection,
  DocumentTable,
  Scopes,
  UncomputedCell,
} from './document';
import { columnRanges, inputsOf } from './inputs';
import { readValue, writeValue } from './value';
import type { Value } from './value';

/** Every formula cell and total cell whose value can be computed from what is filled in, and those where it fails. */
export function computedCells(document: DocumentBody, scopes: Scopes): Computed {
  const whole = Meter.ofDocument();
  const cells = document.sections.flatMap((section) => cellsOf(document, section, { scopes, whole }));
  return {
    computed: cells.filter((each) => each.kind !== 'uncomputed'),
    uncomputed: cells.filter((each) => each.kind === 'uncomputed'),
  };
}

/** What formulas run on, and what counts their steps: for each column by itself, and for all of a document. */
interface Running {
  readonly scopes: Scopes;
  readonly whole: Meter;
}

type Cells = (ComputedCell | UncomputedCell)[];

function cellsOf(document: DocumentBody, section: DocumentSection, { scopes, whole }: Running): Cells {
  const { table } = section;
  if (table === undefined) return [];
  const columns = (section.section.table?.columns ?? []).filter((column) => column.formula !== undefined);
  const meters = new Map(columns.map(({ id }) => [id, whole.part()]));
  return [
    ...(meters.size === 0 ? [] : table.rows.flatMap((row) => formulaCells(document, { section, row, scopes, meters }))),
    ...table.totals.flatMap((row) => totalCells(document, { section, table, row, scopes, meters })),
  ];
}

interface RowPlace {
  readonly section: DocumentSection;
  readonly row: DocumentRow;
  readonly scopes: Scopes;
  /** By the columns that have a formula. */
  readonly meters: ReadonlyMap<string, Meter>;
}

function formulaCells(document: DocumentBody, { section: { section }, row, scopes, meters }: RowPlace): Cells {
  return [...meters].flatMap(([column, meter]): Cells => {
    const cell = row.cells.get(column);
    const id = `${section.id}.${column}`;
    const formula = cell?.column.formula;
    if (cell === undefined || formula === undefined) return [];
    const result = document.type?.compiled.formulas.get(id)?.(scopes.row(section, row), meter);
    if (result instanceof Unjudged) return [{ kind: 'uncomputed', cell, unjudged: result, id }];
    if (!(result instanceof Quantity) || result.value === undefined) return [];
    return resultOf('formula', cell, {
      value: result.value,
      basis: formula,
      like: operandIn(row, cell.column),
      inputs: () => inputsOf(document, formula, { row }),
      isCertain: (expected) => readValue(cell.column, expected).kind === 'number',
    });
  });
}

// In a column of numbers of any kind a difference reads as what it is of: 99.3% - 99.5% is -0.2%, and 50,480 - 52,000
// is -1,520.
function operandIn({ cells }: DocumentRow, { kind, formula = '' }: Column): Value | undefined {
  if (kind !== 'number' || /[*/(?]/.test(formula)) return undefined;
  const operands = (formula.match(/[A-Za-z]\w*/g) ?? []).flatMap((name) => {
    const value = cells.get(name)?.value;
    return value?.kind === 'number' ? [value] : [];
  });
  const finest = operands.toSorted((a, b) => b.style.digits - a.style.digits)[0];
  return operands.every(({ style }) => style.unit === finest?.style.unit) ? finest : undefined;
}

interface TotalRow extends RowPlace {
  readonly table: DocumentTable;
}

// A total adds up its column; under a formula the total row shows the formula of the totals, since ratios do not add
// up. Shares of a whole do: the sum of rounded ones, 99.99 %, is then as good as the 100.00 % that their formula gives.
function totalCells(
  document: DocumentBody,
  { section: { section }, table, row, scopes, meters }: TotalRow,
): ComputedCell[] {
  const { type } = document;
  const totals = new Map(section.table?.total.map((id) => [id, totalOf(table, id)]));
  const scope = scopes.totals(section, Object.fromEntries(totals));
  return [...row.cells.values()].flatMap((cell) => {
    const { column } = cell;
    const formula = type?.compiled.formulas.get(`${section.id}.${column.id}`);
    const ofTotals = formula?.(scope, meters.get(column.id));
    const [value, ...also] = [ofTotals, totals.get(column.id)].flatMap((each) =>
      each instanceof Quantity && each.value !== undefined ? [each.value] : [],
    );
    if (value === undefined) return [];
    return resultOf('total', cell, {
      value,
      also,
      rounded: isShare(column) ? { sum: totals.get(column.id), by: roundingIn(table, column.id) } : undefined,
      basis: column.title,
      aggregated: isAggregated(table, cell),
      inputs: () => [...columnRanges(table, column.id), ...inputsOf(document, column.formula ?? '', { table })],
      isCertain: () => type?.assesses !== true && isTotalInBounds(table, cell, value),
    });
  });
}

function isShare(column: Column): boolean {
  return (column.kind === 'percent' || column.kind === 'ratio') && isAdditive(column);
}

function roundingIn({ rows }: DocumentTable, column: string): number {
  const values = rows.map((row) => row.cells.get(column)?.value);
  return roundingOf(
    values.flatMap((value) => (value?.kind === 'number' ? [new Quantity(value.value, value.decimals)] : [])),
  );
}

function totalOf(table: DocumentTable, column: string): Quantity {
  if (table.unread.length > 0) return new Quantity(undefined); // what such a row holds is not known
  const values = table.rows.map((each) => each.cells.get(column)?.value);
  return sum(
    values.map((value) =>
      value?.kind === 'number' ? new Quantity(value.value, value.decimals) : new Quantity(undefined),
    ),
  );
}

// Amounts and counts may add up to more than each may be; shares may not, but for the rounding of each.
function isTotalInBounds({ rows }: DocumentTable, { column, value: present }: DocumentCell, value: number): boolean {
  const { kind, min = -Infinity, max = Infinity } = column;
  if (kind !== 'ratio' && kind !== 'percent') return value >= min || min > 0;
  const decimals = present.kind === 'number' ? present.decimals : 4;
  const rounding = (rows.length * 10 ** -decimals) / 2;
  return value >= min - rounding && value <= max + rounding;
}

/** True where a total cell of a ratio shows the sum or the average of its column. */
export function isAggregated(table: DocumentTable, cell: DocumentCell): boolean {
  const { value, column } = cell;
  if (table.unread.length > 0) return false;
  if (value.kind !== 'number' || isAdditive(column) || !['ratio', 'percent'].includes(column.kind)) return false;
  const values = table.rows.flatMap((row) => {
    const found = row.cells.get(column.id)?.value;
    return found?.kind === 'number' ? [found.value] : [];
  });
  const total = values.reduce((a, b) => a + b, 0);
  return (
    values.length > 1 &&
    (equalAt(value.value, total, value.decimals) || equalAt(value.value, total / values.length, value.decimals))
  );
}

interface Computation {
  readonly value: number;
  /** Values that will do as well. */
  readonly also?: readonly number[];
  /** The sum of shares, each of which was rounded: the cell may be so far from it. */
  readonly rounded?: { readonly sum: Quantity | undefined; readonly by: number } | undefined;
  readonly basis: string;
  /** A value in whose style the result is written, where the cell has none of its own. */
  readonly like?: Value | undefined;
  readonly aggregated?: boolean;
  readonly inputs: () => Range[];
  readonly isCertain: (expected: string) => boolean;
}

// What does not agree and has too many digits to be written is not judged.
function resultOf(kind: ComputedCell['kind'], cell: DocumentCell, computation: Computation): ComputedCell[] {
  const result = new Result(kind, cell, computation);
  return result.agrees || writtenAs(cell, computation) !== undefined ? [result] : [];
}

function writtenAs({ column, value }: DocumentCell, computation: Computation): string | undefined {
  return writeValue(column, computation.value, value.kind === 'number' ? value : computation.like);
}

// A class, since an object literal with getters makes a hidden class for each object, which keeps the whole document in
// memory until all of memory is cleared. What is asked of the few cells that do not agree is worked out when asked.
class Result implements ComputedCell {
  readonly agrees: boolean;

  constructor(
    readonly kind: ComputedCell['kind'],
    readonly cell: DocumentCell,
    private readonly computation: Computation,
  ) {
    const { value, also = [], rounded } = computation;
    const present = cell.value;
    this.agrees =
      present.kind === 'number' &&
      ([value, ...also].some((each) => equalAt(present.value, each, present.decimals)) ||
        Math.abs(present.value - (rounded?.sum?.value ?? NaN)) < (rounded?.by ?? 0));
  }

  get basis(): string {
    return this.computation.basis;
  }

  get aggregated(): boolean {
    return this.computation.aggregated ?? false;
  }

  get expected(): string {
    return writtenAs(this.cell, this.computation) ?? this.cell.text;
  }

  get inputs(): readonly Range[] {
    return this.computation.inputs();
  }

  get isCertain(): boolean {
    return this.computation.isCertain(this.expected);
  }
}
