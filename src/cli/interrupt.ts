// Ctrl+C in long work: it ends between two slices, so that nothing is left half done.
import type { Pause } from '../base/slices';

const SLICE = 50; // ms of work between two looks

class Interrupted extends Error {}

/**
 * Runs work that ends at its next pause once somebody asks the process to end; undefined where it did. What has no
 * pause, such as writing, is done to its end.
 */
export async function interruptible<T>(work: (pause: Pause) => Promise<T>): Promise<T | undefined> {
  let [isAsked, last] = [false, 0];
  const ask = (): void => {
    isAsked = true;
  };
  const pause = async (): Promise<void> => {
    if (performance.now() - last < SLICE) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (isAsked) throw new Interrupted();
    last = performance.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ask);
  try {
    return await work(pause);
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, ask);
  }
}
