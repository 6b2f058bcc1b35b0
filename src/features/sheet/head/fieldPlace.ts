// Where a value of the head stands, also of one that the file does not have yet: in the text with its key.
import { PLACEHOLDER } from '../../../base/placeholder';
import { applyEdits } from '../../../base/range';
import type { Position } from '../../../base/range';
import type { Document } from '../../../documents/document';
import { fieldEdits } from '../editing/proseEdits';
import { entryFor } from './entry';

/** The place of a value in a text. */
export interface FieldPlace {
  readonly text: string;
  readonly position: Position;
}

/** Where the value of a field stands; undefined where the document can have none. */
export function fieldPlaceOf(document: Document, id: string): FieldPlace | undefined {
  const entry = entryFor(document, id);
  if (entry !== undefined) return { text: document.text, position: entry.valueRange.start };
  const [edit] = fieldEdits(document, id, PLACEHOLDER);
  if (edit === undefined) return undefined;
  const { line } = edit.range.start;
  const character = edit.newText.indexOf(':') + 2;
  return { text: applyEdits(document.text, [edit]), position: { line, character } };
}
