// Metrics and channels, as their files say them.
import * as z from './zod';
import { citationSchema, entryReferenceSchema, idSchema, textSchema } from './entry';

const named = {
  id: idSchema,
  overrides: entryReferenceSchema.optional(),
  name: textSchema,
  simplified: textSchema,
  en: textSchema,
  aliases: z.array(textSchema).default([]),
};

/** The front matter of `metrics/<id>.md`. */
export const metricSchema = z.strictObject({
  ...named,
  unit: z.enum(['money', 'percent', 'ratio', 'count', 'people', 'seconds', 'hours', 'days', 'score']),
  /** Of a ratio: the metric that is divided, and the one by which. */
  of: z.tuple([idSchema, idSchema]).optional(),
  /** How many times the quotient it is: 1,000 of what a thousand impressions cost. */
  times: z.number().positive().default(1),
  /** Whether the days of a period add up; amounts and counts do, unless this says otherwise. */
  additive: z.boolean().optional(),
  direction: z.enum(['higher', 'lower', 'target']),
  plausible: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).optional(),
  clause: citationSchema.optional(),
});

/** `channels.yaml`. */
export const channelsSchema = z.strictObject({
  channels: z.array(z.strictObject({ ...named, paid: z.boolean().default(false) })).default([]),
});
