// Which blocks of a page are still those that they were.

/** Which block before each block is: those alike from the beginning and from the end. */
export function aligned(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return after.map((_, at) =>
    at < head ? at : at >= after.length - tail ? at + before.length - after.length : undefined,
  );
}
