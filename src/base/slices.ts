// Owns work in slices: a generator that pauses at every `yield`. Who runs it decides how long it runs without a pause; here, to the end.

/** Work that may pause at each `yield`, and what it comes to. */
export type Slices<T> = Generator<undefined, T>;

/** Runs work to its end without a pause. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
