// What a document is once read: fields, sections, tables, citations, each with its place. Reading is up to parse.ts.
import type { Unread } from '../base/content';
import type { FrontEntry, FrontMatter } from '../base/markdown/frontMatter';
import type { Heading, Outline, Row, Table } from '../base/markdown/markdown';
import type { Period } from '../base/dates/period';
import type { Range } from '../base/range';
import type { Script } from '../base/script';
import type { Citation } from '../citations/citation';
import { isAskedFor } from '../knowledge/contracts/contract';
import type { Column, Field, Section } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { CelValue, Scope } from '../formulas/expression';
import type { Quantity } from '../formulas/quantity';
import type { Suppression } from './suppression';
import type { Value } from './value';

/** The states that a document goes through. */
export const STATUSES = ['draft', 'submitted', 'approved', 'returned', 'withdrawn', 'closed'] as const;

/** A value of the front matter that the contract names. */
export interface DocumentField {
  readonly field: Field;
  readonly entry: FrontEntry;
  readonly text: string;
  readonly value: Value;
}

/** A cell of a table under a column that the contract names. */
export interface DocumentCell {
  readonly column: Column;
  readonly text: string;
  readonly range: Range;
  readonly value: Value;
  /** True where it says what stands above, as a part of a merged cell, or by a word for it. */
  readonly isMerged?: true;
}

/** A row of data, or of totals. */
export interface DocumentRow {
  readonly source: Row;
  readonly cells: ReadonlyMap<string, DocumentCell>;
  /** True where a cell stands in a form of people's own. */
  readonly isDressed: boolean;
}

/**
 * A table with its columns found: the column of each header cell, and those of the contract that are not there.
 * `unread` are the rows that cannot be read, having more or fewer cells than the header: one rule says so of each, and
 * nothing else counts them.
 */
export interface DocumentTable {
  readonly source: Table;
  readonly columns: readonly (Column | undefined)[];
  readonly missing: readonly Column[];
  readonly rows: readonly DocumentRow[];
  readonly totals: readonly DocumentRow[];
  readonly unread: readonly DocumentRow[];
}

/** A section of the contract as it stands in the document, from its heading's line up to, not including, `endLine`. */
export interface DocumentSection {
  readonly section: Section;
  readonly heading: Heading;
  readonly endLine: number;
  readonly table: DocumentTable | undefined;
  readonly isEmpty: boolean;
}

/** A cell with where it stands. */
export interface CellPlace {
  readonly section: DocumentSection;
  readonly row: DocumentRow;
  readonly cell: DocumentCell;
}

/** A section that stands a second time. */
export interface RepeatedSection {
  readonly section: Section;
  readonly heading: Heading;
  readonly first: Heading;
}

/** What an expression sees of a row's own: its columns by their ids. */
export type RowValues = Readonly<Record<string, CelValue>>;

/** What was made of rows, and is made once for each as long as it stays: alone, and with this head. */
export interface RowScopes {
  readonly values: WeakMap<DocumentRow, RowValues>;
  readonly scopes: WeakMap<DocumentRow, Scope>;
}

/** What expressions see of a document, each made when first asked for. */
export interface Scopes {
  /** What a condition on the document's fields sees: `fields`, `period` and `limits`. */
  readonly head: () => Scope;
  /**
   * What a formula, or a check of each row, sees: the row's columns by their ids, what stands in the head, and where it
   * names them the sections.
   */
  readonly row: (section: Section, row: DocumentRow) => Scope;
  /**
   * What a formula sees in a total row: the totals by column, and what stands in the head; every other column is
   * missing.
   */
  readonly totals: (section: Section, totals: Readonly<Record<string, Quantity>>) => Scope;
  /**
   * What a check of the whole document sees: each table section's rows and each other section's text, and what stands
   * in the head.
   */
  readonly whole: () => Scope;
  /** For the same document after a change. */
  readonly rows: RowScopes;
}

/** What is read of a document at once. */
export interface DocumentBody {
  readonly path: string;
  readonly text: string;
  /** Why it was not read: nothing but this is known of it then, and its text is empty. */
  readonly unread: Unread | undefined;
  readonly front: FrontMatter;
  readonly outline: Outline;
  /** The type that the front matter names, as written and as known. */
  readonly typeEntry: FrontEntry | undefined;
  readonly type: DocumentType | undefined;
  readonly periodEntry: FrontEntry | undefined;
  readonly period: Period | undefined;
  readonly status: string;
  readonly fields: ReadonlyMap<string, DocumentField>;
  readonly sections: readonly DocumentSection[];
  readonly repeated: readonly RepeatedSection[];
  readonly citations: readonly Citation[];
  readonly placeholders: readonly Range[];
  readonly suppressions: readonly Suppression[];
  /** The script that most of the document is written in. */
  readonly script: Script;
}

/**
 * A working document, read against the knowledge base. Nothing of it is ever missing for want of sense: what cannot be
 * read is said so.
 */
export interface Document extends DocumentBody {
  readonly scopes: Scopes;
  /** What a function makes of it: made when it is first asked for, and once. */
  readonly derived: <T>(make: (document: Document) => T) => T;
}

/** True where the type asks for a field or section of this document. */
export function isRequired(document: DocumentBody, spec: Field | Section): boolean {
  const said = (id: string): string => {
    const value = document.fields.get(id)?.value;
    return value?.kind === 'text' ? value.text : '';
  };
  return spec.required && isAskedFor(spec, said);
}

/** All sections of an id: several where the contract lets it be repeated. */
export function sectionsOf(document: Document, id: string): readonly DocumentSection[] {
  return document.sections.filter((each) => each.section.id === id);
}

/** The section of an id, where the document has it. */
export function sectionOf(document: Document, id: string): DocumentSection | undefined {
  return document.sections.find((each) => each.section.id === id);
}

/** True where a section that a document must have is not there, is empty, or is without its table: a rule says so. */
export function isLacking(document: Document, section: Section): boolean {
  if (!isRequired(document, section) || section.oneOf !== undefined || section.anyOf !== undefined) return false;
  const found = sectionOf(document, section.id);
  return found === undefined || found.isEmpty || (section.table !== undefined && found.table === undefined);
}
