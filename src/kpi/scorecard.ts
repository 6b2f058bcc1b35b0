// The KPIs of a person or post in a month, measured and brought together.
import type { Period } from '../base/dates/period';
import type { Kpi, Role } from '../knowledge/model';
import type { Person } from '../knowledge/settings';
import type { KpiScore } from './measure';
import type { Composite, NextGrade } from './sheet';

/** A KPI of a sheet. */
export interface ScoredKpi {
  readonly kpi: Kpi;
  readonly weight: number;
  /** True where the department's settings say the weight. */
  readonly isOwnWeight: boolean;
  readonly result: KpiScore;
}

/** The KPIs of a person or post in a month. */
export interface Scorecard {
  readonly role: Role;
  readonly person: Person | undefined;
  readonly month: Period;
  readonly kpis: readonly ScoredKpi[];
  readonly composite: Composite;
  readonly next: NextGrade | undefined;
}
