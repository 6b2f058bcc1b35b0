// What a step of the form is: one question with what it proposes and what it makes of an answer. draftForm.ts says
// which steps a type has, the shells ask them.
import type { Day } from '../../base/dates/date';
import type { Message, MessageArgument } from '../../base/message';
import type { Script } from '../../base/script';
import type { Workspace } from '../../documents/workspace';
import type { DocumentType } from '../../knowledge/contracts/documentType';

/** What a question asks for. */
export type StepKind = 'text' | 'choice' | 'people' | 'role' | 'kpi' | 'document' | 'date' | 'period';

/** An answer that is proposed: what goes into the document, and what the reader sees. */
export interface Proposal {
  readonly value: string;
  readonly label: MessageArgument;
  readonly detail?: MessageArgument | undefined;
  /** Other names of it, by which it is found too. */
  readonly also?: readonly string[];
}

/** What an answer becomes: the text that is written, or why it is refused. */
export type Taken =
  { readonly value: string; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Message };

/** One question. */
export interface FormStep {
  readonly key: string;
  readonly kind: StepKind;
  readonly label: MessageArgument;
  readonly help?: MessageArgument | undefined;
  /** What may be answered; worked out when it is looked at. */
  readonly proposals: readonly Proposal[];
  /** What stands in the box at first; empty where nothing is likelier than anything else. */
  readonly initial: string;
  /** Whether an answer may be other than the proposals. */
  readonly free: boolean;
  /** Whether several proposals may be taken together, separated by commas. */
  readonly many: boolean;
  /** Whether it may be left empty for now. */
  readonly optional: boolean;
  readonly take: (answer: string) => Taken;
}

/** What a form is made from: all that it may know, so that the same answers always give the same steps. */
export interface DraftForm {
  readonly type: DocumentType;
  readonly workspace: Workspace;
  readonly today: Day;
  /** The script of the new document. */
  readonly script: Script;
  /** The id or name of the person who writes, where it is known. */
  readonly me: string;
}

/** Answers given so far, by the step's key. */
export type Answers = ReadonlyMap<string, string>;

/** A step that asks for one free text, which a builder then makes special. */
export function plainStep(key: string, label: MessageArgument): FormStep {
  return {
    key,
    kind: 'text',
    label,
    proposals: [],
    initial: '',
    free: true,
    many: false,
    optional: true,
    take: (answer) => ({ value: answer.trim() }),
  };
}
