// Figures of KPIs as people read them. They are rounded here and nowhere else.
import { roundTo, writeNumber } from '../../base/number';
import { message, render } from '../../base/message';
import type { Reader } from '../../base/message';
import type { KpiUnit, MetricUnit } from '../../knowledge/model';

const DECIMALS = 2;

/** A figure in a unit, with two decimals but for what is counted; a dash where there is none. */
export function figureText(value: number | undefined, unit: KpiUnit | MetricUnit, reader: Reader): string {
  if (value === undefined) return render(message('kpi.none'), reader);
  switch (unit) {
    case 'percent':
      return `${plain(value * 100)}%`;
    case 'points':
      return render(message('kpi.points', { value: plain(value * 100) }), reader);
    case 'seconds':
      return render(message('kpi.seconds', { value: plain(value) }), reader);
    case 'count':
    case 'people':
      return plain(value, Number.isInteger(value) ? 0 : DECIMALS);
    default:
      return plain(value);
  }
}

/** A number with its thousands apart. */
export function plain(value: number, digits = DECIMALS): string {
  const rounded = roundTo(value, digits);
  return writeNumber(rounded, { prefix: '', grouped: true, unit: '', digits }) ?? String(rounded);
}
