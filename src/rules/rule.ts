// What a rule is: a plain object that looks at a document, alone or among others, and yields faults. Severities,
// silencing and order are the runner's.
import type { Fix, ModalSeverity, Related } from '../base/finding';
import type { Message } from '../base/message';
import type { Range } from '../base/range';
import type { CellPlace, Document } from '../documents/document';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import type { DocumentRecord } from '../documents/record';
import type { Suppression } from '../documents/suppression';
import type { Workspace } from '../documents/workspace';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';

/** A fault as a rule reports it. */
export interface Fault {
  readonly message: Message;
  readonly range: Range;
  readonly clause?: string | undefined;
  readonly expected?: string;
  readonly actual?: string;
  readonly fixes?: readonly RuleFix[];
  readonly related?: readonly Related[];
  /** True where what is still open follows from other values. */
  readonly follows?: true;
  /** Where it is not that of the rule: a contract's check has severities of its own. */
  readonly severity?: ModalSeverity;
}

/** A fix as a rule gives it: one that does not say that it is safe is for a person to choose. */
export interface RuleFix extends Omit<Fix, 'applicability'> {
  readonly applicability?: Fix['applicability'];
}

/** What a rule of one document may look at. */
export interface RuleContext {
  readonly document: Document;
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** True for a file that must be a document, whatever its front matter says. */
  readonly governed: boolean;
  /** Where nothing matters but what is said of one cell, that cell: no other need be looked at. */
  readonly only?: CellPlace;
}

/**
 * What a rule that looks across documents may look at: the facts that the workspace keeps, and the document itself
 * where it must.
 */
export interface WorkspaceContext {
  readonly workspace: Workspace;
  readonly record: DocumentRecord;
  /** Its links with both sides read, once for all rules. */
  readonly links: () => readonly LinkedRows[];
  /** The document, read when it is asked for. */
  readonly document: () => Document;
}

/** What a rule about silencing looks at: the comments, and whether each silenced anything. */
export interface SilencingContext {
  readonly suppressions: readonly SuppressionUse[];
  /** What people call a rule. */
  readonly titleOf: Knowledge['ruleTitle'];
}

/** A silencing comment and how many findings it silenced. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly silenced: number;
}

interface RuleHead {
  /** Also the name of the rule's file, its doc and its diagnostic code. */
  readonly id: string;
  readonly severity: ModalSeverity;
  /**
   * What it finds fault with at its place: a value, which can so be tried before it is written, or that there is none
   * yet.
   */
  readonly judges?: 'value' | 'completeness';
}

/** A rule that looks at one document alone. */
export interface DocumentRule extends RuleHead {
  readonly scope: 'document';
  readonly check: (context: RuleContext) => Iterable<Fault>;
}

/**
 * A rule that looks at other documents too. `dependents` are the documents whose findings a change of one can change.
 */
export interface WorkspaceRule extends RuleHead {
  readonly scope: 'workspace';
  readonly check: (context: WorkspaceContext) => Iterable<Fault>;
  readonly dependents: (
    workspace: Workspace,
    before: DocumentRecord | undefined,
    after: DocumentRecord | undefined,
  ) => Iterable<string>;
}

/** A rule that looks at what the findings of the others were silenced by. */
export interface SilencingRule extends RuleHead {
  readonly scope: 'silencing';
  readonly check: (context: SilencingContext) => Iterable<Fault>;
}

export type Rule = DocumentRule | WorkspaceRule | SilencingRule;

/** A document whose type is known: what most rules look at. */
export interface TypedDocument extends Document {
  readonly type: DocumentType;
}

/** The context's document if its type is known. */
export function typed(context: RuleContext): TypedDocument | undefined {
  return isTyped(context.document) ? context.document : undefined;
}

function isTyped(document: Document): document is TypedDocument {
  return document.type !== undefined;
}
