// Numbers as exports write them, by the unit of their column.
import { readNumber } from '../../base/number';
import { halfWidth } from '../../base/script';
import type { MetricUnit } from '../../knowledge/model';
import type { Cell } from '../reading/cell';
import { isNothing, plainText } from './plain';

/** A number as it was shown, and to how many decimals. */
export interface Amount {
  readonly value: number;
  readonly decimals: number;
}

/** What a cell says: `bare` for a rate without a sign, of which only its column tells whether it is in percent. */
export type AmountReading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  | ({ readonly kind: 'amount'; readonly bare: boolean } & Amount);

const MISSING: AmountReading = { kind: 'missing' };
const INVALID: AmountReading = { kind: 'invalid' };

/** Reads a cell. A dash is missing, never zero; 1.2萬 is 12,000; 1分20秒 is 80 seconds. */
export function readAmount(cell: Cell, unit: MetricUnit): AmountReading {
  const text = plainText(cell);
  if (isNothing(text)) return MISSING;
  if (typeof cell === 'number') return amount(cell, decimalsOf(cell), unit === 'percent');
  const time = unit === 'seconds' || unit === 'hours' ? secondsIn(text) : undefined;
  if (time !== undefined) return amount(unit === 'hours' ? time / 3600 : time, unit === 'hours' ? 4 : 0, false);
  const reading = readNumber(withoutUnit(text, unit));
  if (reading.kind !== 'number') return reading.kind === 'missing' ? MISSING : INVALID;
  const isRate = reading.style.unit === '%';
  if (isRate && unit !== 'percent' && unit !== 'ratio') return INVALID;
  return amount(reading.value, reading.decimals, unit === 'percent' && !isRate);
}

function amount(value: number, decimals: number, bare: boolean): AmountReading {
  return { kind: 'amount', value, decimals: Math.max(0, decimals), bare };
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.min(12, Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent)));
}

const CLOCK = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
const SPOKEN = /^(?:(\d+)(?:小時|小时|时|時|h))?(?:(\d+)(?:分鐘|分钟|分|m))?(?:(\d+)(?:秒鐘|秒钟|秒|s))?$/i;

/** How many seconds a length of time has that is written as `1分20秒` or `00:01:20`; `01:20` is minutes first. */
function secondsIn(text: string): number | undefined {
  const plain = halfWidth(text).replace(/\s/g, '');
  const clock = CLOCK.exec(plain);
  if (clock !== null) {
    const [, first = '', second = '', third] = clock;
    return third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  }
  const spoken = SPOKEN.exec(plain);
  if (spoken === null || plain === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = spoken;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const UNITS: Readonly<Partial<Record<MetricUnit, RegExp>>> = {
  seconds: /(?:秒|s)$/i,
  hours: /(?:小时|小時|h)$/i,
  days: /天$/,
  people: /人$/,
  count: /(?:件|次|笔|筆|单|單|个|個|人)$/,
  score: /分$/,
};

function withoutUnit(text: string, unit: MetricUnit): string {
  const sign = UNITS[unit];
  return sign === undefined ? text : text.replace(sign, '').trim();
}
