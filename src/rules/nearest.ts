// Owns finding the word that was probably meant among those that there are.
import { labelKey } from '../base/script';

const FARTHEST = 2; // more than two wrong characters, and it is another word

const LONGEST = 100; // characters that are compared

/** The candidate that differs from a text by the fewest characters, two at most and fewer than half of it; undefined if none does, or if two are as near. */
export function nearestWord(text: string, candidates: readonly string[]): string | undefined {
  const key = labelKey(text).slice(0, LONGEST);
  const limit = Math.min(FARTHEST, Math.floor((key.length - 1) / 2));
  // Folding keeps the length: most of thousands of ids need not be folded.
  const alike = candidates.filter((candidate) => Math.abs(lengthOf(candidate) - key.length) <= limit);
  const distances = new Map(alike.flatMap((candidate) => {
    const far = distance(key, labelKey(candidate).slice(0, LONGEST), limit);
    return far <= limit ? [[candidate, far] as const] : [];
  }));
  const [first, second] = [...distances].sort(([, one], [, other]) => one - other);
  return first && first[1] < (second?.[1] ?? Infinity) ? first[0] : undefined;
}

function lengthOf(label: string): number {
  return Math.min(LONGEST, /\s/.test(label) ? label.replace(/\s+/g, '').length : label.length);
}

/** The number of characters inserted, removed or replaced between two texts (Levenshtein); infinite where it is more than the limit. */
function distance(a: string, b: string, limit: number): number {
  // Ids of one type are alike at their beginning and end.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return wholeDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

function wholeDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    row = next;
  }
  return row[b.length] ?? 0;
}
