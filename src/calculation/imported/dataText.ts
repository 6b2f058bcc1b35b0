// How a figure of imported data stands in a place: in the form of what stands there, else of its column, else of its
// metric or KPI.
import { roundTo, writeNumber } from '../../base/number';
import type { NumberStyle } from '../../base/number';
import { readValue, writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import { optionMeant } from '../../knowledge/contracts/contract';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { Metric } from '../../knowledge/model';
import type { GivenFigure, KnownFigure } from './dataFigure';
import type { KpiFigure } from './kpiFigure';

/** A figure as text; undefined where the column or field cannot hold it. */
export function dataText(spec: Column | Field, figure: GivenFigure, present?: Value): string | undefined {
  const { value } = figure;
  if (typeof value === 'string') return spec.kind === 'enum' ? optionMeant(spec, value) : value;
  const isOwn = present?.kind !== 'number' && spec.kind === 'number' && spec.unit === undefined;
  const style = figure.kind === 'kpi' ? kpiStyle(figure, value) : metricStyle(figure);
  const text = isOwn ? writeNumber(value, style) : writeValue(spec, value, present);
  return text !== undefined && readValue(spec, text).kind === 'number' ? text : undefined;
}

const MOST_DIGITS = 2;
const GROUPED: readonly Metric['unit'][] = ['money', 'count', 'people'];

// As finely as data show it, and no more finely than by two decimals; what is per buyer or click keeps these.
function metricStyle({ metric, value, decimals }: KnownFigure): NumberStyle {
  const { unit } = metric;
  if (unit === 'percent') return { prefix: '', grouped: false, unit: '%', digits: MOST_DIGITS };
  const isQuotient = metric.of !== undefined;
  const digits = isQuotient ? MOST_DIGITS : Number.isInteger(value) ? 0 : Math.min(MOST_DIGITS, decimals);
  return { prefix: '', grouped: GROUPED.includes(unit), unit: '', digits };
}

const AGREED: readonly KpiFigure['what'][] = ['target', 'floor', 'step'];

// What was agreed stands as plainly as it can, such as 95%; what was reached with its two decimals.
function kpiStyle({ unit, what }: KpiFigure, value: number): NumberStyle {
  const isRate = unit === 'percent' || unit === 'points';
  const isPlain = unit === 'money' ? Number.isInteger(value) : unit !== 'ratio' && AGREED.includes(what);
  const digits = isPlain ? digitsOf(isRate ? value * 100 : value) : MOST_DIGITS;
  return { prefix: '', grouped: unit === 'money', unit: isRate ? '%' : '', digits };
}

function digitsOf(value: number): number {
  const wanted = roundTo(value, MOST_DIGITS);
  const [fewest] = [0, 1].filter((digits) => roundTo(value, digits) === wanted);
  return fewest ?? MOST_DIGITS;
}
