// A document type's contract, as the schema gives it. What a document holds against it is judged by the rules.
import type * as z from '../schemas/zod';
import type * as schemas from '../schemas/contract';

export type ValueKind = (typeof schemas.KINDS)[number];
export type Field = z.output<typeof schemas.fieldSchema>;
export type Column = z.output<typeof schemas.columnSchema>;
export type TableContract = z.output<typeof schemas.tableSchema>;
export type Section = z.output<typeof schemas.sectionSchema>;
export type Check = z.output<typeof schemas.checkSchema>;
export type Link = z.output<typeof schemas.linkSchema>;
export type Contract = z.output<typeof schemas.contractSchema>;
export type Amendment = z.output<typeof schemas.amendmentSchema>;

/** True where a column or field holds words that anyone may choose: any text, or the names of people. */
export function holdsWords({ kind }: Pick<Field | Column, 'kind'>): boolean {
  return kind === 'text' || kind === 'person';
}

/**
 * True when numbers of this column or field may be added up: amounts and counts may, ratios and percentages only where
 * the contract says so.
 */
export function isAdditive(spec: Field | Column): boolean {
  return spec.additive ?? (spec.kind !== 'ratio' && spec.kind !== 'percent');
}
