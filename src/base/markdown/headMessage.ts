// What is said of a head that cannot be read: never what the library says, which is for programmers.
import type { InvalidFront } from './frontMatter';
import { message } from '../message';
import type { Message } from '../message';

/** Why a head cannot be read, and how to write it. */
export function headMessage({ problem, detail }: Pick<InvalidFront, 'problem' | 'detail'>): Message {
  return message(`front-matter-invalid.${problem}`, { detail });
}
