// The grammar of a document type's contract, as a schema. Formulas and checks are compiled elsewhere; what a document
// holds against its contract is judged by the rules.
import * as z from './zod';
import { labelsOf } from '../contracts/labels';
import type { Labelled } from '../contracts/labels';
import { WITHHELD_KINDS } from './wording';
import { reachedSchema, rowsFromSchema, tilesSchema } from './table';
import { citationSchema, entryReferenceSchema, idSchema, textSchema, variable } from './entry';
import { linkSchema, said, severity } from './link';

/** What a value can be. */
export const KINDS = [
  'text',
  'integer',
  'number',
  'money',
  'ratio',
  'percent',
  'date',
  'dateRange',
  'enum',
  'clause',
  'person',
  'role',
  'kpi',
  'metric',
  'channel',
  'document',
] as const;
const option = z
  .strictObject({
    value: textSchema,
    en: z.string().optional(),
    aliases: z.array(textSchema).default([]),
    /** The metrics that are meant by others where it is chosen, by id: net sales by sales. */
    means: z.record(idSchema, idSchema).optional(),
  })
  .transform(labelled);

function labelled<T extends Labelled>(entry: T): T & { readonly labels: readonly string[] } {
  return { ...entry, labels: labelsOf(entry) };
}

/** The choices of a field of the head for which something is asked for; without that field's value it is. */
const onlySchema = z.strictObject({ field: variable, is: z.array(textSchema).min(1) }).optional();

const valueKeys = {
  id: variable,
  title: textSchema,
  en: z.string().optional(),
  aliases: z.array(textSchema).default([]),
  kind: z.enum(KINDS),
  /** What the writer should know about it, shown in forms. */
  help: said.optional(),
  required: z.boolean().default(true),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(option).default([]),
  /** Dates must lie inside the document's period. */
  within: z.literal('period').optional(),
  /**
   * Whether its numbers may be added up; ratios and percentages may not, unless this says so (a share of a whole may).
   */
  additive: z.boolean().optional(),
  /** For a reference to a document: the type that it must be of. */
  of: idSchema.optional(),
  /** Why its value can be told by no other: its number, or a person whom the department does not list. */
  free: said.optional(),
  /** Whether customers read it: words that the law forbids there are found. */
  outward: z.boolean().optional(),
  /** What may stand where a person is named. */
  or: z.literal('role').optional(),
  /** For a text: the amount of the same head or row that it writes in capital numerals. */
  spells: variable.optional(),
  clause: citationSchema.optional(),
  /** No two rows are alike; `everywhere`: nor are any of two documents of the type. */
  unique: z.union([z.boolean(), z.literal('everywhere')]).default(false),
};

/** The periods of which imported data give a value, seen from the document's. */
const dataPeriod = z.enum(['same', 'previous', 'week-before', 'year-before', 'soFar']);
/** What of a KPI is taken, or of all KPIs of a person. */
const KPI_VALUES = [
  'weight',
  'target',
  'actual',
  'method',
  'floor',
  'step',
  'score',
  'source',
  'total',
  'grade',
] as const;
const dataKeys = {
  metric: textSchema.optional(),
  period: dataPeriod.default('same'),
  kpi: z.enum(KPI_VALUES).optional(),
};
const columnData = z.strictObject(dataKeys);
const ofPeriod = dataPeriod.transform((period): z.output<typeof columnData> => ({ period }));
const fieldData = z.strictObject({
  ...dataKeys,
  /** Where this does not hold of the document, nothing is taken: a total that was changed by hand is another's. */
  where: textSchema.optional(),
});
/** A field of the head. */
export const fieldSchema = z
  .strictObject({
    ...valueKeys,
    default: z.string().optional(),
    only: onlySchema,
    /** Takes its value from imported data: of the metric of its title, or what is named here. */
    data: z.union([ofPeriod, fieldData]).optional(),
  })
  .refine(({ unique }) => unique !== true, { path: ['unique'] }) // a head has no rows
  .transform(labelled);
const columnObject = z.strictObject({
  ...valueKeys,
  /**
   * Takes its values from imported data: of the metric of its row, else of the one that is named here or by its title;
   * or of the KPI of its row.
   */
  data: z.union([ofPeriod, columnData]).optional(),
  formula: textSchema.optional(),
  /** For a text: the column of changes whose sign its words (上升, 下降) must agree with. */
  trendOf: variable.optional(),
  /** For numbers beside a column of metrics: whether rows of ratios are computed from the rows of what they are of. */
  ratios: z.boolean().optional(),
});
/** A column of a table. */
export const columnSchema = columnObject.transform(labelled);

/** A section’s table. */
export const tableSchema = z.strictObject({
  columns: z.array(columnSchema).min(1),
  /** Columns that a total row must add up. */
  total: z.array(variable).default([]),
  minRows: z.int().min(0).default(1),
  /** The rows that a new document starts with, by column id; the cells that are not named are placeholders. */
  rows: z.array(z.record(variable, z.string())).default([{}]),
  rowsFrom: rowsFromSchema.optional(),
  /** Columns that no two rows may have alike together. */
  keys: z.array(z.array(variable).min(2)).default([]),
  reached: reachedSchema.optional(),
  tiles: tilesSchema,
  /** A new document has a row for each week or month of its period; where `rows` are fewer, `name` is counted on. */
  parts: z.strictObject({ by: z.enum(['week', 'month']), dates: variable, name: variable.optional() }).optional(),
});

const sectionObject = z.strictObject({
  id: variable,
  title: textSchema,
  en: z.string().optional(),
  aliases: z.array(textSchema).default([]),
  required: z.boolean().default(true),
  only: onlySchema,
  /** May stand several times, once for each thing that it is about. */
  repeatable: z.boolean().default(false),
  /** Of the sections with the same word here, exactly one stands in a document. */
  oneOf: variable.optional(),
  /** Of the sections with the same word here, at least one stands in a document. */
  anyOf: variable.optional(),
  /** Whether customers read its text. */
  outward: z.boolean().optional(),
  clause: citationSchema.optional(),
  table: tableSchema.optional(),
});
/** A section. */
export const sectionSchema = sectionObject.transform(labelled);

/** A condition that a document, or each of its rows, meets. */
export const checkSchema = z.strictObject({
  id: idSchema,
  expect: textSchema,
  /** The section whose table is checked row by row. */
  each: variable.optional(),
  /** Where a fault is reported: `fields.budget`, a section's id, or with `each` a column's id. */
  at: textSchema,
  message: said,
  clause: citationSchema.optional(),
  draft: severity.default('warning'),
  submission: severity.default('error'),
  /** The value that `at` must have, where there is just one: a number, or a text where `at` holds a text. */
  fix: textSchema.optional(),
  /**
   * Whether `at` shows nothing but what `fix` gives, so that it may be written unasked, with others; else the check can
   * be met otherwise.
   */
  computed: z.boolean().default(false),
});

/** The front matter of `documents/<type-id>.md`. */
export const contractSchema = z
  .strictObject({
    type: idSchema,
    overrides: entryReferenceSchema.optional(),
    version: z.int().min(1).default(1),
    title: textSchema,
    en: textSchema,
    aliases: z.array(textSchema).default([]),
    author: idSchema,
    approver: idSchema.optional(),
    cadence: z.enum(['yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'event']),
    /** When it is written, seen from its period: a plan before it, an assessment after it. */
    written: z.enum(['before', 'during', 'after']).default('during'),
    basis: z.array(citationSchema).min(1),
    /** Fields that tell documents of one period apart: one document for each of their values. */
    per: z.array(variable).default([]),
    /** Fields that name people who cannot write it: nobody assesses himself. */
    notBy: z.array(variable).default([]),
    /** Whether it judges people: its totals, and what its checks and links propose, are never written unasked. */
    assesses: z.boolean().default(false),
    /** What of customers may not stand in it. */
    withholds: z.array(z.enum(WITHHELD_KINDS)).default([]),
    /** Numbers that checks compare with, as `limits.name`; a department's settings may change them. */
    limits: z.record(variable, z.number()).default({}),
    fields: z.array(fieldSchema).default([]),
    sections: z.array(sectionSchema).min(1),
    checks: z.array(checkSchema).default([]),
    links: z.array(linkSchema).default([]),
  })
  .transform(labelled);

const place = { after: variable.optional() };

/** The front matter of a file that adds to a type of another pack. */
export const amendmentSchema = z.strictObject({
  extends: entryReferenceSchema,
  limits: z.record(variable, z.number()).default({}),
  fields: z.array(fieldSchema).default([]),
  /** New sections, each after the one named, else at the end. */
  sections: z.array(sectionObject.extend(place).transform(labelled)).default([]),
  /** New columns of tables that are there, by section. */
  columns: z.record(variable, z.array(columnObject.extend(place).transform(labelled))).default({}),
  checks: z.array(checkSchema).default([]),
  links: z.array(linkSchema).default([]),
});
