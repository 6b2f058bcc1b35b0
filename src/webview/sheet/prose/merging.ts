// Texts that two change at once: what the document says goes into what is being typed, where both do not meet.

/** A stretch of a text that gets other words. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest single change that makes one text of another; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** What is typed, with what the document changed since both were the same; where both meet, what is typed stays. */
export function merged(base: string, theirs: string, mine: string): string {
  const [there, here] = [changeBetween(base, theirs), changeBetween(base, mine)];
  if (there === undefined) return mine;
  if (here === undefined) return theirs;
  const shift = here.insert.length - (here.to - here.from);
  const moved = there.to < here.from ? 0 : there.from > here.to ? shift : undefined;
  if (moved === undefined) return mine;
  return mine.slice(0, there.from + moved) + there.insert + mine.slice(there.to + moved);
}
