// Owns what a rule is: a plain object that looks at one document and yields faults. Severities, silencing and order are the runner's.
import type { Fix, ModalSeverity, Related } from '../base/finding';
import type { Message } from '../base/message';
import type { Range } from '../base/range';
import type { Document } from '../documents/document';
import type { Suppression } from '../documents/suppression';
import type { DocumentType } from '../knowledge/documentType';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';

/** A fault as a rule reports it. */
export interface Fault {
  readonly message: Message;
  readonly range: Range;
  readonly clause?: string | undefined;
  readonly expected?: string;
  readonly actual?: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where a contract's check has severities of its own. */
  readonly severity?: ModalSeverity;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly document: Document;
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** True for a file that must be a document, whatever its front matter says. */
  readonly governed: boolean;
  /** Silencing comments, and whether each silenced anything. Empty until the other rules have run. */
  readonly suppressions: readonly SuppressionUse[];
}

/** A silencing comment and how many findings it silenced. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly silenced: number;
}

/** A rule. Its id is also the name of its file, its doc and its diagnostic code. */
export interface Rule {
  readonly id: string;
  readonly severity: ModalSeverity;
  /** `last`: looks at what the other rules' findings were silenced by. */
  readonly phase?: 'last';
  readonly check: (context: RuleContext) => Iterable<Fault>;
}

/** A document whose type is known: what most rules look at. */
export interface TypedDocument extends Document {
  readonly type: DocumentType;
}

/** The context's document if its type is known. */
export function typed(context: RuleContext): TypedDocument | undefined {
  const { document } = context;
  return document.type === undefined ? undefined : { ...document, type: document.type };
}
