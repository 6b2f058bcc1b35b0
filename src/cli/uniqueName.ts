// Names that tell who made them, for files that are being written: whether their program still runs can then be seen.
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { codeOf } from '../base/fileFault';

/** A UUID of version 8: the process, the machine, and what is random. */
export function uniqueName(): string {
  const random = randomBytes(10);
  const hex = (from: number, to: number): string => random.subarray(from, to).toString('hex');
  const process8 = process.pid.toString(16).padStart(8, '0');
  return `${process8}-${machine()}-8${hex(0, 2).slice(1)}-8${hex(2, 4).slice(1)}-${hex(4, 10)}`;
}

/** Whether the process that made a name still runs; undefined for one of another machine, or made otherwise. */
export function makerOf(unique: string): 'running' | 'ended' | undefined {
  const [pid, from] = /^([0-9a-f]{8})-([0-9a-f]{4})-8/.exec(unique)?.slice(1) ?? [];
  if (pid === undefined || from !== machine()) return undefined;
  try {
    process.kill(Number.parseInt(pid, 16), 0); // asks only
    return 'running';
  } catch (error) {
    return codeOf(error) === 'ESRCH' ? 'ended' : 'running';
  }
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 4);
}
