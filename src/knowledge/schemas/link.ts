// The grammar of links between documents, and of what the parts of a contract share: names, severities, what is said.
import * as z from './zod';
import { citationSchema, idSchema, textSchema, variable } from './entry';

/** How grave what is found is. */
export const severity = z.enum(['error', 'warning', 'information', 'hint']);
/** What is said to people, in both languages. */
export const said = z.strictObject({ zh: textSchema, en: textSchema });

const periodRelation = z.enum([
  'same',
  'previous',
  'week-before',
  'year-before',
  'latest',
  'within',
  'soFar',
  'containing',
  'any',
]);

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
  /** What adds up over all documents of the periods, row by row: own column or field, then the source's. */
  sums: z.record(variable, variable).default({}),
  /** Numbers of people, who are counted once a period: own column, then the source's, which together are more. */
  countedOnce: z.record(variable, variable).default({}),
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
