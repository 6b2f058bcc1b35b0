// A document type's contract, as the schema gives it. What a document holds against it is judged by the rules.
import { labelKey } from '../../base/script';
import type * as z from '../schemas/zod';
import type * as schemas from '../schemas/contract';
import type { linkSchema } from '../schemas/link';
import type { NameFinder } from '../metrics/names';
import type { Channel, Metric } from '../model';
import type { WrittenWords } from '../writtenWords';

export type ValueKind = (typeof schemas.KINDS)[number];
export type Field = z.output<typeof schemas.fieldSchema> & AsWritten;
export type Column = z.output<typeof schemas.columnSchema> & AsWritten;
type PlainTable = z.output<typeof schemas.tableSchema>;
type PlainSection = z.output<typeof schemas.sectionSchema>;
type PlainContract = z.output<typeof schemas.contractSchema>;
export type TableContract = Omit<PlainTable, 'columns'> & { readonly columns: readonly Column[] };
export type Section = Omit<PlainSection, 'table'> & { readonly table?: TableContract | undefined };
export type Check = z.output<typeof schemas.checkSchema>;
export type Link = z.output<typeof linkSchema>;
export type Contract = Omit<PlainContract, 'fields' | 'sections'> & {
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
};
export type Amendment = z.output<typeof schemas.amendmentSchema>;

/** What is known of how a value may be written, beside what the contract says. */
interface AsWritten {
  /** The words of all packs. */
  readonly written?: WrittenWords | undefined;
  /** The unit that the title bears in this document: 預算（萬元）. Numbers stand without it. */
  readonly unit?: string | undefined;
  /** The metrics of all packs, where it names one of them. */
  readonly metrics?: NameFinder<Metric> | undefined;
  /** The channels of all packs, where it names one of them. */
  readonly channels?: NameFinder<Channel> | undefined;
}

/** By what all packs read what is written. */
export interface Lexicon {
  readonly written: WrittenWords;
  readonly metrics: NameFinder<Metric>;
  readonly channels: NameFinder<Channel>;
}

/** The contract whose fields and columns know the words and entries by which their values are read. */
export function withWords<C extends Contract>(contract: C, { written, metrics, channels }: Lexicon): C {
  const entries: Readonly<Partial<Record<ValueKind, AsWritten>>> = { metric: { metrics }, channel: { channels } };
  const known = <T extends Pick<Field, 'kind'>>(spec: T): T => ({ ...spec, written, ...entries[spec.kind] });
  return {
    ...contract,
    fields: contract.fields.map(known),
    sections: contract.sections.map((section) =>
      section.table === undefined
        ? section
        : { ...section, table: { ...section.table, columns: section.table.columns.map(known) } },
    ),
  };
}

/**
 * True where a field or section is asked for, given what the head says in the field that its `only` names: while that
 * is empty it is.
 */
export function isAskedFor({ only }: Pick<Field | Section, 'only'>, said: (field: string) => string): boolean {
  const value = only === undefined ? '' : said(only.field);
  return value === '' || only?.is.includes(value) === true;
}

/** The choice of a field that a text means by one of its labels, as the contract writes it; empty where it is none. */
export function choiceOf({ fields }: Pick<Contract, 'fields'>, id: string, text: string): string {
  const options = fields.find((field) => field.id === id)?.options ?? [];
  return options.find(({ labels }) => labels.includes(labelKey(text)))?.value ?? '';
}

/** The choice that a word of the product means, such as `higher`, by its value, English or alias. */
export function optionMeant({ options }: Pick<Field | Column, 'options'>, word: string): string | undefined {
  return options.find((option) => [option.value, option.en, ...option.aliases].includes(word))?.value;
}

const KINDS_OF_WORDS: readonly ValueKind[] = ['text', 'person', 'metric', 'channel'];

/** True where a column or field holds words that anyone may choose: any text, or names that any may be. */
export function holdsWords({ kind }: Pick<Field | Column, 'kind'>): boolean {
  return KINDS_OF_WORDS.includes(kind);
}

/**
 * True when numbers of this column or field may be added up: amounts and counts may, ratios and percentages only where
 * the contract says so.
 */
export function isAdditive(spec: Field | Column): boolean {
  return spec.additive ?? (spec.kind !== 'ratio' && spec.kind !== 'percent');
}

/** True where documents of a type take figures from imported data. */
export function takesData(contract: Pick<Contract, 'fields' | 'sections'>): boolean {
  return specsWithData(contract).length > 0;
}

/** True where documents of a type take what KPIs come to. */
export function takesKpis(contract: Pick<Contract, 'fields' | 'sections'>): boolean {
  return specsWithData(contract).some(({ data }) => data?.kpi !== undefined);
}

function specsWithData({ fields, sections }: Pick<Contract, 'fields' | 'sections'>): (Field | Column)[] {
  const columns = sections.flatMap(({ table }) => table?.columns ?? []);
  return [...fields, ...columns].filter(({ data }) => data !== undefined);
}
