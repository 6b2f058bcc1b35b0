// Owns finding the word that was probably meant among those that there are.
import { labelKey } from '../base/script';

const FARTHEST = 2; // more than two wrong characters, and it is another word

/** The candidate that differs from a text by the fewest characters, two at most and fewer than half of it; undefined if none does, or if two are as near. */
export function nearestWord(text: string, candidates: readonly string[]): string | undefined {
  const key = labelKey(text).slice(0, 100);
  const limit = Math.min(FARTHEST, Math.floor((key.length - 1) / 2));
  const near = [...new Set(candidates)].map((candidate) => ({ candidate, distance: distance(key, labelKey(candidate).slice(0, 100)) }))
    .filter((each) => each.distance <= limit).sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance < (second?.distance ?? Infinity) ? first.candidate : undefined;
}

/** The number of characters inserted, removed or replaced between two texts (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
