// Owns the grammar of a document type's contract, as a schema. Formulas and checks are compiled in expression.ts; what a document
// holds against its contract is judged by the rules.
import { z } from 'zod';
import { citationSchema, idSchema, textSchema } from './entry';

const KINDS = ['text', 'integer', 'number', 'money', 'ratio', 'percent', 'date', 'dateRange', 'enum', 'clause', 'role', 'kpi', 'document'] as const;
// CEL's own words (its specification, "Identifiers") name nothing.
const CEL_WORDS = 'true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while';
const variable = z.string().regex(new RegExp(`^(?!(?:${CEL_WORDS})$)[a-z][A-Za-z0-9]*$`));
const severity = z.enum(['error', 'warning', 'information', 'hint']);
const option = z.strictObject({ value: textSchema, en: z.string().optional(), aliases: z.array(textSchema).default([]) });

const valueKeys = {
  id: variable,
  title: textSchema,
  en: z.string().optional(),
  aliases: z.array(textSchema).default([]),
  kind: z.enum(KINDS),
  /** What the writer should know about it, shown in forms. */
  help: z.strictObject({ zh: textSchema, en: textSchema }).optional(),
  required: z.boolean().default(true),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(option).default([]),
  /** Dates must lie inside the document's period. */
  within: z.literal('period').optional(),
  clause: citationSchema.optional(),
};

const fieldSchema = z.strictObject({ ...valueKeys, default: z.string().optional() });
const columnSchema = z.strictObject({ ...valueKeys, unique: z.boolean().default(false), formula: textSchema.optional() });

const tableSchema = z.strictObject({
  columns: z.array(columnSchema).min(1),
  /** Columns that a total row must add up. */
  total: z.array(variable).default([]),
  minRows: z.int().min(0).default(1),
  /** The rows that a new document starts with, by column id; the cells that are not named are placeholders. */
  rows: z.array(z.record(variable, z.string())).default([{}]),
});

const sectionSchema = z.strictObject({
  id: variable,
  title: textSchema,
  en: z.string().optional(),
  aliases: z.array(textSchema).default([]),
  required: z.boolean().default(true),
  clause: citationSchema.optional(),
  table: tableSchema.optional(),
});

const checkSchema = z.strictObject({
  id: idSchema,
  expect: textSchema,
  /** The section whose table is checked row by row. */
  each: variable.optional(),
  /** Where a fault is reported: `fields.budget`, a section's id, or with `each` a column's id. */
  at: textSchema,
  message: z.strictObject({ zh: textSchema, en: textSchema }),
  clause: citationSchema.optional(),
  draft: severity.default('warning'),
  submission: severity.default('error'),
  /** The value that `at` must have, where it can be computed. */
  fix: textSchema.optional(),
});

/** The front matter of `documents/<type-id>.md`. */
export const contractSchema = z.strictObject({
  type: idSchema,
  version: z.int().min(1).default(1),
  title: textSchema,
  en: textSchema,
  aliases: z.array(textSchema).default([]),
  author: idSchema,
  approver: idSchema.optional(),
  cadence: z.enum(['yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'event']),
  basis: z.array(citationSchema).min(1),
  fields: z.array(fieldSchema).default([]),
  sections: z.array(sectionSchema).min(1),
  checks: z.array(checkSchema).default([]),
});

export type ValueKind = (typeof KINDS)[number];
export type Field = z.output<typeof fieldSchema>;
export type Column = z.output<typeof columnSchema>;
export type TableContract = z.output<typeof tableSchema>;
export type Section = z.output<typeof sectionSchema>;
export type Check = z.output<typeof checkSchema>;
export type Contract = z.output<typeof contractSchema>;
