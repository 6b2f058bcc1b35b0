// The plain form of a value that stands in a form of people's own, to be offered: what is read is never changed by
// that.
import { writeNumber } from '../../base/number';
import type { TimedRange } from '../../base/dates/date';
import type { NumberStyle } from '../../base/number';
import type { DocumentTable } from '../document';
import type { Value } from '../value';

/** How a dressed value is written plainly; undefined for a value that stands plainly, or cannot. */
export function plainForm(value: Value, like?: NumberStyle): string | undefined {
  if (value.isDressed !== true) return undefined;
  switch (value.kind) {
    case 'number':
      return (like && exactly(value.value, like)) ?? exactly(value.value, value.style);
    case 'date':
      return value.day;
    case 'dateRange':
      return spanText(value);
    case 'text':
      return value.text;
    default:
      return '—';
  }
}

function spanText({ from, to, fromTime = '', toTime = '' }: TimedRange): string {
  const [begin, end] = [`${from} ${fromTime}`.trim(), `${to} ${toTime}`.trim()];
  return from === to && toTime === '' ? begin : `${begin} ~ ${end}`;
}

// A style that would round the number is not its form.
function exactly(value: number, style: NumberStyle): string | undefined {
  const written = writeNumber(value, style);
  const finer = writeNumber(value, { ...style, digits: style.digits + 6 });
  return written !== undefined &&
    finer?.replace(/\.?0+(?=\D*$)/, '') === written.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '')
    ? written
    : undefined;
}

/** The style of most numbers of a column: decimals, separators and unit. */
export function columnStyle({ rows }: DocumentTable, column: string): NumberStyle | undefined {
  const styles = rows.flatMap((row) => {
    const value = row.cells.get(column)?.value;
    return value?.kind === 'number' && value.isDressed !== true ? [value.style] : [];
  });
  const counts = new Map<string, number>();
  for (const style of styles) counts.set(keyOf(style), (counts.get(keyOf(style)) ?? 0) + 1);
  return styles.toSorted((a, b) => (counts.get(keyOf(b)) ?? 0) - (counts.get(keyOf(a)) ?? 0))[0];
}

function keyOf({ unit, digits, grouped, prefix }: NumberStyle): string {
  return [unit, digits, grouped, prefix].join(' ');
}
