// Owns finding Chinese text by pinyin: whole syllables run together or spaced, the last one unfinished, or the initials alone.
import { pinyin } from 'pinyin-pro';

/** A text's syllables, each with the place of its character. */
export interface Syllables {
  readonly text: string;
  readonly syllables: readonly string[];
  readonly offsets: readonly number[];
}

/** Reads a folded text aloud. It must be folded: Traditional characters are misread. */
export function syllablesOf(folded: string): Syllables {
  const read = pinyin(folded, { toneType: 'none', type: 'all', v: true });
  const syllables: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { origin, pinyin: syllable, isZh } of read) {
    syllables.push(isZh ? syllable : '');
    offsets.push(offset);
    offset += origin.length;
  }
  return { text: folded, syllables, offsets };
}

/** The first stretch of the text that reads as `letters`, or whose initials are `letters`; undefined if there is none. */
export function findPinyin(spoken: Syllables, letters: string): string | undefined {
  for (let start = 0; start < spoken.syllables.length; start++) {
    const end = readsFrom(spoken.syllables, start, letters) ?? initialsFrom(spoken.syllables, start, letters);
    if (end !== undefined) return spoken.text.slice(spoken.offsets[start], spoken.offsets[end] ?? spoken.text.length);
  }
  return undefined;
}

const FEWEST_INITIALS = 3; // two letters begin too many words to mean one

function readsFrom(syllables: readonly string[], start: number, letters: string): number | undefined {
  let rest = letters;
  for (let i = start; i < syllables.length; i++) {
    const syllable = syllables[i] ?? '';
    if (syllable === '') return undefined;
    if (rest === syllable || (i > start && syllable.startsWith(rest))) return i + 1;
    if (!rest.startsWith(syllable)) return undefined;
    rest = rest.slice(syllable.length);
  }
  return undefined;
}

function initialsFrom(syllables: readonly string[], start: number, letters: string): number | undefined {
  if (letters.length < FEWEST_INITIALS) return undefined;
  const matches = Array.from(letters).every((letter, index) => syllables[start + index]?.startsWith(letter) === true);
  return matches ? start + letters.length : undefined;
}
