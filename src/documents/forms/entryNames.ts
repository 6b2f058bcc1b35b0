// The metric or channel that a field or cell names, with a unit behind the name too: 支付金額（萬元）, 退款率%, 客單價/元.
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { Channel, Metric } from '../../knowledge/model';
import { inUnit } from './columns';
import { unitCut } from './titles';
import { readUnit } from './units';

/** The metric or channel that a text names. */
export function entryNamed(spec: Field | Column, text: string): Metric | Channel | undefined {
  const finder = spec.metrics ?? spec.channels;
  if (finder === undefined) return undefined;
  const found = finder.find(text);
  if (found !== undefined || spec.metrics === undefined) return found;
  const cut = unitCut(text, spec.written);
  return cut && finder.find(cut.text);
}

/** Columns in which each row has a number of its own kind. */
const OF_ANY_KIND: Column['kind'] = 'number';

/**
 * The columns of a row, those of its metric's numbers in the unit that its name bears: beside 支付金額（萬元） stand
 * ten thousands, beside 退款率(%) percentages without their sign.
 */
export function inUnitOfRow(
  columns: readonly (Column | undefined)[],
  textAt: (index: number) => string,
): readonly (Column | undefined)[] {
  const at = columns.findIndex((column) => column?.metrics !== undefined);
  const spec = columns[at];
  const unit = spec === undefined ? undefined : unitNamed(spec, textAt(at));
  if (unit === undefined) return columns;
  return columns.map((column) =>
    column?.kind === OF_ANY_KIND && column.unit === undefined ? (inUnit({ named: column, unit }) ?? column) : column,
  );
}

function unitNamed(spec: Column, text: string): string | undefined {
  const cut = unitCut(text, spec.written);
  const isScaled = (readUnit(cut?.unit ?? '', spec.written)?.exponent ?? 0) !== 0;
  return cut !== undefined && isScaled && entryNamed(spec, cut.text) !== undefined ? cut.unit : undefined;
}
