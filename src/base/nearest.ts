// Finding the word that was probably meant among those that there are.
import leven from 'leven';
import { labelKey } from './script';

const FARTHEST = 2; // more than two wrong characters, and it is another word
const LONGEST = 100; // characters that are compared
const FOLDED = /^[a-z0-9-]*$/; // an id as it is usually written: there are tens of thousands

/**
 * The candidate that differs from a text by the fewest characters, two at most and fewer than half of it; undefined if
 * none does, or if two are as near.
 */
export function nearestWord(text: string, candidates: readonly string[]): string | undefined {
  const key = keyOf(text);
  const limit = Math.min(FARTHEST, Math.floor((key.length - 1) / 2));
  let least = limit + 1;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const other = keyOf(candidate);
    if (Math.abs(other.length - key.length) > Math.min(least, limit)) continue;
    const distance = leven(key, other, { maxDistance: least + 1 }); // farther ones need not be told apart
    if (distance > least || candidate === nearest) continue;
    nearest = distance < least ? candidate : undefined; // two as near, or one too far, and none is meant
    least = distance;
  }
  return nearest;
}

function keyOf(label: string): string {
  return (FOLDED.test(label) ? label : labelKey(label)).slice(0, LONGEST);
}
