// Owns what a preview is made from.
import type { Finding } from '../../base/finding';
import type { Reader } from '../../base/message';
import type { Document } from '../../documents/document';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';

/** The address that opens a clause in the editor; undefined where there is none. */
type AddressOf = (clause: Clause) => string | undefined;

/** A document to be shown, and for whom. */
export interface Shown {
  readonly document: Document;
  readonly knowledge: Knowledge;
  /** Its findings as Problems has them, in the order of the text. */
  readonly findings: readonly Finding[];
  /** How many errors it has once it is handed in. */
  readonly obstacles: number;
  readonly reader: Reader;
  readonly addressOf: AddressOf;
}
