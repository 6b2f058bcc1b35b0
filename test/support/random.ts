// Numbers that follow from a seed, and what is drawn by them.

/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** A source that gives the same each time for one seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from one to another, both included. */
export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function oneOf<T>(random: Random, items: readonly [T, ...T[]] | readonly T[]): T {
  return items[whole(random, 0, items.length - 1)] as T;
}

/** True so often of a hundred times. */
export function chance(random: Random, percent: number): boolean {
  return random() * 100 < percent;
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
