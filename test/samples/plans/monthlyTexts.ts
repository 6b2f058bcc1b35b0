// What the monthly plans and the monthly promotion plans say, and the tasks that the plans set and the reviews follow.
import * as z from 'zod';
import { ofPeriod, readData, sections, text, texts } from '../readData';

const task = z.strictObject({
  taskId: text,
  item: text,
  quarterId: text.default(''),
  owner: text,
  due: text,
  acceptance: text,
  status: text,
  result: text,
});
const plan = z.strictObject({
  period: text,
  margin: text,
  goals: texts,
  sources: z.array(text),
  bases: texts,
  sections,
});
const promotion = z.strictObject({
  period: text,
  bases: texts,
  visitors: z.array(text),
  budgets: z.array(text),
  notes: texts,
  actions: z.array(text),
  sections,
});

export const TASKS = readData('plans/tasks', z.array(task));

const PLANS = readData('plans/monthly-plan', z.array(plan));
const PROMOTIONS = readData('plans/monthly-promotion-plan', z.array(promotion));

/** What the monthly plan of a month says: its goals beside those of the shop’s model, and their reasons by indicator. */
export function planText(period: string): z.infer<typeof plan> {
  return ofPeriod(PLANS, period);
}

/**
 * What the promotion plan of a month says: reasons of its goals, visitors of last month and this, budgets by product,
 * notes by channel, and actions by week.
 */
export function promotionText(period: string): z.infer<typeof promotion> {
  return ofPeriod(PROMOTIONS, period);
}
