// What Windows does otherwise than other systems: a file that is open in Excel or WPS, or just being looked through for
// viruses, can be neither replaced nor removed meanwhile.
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../base/fileFault';

/** What Windows answers while another program has a file open. */
const IN_USE: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Pauses, in ms, between tries: two seconds in all. */
const PAUSES = [10, 20, 50, 100, 200, 400, 600, 600];

/** What the tries depend on. */
export interface Surroundings {
  readonly platform: string;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

const HERE: Surroundings = { platform: process.platform, pause: (milliseconds) => setTimeout(milliseconds) };

/** Does something with a file again and again where Windows says that it is in use; elsewhere once. */
export async function patiently<T>(work: () => Promise<T>, { platform, pause }: Surroundings = HERE): Promise<T> {
  for (const milliseconds of platform === 'win32' ? PAUSES : []) {
    try {
      return await work();
    } catch (error) {
      if (!IN_USE.has(codeOf(error) ?? '')) throw error;
      await pause(milliseconds);
    }
  }
  return work();
}
