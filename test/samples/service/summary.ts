// The quarter's service summaries: what is written of each month, and the figures of the team.
import type { FilledRow } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { amount } from '../model/figures';
import { withFigures, written } from '../written';
import { complaintsIn, MARCH_SERVICE, SERVICE_MONTHS, serviceIndicators } from './figures';
import type { ServiceMonth } from './figures';
import { ledgerRows } from './ledger';

const LOWER = [
  '客服首次响应时长（秒）',
  '客服平均响应时长（秒）',
  '投诉件数',
  '退款处理时长（小时）',
  '平台求助率',
  '纠纷退款率',
  '品质退款率',
];

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
    return withFigures(each, {
      answers: { staff: String(month.team.length), complaints: String(complaintsIn(month).cases) },
      rows,
    });
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

// What was counted by category comes from the ledger.
function complaintsOf({ complaints }: ServiceMonth): FilledRow[] {
  return complaints.map(({ category }) => ({ category }));
}

function casesOf(period: string): FilledRow[] {
  return ledgerRows(period)
    .filter(({ level, status }) => level !== '一般' || status !== '已解决')
    .map(({ caseNo = '' }) => ({ caseNo }));
}
