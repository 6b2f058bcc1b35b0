// Which of some items others are likely to be after they were changed: by the texts that both have, in the same order.

/** An item as the texts by which it is known: the first says most. */
export type Texts = readonly string[];

const MOST_PAIRS = 250_000; // beyond these no item is compared with every other
const NAME = 2; // how much the first text says beyond any other, and that all are the same

/** An item before and one after, by their places. */
export type Pair = readonly [before: number, after: number];

/** Pairs of items before and after, in the order of both, with the most in common; none have nothing. */
export function likestPairs(before: readonly Texts[], after: readonly Texts[]): Pair[] {
  return before.length * after.length <= MOST_PAIRS ? paired(before, after) : [];
}

/** The same, with those between them that are as many before as after: their texts may all have been changed. */
export function likelyPairs(before: readonly Texts[], after: readonly Texts[]): Pair[] {
  const pairs = likestPairs(before, after);
  return [...pairs, ...between(pairs, [before.length, after.length])];
}

function between(pairs: readonly Pair[], end: Pair): Pair[] {
  const starts: Pair[] = [[0, 0], ...pairs.map(([a, b]): Pair => [a + 1, b + 1])];
  return starts.flatMap(([from, to], at) => {
    const [a, b] = pairs[at] ?? end;
    return a - from === b - to ? Array.from({ length: a - from }, (_, by): Pair => [from + by, to + by]) : [];
  });
}

function paired(before: readonly Texts[], after: readonly Texts[]): Pair[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width); // of the items from here on
  const at = (a: number, b: number): number => best[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--)
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), at(a + 1, b + 1) + likeness(before[a], after[b]));
  const pairs: Pair[] = [];
  for (let [a, b] = [0, 0]; a < before.length && b < after.length && at(a, b) > 0;) {
    const like = likeness(before[a], after[b]);
    if (like > 0 && at(a, b) === at(a + 1, b + 1) + like) pairs.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return pairs;
}

/** How much two items have in common: 0 where they have neither the first text nor half of the others. */
function likeness(before: Texts = [], after: Texts = []): number {
  const same = after.filter((text, at) => text !== '' && text === before[at]).length;
  const isNamed = after[0] !== '' && after[0] === before[0];
  const isSame = before.length === after.length && after.every((text, at) => text === before[at]);
  const isLike = isSame || isNamed || (same > 0 && same * 2 >= Math.max(filled(before), filled(after)));
  return isLike ? same + (isNamed ? NAME : 0) + (isSame ? NAME : 0) : 0;
}

function filled(texts: Texts): number {
  return texts.filter((text) => text !== '').length;
}
