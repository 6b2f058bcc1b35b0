// Letting work on a disk in memory fail at each thing that it does, one after the other.
import type { Fault, MemoryDisk } from './memoryDisk';

/** What happens at one step: the disk is full, does not let it, or the program is stopped and does nothing more. */
const FAULTS = ['ENOSPC', 'EACCES', 'STOP'] as const;

/** A fault at one step of a disk's work, the first being 1; `isMet` tells whether the work got so far. */
function faultAt(step: number, code: (typeof FAULTS)[number]): { readonly fault: Fault; isMet: () => boolean } {
  let steps = 0;
  return {
    fault: () => {
      steps++;
      if (steps === step) return code;
      return code === 'STOP' && steps > step ? 'STOPPED' : undefined;
    },
    isMet: () => steps >= step,
  };
}

/** Does work on new disks, with each fault at each step that it takes, and gives each disk and what came of it. */
export async function atEachStep(
  prepare: () => MemoryDisk,
  work: (disk: MemoryDisk) => Promise<unknown>,
  judge: (disk: MemoryDisk, outcome: Outcome) => void | Promise<void>,
): Promise<number> {
  let most = 0;
  for (const code of FAULTS) {
    for (let step = 1; ; step++) {
      const disk = prepare();
      const { fault, isMet } = faultAt(step, code);
      disk.fault = fault;
      const result = await work(disk).catch((error: unknown) => (error instanceof Error ? error : new Error()));
      disk.fault = () => undefined;
      if (!isMet()) break;
      most = Math.max(most, step);
      await judge(disk, { code, step, result });
    }
  }
  return most;
}

/** What came of work that met a fault: what it gave, or the error that it ended with. */
export interface Outcome {
  readonly code: (typeof FAULTS)[number];
  readonly step: number;
  readonly result: unknown;
}
