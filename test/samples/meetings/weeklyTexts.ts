// What the quarter's weekly meetings said, but for W19 and W20, whose minutes were written by hand.
import * as z from 'zod';
import { number, readData, sections, text, texts } from '../readData';

const week = z.strictObject({
  period: text,
  date: text,
  next: text,
  absence: z.exactOptional(text),
  figures: z.strictObject({
    salesGoal: number,
    visitorsGoal: number,
    roi: z.strictObject({ target: text, actual: text }),
    solved: text,
    prompt: text,
    alerts: number,
  }),
  notes: texts.default({}),
  sections,
});

/** A meeting: its days, the figures that were not drawn from days, and its texts. */
export type Week = z.infer<typeof week>;

export const WEEKS: readonly Week[] = readData('meetings/weekly-meeting', z.array(week));
