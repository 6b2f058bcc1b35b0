// A KPI of a month: each of its parts measured, set against its target and scored. A part without data drops out, and
// the others stand in its stead.
import { partsOf } from '../knowledge/indicators/scoring';
import type { KpiSettings, ScoredPart } from '../knowledge/indicators/scoring';
import { calculation, holds } from './evaluate';
import type { Calculation, Evaluating } from './evaluate';
import { completed, scoreOf, scoreOfCases, stateOf } from './score';
import type { KpiState } from './score';
import { weightedMean } from './sheet';
import type { KpiView } from './view';

/** By what a part was scored: by its rate, by the case where there are few, or over three months together. */
export type PartRule = 'rate' | 'cases' | 'pooled';

/** Why a part has no score. */
export type PartLack =
  /** Nobody has recorded it, and no document holds it. */
  | 'entry'
  /** There is nothing that it could be about: no campaign, no case. */
  | 'none'
  /** There are fewer than it takes. */
  | 'few'
  /** Figures or documents are missing. */
  | 'data'
  /** There is nothing to set it against. */
  | 'target'
  /** Its figures count sales for different numbers of days after a click. */
  | 'windows';

/** A part as it was measured. */
export interface PartScore extends ScoredPart {
  readonly actual: number | undefined;
  readonly target: number | undefined;
  /** True where documents set the target. */
  readonly isPlanned: boolean;
  readonly score: number | undefined;
  readonly rule: PartRule;
  readonly lack: PartLack | undefined;
  /** How it came about: the figure, its target, and the failures where cases are counted. */
  readonly calculations: { readonly actual: Calculation; readonly target: Calculation; readonly failures: Calculation };
}

/** A KPI as it was measured. */
export interface KpiScore {
  readonly parts: readonly PartScore[];
  readonly score: number | undefined;
  readonly state: KpiState | undefined;
  /** In the unit of the KPI; of several parts there is none. */
  readonly actual: number | undefined;
  readonly target: number | undefined;
}

/** What a KPI is measured with: for parts over campaigns a view and a weight for each of them. */
export interface Measuring extends Evaluating {
  readonly settings: KpiSettings | undefined;
  readonly campaigns: (part: ScoredPart) => readonly { readonly view: KpiView; readonly weight: number }[];
}

/** Measures and scores a KPI. */
export function measure(measuring: Measuring): KpiScore {
  const { kpi, settings } = measuring;
  const parts = partsOf(kpi, settings).map((part) => partScore(measuring, part));
  const score = weightedMean(parts.map((part) => ({ weight: part.share, score: part.score })));
  const [only, ...others] = parts;
  const whole = only === undefined || others.length > 0 ? undefined : wholeOf(only, kpi.unit);
  return {
    parts,
    score,
    state: score === undefined ? undefined : stateOf(score),
    actual: whole?.actual,
    target: whole?.target,
  };
}

// Sales against a budget are a rate: what was sold is in the part.
function wholeOf(part: PartScore, unit: string): Pick<KpiScore, 'actual' | 'target'> {
  if (part.unit === unit || part.scoring.method !== 'completion') return part;
  const { actual, target } = part;
  if (actual === undefined || target === undefined) return { actual: undefined, target: 1 };
  return { actual: completed(part.scoring, { actual, target }), target: 1 };
}

function partScore(measuring: Measuring, part: ScoredPart): PartScore {
  if (part.part.over === undefined) return single(measuring, part);
  const campaigns = measuring.campaigns(part).map(({ view, weight }) => ({
    weight,
    score: single({ ...measuring, view }, part),
  }));
  const [first, ...others] = campaigns;
  if (first === undefined) return { ...single(measuring, part), lack: 'none', score: undefined };
  return others.length === 0 ? first.score : together(part, campaigns);
}

/** Several campaigns as one, weighed by what was aimed at. */
function together(
  part: ScoredPart,
  campaigns: readonly { readonly weight: number; readonly score: PartScore }[],
): PartScore {
  const there = campaigns.filter(({ score }) => score.score !== undefined);
  const example = (there[0] ?? campaigns[0])?.score;
  const over = (value: (score: PartScore) => number | undefined): number | undefined => {
    if (part.unit !== 'money') return weightedMean(there.map(({ weight, score }) => ({ weight, score: value(score) })));
    return there.length === 0 ? undefined : there.reduce((sum, { score }) => sum + (value(score) ?? 0), 0);
  };
  const score = weightedMean(there.map((each) => ({ weight: each.weight, score: each.score.score })));
  return {
    ...(example as PartScore),
    actual: over(({ actual }) => actual),
    target: over(({ target }) => target),
    score,
  };
}

function single(measuring: Measuring, scored: ScoredPart): PartScore {
  const { part, scoring } = scored;
  const few = smallOf(measuring, scored);
  const isPooled = few?.isSmall === true && part.small?.actual !== undefined;
  const actual = calculation(measuring, isPooled ? part.small?.actual : part.actual);
  const planned = calculation(measuring, part.planned);
  const isPlanned = planned.value !== undefined;
  const target = planned.value ?? scoring.target;
  const counted = few?.isSmall === true ? part.small?.failures : scoring.method === 'cases' ? part.failures : undefined;
  const failures = calculation(measuring, counted);
  const base = {
    ...scored,
    actual: actual.value,
    target,
    isPlanned,
    rule: counted !== undefined ? ('cases' as const) : isPooled ? ('pooled' as const) : ('rate' as const),
    calculations: { actual, target: planned, failures },
  };
  if (few?.isNone === true) return { ...base, score: undefined, lack: part.entry === undefined ? 'none' : 'entry' };
  if (few?.isSmall === true && counted === undefined && !isPooled) return { ...base, score: undefined, lack: 'few' };
  const points = few?.isSmall === true ? (part.small?.points ?? scoring.points) : scoring.points;
  const score = counted === undefined ? rated(measuring, base) : casesScore(failures, points);
  return { ...base, score, lack: score === undefined ? lackOf(base, counted !== undefined) : undefined };
}

// Without a figure that says how many there are, nothing is known to be few.
function smallOf(
  measuring: Measuring,
  { part: { small } }: ScoredPart,
): { readonly isSmall: boolean; readonly isNone: boolean } | undefined {
  const number = small && calculation(measuring, small.number).value;
  if (small === undefined || number === undefined) return undefined;
  return { isSmall: number < small.below, isNone: number === 0 && small.failures !== undefined };
}

function casesScore({ value }: Calculation, points: number): number | undefined {
  return value === undefined ? undefined : scoreOfCases(value, points);
}

type Unscored = Omit<PartScore, 'score' | 'lack'>;

function rated(measuring: Measuring, { part, scoring, actual, target }: Unscored): number | undefined {
  if (actual === undefined) return undefined;
  const isTargetless = scoring.method === 'rating' || scoring.method === 'band';
  if (target === undefined && !isTargetless) return undefined;
  if (holds(measuring, part.full, actual)) return 100;
  const score = scoreOf(scoring, { actual, target: target ?? actual });
  const isHeld = score !== undefined && part.most !== undefined && holds(measuring, part.most.where, actual);
  return isHeld ? Math.min(score, part.most?.score ?? score) : score;
}

function lackOf({ part, actual, calculations }: Unscored, isCounted: boolean): PartLack {
  if (part.entry !== undefined && (part.actual === undefined || actual === undefined)) return 'entry';
  if (calculations.actual.isApart) return 'windows';
  return actual === undefined || isCounted ? 'data' : 'target';
}
