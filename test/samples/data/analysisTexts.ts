// What the monthly analysis reports say, and the problems that they raise and follow.
import * as z from 'zod';
import { ofPeriod, readData, sections, text, texts } from '../readData';

const lastAction = z.strictObject({
  problemId: text,
  status: text,
  result: text,
  carriedFrom: text,
  periodsOpen: text,
});
const report = z.strictObject({
  period: text,
  conclusion: text,
  lastActions: z.array(lastAction),
  notes: texts,
  verdicts: z.array(text),
  sections,
});
const problem = z.strictObject({
  problemId: text,
  problem: text,
  cause: text,
  action: text,
  owner: text,
  due: text,
  expected: text,
});

export const PROBLEMS = readData('data/problems', z.array(problem));

const REPORTS = readData('data/analysis-report', z.array(report));

/** What the report of a month says. */
export function reportText(period: string): z.infer<typeof report> {
  return ofPeriod(REPORTS, period);
}
