// How often a type is written, as the kind of period that its documents are about.
import type { PeriodKind } from '../base/dates/period';
import type { Contract } from '../knowledge/contracts/contract';

/** The kind of period of each cadence; types that are written per event use the month. */
export const PERIOD_KIND: Readonly<Record<Contract['cadence'], PeriodKind>> = {
  yearly: 'year',
  quarterly: 'quarter',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  event: 'month',
};
