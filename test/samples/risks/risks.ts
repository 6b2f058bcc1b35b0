// The quarter's risk registers, and the plans for the risks that were high.
import * as z from 'zod';
import type { FilledRow, Filling } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { number, readData, sections, text } from '../readData';
import { withFigures, written } from '../written';

const state = z.strictObject({
  likelihood: number,
  impact: number,
  strategy: text,
  response: text,
  due: text.default(''),
  status: text,
  evidence: text.default(''),
});
const risk = z.strictObject({
  riskId: text,
  risk: text,
  kind: text,
  trigger: text,
  owner: text,
  since: text,
  states: z.array(state),
});
const review = z.strictObject({ period: text, day: text, sections });

type Risk = z.infer<typeof risk>;
type Review = z.infer<typeof review>;

const RISKS = readData('risks/risks', z.array(risk));
const REVIEWS = readData('risks/risk-register', z.array(review));
const FIRST_MONTH = 4;

/** The registers of the quarter, and the plans for the high risks. */
export function riskDocuments(): SampleDocument[] {
  const registers = REVIEWS.map((each) => ({ type: 'risk-register', filling: registerOf(each) }));
  return [...registers, ...written('risks', 'risk-response-plan').map(withRisk)];
}

/** A plan with what the register says of its risk. */
function withRisk(plan: SampleDocument): SampleDocument {
  const planned = RISKS.find(({ riskId }) => riskId === plan.filling.answers.riskId);
  if (planned === undefined) throw new Error(`no risk of ${plan.filling.period}`);
  return withFigures(plan, { answers: { risk: planned.risk, trigger: planned.trigger, owner: planned.owner } });
}

function registerOf({ period, day, sections: said }: Review): Filling {
  return {
    period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      reviewDate: day,
      participants: '周岚、陈屿、林小满、何蓓、顾青',
    },
    sections: { ...said, risks: { rows: RISKS.flatMap((each) => rowOf(each, Number(period.slice(-2)), day)) } },
  };
}

// A closed risk is in the register of the month that closed it, and no more.
function rowOf({ states, since, ...named }: Risk, month: number, day: string): FilledRow[] {
  const registered = Number(since.slice(-2));
  const found = states[month - Math.max(registered, FIRST_MONTH)];
  if (found === undefined) return [];
  const { likelihood, impact, ...others } = found;
  const score = likelihood * impact;
  const open = month - registered;
  return [
    {
      ...named,
      ...others,
      likelihood: String(likelihood),
      impact: String(impact),
      score: String(score),
      level: score >= 12 ? '高' : score >= 6 ? '中' : '低',
      reviewed: day,
      ...(open > 0 ? { since, months: String(open) } : {}),
    },
  ];
}
