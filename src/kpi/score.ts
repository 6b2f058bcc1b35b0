// The score of one figure, by the methods that the department uses. All are 0 to 100, but for completions, which may be
// rewarded beyond; none is rounded.
import type { Scoring } from '../knowledge/indicators/scoring';

const FULL = 100;

/** A figure that is scored: what it is, and what it is to be. */
export interface Attainment {
  readonly actual: number;
  readonly target: number;
}

/** The score of a figure; undefined where the method cannot judge it, as against a target of 0. */
export function scoreOf(scoring: Scoring, { actual, target }: Attainment): number | undefined {
  switch (scoring.method) {
    case 'completion':
      return completion(scoring, { actual, target });
    case 'linear':
      return linear(scoring, { actual, target });
    case 'steps':
      return steps(scoring, { actual, target });
    case 'band':
      return band(scoring, actual);
    case 'rating':
      return clamp(actual);
    case 'cases':
      return undefined;
  }
}

/** 100 less the points of each failure, at least 0. */
export function scoreOfCases(failures: number, points: number): number {
  return clamp(FULL - failures * points);
}

/** How much of the target was reached, as a fraction: actual ÷ target, target ÷ actual where lower is better. */
export function completed(
  { direction }: Pick<Scoring, 'direction'>,
  { actual, target }: Attainment,
): number | undefined {
  const [above, below] = direction === 'lower' ? [target, actual] : [actual, target];
  return below === 0 ? undefined : above / below;
}

function completion(scoring: Scoring, judged: Attainment): number | undefined {
  const rate = completed(scoring, judged);
  if (rate === undefined) return undefined;
  return rate < scoring.lowest ? 0 : Math.min(scoring.cap, Math.max(0, rate * FULL));
}

/** The value that scores 0. */
export function floorOf({ floor, behind, direction }: Scoring, target: number): number | undefined {
  if (behind === undefined) return floor;
  return direction === 'lower' ? target + behind : target - behind;
}

function linear(scoring: Scoring, { actual, target }: Attainment): number | undefined {
  const zero = floorOf(scoring, target);
  return zero === undefined || zero === target ? undefined : clamp(((actual - zero) / (target - zero)) * FULL);
}

// Binary residue makes no step: 99 % less 98.5 % is one of 0.5 % and not a hair less.
const RESIDUE = 1e-9;

function steps({ step, points, direction }: Scoring, { actual, target }: Attainment): number | undefined {
  if (step === undefined || step <= 0) return undefined;
  const missed = direction === 'lower' ? actual - target : target - actual;
  return clamp(FULL - Math.max(0, Math.floor(missed / step + RESIDUE)) * points);
}

function band({ band: { from, to, zeroFrom, zeroTo } }: Scoring, actual: number): number {
  if (actual >= from && actual <= to) return FULL;
  return actual < from ? clamp(between(zeroFrom, from, actual)) : clamp(between(zeroTo, to, actual));
}

function between(zero: number, full: number, actual: number): number {
  return zero === full || !Number.isFinite(zero) ? 0 : ((actual - zero) / (full - zero)) * FULL;
}

function clamp(score: number): number {
  return Math.min(FULL, Math.max(0, score));
}

/** The least that an actual must be for a score; undefined where no actual, or more than one, gives it. */
export function actualFor(scoring: Scoring, target: number, score: number): number | undefined {
  if (scoring.method === 'rating') return score > FULL ? undefined : score;
  if (scoring.method === 'linear') {
    const zero = floorOf(scoring, target);
    return zero === undefined || score > FULL ? undefined : zero + ((target - zero) * score) / FULL;
  }
  if (scoring.method !== 'completion' || score > scoring.cap) return undefined;
  const rate = Math.max(score / FULL, scoring.lowest);
  return scoring.direction === 'lower' ? target / rate : target * rate;
}

/** The state of a KPI by its score: 100, 85 and 60 are where the states begin. */
export type KpiState = 'reached' | 'near' | 'behind' | 'far-behind';

/** Where each state begins; below the last everything is far behind. */
const STATES: readonly (readonly [number, KpiState])[] = [
  [100, 'reached'],
  [85, 'near'],
  [60, 'behind'],
];

/** The state of a score. */
export function stateOf(score: number): KpiState {
  return STATES.find(([least]) => score >= least - RESIDUE)?.[1] ?? 'far-behind';
}
