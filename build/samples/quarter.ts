// Owns the whole of the sample quarter: which documents there are, and their text.
import { readPeriod } from '../../src/base/period';
import { draftDocument } from '../../src/documents/template';
import type { DraftedDocument } from '../../src/documents/template';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { fill } from '../../test/support/fill';
import type { Filling } from '../../test/support/fill';
import { dailyReports } from './daily';
import { analysisReports } from './analysis';
import { assessments } from './assessment';
import { campaignPlans } from './campaign';
import { drawDays } from './figures';
import { monthlyPlans, promotionPlans } from './plans';
import { reachedMonths } from './reached';
import { reviews } from './review';
import { riskDocuments } from './risks';
import { minutes } from './weekly';

/** A document to be written: its type and what fills it. */
export interface Written {
  readonly type: string;
  readonly filling: Filling;
}

/** All documents of the quarter that are generated; the others in the sample workspace were written by hand, and these agree with them. */
export function quarter(knowledge: Knowledge): DraftedDocument[] {
  const days = drawDays();
  const months = reachedMonths(days);
  const all = [
    ...dailyReports(days), ...minutes(days), ...analysisReports(months), ...monthlyPlans(months), ...promotionPlans(months), ...campaignPlans(), ...reviews(months, days), ...riskDocuments(),
    ...assessments(months),
  ];
  return all.map((each) => write(knowledge, each));
}

function write(knowledge: Knowledge, { type: name, filling }: Written): DraftedDocument {
  const type = knowledge.documentType(name);
  const period = readPeriod(filling.period);
  if (type === undefined || period === undefined) throw new Error(`no type ${name}, or no period ${filling.period}`);
  const { qualifier, answers } = filling;
  const id = [name, filling.period, ...(qualifier === undefined ? [] : [qualifier])].join('-');
  const draft = draftDocument({ type, period, qualifier, id, answers, script: 'simplified' });
  try {
    return { path: draft.path, text: fill(knowledge, draft.text, filling).replace('status: draft', 'status: submitted') };
  } catch (error) {
    throw new Error(`${draft.path}: ${String(error)}`, { cause: error });
  }
}
