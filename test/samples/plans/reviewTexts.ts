// What the monthly reviews say, and the measures that they decide and follow.
import * as z from 'zod';
import { ofPeriod, readData, sections, text, texts } from '../readData';

const campaign = z.strictObject({
  campaign: text,
  from: text,
  to: text,
  target: text,
  budget: text,
  spend: text,
  lesson: text,
});
const review = z.strictObject({
  period: text,
  conclusion: text,
  reasons: texts,
  measured: texts,
  products: z.array(text),
  campaigns: z.array(campaign),
  sections,
});
const measure = z.strictObject({
  actionId: text,
  problem: text,
  cause: text,
  measure: text,
  owner: text,
  due: text,
  followed: text,
  effect: text.default(''),
});

export const MEASURES = readData('plans/measures', z.array(measure));

const REVIEWS = readData('plans/operations-review', z.array(review));

/** What the review of a month says; `measured` are figures that no report gives. */
export function reviewText(period: string): z.infer<typeof review> {
  return ofPeriod(REVIEWS, period);
}
