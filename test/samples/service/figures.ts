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
  goals: texts,
  team: z.array(agent),
  complaints: z.array(z.strictObject({ category: text, cases: number, solved: number })),
});

/** A month of the service team. */
export type ServiceMonth = z.infer<typeof month>;

export const SERVICE_MONTHS: readonly ServiceMonth[] = readData('service/months', z.array(month));

/** The month before the quarter, by indicator. */
export const MARCH_SERVICE = readData('service/march', texts);

/** A month's indicators, as they are written. */
export function serviceIndicators({
  asked,
  received,
  promptly,
  replied,
  firstReply,
  averageReply,
  satisfied,
  team: agents,
  complaints,
}: ServiceMonth): Readonly<Record<string, string>> {
  const [cases, solved] = [total(complaints.map((each) => each.cases)), total(complaints.map((each) => each.solved))];
  return {
    咨询人数: amount(asked),
    接待人数: amount(received),
    '3分钟人工响应率': promptly,
    '客服首次响应时长（秒）': String(firstReply),
    '客服平均响应时长（秒）': String(averageReply),
    客服回复率: replied,
    询单转化率: percent(total(agents.map((each) => each.payers)) / total(agents.map((each) => each.enquirers))),
    客户满意率: satisfied,
    投诉件数: amount(cases),
    客户投诉解决率: percent(solved / cases),
  };
}
