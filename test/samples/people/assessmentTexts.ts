// Who is assessed by what in the quarter, and what their superiors said.
import * as z from 'zod';
import { number, readData, text } from '../readData';

const indicator = z.strictObject({
  kpi: text,
  weight: number,
  method: z.enum(['完成率法', '线性计分法', '阶梯扣分法', '评分法']),
  target: text.default(''),
  floor: text.default(''),
  step: text.default(''),
  source: text,
  actuals: z.array(text).default([]),
});
const person = z.strictObject({
  name: text,
  post: text,
  superior: text,
  indicators: z.array(indicator),
  comments: z.array(text),
});

/** An indicator as it is agreed with a person. */
export type Indicator = z.infer<typeof indicator>;

/** A person with a post. */
export type Person = z.infer<typeof person>;

export const PEOPLE: readonly Person[] = readData('people/kpi-assessment', z.array(person));
