// Work in slices: a generator that pauses at every `yield`. Who runs it decides what a pause is.

/** Work that may pause at each `yield`, and what it comes to. */
export type Slices<T> = Generator<undefined, T>;

/** Runs work to its end without a pause. */
export function runSync<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Lets others have their turn. */
export type Pause = () => Promise<void>;

/** Runs work to its end with a pause after each slice. */
export async function withPauses<T>(work: Slices<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
