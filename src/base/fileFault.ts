// What goes wrong with files, and why, by the code that the system gives: editor and command line say the same.
import { message } from './message';
import type { Message, MessageId } from './message';

const REASONS: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['ENOENT', 'error.not-found'],
  ['EACCES', 'error.no-permission'],
  ['EPERM', 'error.no-permission'],
  ['EBUSY', 'error.in-use'],
  ['ETXTBSY', 'error.in-use'],
  ['EBADNAME', 'error.bad-name'],
  ['EJOURNAL', 'error.journal'],
  ['EUNFINISHED', 'error.unfinished'],
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

/** The system's code for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A file that could not be written: its name as the person knows it, the system's code, and its error if any. */
export class FileError extends Error {
  constructor(
    readonly path: string,
    readonly code: string,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? cause.message : `${code}: ${path}`, { cause });
  }
}

/** What is not written, since its path leads out of the workspace, or may: a folder on its way is a link. */
export class LeadsOut extends Error {
  constructor(readonly path: string) {
    super(`${path} may lead out of the workspace`);
  }
}
