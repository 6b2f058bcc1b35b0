// The quarter's service summaries: what is written of each month, and the figures of the team.
import type { FilledRow } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { amount, percent } from '../model/figures';
import { total } from '../model/reached';
import { withFigures, written } from '../written';
import { complaintRecords } from './complaints';
import { MARCH_SERVICE, SERVICE_MONTHS, serviceIndicators } from './figures';
import type { ServiceMonth } from './figures';

const LOWER = ['客服首次响应时长（秒）', '客服平均响应时长（秒）', '投诉件数'];

/** The summary of every month. */
export function serviceSummaries(): SampleDocument[] {
  return written('service', 'service-summary').map((each) => {
    const index = SERVICE_MONTHS.findIndex(({ period }) => period === each.filling.period);
    const [month, before] = [SERVICE_MONTHS[index], SERVICE_MONTHS[index - 1]];
    if (month === undefined) throw new Error(`no figures for ${each.filling.period}`);
    const rows = {
      indicators: indicatorsOf(month, before),
      team: teamOf(month),
      complaints: complaintsOf(month),
      cases: casesOf(month.period),
    };
    return withFigures(each, { answers: { staff: String(month.team.length) }, rows });
  });
}

// Only the first has to be told what came before it: the others carry it.
function indicatorsOf(month: ServiceMonth, before: ServiceMonth | undefined): FilledRow[] {
  return Object.entries(serviceIndicators(month)).map(([metric, current]) => ({
    metric,
    direction: LOWER.includes(metric) ? '越低越好' : '越高越好',
    current,
    target: month.goals[metric] ?? '—',
    ...(before === undefined ? { last: MARCH_SERVICE[metric] ?? '' } : {}),
  }));
}

function teamOf(month: ServiceMonth): FilledRow[] {
  return month.team.map(({ agent, received, firstReply, averageReply, enquirers, payers, satisfaction }) => ({
    agent,
    received: amount(received),
    firstReply: String(firstReply),
    averageReply: String(averageReply),
    enquirers: amount(enquirers),
    payers: amount(payers),
    satisfaction,
  }));
}

function complaintsOf(month: ServiceMonth): FilledRow[] {
  const all = total(month.complaints.map(({ cases }) => cases));
  return month.complaints.map(({ category, cases, solved }) => ({
    category,
    cases: String(cases),
    share: percent(cases / all),
    solved: String(solved),
  }));
}

function casesOf(period: string): FilledRow[] {
  return complaintRecords()
    .filter(({ filling }) => filling.period === period)
    .map(({ filling: { answers } }) => ({ caseNo: answers.caseNo ?? '' }));
}
