// What the page of the sheet and the editor say to each other. Both sides read what they get by these schemas, and what
// does not fit is dropped.
import type * as z from '../../knowledge/schemas/zod';
import type { Sheet, SheetPlace } from './model';
import type { SheetDifference } from './page/difference';
import type { SheetMonth } from './page/month';
import { fromPageSchema } from './schemas/fromPage';

/** What the page says. */
export type FromPage = z.output<typeof fromPageSchema>;

/** A value that can be chosen for a cell: what is written, and what else it is found by. */
export interface SheetOffer {
  readonly text: string;
  /** What is shown in its place where it says little, as an id does. */
  readonly label?: string;
  readonly detail?: string;
  /** Pinyin and initials, so that it is found before an input method is switched on. */
  readonly keys: readonly string[];
}

/** A place of a sheet: a field of the head, a block, or a cell of one. */
export type FoundPlace =
  { readonly field: string } | { readonly block: number; readonly row?: number; readonly column?: number };

/** A clause that can be cited: what is written from a character on, and what it is about. */
export interface SheetClause extends SheetOffer {
  readonly from: number;
}

/** The answer to a question, by its number. */
export type Answer =
  | { readonly kind: 'offers'; readonly asked: number; readonly offers: readonly SheetOffer[] }
  /** Why a cell is what it is, line by line. */
  | { readonly kind: 'why'; readonly asked: number; readonly lines: readonly string[] }
  /** Clauses for what is being typed: `from` is the character where it begins. */
  | { readonly kind: 'clauses'; readonly asked: number; readonly clauses: readonly SheetClause[] }
  /** A month of days; none where the document is no longer there. */
  | { readonly kind: 'month'; readonly asked: number; readonly month: SheetMonth | undefined }
  /** The places that a search found. */
  | { readonly kind: 'found'; readonly asked: number; readonly places: readonly FoundPlace[] };

/** What the editor says. */
export type ToPage =
  | {
      readonly kind: 'sheet';
      readonly version: number;
      readonly sheet: Sheet;
      readonly canWrite: boolean;
      /** Why nothing can be written, where that is so. */
      readonly note?: string;
    }
  /** The same by what is otherwise than in the sheet of the version `before`, which the page has. */
  | {
      readonly kind: 'change';
      readonly version: number;
      readonly before: number;
      readonly difference: SheetDifference;
      readonly canWrite: boolean;
      readonly note?: string;
    }
  /** There is no sheet to be shown: why, and whether one may come. */
  | { readonly kind: 'absent'; readonly words: string; readonly isWaiting: boolean }
  /** A change that the page told is done, and in the text of a version, which follows. */
  | { readonly kind: 'done'; readonly version: number }
  /** The answer to an edit that was not done, since the text had changed meanwhile: what was typed is kept. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'dropped'; readonly words: string }
  /** Asks to enter what is being typed, and to say when all is done: the file is about to be saved. */
  | { readonly kind: 'enter'; readonly asked: number }
  | Answer
  /** Goes to a place and takes the focus; without one, to the first that is to be filled in. */
  | { readonly kind: 'reveal'; readonly place?: SheetPlace };

/** What a page said; undefined for what is none of it. */
export function readFromPage(value: unknown): FromPage | undefined {
  return fromPageSchema.safeParse(value).data;
}
