// The grammar of a document type's contract, as a schema. Formulas and checks are compiled elsewhere; what a document
// holds against its contract is judged by the rules.
import * as z from './zod';
import { labelKey } from '../../base/script';
import { WITHHELD_KINDS } from './wording';
import { CEL_WORDS } from '../contracts/celWords';
import { citationSchema, entryReferenceSchema, idSchema, textSchema } from './entry';

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
  'document',
] as const;
const variable = z.string().regex(new RegExp(`^(?!(?:${CEL_WORDS.join('|')})$)[a-z][A-Za-z0-9]*$`));
const severity = z.enum(['error', 'warning', 'information', 'hint']);
const said = z.strictObject({ zh: textSchema, en: textSchema });
const option = z
  .strictObject({ value: textSchema, en: z.string().optional(), aliases: z.array(textSchema).default([]) })
  .transform((entry) => labelled(entry, entry.value));

/**
 * The entry with all that it may be called made comparable, once: every cell and heading of every document is compared
 * with it.
 */
function labelled<T extends { readonly en?: string | undefined; readonly aliases: readonly string[] }>(
  entry: T,
  title: string,
): T & { readonly labels: readonly string[] } {
  return { ...entry, labels: [...new Set([title, entry.en ?? title, ...entry.aliases].map(labelKey))] };
}

const titled = <T extends Parameters<typeof labelled>[0] & { readonly title: string }>(
  entry: T,
): T & { readonly labels: readonly string[] } => labelled(entry, entry.title);

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

/** A field of the head. */
export const fieldSchema = z
  .strictObject({ ...valueKeys, default: z.string().optional(), only: onlySchema })
  .refine(({ unique }) => unique !== true, { path: ['unique'] }) // a head has no rows
  .transform(titled);
const columnObject = z.strictObject({
  ...valueKeys,
  formula: textSchema.optional(),
  /** For a text: the column of changes whose sign its words (上升, 下降) must agree with. */
  trendOf: variable.optional(),
});
/** A column of a table. */
export const columnSchema = columnObject.transform(titled);

/** Rows that follow from other entries of the knowledge base: the indicators of the post that a field names. */
const rowsFromSchema = z.strictObject({
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
const reachedSchema = z.strictObject({
  actual: variable,
  target: variable,
  lowerIf: z.strictObject({ column: variable, is: textSchema }).optional(),
});

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
  /**
   * Date ranges that follow one another without gap or overlap; with `over` they fill that span: `period`, or a
   * dateRange field. With `mayTouch` one may begin on the last day of the one before; with `mayPause` days may lie
   * between them.
   */
  tiles: z
    .strictObject({
      column: variable,
      over: textSchema.optional(),
      mayTouch: z.boolean().default(false),
      mayPause: z.boolean().default(false),
    })
    .optional(),
  /**
   * A new document has a row for each week or month of its period, with its days in `dates`. The contract's rows name
   * them in `name`, which is counted on where there are more.
   */
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
export const sectionSchema = sectionObject.transform(titled);

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

const periodRelation = z.enum(['same', 'previous', 'week-before', 'year-before', 'latest', 'within', 'containing', 'any']);

/**
 * Rows of a table section, or without `section` the document's fields as one row. `key` is the column or field that
 * tells rows apart.
 */
const rowsOf = { section: variable.optional(), key: variable.optional(), where: textSchema.optional() };

/** How values of other documents stand in this one. */
export const linkSchema = z.strictObject({
  id: idSchema,
  /**
   * Where the values come from: documents of a type, of a period that stands in this relation to the document's own.
   */
  from: z.strictObject({ type: idSchema, period: periodRelation, ...rowsOf }),
  /** Where they stand here. */
  to: z.strictObject(rowsOf).default({}),
  /** The values that correspond: own column or field, then the source's. */
  values: z.record(variable, variable).default({}),
  /** The own column that says from which period a row was first carried. */
  carriedFrom: variable.optional(),
  /** The own column that counts for how many periods a row has been open. */
  periodsOpen: variable.optional(),
  /** What a new document starts with: rows of their own, or cells in the rows that it has. */
  carry: z.enum(['rows', 'cells']).optional(),
  /**
   * `source`: every row of the source must stand here; `own`: every own row must stand in a source; `kept`: a row of
   * the source that had a value is not left out without a word.
   */
  require: z.enum(['source', 'own', 'kept']).optional(),
  /** For `kept`: the column of the source whose words (停用) say that a row ends there. */
  endedBy: variable.optional(),
  /** What is measured each time, own column, then the source's: rows with the same numbers were copied. */
  measured: z.record(variable, variable).default({}),
  /** Whether `values` must agree with the source's. */
  agree: z.boolean().default(true),
  /**
   * What goes before it where both give a value of the same place: links and checks by their ids, formulas by
   * `section.column`. There its own value is only compared.
   */
  yieldsTo: z.array(z.string()).default([]),
  message: said.optional(),
  clause: citationSchema.optional(),
  draft: severity.default('warning'),
  submission: severity.default('error'),
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
  .transform(titled);

const place = { after: variable.optional() };

/** The front matter of a file that adds to a type of another pack. */
export const amendmentSchema = z.strictObject({
  extends: entryReferenceSchema,
  limits: z.record(variable, z.number()).default({}),
  fields: z.array(fieldSchema).default([]),
  /** New sections, each after the one named, else at the end. */
  sections: z.array(sectionObject.extend(place).transform(titled)).default([]),
  /** New columns of tables that are there, by section. */
  columns: z.record(variable, z.array(columnObject.extend(place).transform(titled))).default({}),
  checks: z.array(checkSchema).default([]),
  links: z.array(linkSchema).default([]),
});
