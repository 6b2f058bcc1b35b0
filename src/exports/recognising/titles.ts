// What a header cell says: the title of a column, and the unit that people and programs write behind it.
import { labelKey } from '../../base/script';
import type { Cell } from '../reading/cell';
import { plainText } from '../values/plain';

/** A title, and what the unit behind it does to the numbers below. */
export interface HeaderTitle {
  /** As it is written. */
  readonly text: string;
  /** What it is told by; with the unit, and without it. */
  readonly key: string;
  readonly bareKey: string;
  /** The power of ten that the numbers leave out: 4 for （萬元）. */
  readonly scale: number;
  /** True where numbers without a sign are percents. */
  readonly isPercent: boolean;
  /** The unit of time behind it; empty for none. */
  readonly time: string;
}

const UNIT = /\((元|万元|亿元|万|亿|%|秒|分钟|小时|天|人|件|次|笔|个|单)\)$/;
const TIMES: Readonly<Record<string, string>> = { 秒: 'seconds', 分钟: 'minutes', 小时: 'hours', 天: 'days' };
const SCALES: Readonly<Record<string, number>> = { 万元: 4, 万: 4, 亿元: 8, 亿: 8 };

/** Reads a header cell. */
export function headerTitle(cell: Cell): HeaderTitle {
  const text = plainText(cell);
  const key = labelKey(text);
  const unit = UNIT.exec(key)?.[1] ?? '';
  const bareKey = key.replace(UNIT, '');
  return { text, key, bareKey, scale: SCALES[unit] ?? 0, isPercent: unit === '%', time: TIMES[unit] ?? '' };
}
