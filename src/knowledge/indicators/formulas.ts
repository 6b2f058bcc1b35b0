// The formulas of KPIs, compiled: they name what metrics were, `now.sales`, `last.sales`, and what documents say by the
// names of the KPI's inputs.
import { chineseCalendar } from '../../base/dates/calendar';
import { onDemand } from '../../base/onDemand';
import { compile } from '../../formulas/expression';
import type { ExpressionFault, Functions } from '../../formulas/expression';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import { treeOf } from '../../formulas/tree';
import { celName } from '../metrics/formulas';
import type { Formula } from '../metrics/formulas';
import type { Kpi, Metric } from '../model';

/**
 * When a metric is looked at: this month, the one before, the mean of the three before; the three months to this one
 * together, and those before; the days of a campaign, a mean day of it, and one before it.
 */
export const MOMENTS = ['now', 'last', 'baseline', 'pooled', 'pooledBefore', 'during', 'daily', 'dailyBefore'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A formula, and what it is to give. */
export interface KpiExpression {
  readonly expression: string;
  readonly type: 'Quantity' | 'bool';
}

/** Compiles the formulas of KPIs, each when it is first asked for. */
export class KpiFormulas {
  private readonly known = new Map<string, Formula | undefined>();
  private readonly functions: Functions = celFunctions(chineseCalendar());
  private readonly shared = onDemand(() => this.declared());

  constructor(private readonly metrics: readonly Pick<Metric, 'id'>[]) {}

  /** A formula of a KPI; undefined for one with a fault, which is given to `onFault`. */
  of(kpi: Kpi, { expression, type }: KpiExpression, onFault?: (fault: ExpressionFault) => void): Formula | undefined {
    const key = `${kpi.id} ${type} ${expression}`;
    if (onFault === undefined && this.known.has(key)) return this.known.get(key);
    const environment = this.shared().clone();
    for (const name of Object.keys(kpi.inputs)) environment.registerVariable(name, 'Quantity');
    const faults: ExpressionFault[] = [];
    const evaluate = compile(environment, { where: kpi.id, expression, type }, { functions: this.functions, faults });
    faults.forEach((fault) => onFault?.(fault));
    const formula = evaluate && { expression, evaluate, tree: onDemand(() => treeOf(expression)) };
    this.known.set(key, formula);
    return formula;
  }

  private declared(): ReturnType<typeof createEnvironment> {
    const environment = createEnvironment(this.functions);
    const fields = Object.fromEntries(this.metrics.map(({ id }) => [celName(id), 'Quantity']));
    environment.registerType('Metrics', { fields });
    for (const moment of MOMENTS) environment.registerVariable(moment, 'Metrics');
    return environment.registerVariable('actual', 'Quantity').registerVariable('length', 'Quantity');
  }
}

/** All formulas of a KPI. */
export function expressionsOf({ parts }: Kpi): readonly KpiExpression[] {
  return parts.flatMap(({ actual = [], planned = [], failures = [], small, full, most }) => {
    const numbers = [
      ...actual,
      ...planned,
      ...failures,
      ...(small?.number ?? []),
      ...(small?.actual ?? []),
      ...(small?.failures ?? []),
    ];
    return [
      ...numbers.map((each) => ({ expression: each, type: 'Quantity' as const })),
      ...[full, most?.where].flatMap((each) =>
        each === undefined ? [] : [{ expression: each, type: 'bool' as const }],
      ),
    ];
  });
}
