// What a preview is made from.
import type { ClauseId } from '../presentation/clauses';
import type { Presented } from '../presentation/presented';

/** The address that opens a clause in the editor; undefined where there is none. */
type AddressOf = (clause: ClauseId) => string | undefined;

/** A document to be shown, and for whom. */
export interface PreviewedDocument extends Presented {
  readonly addressOf: AddressOf;
}
