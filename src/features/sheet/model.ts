// A document as the sheet shows it: its head as fields, its text as blocks in the order of the file. All are plain
// values, which are sent to a page as JSON. What the contract does not know is there too, as it is written.
import type { Severity } from '../../base/finding';
import type { Row } from '../../base/markdown/markdown';
import type { Position } from '../../base/range';
import type { BannerStatus } from '../presentation/banner';
import type { ClauseId } from '../presentation/clauses';
import type { Left } from '../presentation/left';

/** A document in the sheet. Lists are in the order of the file. */
export interface Sheet {
  readonly path: string;
  /** What the document is, and of which period: 月度推廣計劃, 2026-05. */
  readonly title: string;
  readonly period: string;
  readonly status: BannerStatus;
  /** True where nothing keeps its writer from handing it in. */
  readonly canSubmit: boolean;
  readonly left: Left;
  readonly head: SheetHead;
  readonly blocks: readonly SheetBlock[];
  readonly findings: readonly SheetFinding[];
  /** The sections of its type that it does not have. */
  readonly absent: readonly SectionName[];
}

/** A cell of a table by the number of its block. */
export interface CellOf {
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

/** A place of the sheet: a cell, a field of the head, or a block of the text. */
export type SheetPlace =
  | { readonly kind: 'field'; readonly id: string }
  | ({ readonly kind: 'cell' } & CellOf)
  | { readonly kind: 'block'; readonly block: number };

/** A section by its id, and by what it is called. */
export interface SectionName {
  readonly id: string;
  readonly title: string;
}

/** What can be said of a value or a part of a text beside what stands there. */
interface FindingPlace {
  /** The numbers of the findings that stand there, among those of the sheet. */
  readonly findings?: readonly number[];
}

/**
 * Where a value comes from: `entered` by a person, still `open`, `computed` from others of the document (also where
 * they are not there yet), or `carried` from another document or from imported data.
 */
export type ValueState = 'entered' | 'open' | 'computed' | 'carried';

/** What kind of input a value asks for. */
export interface InputKind {
  /** What the contract says that it holds; a text where the contract does not know it. */
  readonly kind: string;
  readonly required: boolean;
  /** The choices of an enumeration, in the document's script. */
  readonly options?: readonly string[];
  /** What the choices are called for the reader, each at the place of its choice. */
  readonly words?: readonly string[];
  readonly help?: string;
  readonly clause?: ClauseName;
}

/** A clause, and what it is about in a few words. */
export interface ClauseName extends ClauseId {
  readonly title: string;
}

/** The head: whether it can be edited field by field. */
export interface SheetHead extends FindingPlace {
  readonly fields: readonly SheetField[];
}

/** A field of the head. One that the file does not have yet has no text. */
export interface SheetField extends FindingPlace, InputKind {
  /** The id of the contract or of the head of every document. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly state: ValueState;
  /** What the value means beside what stands there: the weekday of a day, the title of a document. */
  readonly meaning?: string;
  /** What the last document of the type says here, where it says otherwise. */
  readonly earlier?: string;
  /** True for what the program keeps for itself, such as ids and versions. */
  readonly isKept?: true;
}

/** A part of the text: `line` is its first line, `end` the line after its last. */
export type SheetBlock = HeadingBlock | TableBlock | TextBlock | NoteBlock;

interface Lines {
  readonly line: number;
  readonly end: number;
  /** The id of the section of the contract that it stands in. */
  readonly section?: string;
}

export interface HeadingBlock extends Lines, FindingPlace {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
}

/** Text between headings and tables, as it is written. */
export interface TextBlock extends Lines, FindingPlace {
  readonly kind: 'text';
  readonly text: string;
  /** How many of its places are still to be filled in. */
  readonly open: number;
  readonly cited: readonly CitedClause[];
}

/** A clause that a text cites: on a line of the text, from one character to another, with what it says in brief. */
export interface CitedClause {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly clause: ClauseId;
  readonly brief: string;
}

/** Comments, which are not printed, as they are written. */
export interface NoteBlock extends Lines, FindingPlace {
  readonly kind: 'note';
  readonly text: string;
}

export interface TableBlock extends Lines, FindingPlace {
  readonly kind: 'table';
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** A column of a table, under the title that it has in the file. */
export interface SheetColumn extends InputKind {
  readonly title: string;
  /** The id of the contract; undefined for a column of the writer's own. */
  readonly id?: string;
  readonly isNumber: boolean;
  /** True where its cells follow from others. */
  readonly isComputed: boolean;
}

/** A row: of data, of totals, or one that has more or fewer cells than the table has columns. */
export interface SheetRow {
  readonly kind: 'data' | 'total' | 'ragged';
  readonly cells: readonly SheetCell[];
}

/** The rows that were made before, by those of the text that they are made of. */
export type MadeRows = WeakMap<Row, SheetRow>;

/** A cell: its text without what Markdown needs, a line break as `\n`; an open one is empty. */
export interface SheetCell extends FindingPlace {
  readonly text: string;
  readonly state: ValueState;
}

/** What is wrong at a place, in the reader's words. */
export interface SheetFinding {
  readonly severity: Severity;
  readonly words: string;
  /** True where nothing is wrong but that something is still to be filled in. */
  readonly isOpen: boolean;
  readonly at: Position;
  readonly cited?: string;
  readonly clause?: ClauseId;
  /** What its fixes are called. */
  readonly fixes: readonly string[];
}
