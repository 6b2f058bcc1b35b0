// The whole of the sample quarter: which documents there are, in the order in which a department writes them.
import { readPeriod } from '../../src/base/dates/period';
import type { DraftedDocument } from '../../src/documents/templates/template';
import { emptyWorkspace, withFile, withFiles } from '../../src/documents/workspace';
import type { WorkspaceFile } from '../../src/documents/workspace';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { anomalyAlerts } from './data/alerts';
import { analysisReports } from './data/analysis';
import { dailyReports } from './data/daily';
import { draftSample } from './draft';
import type { SampleDocument } from './draft';
import { crossDepartmentMeetings } from './meetings/crossDepartment';
import { minutes } from './meetings/weekly';
import { drawDays } from './model/figures';
import { reachedMonths } from './model/reached';
import { assessments } from './people/assessment';
import { expenseClaims } from './plans/claims';
import { annualPlans, marketAnalyses, quarterlyPlans } from './plans/longTerm';
import { monthlyPlans, promotionPlans } from './plans/monthly';
import { reviews } from './plans/review';
import { productSpotChecks } from './products/spotChecks';
import { stockReconciliations } from './products/stock';
import { riskDocuments } from './risks/risks';
import { chatSpotChecks } from './service/chats';
import { complaintRecords } from './service/complaints';
import { complaintLedgers } from './service/ledger';
import { serviceSummaries } from './service/summary';
import { serviceTrainingPlans } from './service/training';
import { written } from './written';

/**
 * All documents of the quarter that are generated. Those that were written by hand stand beside them from the start, so
 * that carry-over finds them too.
 */
export function quarter(knowledge: Knowledge, handWritten: readonly WorkspaceFile[]): DraftedDocument[] {
  let workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), handWritten);
  return inOrder(allWritten()).map((each) => {
    const drafted = draftSample(workspace, each);
    workspace = withFile(workspace, drafted.path, drafted.text);
    return drafted;
  });
}

// Plans before what came of them: within one period the order is that of this list.
function allWritten(): SampleDocument[] {
  const days = drawDays();
  const months = reachedMonths(days);
  const training = written('people', 'annual-training-plan');
  return [
    ...training,
    ...annualPlans(months, training),
    ...written('people', 'development-plan'),
    ...quarterlyPlans(months),
    ...serviceTrainingPlans(),
    ...written('plans', 'campaign-plan'),
    ...monthlyPlans(months),
    ...promotionPlans(months),
    ...riskDocuments(),
    ...written('products', 'listing-review'),
    ...dailyReports(days),
    ...anomalyAlerts(days),
    ...minutes(days),
    ...crossDepartmentMeetings(months),
    ...written('people', 'one-on-one'),
    ...written('people', 'performance-interview'),
    ...complaintRecords(),
    ...complaintLedgers(),
    ...chatSpotChecks(),
    ...serviceSummaries(),
    ...stockReconciliations(months),
    ...productSpotChecks(),
    ...written('products', 'supplier-survey'),
    ...expenseClaims(months, days),
    ...analysisReports(months),
    ...reviews(months, days),
    ...assessments(months),
    ...written('people', 'award-nomination'),
    ...marketAnalyses(months),
  ];
}

function inOrder(all: readonly SampleDocument[]): SampleDocument[] {
  const startOf = ({ filling: { period } }: SampleDocument): string => readPeriod(period)?.from ?? period;
  return all
    .map((each) => ({ each, start: startOf(each) }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ each }) => each);
}
