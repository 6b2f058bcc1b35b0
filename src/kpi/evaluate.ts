// The formulas of a KPI, evaluated: what each comes to, and what it was calculated from.
import { Quantity } from '../formulas/quantity';
import type { Scope } from '../formulas/expression';
import { traced } from '../formulas/tracing';
import { lazy } from '../figures/figures';
import { sameWindows } from '../figures/comparing';
import { MOMENTS } from '../knowledge/indicators/formulas';
import type { KpiFormulas } from '../knowledge/indicators/formulas';
import { celName } from '../knowledge/metrics/formulas';
import type { Formula } from '../knowledge/metrics/formulas';
import type { Kpi, Metric } from '../knowledge/model';
import type { InputFigure, KpiView, MomentFigure } from './view';

/** What a formula named. */
export interface KpiOperand {
  readonly names: readonly string[];
  readonly value: number | undefined;
  readonly metric?: MomentFigure;
  readonly input?: InputFigure;
}

/** What a formula came to. */
export interface Calculation {
  readonly value: number | undefined;
  readonly formula: Formula | undefined;
  readonly operands: readonly KpiOperand[];
  /** True where its figures count sales for different numbers of days after a click, and so are not compared. */
  readonly isApart: boolean;
}

/** What formulas are evaluated against. */
export interface Evaluating {
  readonly kpi: Kpi;
  readonly view: KpiView;
  readonly formulas: KpiFormulas;
  readonly metrics: readonly Metric[];
}

const MISSING = new Quantity(undefined);
const NOTHING: Calculation = { value: undefined, formula: undefined, operands: [], isApart: false };

/** The first of several formulas that comes to something; where none does, what the first one lacks. */
export function calculation(evaluating: Evaluating, expressions: readonly string[] = []): Calculation {
  let first: Calculation | undefined;
  for (const expression of expressions) {
    const result = calculated(evaluating, expression);
    if (result.value !== undefined) return result;
    first ??= result;
  }
  return first ?? NOTHING;
}

function calculated(evaluating: Evaluating, expression: string): Calculation {
  const formula = evaluating.formulas.of(evaluating.kpi, { expression, type: 'Quantity' });
  if (formula === undefined) return NOTHING;
  const operands = new Map<string, KpiOperand>();
  const scope = scopeOf(evaluating, (operand) => operands.set(operand.names.join('.'), operand));
  const { result } = traced(formula.evaluate, scope as Scope);
  const read = [...operands.values()];
  const isApart = differInWindows(read);
  const value = result instanceof Quantity && !isApart ? result.value : undefined;
  return { value, formula, operands: read, isApart };
}

/** Whether a condition holds, with what the KPI came to as `actual`; false where it cannot be told. */
export function holds(evaluating: Evaluating, expression: string | undefined, actual: number): boolean {
  if (expression === undefined) return false;
  const formula = evaluating.formulas.of(evaluating.kpi, { expression, type: 'bool' });
  const scope = { ...valuesIn(evaluating, () => undefined), actual: () => new Quantity(actual) };
  return formula?.evaluate(lazy(scope) as Scope) === true;
}

type OnRead = (operand: KpiOperand) => void;

function scopeOf(evaluating: Evaluating, onRead: OnRead): object {
  return lazy({ ...valuesIn(evaluating, onRead), actual: () => MISSING });
}

function valuesIn({ kpi, view, metrics }: Evaluating, onRead: OnRead): Record<string, () => unknown> {
  const told = (operand: KpiOperand): Quantity => {
    onRead(operand);
    return new Quantity(operand.value);
  };
  const moments = MOMENTS.map((moment) => {
    const values = (): [string, () => Quantity][] =>
      metrics.map((metric) => {
        const name = celName(metric.id);
        const read = (): Quantity => {
          const figure = view.metric(moment, metric);
          return told({ names: [moment, name], value: figure.value, metric: figure });
        };
        return [name, read];
      });
    return [moment, () => lazy(Object.fromEntries(values()))] as const;
  });
  const inputs = Object.keys(kpi.inputs).map((name) => {
    const read = (): Quantity => {
      const input = view.sources.input(name);
      return told({ names: [name], value: input?.value, ...(input && { input }) });
    };
    return [name, read] as const;
  });
  const length = (): Quantity => told({ names: ['length'], value: view.length });
  return { ...Object.fromEntries<() => unknown>(moments), ...Object.fromEntries(inputs), length };
}

// Of one metric at several moments.
function differInWindows(operands: readonly KpiOperand[]): boolean {
  const figures = operands.flatMap(({ metric }) => metric?.figures ?? []);
  return figures.some((a) => figures.some((b) => a.metric.id === b.metric.id && !sameWindows(a, b)));
}
