// How a figure of imported data stands in a cell: in the form of what stands there, else of its column, else of its
// metric.
import { writeNumber } from '../../base/number';
import type { NumberStyle } from '../../base/number';
import { readValue, writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import type { Metric } from '../../knowledge/model';
import type { KnownFigure } from './dataFigure';

/** A figure as text; undefined where the column cannot hold it. */
export function dataText(column: Column, figure: KnownFigure, present?: Value): string | undefined {
  const isOwn = present?.kind !== 'number' && column.kind === 'number' && column.unit === undefined;
  const text = isOwn ? writeNumber(figure.value, styleOf(figure)) : writeValue(column, figure.value, present);
  return text !== undefined && readValue(column, text).kind === 'number' ? text : undefined;
}

const MOST_DIGITS = 2;
const GROUPED: readonly Metric['unit'][] = ['money', 'count', 'people'];

// As finely as data show it, and no more finely than by two decimals; what is per buyer or click keeps these.
function styleOf({ metric, value, decimals }: KnownFigure): NumberStyle {
  const { unit } = metric;
  if (unit === 'percent') return { prefix: '', grouped: false, unit: '%', digits: MOST_DIGITS };
  const isQuotient = metric.of !== undefined;
  const digits = isQuotient ? MOST_DIGITS : Number.isInteger(value) ? 0 : Math.min(MOST_DIGITS, decimals);
  return { prefix: '', grouped: GROUPED.includes(unit), unit: '', digits };
}
