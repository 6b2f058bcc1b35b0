// What a document's contract computes: formula cells and totals with the value that they must show. Rules compare,
// fixes write.
import { equalAt } from '../base/number';
import type { Range } from '../base/range';
import { isAdditive } from '../knowledge/contracts/contract';
import type { Column } from '../knowledge/contracts/contract';
import { Unjudged } from '../formulas/expression';
import { Meter } from '../formulas/meter';
import { Quantity } from '../formulas/quantity';
import type { Document, DocumentCell, DocumentRow, DocumentSection, DocumentTable } from '../documents/document';
import { formIn, formInRow } from './form';
import { readsUnread } from './unreadTables';
import { cellOperand, columnOperands, operandsOf, rangesOf } from './operands';
import type { Operand } from './operands';
import { ratioForm, ratioRows, ratioValue } from './ratios';
import type { RatioRow } from './ratios';
import { isShare, isTotalInBounds, roundingIn, totalOf } from './totals';
import { readValue, writeValue } from '../documents/value';
import type { Value } from '../documents/value';

/**
 * A cell whose value follows from others: `expected` is how it must read, `agrees` whether it does at its displayed
 * decimals.
 */
export interface ComputedCell {
  readonly kind: 'formula' | 'total';
  readonly cell: DocumentCell;
  readonly expected: string;
  readonly agrees: boolean;
  /** What it must show, before that is rounded. */
  readonly value: number;
  /** True for a ratio of a total row that adds up or averages its column, which a rule of its own says. */
  readonly aggregated: boolean;
  /** The formula, the title of the column that is added up, or the metric that is a ratio. */
  readonly basis: string;
  /** The rows that it is a ratio of, where it is one. */
  readonly ratio?: RatioRow | undefined;
  /** What the value follows from, and the places of it in the document. */
  readonly operands: readonly Operand[];
  readonly inputs: readonly Range[];
  /** False where a person answers for the value, or it is outside its column's bounds: then something else is wrong. */
  readonly isCertain: boolean;
}

/** What a document's formulas and totals give, and what could not be told. */
export interface Computed {
  readonly computed: readonly ComputedCell[];
  readonly uncomputed: readonly UncomputedCell[];
}

/** A formula cell whose formula could not be evaluated to its end. */
export interface UncomputedCell {
  readonly kind: 'uncomputed';
  readonly cell: DocumentCell;
  readonly unjudged: Unjudged;
  /** The formula's id: `section.column`. */
  readonly id: string;
}

/** Every formula cell and total cell whose value can be computed from what is filled in, and those where it fails. */
export function computedOf(document: Document): Computed {
  return document.derived(computedCells);
}

function computedCells(document: Document): Computed {
  const whole = Meter.ofDocument();
  const cells = document.sections.flatMap((section) => cellsOf(document, section, whole));
  return {
    computed: cells.filter((each) => each.kind !== 'uncomputed'),
    uncomputed: cells.filter((each) => each.kind === 'uncomputed'),
  };
}

/** Where a cell stands: the section, and the row that it is of. */
export interface CellAt {
  readonly section: DocumentSection;
  readonly table: DocumentTable;
  readonly row: DocumentRow;
  readonly cell: DocumentCell;
}

type Cell = ComputedCell | UncomputedCell;

/** By the columns that have a formula; left out, each is evaluated by itself. */
type Meters = ReadonlyMap<string, Meter> | undefined;

function cellsOf(document: Document, section: DocumentSection, whole: Meter): Cell[] {
  const { table } = section;
  if (table === undefined) return [];
  const columns = (section.section.table?.columns ?? []).filter(({ formula, ratios }) => formula ?? ratios);
  const meters = new Map(columns.map(({ id }) => [id, whole.part()]));
  return [
    ...(meters.size === 0 ? [] : table.rows).flatMap((row) =>
      [...meters.keys()].flatMap((column) => {
        const cell = row.cells.get(column);
        return cell === undefined ? [] : (formulaCell(document, { section, table, row, cell }, meters) ?? []);
      }),
    ),
    ...table.totals.flatMap((row) =>
      [...row.cells.values()].flatMap((cell) => totalCell(document, { section, table, row, cell }, meters) ?? []),
    ),
  ];
}

/** What a row's cell shows by its column's formula, or as a ratio of other rows; undefined where nothing gives it. */
export function formulaCell(document: Document, at: CellAt, meters?: Meters): Cell | undefined {
  if (at.cell.column.ratios === true) return ratioCell(document, at);
  const { section, table, row, cell } = at;
  const { scopes, type } = document;
  const { formula, id: column } = cell.column;
  const id = `${section.section.id}.${column}`;
  const evaluate = type?.compiled.formulas.get(id);
  if (formula === undefined || evaluate === undefined) return undefined;
  if (readsUnread(document, section.section, formula)) return undefined;
  const scope = scopes.row(section.section, row);
  const result = evaluate(scope, meters?.get(column));
  if (result instanceof Unjudged) return { kind: 'uncomputed', cell, unjudged: result, id };
  if (!(result instanceof Quantity) || result.value === undefined) return undefined;
  return resultOf('formula', cell, {
    value: result.value,
    basis: formula,
    form: () => formIn(table, cell),
    like: operandIn(row, cell.column) ?? formInRow(row, cell.column),
    operands: () => operandsOf(document, evaluate, scope, { row }),
    isCertain: (expected) => readValue(cell.column, expected).kind === 'number',
  });
}

function ratioCell(document: Document, { table, row, cell }: CellAt): ComputedCell | undefined {
  const ratio = ratioRows(document).get(row);
  const found = ratio && ratioValue(ratio, cell.column.id);
  if (ratio === undefined || found === undefined) return undefined;
  const { value, roundedBy } = found;
  return resultOf('formula', cell, {
    value,
    rounded: roundedBy === 0 ? undefined : { sum: new Quantity(value), by: roundedBy + halfStep(cell) },
    basis: ratio.metric.name,
    ratio,
    form: () => formIn(table, cell),
    like: ratioForm(row, cell, ratio.metric),
    operands: () => ratio.operands.flatMap((each) => cellOperand(each, cell.column.id, cell.column.id)),
    isCertain: (expected) => readValue(cell.column, expected).kind === 'number',
  });
}

function halfStep({ value }: DocumentCell): number {
  return value.kind === 'number' ? 10 ** -value.decimals / 2 : 0;
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

/**
 * What a cell of a total row shows: the sum of its column, and under a formula that of the totals, since ratios do not
 * add up. Shares of a whole do: the sum of rounded ones, 99.99 %, is then as good as the 100.00 % that their formula
 * gives.
 */
export function totalCell(document: Document, at: CellAt, meters?: Meters): ComputedCell | undefined {
  const {
    section: { section },
    table,
    cell,
  } = at;
  const { type, scopes } = document;
  const { column } = cell;
  const evaluate = type?.compiled.formulas.get(`${section.id}.${column.id}`);
  const isAdded = section.table?.total.includes(column.id) === true;
  if (evaluate === undefined && !isAdded) return undefined;
  const totals = new Map(section.table?.total.map((id) => [id, totalOf(table, id)]));
  const scope = scopes.totals(section, Object.fromEntries(totals));
  const results = [evaluate?.(scope, meters?.get(column.id)), totals.get(column.id)];
  const [value, ...also] = results.flatMap((each) =>
    each instanceof Quantity && each.value !== undefined ? [each.value] : [],
  );
  if (value === undefined) return undefined;
  return resultOf('total', cell, {
    value,
    also,
    rounded: isShare(column) ? { sum: totals.get(column.id), by: roundingIn(table, column.id) } : undefined,
    basis: column.title,
    form: () => formIn(table, cell),
    aggregated: isAggregated(table, cell),
    operands: () => [
      ...columnOperands(table, column.id),
      ...(evaluate === undefined ? [] : operandsOf(document, evaluate, scope, { table })),
    ],
    isCertain: () => type?.assesses !== true && isTotalInBounds(table, cell, value),
  });
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
  /** What comes of values that were rounded, such as a sum of shares: the cell may be so far from it. */
  readonly rounded?: { readonly sum: Quantity | undefined; readonly by: number } | undefined;
  readonly basis: string;
  readonly ratio?: RatioRow | undefined;
  /** A number in whose form the result is written, where there is one. */
  readonly form: () => Value;
  /** One in whose form it is written else. */
  readonly like?: Value | undefined;
  readonly aggregated?: boolean;
  readonly operands: () => readonly Operand[];
  readonly isCertain: (expected: string) => boolean;
}

// What does not agree and has too many digits to be written is not judged.
function resultOf(kind: ComputedCell['kind'], cell: DocumentCell, computation: Computation): ComputedCell | undefined {
  const result = new Result(kind, cell, computation);
  return result.agrees || writtenAs(cell, computation) !== undefined ? result : undefined;
}

function writtenAs({ column }: DocumentCell, { value, form, like }: Computation): string | undefined {
  const own = form();
  return writeValue(column, value, own.kind === 'number' ? own : like);
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

  get value(): number {
    return this.computation.value;
  }

  get basis(): string {
    return this.computation.basis;
  }

  get ratio(): RatioRow | undefined {
    return this.computation.ratio;
  }

  get aggregated(): boolean {
    return this.computation.aggregated ?? false;
  }

  get expected(): string {
    return writtenAs(this.cell, this.computation) ?? this.cell.text;
  }

  get operands(): readonly Operand[] {
    return this.computation.operands();
  }

  get inputs(): readonly Range[] {
    return rangesOf(this.operands);
  }

  get isCertain(): boolean {
    return this.computation.isCertain(this.expected);
  }
}
