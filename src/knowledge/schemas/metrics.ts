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

/** Between what a metric is expected to be. */
export const plausibleSchema = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

/** A formula, or several of which the first holds that comes to something. */
export const formulaSchema = z
  .union([textSchema, z.array(textSchema).min(1)])
  .transform((said) => (typeof said === 'string' ? [said] : said));

/** The front matter of `metrics/<id>.md`. */
const metricEntrySchema = z.strictObject({
  ...named,
  unit: z.enum(['money', 'percent', 'ratio', 'count', 'people', 'seconds', 'hours', 'days', 'score']),
  /** Of a ratio: the metric that is divided, and the one by which. */
  of: z.tuple([idSchema, idSchema]).optional(),
  /** How many times the quotient it is: 1,000 of what a thousand impressions cost. */
  times: z.number().positive().default(1),
  /** How it follows from the measures of exports and from other metrics. */
  formula: formulaSchema.optional(),
  /** Whether the days of a period add up; amounts and counts do, unless this says otherwise. */
  additive: z.boolean().optional(),
  direction: z.enum(['higher', 'lower', 'target']),
  plausible: plausibleSchema.optional(),
  clause: citationSchema.optional(),
});

/** The same, with one way alone of coming about. */
export const metricSchema = metricEntrySchema.refine(({ of, formula }) => of === undefined || formula === undefined, {
  path: ['formula'],
});

/** `channels.yaml`. */
export const channelsSchema = z.strictObject({
  channels: z
    .array(z.strictObject({ ...named, paid: z.boolean().default(false), exports: z.array(idSchema).default([]) }))
    .default([]),
});
