// What a pack says of a platform's exports, as its files have it.
import * as z from './zod';
import { entryReferenceSchema, idSchema, textSchema, variable } from './entry';

const unit = z.enum(['money', 'percent', 'ratio', 'count', 'people', 'seconds', 'hours', 'days', 'score']);
const titled = { title: textSchema, aliases: z.array(textSchema).default([]) };
const column = { id: variable, ...titled };

/** A column that tells what a row is about. */
const keyColumnSchema = z.strictObject({ ...column, kind: z.enum(['id', 'name', 'person']) });

/** A column that is kept: what adds up, people of a period, or a ratio that stands alone. */
const measureColumnSchema = z.strictObject({
  ...column,
  kind: z.enum(['additive', 'people', 'stated']),
  unit,
  /** Of a ratio that stands alone: the measure by which those of several days are weighed. */
  weight: variable.optional(),
});

/** A column that other columns give: it is only compared with what they come to. */
const ratioColumnSchema = z.strictObject({
  ...titled,
  unit,
  of: z.tuple([variable, variable]),
  times: z.number().positive().default(1),
  /** Whether the export cuts its digits off instead of rounding it. */
  cut: z.boolean().default(false),
});

/** A column by which rows are told or counted, and of which nothing else is kept. */
const caseColumnSchema = z.strictObject({ ...column, kind: z.enum(['day', 'text', 'amount']) });

/** What is counted or summed of cases, by the day that a column tells. */
const caseMeasureSchema = z.strictObject({
  id: variable,
  title: textSchema,
  unit,
  sum: variable.optional(),
  day: variable,
  where: z.strictObject({ column: variable, is: z.array(textSchema).min(1) }).optional(),
});

/** The front matter of `exports/<id>.md`. */
export const exportSchema = z.strictObject({
  id: idSchema,
  overrides: entryReferenceSchema.optional(),
  name: textSchema,
  simplified: textSchema,
  en: textSchema,
  aliases: z.array(textSchema).default([]),
  /** Ids of the columns by which it is told; all of them must be there. */
  signature: z.array(variable).min(1),
  /** Titles of columns by which a file is told to be another. */
  without: z.array(textSchema).default([]),
  /** The column of the day or span; left out where file name or preamble tell it. */
  period: z.strictObject(titled).optional(),
  keys: z.array(keyColumnSchema).default([]),
  measures: z.array(measureColumnSchema).default([]),
  ratios: z.array(ratioColumnSchema).default([]),
  caseColumns: z.array(caseColumnSchema).default([]),
  cases: z.array(caseMeasureSchema).default([]),
  /** The id of the column that tells one case from another: what comes twice is counted once. */
  caseId: variable.optional(),
  /** Whether rows of the same key and period are parts of one, and add up. */
  adds: z.boolean().default(false),
  /** Whether its figures depend on how many days after a click a sale still counts. */
  attribution: z.boolean().default(false),
  /** First cells of rows that are about something else. */
  tails: z.array(textSchema).default([]),
  /** First cells of rows that are kept, by what they are called. */
  rows: z.record(textSchema, textSchema).default({}),
  /** Titles of columns that are known and not kept. */
  leftOut: z.array(textSchema).default([]),
  /** Titles of columns that say who a customer is, which are never kept. */
  personal: z.array(textSchema).default([]),
});
