// Roles and KPIs, as their files say them.
import * as z from './zod';
import { measuringKeys } from './kpis';
import { citationSchema, entryReferenceSchema, idSchema, textSchema } from './entry';

const named = {
  id: idSchema,
  overrides: entryReferenceSchema.optional(),
  name: textSchema,
  simplified: textSchema,
  en: textSchema,
  aliases: z.array(textSchema).default([]),
  clause: citationSchema,
};

/** The front matter of `roles/<id>.md`. */
export const roleSchema = z.strictObject({ ...named, kpiClause: citationSchema, reportsTo: idSchema.optional() });

/** The front matter of `kpis/<id>.md`. */
export const kpiSchema = z.strictObject({
  ...named,
  role: idSchema,
  source: z.enum(['metric', 'rating']),
  direction: z.enum(['higher', 'lower']),
  unit: z.enum(['money', 'percent', 'points', 'ratio', 'score', 'count', 'hours']),
  ...measuringKeys,
  defaults: z.strictObject({
    method: z.enum(['completion', 'linear', 'steps', 'rating']),
    target: textSchema,
    /** The value that scores 0, for the linear method. */
    floor: textSchema.optional(),
    /** How far below the target each deduction goes, for the method of steps. */
    step: textSchema.optional(),
    weight: z.int().min(0).max(100),
  }),
});
