// What a completion is, and what is known when one is asked for. What is offered where is up to the files beside this
// one.
import type { Day } from '../../base/dates/date';
import type { Finding } from '../../base/finding';
import type { Reader } from '../../base/message';
import type { Position, Range } from '../../base/range';
import type { Document } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';

/** What a completion inserts; editors show it as an icon. */
export type CompletionKind =
  | 'key'
  | 'type'
  | 'option'
  | 'value'
  | 'computed'
  | 'date'
  | 'person'
  | 'entry'
  | 'document'
  | 'section'
  | 'row'
  | 'snippet';

/** What may be inserted at a place, as it is shown and as it is written. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What stands beside the label: a few words, or nothing. */
  readonly detail: string;
  /** What it means, as Markdown. */
  readonly documentation: string;
  /** What typed letters are compared with: both scripts, other names, pinyin. */
  readonly filterText: string;
  readonly insertText: string;
  /** True where `insertText` has tabstops, written as editors write snippets. */
  readonly isSnippet: boolean;
  /** What it takes the place of: a stretch of one line that holds the caret. */
  readonly range: Range;
  /** Whether something is to be chosen right after it: the value after a key. */
  readonly goesOn: boolean;
}

/** Who types where, when, and with what typed last. */
export interface TypingRequest {
  readonly position: Position;
  readonly reader: Reader;
  readonly today: Day;
  /** The id or name of the person who writes, where it is known. */
  readonly me: string;
  /** The character whose typing asked, or undefined where the writer asked. */
  readonly trigger?: string | undefined;
}

/** All that may be looked at for a place in a text. */
export interface Typing extends TypingRequest {
  readonly workspace: Workspace;
  /** The text as a document, what cannot be read yet passed over. */
  readonly document: Document;
  /** The line of the caret. */
  readonly source: string;
  /** The findings of the document. */
  readonly findings: () => readonly Finding[];
}
