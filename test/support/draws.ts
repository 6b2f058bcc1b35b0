// How much tests draw: little and always the same in `npm test`, much more and other things each time in
// `npm run test:long`, which sets OPS_REGULATION_LONG to how many times as much.

const TIMES = Number(process.env['OPS_REGULATION_LONG'] ?? 1);
/** From so many times as much on, everything is tried that there is. */
const ALL = 20;
const SEED = 20260401;

/** Whether this is a long run. */
export const IS_LONG = TIMES > 1;

/** What fast-check is told: how often it draws, and in a short run what it starts from. */
export function draws(numRuns: number): { numRuns: number; seed?: number } {
  return IS_LONG ? { numRuns: numRuns * TIMES } : { numRuns, seed: SEED };
}

/** So many items of a list, at even distances; more in a long run. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const wanted = TIMES >= ALL ? items.length : Math.min(items.length, count * TIMES);
  return Array.from({ length: wanted }, (_, index) => items[Math.floor((index * items.length) / wanted)] as T);
}

/** The milliseconds that a test may take. */
export function timeLimit(short = 60_000): number {
  return IS_LONG ? 3 * 3_600_000 : short;
}
