// Owns work in slices: a generator that pauses at every `yield`. Who runs it decides how long it runs without a pause; here, to the end.

/** Runs work to its end without a pause. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
