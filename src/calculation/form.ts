// How a column writes its numbers: with so many decimals, this unit, with separators. What is written by us reads like
// the rest of its column, not like the wrong cell.
import type { NumberStyle } from '../base/number';
import type { DocumentCell, DocumentRow, DocumentTable } from '../documents/document';
import type { Value } from '../documents/value';

type NumberValue = Extract<Value, { readonly kind: 'number' }>;

/** The kinds whose numbers are alike in all rows; in a column of any numbers each row has a form of its own. */
const UNIFORM: readonly string[] = ['money', 'percent', 'ratio', 'integer'];
/** Those whose numbers stand with separators, unless the column says otherwise. */
const SEPARATED_KINDS: readonly string[] = ['money', 'integer'];
const SEPARATED = 1000;

/** A number in the form of a column's other cells; the cell's own where there are none, or each row has its own. */
export function formIn({ rows }: DocumentTable, cell: DocumentCell): Value {
  const { column, value: own } = cell;
  if (!UNIFORM.includes(column.kind)) return own;
  const others = rows.flatMap(({ cells }): NumberValue[] => {
    const other = cells.get(column.id);
    return other !== undefined && other !== cell && other.value.kind === 'number' ? [other.value] : [];
  });
  const usual = mostUsual(others);
  if (usual === undefined) return own;
  const large = others.find(({ value }) => Math.abs(value) >= SEPARATED);
  const grouped = large?.style.grouped ?? SEPARATED_KINDS.includes(column.kind);
  return { ...usual, style: { ...usual.style, grouped } };
}

// Of forms that are as usual as each other the one with more decimals, which loses less.
function mostUsual(values: readonly NumberValue[]): NumberValue | undefined {
  const counts = new Map<string, { readonly value: NumberValue; readonly count: number }>();
  for (const value of values) {
    const key = keyOf(value.style);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const best = [...counts.values()].toSorted(
    (a, b) => b.count - a.count || b.value.style.digits - a.value.style.digits,
  )[0];
  return best?.value;
}

function keyOf({ prefix, unit, digits }: NumberStyle): string {
  return `${prefix} ${unit} ${String(digits)}`;
}

const PERCENT: NumberStyle = { prefix: '', grouped: false, unit: '%', digits: 2 };

/**
 * The form of a number in a row about a metric, in a column of any numbers: that of the row's other ones, which are
 * of the same metric, else a percentage where the metric is one.
 */
export function formInRow({ cells }: DocumentRow, { id, kind }: DocumentCell['column']): Value | undefined {
  const all = [...cells.values()];
  const about = all.find(({ column }) => column.metrics !== undefined);
  if (kind !== 'number' || about === undefined) return undefined;
  const beside = all.find(({ column, value }) => column.kind === kind && column.id !== id && value.kind === 'number');
  if (beside !== undefined) return beside.value;
  const entry = about.value.kind === 'text' ? about.value.entry : undefined;
  const unit = entry === undefined ? undefined : about.column.metrics?.byId(entry.id)?.unit;
  return unit === 'percent' ? { kind: 'number', value: 0, decimals: 4, style: PERCENT } : undefined;
}
