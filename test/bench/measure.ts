// Owns measuring: medians of repeated runs, and how figures are written.

/** Takes a figure: what it is, and how much. */
export type Report = (name: string, value: string) => void;

/** The median time of `runs` runs, in milliseconds. */
export function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A time as text. */
export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}
