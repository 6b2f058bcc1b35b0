// Observations: what an export says of something in a period, one row a key and period, with its measures. Knows no
// file format of a platform.
import type { DayRange } from '../base/dates/date';
import { readPeriod } from '../base/dates/period';
import { roundTo } from '../base/number';

/** A number and the decimals to which it was shown. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** What is known of one key in one period. */
export interface Observation {
  /** As written: `2026-06-03`, `2026-06`, else `from~to`. */
  readonly period: string;
  /** In the order of the table's keys. */
  readonly keys: readonly string[];
  /** In the order of the table's measures; undefined is missing, and not zero. */
  readonly figures: readonly (Figure | undefined)[];
  /** The beginning of the digest of the file that says so. */
  readonly source: string;
  /** The rows of that file: `12`, `3-9`. */
  readonly rows: string;
}

/** Observations of one export, with what their keys and measures are called. */
export interface ObservationTable {
  readonly keys: readonly string[];
  readonly measures: readonly string[];
  readonly observations: readonly Observation[];
}

/** What tells an observation from all others of its export. */
export function identityOf({ period, keys }: Pick<Observation, 'period' | 'keys'>): string {
  return [period, ...keys].join('\u0000');
}

/** The days of an observation. */
export function daysOf(period: string): DayRange | undefined {
  const [from = '', to] = period.split('~');
  return to === undefined ? readPeriod(from) : { from, to };
}

/** A figure as decimal text, to all of its decimals. */
export function figureText({ value, decimals }: Figure): string {
  return roundTo(value, decimals).toFixed(Math.max(0, decimals));
}

const FIGURE = /^-?\d+(?:\.(\d+))?$/;

/** The figure that a text is; undefined for nothing, `null` for what is none. */
export function readFigure(text: string): Figure | undefined | null {
  if (text === '') return undefined;
  const match = FIGURE.exec(text);
  return match === null ? null : { value: Number(text), decimals: match[1]?.length ?? 0 };
}

/** True where two figures say the same number, or both are missing. */
export function sameFigure(a: Figure | undefined, b: Figure | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const decimals = Math.max(a.decimals, b.decimals);
  return roundTo(a.value, decimals) === roundTo(b.value, decimals);
}
