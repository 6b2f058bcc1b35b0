// Owns measuring: times of runs, their medians, and how figures are written.

/** Takes a figure: what it is, and how much. */
export type Report = (name: string, value: string) => void;

/** The time of one run, in milliseconds. */
export function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The median time of `runs` runs, in milliseconds. */
export function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => elapsed(work)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A time as text. */
export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}
