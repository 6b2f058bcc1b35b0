// Periods and keys of drawn rows: as they are kept, and as they may be written.
import { oneOf, whole } from '../random';
import type { Random } from '../random';
import { spelledDay, spelledMonth, spelledSpan } from './spelling';
import type { DrawnCell } from './spelling';

/** A period: as it is kept, as a cell has it, as a file's name has it. */
export interface DrawnPeriod {
  readonly kept: string;
  readonly written: () => DrawnCell;
  readonly mentioned: string;
}

const MONTHS = [
  ['2026-06', 30],
  ['2026-07', 31],
  ['2026-02', 28],
] as const;

/** Periods of one file: days of a month, or one span of days; each once. */
export function drawPeriods(random: Random, spans: 'days' | 'any'): readonly DrawnPeriod[] {
  const [month, last] = oneOf(random, MONTHS);
  const dayOf = (date: number): string => `${month}-${String(date).padStart(2, '0')}`;
  if (spans === 'days' || whole(random, 0, 2) === 0) {
    const count = whole(random, 1, 4);
    const first = whole(random, 1, last - count);
    return Array.from({ length: count }, (_, at) => {
      const day = dayOf(first + at);
      return { kept: day, written: () => spelledDay(random, day), mentioned: day };
    });
  }
  if (whole(random, 0, 1) === 0) {
    const written = (): DrawnCell =>
      whole(random, 0, 1) === 0 ? spelledMonth(random, month) : spelledSpan(random, dayOf(1), dayOf(last));
    return [{ kept: month, written, mentioned: oneOf(random, [month, `${dayOf(1)}_${dayOf(last)}`]) }];
  }
  // Six days are neither a week nor a month.
  const from = whole(random, 2, last - 7);
  const [begin, end] = [dayOf(from), dayOf(from + 5)];
  return [
    {
      kept: `${begin}~${end}`,
      written: () => spelledSpan(random, begin, end),
      mentioned: oneOf(random, [`${begin}_${end}`, `${begin}至${end}`]),
    },
  ];
}

/** Keys as they are kept. */
export const KEYS: Readonly<Record<'id' | 'name' | 'person', readonly string[]>> = {
  id: ['107123456789012345', '660000000001', '007', '52'],
  name: ['关键词推广', '夏季,主推"新"', '人群推广 A', '全站推广'],
  person: ['小美', '阿强', '客服2号', 'tb_07'],
};

/** A key as it may be written. */
export function spelledKey(random: Random, key: string, kind: 'id' | 'name' | 'person'): DrawnCell {
  const around = [key, key, `${key}\t`, ` ${key}`, `\u00a0${key}`];
  if (kind === 'name') return oneOf(random, key.includes('"') ? [key] : [...around, `="${key}"`]);
  if (kind === 'person')
    return oneOf(random, [...around, `示例旗舰店:${key}`, `示例旗舰店：${key}`, `="示例旗舰店:${key}"`]);
  const ways: DrawnCell[] = [...around, `="${key}"`, `ID：${key}`, `id:${key}`];
  if (/^[1-9]\d{0,14}$/.test(key)) ways.push({ number: key });
  return oneOf(random, ways);
}
