// Measuring: times of runs, their medians and spread, and how figures are written.

/** Takes a figure: what it is, and how much. */
export type Report = (name: string, value: string) => void;

/** The time of one run, in milliseconds. */
export function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Time by the clock and on processors, in milliseconds: on a busy machine the second says more. Clearing memory beside
 * the run counts in it.
 */
export interface Timed {
  readonly wall: number;
  readonly cpu: number;
}

/** Both times of one run. */
export function timed(work: () => void): Timed {
  const before = process.cpuUsage();
  const wall = elapsed(work);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** The median time of `runs` runs, in milliseconds. */
export function median(runs: number, work: () => void): number {
  return quantile(
    Array.from({ length: runs }, () => elapsed(work)),
    0.5,
  );
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
