// How the work of a reader grows with the length of its text, by the time on the processor: the clock also counts what
// other programs do.
import type { HostileReader } from './textReaders';

/** Where growth is looked for. */
export interface Measuring {
  /** The milliseconds that a text must take before four times as much of it is tried. */
  readonly enough: number;
  /** The characters of the longest text that is tried. */
  readonly longest: number;
  /** As many times as long as a quarter of it may a text take; where it is longer, longer texts are tried. */
  readonly most: number;
}

/** A length, the milliseconds that it takes, and how many times as many four times the length takes. */
export interface Growth {
  readonly length: number;
  readonly time: number;
  readonly times: number;
}

const SHORTEST = 500;
const ROUNDS = 3;

/**
 * How many times as long four times the text takes, what reading nothing takes left out; undefined where even the
 * longest takes next to no time. What grows with the square does so at every length, while memory is cleared and code
 * compiled at some of them: so of up to three lengths, each twice the one before, the least growth counts.
 */
export async function growthOf(
  read: HostileReader,
  text: (length: number) => string,
  { enough, longest, most }: Measuring,
): Promise<Growth | undefined> {
  await processorTime(read, text(SHORTEST)); // compiles it
  const nothing = Math.min(await processorTime(read, ''), await processorTime(read, ''));
  let least: Growth | undefined;
  let rounds = 0;
  for (let length = SHORTEST; rounds < ROUNDS && 4 * length <= (rounds > 0 ? 8 : 1) * longest; length *= 2) {
    await processorTime(read, text(length)); // once more compiled, by what is found in it
    const time = (await processorTime(read, text(length))) - nothing;
    if (time < enough) continue;
    const times = ((await processorTime(read, text(4 * length))) - nothing) / time;
    if (times <= (least?.times ?? Infinity)) least = { length, time, times };
    if (times <= most) break;
    rounds++;
  }
  return least;
}

/** The milliseconds on the processor that reading a text takes. */
async function processorTime(read: HostileReader, text: string): Promise<number> {
  const start = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
