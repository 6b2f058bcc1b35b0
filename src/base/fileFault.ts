// Owns why a file could not be read or written, by the code that the system gives: the same words in editor and command
// line.
import { message } from './message';
import type { Message, MessageId } from './message';

const REASONS: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['ENOENT', 'error.not-found'],
  ['EACCES', 'error.no-permission'],
  ['EPERM', 'error.no-permission'],
  ['EBUSY', 'error.no-permission'],
  ['EROFS', 'error.read-only'],
  ['ENOSPC', 'error.disk-full'],
  ['EDQUOT', 'error.disk-full'],
  ['EFBIG', 'error.disk-full'],
  ['EEXIST', 'error.name-taken'],
  ['ENOTEMPTY', 'error.name-taken'],
  ['EISDIR', 'error.name-taken'],
  ['ENOTDIR', 'error.name-taken'],
]);

/** Why, in the reader's words; undefined for a code that none stands for. */
export function faultOf(code: string): Message | undefined {
  const id = REASONS.get(code);
  return id && message(id);
}
