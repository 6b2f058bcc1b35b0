// Owns letting the editor have its turn during long work.
import type { Slices } from '../base/slices';

const TURN = 8; // ms of work between two turns: half of what a frame takes

/** A pause for work in slices: where the last turn was a while ago, others have theirs; else the work goes on at once. */
export function takeTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    last = performance.now();
  };
}

/** Runs work to its end, with turns for others in between. */
export async function inTurns<T>(work: Slices<T>): Promise<T> {
  const pause = takeTurns();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
