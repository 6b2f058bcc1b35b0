// What a presentation is made from. All that this folder makes of it are plain values, which can be sent to another
// process as JSON: texts in the reader's words, places as ranges. How they look is up to each face.
import type { Finding } from '../../base/finding';
import type { Reader } from '../../base/message';
import type { Document } from '../../documents/document';
import type { Knowledge } from '../../knowledge/knowledge';

/** A document to be presented, and to whom. */
export interface Presented {
  readonly document: Document;
  readonly knowledge: Knowledge;
  /** Its findings as Problems has them, in the order of the text. */
  readonly findings: readonly Finding[];
  /** How much keeps it from being handed in. */
  readonly obstacles: number;
  readonly reader: Reader;
}
