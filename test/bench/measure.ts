// Measuring: times of runs, their medians and spread, and how figures are written: the time on processors first.

/** Takes a figure: what it is, and how much. */
export type Report = (name: string, value: string) => void;

/**
 * Time by the clock and on processors, in milliseconds: on a busy machine the second says more, so it is told first.
 * Clearing memory beside the run counts in it.
 */
export interface Timed {
  readonly wall: number;
  readonly cpu: number;
}

/** Begins to take time; what it gives tells how much went by until it is called. */
export function startClock(): () => Timed {
  const wall = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
  };
}

/** Both times of one run. */
export function timed(work: () => void): Timed {
  const clock = startClock();
  work();
  return clock();
}

/** Of some measurements the one that took neither long nor short on processors. */
export function middle<T extends Timed>(times: readonly T[]): T {
  const found = times.toSorted((a, b) => a.cpu - b.cpu)[times.length >> 1];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** The median time of `runs` runs on processors, in milliseconds. */
export function median(runs: number, work: () => void): number {
  return middle(Array.from({ length: runs }, () => timed(work))).cpu;
}

/** The value below which a share of the values lies; for a share of 1 the greatest. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** Quantiles of times as text, with ` / ` between them. */
export function quantiles(times: readonly number[], shares: readonly number[]): string {
  return shares.map((share) => milliseconds(quantile(times, share))).join(' / ');
}

/** Quantiles of both times as text, of that on the processor first. */
export function bothQuantiles(times: readonly Timed[], shares: readonly number[]): string {
  const of = (time: keyof Timed): string =>
    quantiles(
      times.map((each) => each[time]),
      shares,
    );
  return `${of('cpu')}; by the clock ${of('wall')}`;
}

/** Values as text: their median, and between which two they all lie. */
export function spread(values: readonly number[]): string {
  const [least, middle, most] = [0, 0.5, 1].map((share) =>
    ((value) => value.toFixed(value < 100 ? 1 : 0))(quantile(values, share)),
  );
  return `${middle ?? ''} (${least ?? ''} to ${most ?? ''})`;
}

/** A time as text. */
export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}

/** Both times as text, that on the processor first. */
export function bothTimes(time: Timed): string {
  return bothQuantiles([time], [0.5]);
}
