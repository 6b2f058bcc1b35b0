// The quarter's minutes of the weekly meeting: the actions that live from week to week, and the figures of the
// week before.
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import { readPeriod } from '../../../src/base/dates/period';
import type { FilledRow, Filling } from '../../support/fill';
import { amount, between } from '../model/figures';
import type { Figures } from '../model/figures';
import { ACTIONS } from './weeklyActions';
import type { Action } from './weeklyActions';
import { WEEKS } from './weeklyTexts';
import type { Week } from './weeklyTexts';
import type { SampleDocument } from '../draft';

const FIRST_DAY = '2026-03-30' as Day; // before it there are no figures of days

/** The minutes of every week that were not written by hand. */
export function minutes(days: ReadonlyMap<Day, Figures>): SampleDocument[] {
  return WEEKS.map((week) => ({ type: 'weekly-meeting', filling: minutesOf(days, week) }));
}

function minutesOf(days: ReadonlyMap<Day, Figures>, week: Week): Filling {
  const { period, date, absence, next } = week;
  return {
    period,
    answers: {
      author: '周岚',
      date,
      place: '三楼小会议室',
      chair: '周岚',
      minutesBy: '顾青',
      expected: '6',
      present: absence === undefined ? '6' : '5',
      absent: absence === undefined ? '0' : '1',
      ...(absence === undefined ? {} : { absence }),
      nextMeeting: next,
    },
    sections: {
      ...week.sections,
      lastActions: { rows: followed(period) },
      reports: { rows: reportsOf(days, week) },
      decisions: { rows: ACTIONS.filter((action) => action.week === period).map(decisionOf) },
    },
  };
}

function decisionOf({ id, item, owner, partner, due, acceptance }: Action): FilledRow {
  return { actionId: id, item, owner, partner, due, acceptance };
}

/**
 * The actions that a meeting follows: those of earlier weeks, each until it is done. What they are is carried; only the
 * first has to be told.
 */
function followed(period: string): FilledRow[] {
  return ACTIONS.flatMap(({ id, week, item, owner, due, outcomes }) => {
    const outcome = outcomes[numberOf(period) - numberOf(week) - 1];
    if (outcome === undefined) return [];
    return [
      {
        actionId: id,
        ...outcome,
        ...(period === WEEKS[0]?.period ? { item, owner, due, carriedFrom: week, periodsOpen: '1' } : {}),
      },
    ];
  });
}

function numberOf(week: string): number {
  return Number(week.slice(-2));
}

function reportsOf(days: ReadonlyMap<Day, Figures>, { period, figures, notes }: Week): FilledRow[] {
  const { salesGoal, visitorsGoal, roi, solved, prompt, alerts } = figures;
  const monday = addDays(readPeriod(period)?.from ?? FIRST_DAY, -7);
  const last = monday < FIRST_DAY ? { sales: 198_600, visitors: 42_180 } : between(days, monday, addDays(monday, 6));
  const row = (post: string, metric: string, { target, actual }: { target: string; actual: string }): FilledRow => ({
    post,
    metric,
    target,
    actual,
    note: notes[post] ?? '',
  });
  return [
    row('运营经理', '店铺销售额', { target: amount(salesGoal), actual: amount(last.sales) }),
    row('运营主管', '店铺访客数', { target: amount(visitorsGoal), actual: amount(last.visitors) }),
    row('推广专员', '推广ROI', roi),
    row('客服主管', '客户投诉解决率', { target: '98.00%', actual: solved }),
    row('客服专员', '客户回复及时率', { target: '95.00%', actual: prompt }),
    row('数据分析员', '数据异常预警数', { target: '—', actual: String(alerts) }),
  ];
}
