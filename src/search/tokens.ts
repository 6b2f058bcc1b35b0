// Owns cutting folded text into what is indexed and looked up: overlapping pairs of Chinese characters, Latin words, numbers; and the
// keys that stand for them.

const RUN = /\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)*/gu;
const HAN = /^\p{Script=Han}/u;

/** The runs of a folded text that can be searched: Chinese, Latin letters, numbers. Everything else separates. */
export function runsOf(folded: string): string[] {
  return folded.match(RUN) ?? [];
}

/** True for a run of Chinese characters. */
export function isHan(run: string): boolean {
  return HAN.test(run);
}

/** The key of two neighbours. A character that stands alone is followed by 0. */
export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * The keys of a folded text, in its order. Pairs need no dictionary and cut a query as they cut the text. They are pairs of units: a
 * character beyond the base plane is a pair itself.
 */
export function keysOf(folded: string): number[] {
  const keys: number[] = [];
  for (const run of runsOf(folded)) {
    if (!isHan(run)) keys.push(wordKey(run));
    else if (run.length === 1) keys.push(pairKey(run.charCodeAt(0), 0));
    else for (let i = 1; i < run.length; i++) keys.push(pairKey(run.charCodeAt(i - 1), run.charCodeAt(i)));
  }
  return keys;
}

const FIRST_HAN = 0x2e80; // no Chinese character is below

/** The key of a Latin word or a number: a hash that no pair can have. Two words of one key only make a candidate that ranking drops. */
function wordKey(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % (FIRST_HAN * 0x10000);
}

/** True for the key of Chinese characters. */
export function isPair(key: number): boolean {
  return key >= FIRST_HAN * 0x10000;
}

/** A phrase's runs as strings: the pairs of a Chinese one, a Latin word or number as it is. For looking into texts rather than for keys. */
export function pairsOf(folded: string): string[] {
  return runsOf(folded).flatMap((run) => (isHan(run) && run.length > 1 ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)) : [run]));
}
