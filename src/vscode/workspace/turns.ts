// Owns letting the editor have its turn during long work.
import { withPauses } from '../../base/slices';
import type { Pause, Slices } from '../../base/slices';

const TURN = 8; // ms of work between two turns: half of what a frame takes

/**
 * A pause for work in slices: where the last turn was a while ago, others have theirs; else the work goes on at once.
 */
export function takeTurns(): Pause {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}

/** Runs work to its end, with turns for others in between. */
export function inTurns<T>(work: Slices<T>): Promise<T> {
  return withPauses(work, takeTurns());
}
