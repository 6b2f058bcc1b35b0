// What a workbook's number formats make of a plain number: a percentage, a day, a time. All else stays a number.
import { addDays } from '../../base/dates/date';
import { roundTo } from '../../base/number';
import type { Cell } from './cell';

/** What a number is shown as. */
export type NumberFormat = 'plain' | 'percent' | 'day' | 'moment' | 'duration';

/** The format of a code such as `0.00%`, `yyyy"年"m"月"`, `[h]:mm:ss`. */
export function formatOf(code: string): NumberFormat {
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (plain.includes('%')) return 'percent';
  const signs = plain.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '').replace(/general|am\/pm|上午\/下午/g, '');
  const [hasDay, hasTime] = [/[yd年月日]|^[^hs]*m[^hs]*$/.test(signs), /[hs]/.test(signs)];
  if (!hasDay) return hasTime ? 'duration' : 'plain';
  return hasTime ? 'moment' : 'day';
}

const BUILT_IN: readonly (readonly [from: number, to: number, format: NumberFormat])[] = [
  [9, 10, 'percent'],
  [14, 17, 'day'],
  [18, 21, 'duration'],
  [22, 22, 'moment'],
  [27, 31, 'day'],
  [32, 33, 'duration'],
  [34, 36, 'day'],
  [45, 47, 'duration'],
  [50, 58, 'day'],
];

/** The format that a number of those means which every workbook has without saying them. */
export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.find(([from, to]) => from <= id && id <= to)?.[2] ?? 'plain';
}

const SECONDS_A_DAY = 86_400;
const LAST_SERIAL = 2_958_466; // of the year 9999

/** A number of a workbook as a cell: what it is shown as. Its days count from 1900, or from 1904. */
export function cellOf(value: number, format: NumberFormat, from1904: boolean): Cell {
  if (format === 'percent') return `${String(roundTo(value * 100, 10))}%`;
  if (format === 'plain' || value < 0 || value > LAST_SERIAL) return Number(value.toPrecision(15));
  const seconds = Math.round(value * SECONDS_A_DAY);
  if (format === 'duration') return timeOf(seconds);
  const serial = Math.floor(seconds / SECONDS_A_DAY);
  // Programs count a 29 February 1900 that there was not.
  const first = from1904 ? '1904-01-01' : serial < 60 ? '1899-12-31' : '1899-12-30';
  const day = addDays(first, serial);
  const time = seconds % SECONDS_A_DAY;
  return format === 'day' || time === 0 ? day : `${day} ${timeOf(time)}`;
}

function timeOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
