// The figures of the service team: what each agent did in a month, the complaints by category, and the indicators that
// follow.
import * as z from 'zod';
import { amount, percent } from '../model/figures';
import { total } from '../model/reached';
import { number, readData, text, texts } from '../readData';

const agent = z.strictObject({
  agent: text,
  received: number,
  firstReply: number,
  averageReply: number,
  enquirers: number,
  payers: number,
  satisfaction: text,
});
const month = z.strictObject({
  period: text,
  asked: number,
  received: number,
  promptly: text,
  replied: text,
  firstReply: number,
  averageReply: number,
  satisfied: text,
  refundHours: text,
  helped: text,
  disputed: text,
  faulty: text,
  quality: text,
  goals: texts,
  team: z.array(agent),
  complaints: z.array(z.strictObject({ category: text, cases: number, solved: number })),
});

/** A month of the service team. */
export type ServiceMonth = z.infer<typeof month>;

export const SERVICE_MONTHS: readonly ServiceMonth[] = readData('service/months', z.array(month));

/** The month before the quarter, by indicator. */
export const MARCH_SERVICE = readData('service/march', texts);

/** How many complaints there were in a month, and how many of them were solved. */
export function complaintsIn({ complaints }: ServiceMonth): { readonly cases: number; readonly solved: number } {
  return { cases: total(complaints.map((each) => each.cases)), solved: total(complaints.map((each) => each.solved)) };
}

/** A month's indicators, as they are written. */
export function serviceIndicators(month: ServiceMonth): Readonly<Record<string, string>> {
  const { cases, solved } = complaintsIn(month);
  const [payers, enquirers] = [
    total(month.team.map((each) => each.payers)),
    total(month.team.map((each) => each.enquirers)),
  ];
  return {
    咨询人数: amount(month.asked),
    接待人数: amount(month.received),
    '3分钟人工响应率': month.promptly,
    '客服首次响应时长（秒）': String(month.firstReply),
    '客服平均响应时长（秒）': String(month.averageReply),
    客服回复率: month.replied,
    询单转化率: percent(payers / enquirers),
    客户满意率: month.satisfied,
    投诉件数: amount(cases),
    客户投诉解决率: percent(solved / cases),
    '退款处理时长（小时）': month.refundHours,
    平台求助率: month.helped,
    纠纷退款率: month.disputed,
    品质退款率: month.faulty,
    客服质检分: month.quality,
  };
}
