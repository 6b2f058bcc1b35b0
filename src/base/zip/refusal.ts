// Why a ZIP is not read.
import { message } from '../message';
import type { Message } from '../message';

/**
 * What is wrong: what is in it does not agree with what it says of itself; it holds more than it may; a password guards
 * it; it is packed by a method that office files do not have; its directory is not the only one, or not where it should
 * be, or leaves bytes out; entries lie over each other; two entries have one name; a name leads out of it.
 */
export type ZipReason = 'damaged' | 'too-large' | 'encrypted' | 'method' | 'directory' | 'overlap' | 'doubled' | 'name';

/** Why it is not read, and which entry that is about. */
export interface ZipRefusal {
  readonly reason: ZipReason;
  readonly entry: string;
}

/** Refuses a ZIP, or one of its entries. */
export function refusal(reason: ZipReason, entry = ''): ZipRefusal {
  return { reason, entry };
}

/** True where a ZIP, or a part of one, was refused. */
export function isRefusal(result: object | undefined): result is ZipRefusal {
  return result !== undefined && 'reason' in result;
}

/** Says it of a file. */
export function refusalMessage(file: string, { reason, entry }: ZipRefusal): Message {
  return message(`zip.${reason}`, { file, entry });
}
