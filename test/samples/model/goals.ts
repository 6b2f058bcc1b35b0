// What the department planned and reached in each month of the quarter, beside the figures of days.
import * as z from 'zod';
import { number, readData, text, texts } from '../readData';

const channel = z.strictObject({
  channel: text,
  budget: number,
  planned: number,
  spend: number,
  sales: number,
  note: text.default(''),
});
const month = z.strictObject({
  period: text,
  sales: number,
  spend: number,
  visitors: number,
  roi: text,
  refundRate: text,
  satisfaction: text,
  satisfied: text,
  lastYear: z.strictObject({ sales: text, visitors: text }),
  takenOn: text,
  assessedOn: text,
  channels: z.array(channel),
  weeks: z.array(z.strictObject({ dates: text, focus: text, weight: number })),
  products: z.array(z.strictObject({ planned: number, reached: number })),
});

/** A promotion channel: what was planned for it and what it did. */
export type Channel = z.infer<typeof channel>;

/** A month: its goals, and what is not told by the figures of days. */
export type Month = z.infer<typeof month>;

export const MONTHS: readonly Month[] = readData('model/months', z.array(month));

/** The month before the quarter, as last month's reports gave it. */
export const MARCH = readData('model/march', texts);
