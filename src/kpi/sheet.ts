// What the KPIs of a person come to: their scores by weight, where some are missing the others in their stead; the
// grade; and how much more the next one takes.
import { actualFor } from './score';
import type { Scoring } from '../knowledge/indicators/scoring';

/** A KPI of a sheet: its weight, and its score where there is one. */
export interface WeightedScore {
  readonly id: string;
  readonly weight: number;
  readonly score: number | undefined;
}

/** Grades with the least total of each, best first; below all of them is the last one. */
export interface Grades {
  readonly bands: readonly { readonly grade: string; readonly least: number }[];
  readonly last: string;
}

/** What the scores of a sheet come to. */
export interface Composite {
  /** Undefined where more than 40 of 100 points of weight are missing. */
  readonly total: number | undefined;
  readonly grade: string | undefined;
  /** The weight of what is missing, of 100. */
  readonly missing: number;
  /** What each KPI adds to the total, by id, with the weight that it has in the stead of those missing. */
  readonly shares: ReadonlyMap<string, { readonly weight: number; readonly points: number }>;
}

const MOST_MISSING = 40; // of 100 points of weight
const WHOLE = 100;
const RESIDUE = 1e-9;

/** The weighted mean of what is there; parts of a KPI come together by it too, with shares for weights. */
export function weightedMean(items: readonly Omit<WeightedScore, 'id'>[]): number | undefined {
  const there = items.filter(({ score }) => score !== undefined);
  const weight = there.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return undefined;
  return there.reduce((sum, each) => sum + each.weight * (each.score ?? 0), 0) / weight;
}

/** Brings the scores of a sheet together. */
export function compositeOf(scores: readonly WeightedScore[], grades: Grades): Composite {
  const all = scores.reduce((sum, { weight }) => sum + weight, 0);
  const there = scores.filter(({ score }) => score !== undefined);
  const known = there.reduce((sum, { weight }) => sum + weight, 0);
  const missing = all === 0 ? WHOLE : ((all - known) / all) * WHOLE;
  const total = known === 0 || missing > MOST_MISSING + RESIDUE ? undefined : weightedMean(there);
  const shares = new Map(
    there.map(({ id, weight, score = 0 }) => [
      id,
      { weight: (weight / known) * WHOLE, points: (weight / known) * score },
    ]),
  );
  return { total, grade: total === undefined ? undefined : gradeOf(total, grades), missing, shares };
}

/** The grade of a total, which is looked at as it is shown: with two decimals. */
export function gradeOf(total: number, { bands, last }: Grades): string {
  const shown = Math.round((total + RESIDUE) * 100) / 100;
  return bands.find(({ least }) => shown >= least)?.grade ?? last;
}

/** What the next better grade takes. */
export interface NextGrade {
  readonly grade: string;
  /** How many points of the total are missing. */
  readonly points: number;
}

/** The next better grade; undefined for who has the best, or no total. */
export function nextGrade({ total, grade }: Composite, { bands }: Grades): NextGrade | undefined {
  if (total === undefined) return undefined;
  const at = bands.findIndex((band) => band.grade === grade);
  const next = at < 0 ? bands.at(-1) : bands[at - 1];
  return next && { grade: next.grade, points: next.least - total };
}

/** A KPI by which more points can be got. */
export interface Lever {
  readonly scoring: Scoring;
  readonly target: number;
  readonly score: number;
  /** What of the total a point of its score is, as a fraction. */
  readonly share: number;
}

/** The actual with which one KPI alone would bring so many points more; undefined where it cannot. */
export function neededActual({ scoring, target, score, share }: Lever, points: number): number | undefined {
  return share <= 0 ? undefined : actualFor(scoring, target, score + points / share);
}
