// The quarter's assessments: each person's indicators, scored by the methods of the contract.
import { roundTo } from '../../../src/base/number';
import type { FilledRow, Filling } from '../../support/fill';
import { amount, change, part, valueOf } from '../model/figures';
import { PEOPLE } from './assessmentTexts';
import type { Indicator, Person } from './assessmentTexts';
import type { MonthResult } from '../model/reached';
import { total } from '../model/reached';
import type { SampleDocument } from '../draft';

/** One assessment for each person and month. */
export function assessments(months: readonly MonthResult[]): SampleDocument[] {
  return months.flatMap((month, index) =>
    PEOPLE.map((person) => ({ type: 'kpi-assessment', filling: assessmentOf(person, month, index) })),
  );
}

function assessmentOf(person: Person, reached: MonthResult, index: number): Filling {
  const { name, post, superior } = person;
  const { period, assessedOn } = reached.month;
  const rows = person.indicators.map((indicator) => rowOf(indicator, reached, index));
  const weighted = roundTo(total(rows.map((row) => valueOf(row.weighted))), 2);
  const comment = person.comments[index];
  if (comment === undefined) throw new Error(`no comment on ${name} in ${period}`);
  return {
    period,
    qualifier: name,
    answers: {
      author: name === '周岚' ? superior : '周岚',
      person: name,
      post,
      superior,
      assessedOn,
      total: weighted.toFixed(2),
      grade: gradeOf(weighted),
      personSigned: name,
      personSignedOn: assessedOn,
      superiorSigned: superior,
      superiorSignedOn: assessedOn,
    },
    sections: { indicators: { rows, total: { weight: '100', weighted: weighted.toFixed(2) } }, comment },
  };
}

function gradeOf(score: number): string {
  return score >= 95 ? 'A' : score >= 85 ? 'B' : score >= 75 ? 'C' : score >= 60 ? 'D' : 'E';
}

function rowOf(indicator: Indicator, reached: MonthResult, index: number): FilledRow & { readonly weighted: string } {
  const { kpi, weight, method, floor, step, source } = indicator;
  const [target, actual] = [targetOf(indicator, reached), actualOf(indicator, reached, index)];
  const completion = part(actual, target);
  const score = roundTo(
    scoreOf(indicator, { target: valueOf(target), actual: valueOf(actual), completion: valueOf(completion) }),
    2,
  );
  const note =
    method === '评分法'
      ? '对照当月计划逐项评分，双方已沟通'
      : valueOf(completion) > 3
        ? '目标按常年增长定，本月有 520 与 618 的集中成交'
        : '';
  return {
    kpi,
    direction: '越高越好',
    weight: String(weight),
    target,
    actual,
    completion,
    method,
    floor,
    step,
    score: score.toFixed(2),
    weighted: roundTo((weight * score) / 100, 2).toFixed(2),
    selfScore: score.toFixed(2),
    superiorScore: score.toFixed(2),
    source,
    note,
  };
}

interface Measurement {
  readonly target: number;
  readonly actual: number;
  readonly completion: number;
}

function scoreOf({ method, floor, step }: Indicator, { target, actual, completion }: Measurement): number {
  switch (method) {
    case '完成率法':
      return Math.max(Math.min(completion * 100, 120), 0);
    case '线性计分法':
      return Math.max(Math.min(((actual - valueOf(floor)) / (target - valueOf(floor))) * 100, 100), 0);
    case '阶梯扣分法':
      return actual >= target ? 100 : Math.max(100 - roundTo((target - actual) / valueOf(step) - 0.5, 0) * 5, 0);
    case '评分法':
      return Math.min(actual, 100);
  }
}

function targetOf({ kpi, target }: Indicator, { goal, month }: MonthResult): string {
  if (kpi === '店铺销售额') return amount(month.sales);
  if (kpi === '推广费用投入产出比') return goal.推广ROI ?? '';
  return target;
}

function actualOf({ kpi, actuals }: Indicator, { now, last }: MonthResult, index: number): string {
  if (kpi === '店铺销售额') return now.支付金额 ?? '';
  if (kpi === '销售增长率') return change(now.支付金额 ?? '', last.支付金额 ?? '');
  if (kpi === '店铺流量增长') return change(now.访客数 ?? '', last.访客数 ?? '');
  if (kpi === '推广费用投入产出比') return now.推广ROI ?? '';
  if (kpi === '客户满意度') return now.客户满意度 ?? '';
  return actuals[index] ?? '';
}
