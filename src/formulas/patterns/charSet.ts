// Sets of characters, as patterns name them: ranges of UTF-16 code units, which JavaScript's patterns go by too.

/** Ranges in order that do not meet, both ends included. */
export type CharSet = readonly (readonly [from: number, to: number])[];

const LAST = 0xffff;

/** The union of ranges, in order. */
export function union(...sets: readonly CharSet[]): CharSet {
  const merged: [number, number][] = [];
  for (const [from, to] of sets.flat().sort(([a], [b]) => a - b)) {
    const before = merged.at(-1);
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** All characters but those of a set. */
export function complement(set: CharSet): CharSet {
  const starts = [0, ...set.map(([, to]) => to + 1)];
  const ends = [...set.map(([from]) => from - 1), LAST];
  return starts.map((from, index) => [from, ends[index] ?? LAST] as const).filter(([from, to]) => from <= to);
}

/** True for a character of the set. */
export function has(set: CharSet, code: number): boolean {
  for (const range of set) if (code <= range[1]) return code >= range[0];
  return false;
}

/** What finds the first character of a set in a text, faster than it could be asked for each. */
export function finderOf(set: CharSet): RegExp {
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  return new RegExp(`[${set.map(([from, to]) => `${unit(from)}-${unit(to)}`).join('')}]`);
}

/** True where two sets share a character. */
export function overlap(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([otherFrom, otherTo]) => from <= otherTo && otherFrom <= to));
}

/** The characters of a text, each by itself. */
export function charsOf(text: string): CharSet {
  return union(text.split('').map((unit) => [unit.charCodeAt(0), unit.charCodeAt(0)] as const));
}

const DIGIT: CharSet = [[0x30, 0x39]];

/** True for a set that holds digits alone. */
export function isDigits(set: CharSet): boolean {
  return set.length > 0 && set.every(([from, to]) => from >= 0x30 && to <= 0x39);
}

/** How many digits a text holds. */
export function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
}

const WORD = union(DIGIT, [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);
const SPACE = union(
  [
    [0x09, 0x0d],
    [0x2000, 0x200a],
  ],
  charsOf(' \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'),
);

/** What `.` means: anything but the end of a line. */
export const WITHIN_LINE = complement(charsOf('\n\r\u2028\u2029'));

/** The sets that an escaped letter means: `\d`, `\W` … */
export const NAMED_SETS: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGIT],
  ['D', complement(DIGIT)],
  ['w', WORD],
  ['W', complement(WORD)],
  ['s', SPACE],
  ['S', complement(SPACE)],
]);

/** True for a character that words are made of, as `\b` sees it. */
export function isWord(code: number): boolean {
  return has(WORD, code);
}
