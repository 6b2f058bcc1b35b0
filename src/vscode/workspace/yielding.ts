// Letting the editor have its turn during long work.
import { withPauses } from '../../base/slices';
import type { Pause, Slices } from '../../base/slices';

const SLICE = 8; // ms of work between two pauses: half of what a frame takes

/**
 * A pause for work in slices: where the last one was a while ago, others come first; else the work goes on at once.
 */
export function editorPause(): Pause {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}

/** Runs work to its end, with pauses for others in between. */
export function runYielding<T>(work: Slices<T>): Promise<T> {
  return withPauses(work, editorPause());
}
