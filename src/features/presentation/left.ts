// What keeps a document from being handed in, in a sentence.
import { message, render } from '../../base/message';
import type { MessageId } from '../../base/message';
import type { Document } from '../../documents/document';
import { toDo } from './obstacles';
import type { Obstacles } from './obstacles';
import type { Presented } from './presented';

/** What keeps a document from being handed in. */
export interface Left extends Obstacles {
  readonly isReady: boolean;
  /** All of it in a sentence. */
  readonly words: string;
}

/** Whether a document is in a state in which its writer can hand it in. */
export function isWithWriter({ status }: Pick<Document, 'status'>): boolean {
  return status === 'draft' || status === 'returned';
}

/** What keeps a document from being handed in, in a sentence. */
export function leftOf({ document, reader }: Presented, left: Obstacles): Left {
  const isReady = toDo(left) === 0;
  const id = isReady ? (isWithWriter(document) ? 'sheet.ready' : 'sheet.clean') : sentenceFor(left);
  return { ...left, isReady, words: render(message(id, { ...left }), reader) };
}

function sentenceFor({ open, errors }: Obstacles): MessageId {
  if (open === 0) return errors === 0 ? 'sheet.following' : 'sheet.errors';
  return errors === 0 ? 'sheet.open' : 'sheet.open-errors';
}
