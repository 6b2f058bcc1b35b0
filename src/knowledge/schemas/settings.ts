// What a department may say in its settings, and what holds where it does not.
import * as z from './zod';
import { idSchema, textSchema } from './entry';
import { kpiSettingsSchema } from './kpis';
import { plausibleSchema } from './metrics';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** `ops-regulation.yaml`. */
export const settingsSchema = z.strictObject({
  /** Folders of the department's own packs; later ones win. */
  packs: z.array(textSchema).default([]),
  /** Globs of the files that must be documents. */
  documents: z.array(textSchema).default(['documents/**/*.md']),
  people: z
    .array(
      z
        .strictObject({
          id: textSchema,
          name: textSchema,
          roles: z.array(idSchema).default([]),
          superior: z.boolean().default(false),
          /** What exports call them. */
          aliases: z.array(textSchema).optional(),
        })
        .refine(({ roles, superior }) => superior || roles.length > 0, { path: ['roles'] }),
    )
    .default([]), // only who stands above the department may have no post
  /** A rule's severity, the same in both modes, or one for each. */
  rules: z.record(idSchema, z.union([severity, z.strictObject({ draft: severity, submission: severity })])).default({}),
  /** Numbers that checks compare with, by document type and name: they take the place of the type's own. */
  limits: z.record(idSchema, z.record(z.string(), z.number())).default({}),
  /** Between what metrics are expected to be here, by id or any name: it takes the place of what packs say. */
  metrics: z.record(textSchema, z.strictObject({ plausible: plausibleSchema })).default({}),
  /** What KPIs are measured against here: it takes the place of what packs say. */
  kpis: z.record(idSchema, kpiSettingsSchema).default({}),
  /** Months of sales so big that others are not compared with them, beside those of which a campaign plan says so. */
  bigSales: z.array(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)).default([]),
  /** Days off, and days worked, whatever the published calendar has. */
  holidays: z
    .strictObject({ off: z.array(z.iso.date()).default([]), worked: z.array(z.iso.date()).default([]) })
    .default({ off: [], worked: [] }),
  /** Words that outward texts must not have besides, and those that they may. */
  wording: z
    .strictObject({ add: z.array(textSchema).default([]), remove: z.array(textSchema).default([]) })
    .default({ add: [], remove: [] }),
  timeZone: textSchema.default('Asia/Shanghai'),
  /** For trials alone: the day that is taken for today, where documents lie that end some time ago. */
  trial: z.strictObject({ today: z.iso.date() }).optional(),
});
