// What a dashboard shows of a department's month: plain values in the reader's words, fit to be sent as JSON. A figure
// that is not there is left out with a sentence that says so, and is never zero.
import type { KpiState } from '../../../kpi/score';
import type { KpiLine } from '../../kpi/kpiText';

/** How a figure comes about: what leads to it holds its id. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly KpiLine[];
  /** Of a month before the one that is shown: which one, and the explanation that leads to it. */
  readonly earlier?: { readonly month: string; readonly of: string };
}

/** A number as it is drawn and as it is read. */
export interface Amount {
  readonly value: number;
  readonly text: string;
}

/** A KPI in one of the twelve months: without an actual there is nothing to be drawn. */
export interface TrendPoint {
  readonly month: string;
  readonly actual?: Amount;
  readonly target?: Amount | undefined;
  readonly state?: KpiState | undefined;
  readonly why?: string;
}

/** A KPI over twelve months, in its unit, or by its scores where it has several parts. */
export interface Trend {
  readonly isScores: boolean;
  readonly points: readonly TrendPoint[];
}

/** A KPI of a post. */
export interface KpiRow {
  readonly clause: string;
  readonly name: string;
  readonly weight: number;
  readonly actual: string;
  readonly target: string;
  readonly score: Amount | undefined;
  readonly state: KpiState | undefined;
  /** What is missing, in sentences. */
  readonly lacks: readonly string[];
  readonly why: string;
  /** Undefined where none of the months has a figure. */
  readonly trend: Trend | undefined;
}

/** The KPIs of a post, and of who has it. */
export interface RoleCard {
  readonly role: string;
  readonly person: string | undefined;
  readonly grade: string | undefined;
  readonly total: Amount | undefined;
  /** Why there is no total, or what stands in for what is missing. */
  readonly notes: readonly string[];
  readonly why: string;
  readonly kpis: readonly KpiRow[];
}

/** A bar of a chart. */
export interface Bar extends Amount {
  readonly name: string;
  readonly why: string;
}

/** Bars of one measure, and sentences on what is left out. */
export interface Bars {
  readonly title: string;
  readonly measure: string;
  readonly bars: readonly Bar[];
  readonly lacks: readonly string[];
}

/** A step of a funnel, with how much of the step before it is. */
export interface FunnelStep extends Bar {
  readonly rate: string | undefined;
}

/** Steps that narrow, and sentences on those that are left out. */
export interface Funnel {
  readonly title: string;
  readonly steps: readonly FunnelStep[];
  readonly lacks: readonly string[];
}

/** How grave a risk is. */
export type RiskLevel = 'high' | 'medium' | 'low';

/** A risk that is open. */
export interface Risk {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly level: RiskLevel;
  readonly why: string;
}

/** The open risks of the month's register. */
export interface Risks {
  readonly risks: readonly Risk[];
  /** From which product of likelihood and impact on a risk is medium or high. */
  readonly limits: { readonly medium: number; readonly high: number };
  readonly axes: { readonly likelihood: string; readonly impact: string };
  readonly lacks: readonly string[];
}

/** All of a dashboard. */
export interface Dashboard {
  readonly month: string;
  readonly roles: readonly RoleCard[];
  readonly channels: readonly Bars[];
  readonly funnels: readonly Funnel[];
  readonly risks: Risks;
  readonly explanations: readonly Explanation[];
}
