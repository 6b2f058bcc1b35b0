// How KPIs are measured and scored, as their files say it.
import * as z from './zod';
import { idSchema, textSchema, variable } from './entry';
import { formulaSchema } from './metrics';

/** How a score comes about. */
export const methodSchema = z.enum(['completion', 'linear', 'steps', 'rating', 'band', 'cases']);

const unit = z.enum(['money', 'percent', 'points', 'ratio', 'score', 'count', 'hours']);

/** What a department may set otherwise, of a KPI or of one of its parts. */
export const scoringSchema = z.strictObject({
  target: textSchema.optional(),
  /** The value that scores 0, or how far from the target it is. */
  floor: textSchema.optional(),
  behind: textSchema.optional(),
  /** How far each deduction goes, and its points; of cases the points of each. */
  step: textSchema.optional(),
  points: z.number().positive().optional(),
  /** The most that a completion scores, and the completion below which it scores nothing. */
  cap: z.number().positive().optional(),
  lowest: textSchema.optional(),
  /** Where a band begins and ends, and where it scores nothing on both sides. */
  from: textSchema.optional(),
  to: textSchema.optional(),
  zeroFrom: textSchema.optional(),
  zeroTo: textSchema.optional(),
});

const person = z.union([
  variable,
  z.strictObject({ field: variable, is: z.enum(['own', 'another']) }),
  z.strictObject({ column: variable }),
]);

/** What documents of the month say. */
export const inputSchema = z.strictObject({
  from: z.union([idSchema, z.array(idSchema).min(1)]),
  /** What is counted, where it is no value with a title of its own. */
  name: textSchema.optional(),
  en: textSchema.optional(),
  /** Of the document that follows, which looks back on this one's period. */
  next: z.boolean().default(false),
  section: variable.optional(),
  where: textSchema.optional(),
  value: variable.optional(),
  take: z.enum(['one', 'sum', 'mean', 'count', 'due', 'late', 'compared', 'equal', 'reached']).default('one'),
  /** Of a mean: that of the means of each whom the column names, of those with at least so many rows. */
  each: z.strictObject({ column: variable, least: z.int() }).optional(),
  /** The field that names whom a document is about, or the column that names whom a row is about. */
  person: person.optional(),
  /** Only documents whose day lies at least so many days back. */
  after: z.strictObject({ field: variable, days: z.int() }).optional(),
  /** When a document is to be handed in, after its period, and the field that says when it was. */
  handedIn: variable.optional(),
  days: z.int().optional(),
  workdays: z.int().optional(),
  /** Rows whose key has a figure at least as good as the row's value. */
  key: variable.optional(),
  metric: idSchema.optional(),
});

/** A part of a KPI; of one that has but one, what is left out is that of the KPI. */
export const partSchema = scoringSchema.extend({
  id: variable.default('whole'),
  name: textSchema.optional(),
  en: textSchema.optional(),
  share: z.number().positive().default(100),
  unit: unit.optional(),
  direction: z.enum(['higher', 'lower', 'target']).optional(),
  method: methodSchema.optional(),
  actual: formulaSchema.optional(),
  /** The target that documents set; `target` is used where they do not. */
  planned: formulaSchema.optional(),
  failures: formulaSchema.optional(),
  /** What is done where there are fewer than so many: with neither figure nor failures nothing is scored. */
  small: z
    .strictObject({
      number: formulaSchema,
      below: z.int(),
      actual: formulaSchema.optional(),
      failures: formulaSchema.optional(),
      points: z.number().positive().optional(),
    })
    .optional(),
  /** Scores all where this holds. */
  full: textSchema.optional(),
  /** Scores no more than this where that holds. */
  most: z.strictObject({ score: z.number(), where: textSchema }).optional(),
  /** Measured over the span of each such document that ends in the month, weighed by a field. */
  over: z.strictObject({ from: idSchema, span: variable, before: z.int(), weight: variable }).optional(),
  /** What is to be recorded for it: said where no document holds it. */
  entry: z.strictObject({ zh: textSchema, en: textSchema }).optional(),
});

/** What the front matter of a KPI says of its figures. */
export const measuringKeys = {
  /** Measured of the person, not of the shop. */
  of: z.enum(['shop', 'person']).default('shop'),
  inputs: z.record(variable, inputSchema).default({}),
  parts: z.array(partSchema).default([]),
};

/** What a department's settings may say of a KPI. */
export const kpiSettingsSchema = scoringSchema.extend({
  weight: z.int().min(0).max(100).optional(),
  parts: z.record(variable, scoringSchema.extend({ share: z.number().positive().optional() })).default({}),
});
