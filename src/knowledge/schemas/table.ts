// What tables of a contract may say beside their columns: rows that follow from entries, what was reached, how dates
// follow one another.
import * as z from './zod';
import { textSchema, variable } from './entry';

/** Rows that follow from other entries of the knowledge base: the indicators of the post that a field names. */
export const rowsFromSchema = z.strictObject({
  entries: z.literal('kpis'),
  /** The field that names the post. */
  role: variable,
  /** The column that names the indicator. */
  key: variable,
  /** What other columns start with. */
  values: z
    .record(variable, z.enum(['weight', 'target', 'direction', 'method', 'floor', 'step', 'unit', 'clause']))
    .default({}),
});

/**
 * What was reached beside what was aimed at, row by row. More is better, but where the cell of `lowerIf.column` reads
 * `lowerIf.is`.
 */
export const reachedSchema = z.strictObject({
  actual: variable,
  target: variable,
  lowerIf: z.strictObject({ column: variable, is: textSchema }).optional(),
});

/**
 * Date ranges that follow one another without gap or overlap; with `over` they fill that span: `period`, or a
 * dateRange field. With `mayTouch` one may begin on the last day of the one before; with `mayPause` days may lie
 * between them.
 */
export const tilesSchema = z
  .strictObject({
    column: variable,
    over: textSchema.optional(),
    mayTouch: z.boolean().default(false),
    mayPause: z.boolean().default(false),
  })
  .optional();
