// Letters as the initials of words that are known, where they spell nothing: of a part of one, or of several one after
// another.
import { onDemand } from '../../base/onDemand';
import { remembering } from '../../base/remembering';
import { FEWEST_INITIALS } from './spelling';
import type { Readings } from './readings';

/** What letters are the initials of. */
export interface Initials {
  /** Parts of words; of two letters only whole words, since parts of two characters begin too many ways. */
  readonly partsFor: (letters: string) => readonly string[];
  /**
   * The fewest words one after another; of words that begin alike, the one that `uses` counts most. Most letters must
   * be of words of three or more: nearly any two letters begin some word.
   */
  readonly wordsTogether: (letters: string, uses: (word: string) => number) => readonly string[];
}

/** A word, and the letters that each of its characters may begin with. */
interface Begun {
  readonly word: string;
  readonly letters: readonly string[];
}

const FEWEST = 2; // letters of a word
const MOST = 12; // letters that are initials

/** Makes the initials of words; they are read on first use. */
export function createInitials(words: readonly string[], readings: Readings): Initials {
  const initialOf = remembering((character: string) =>
    [...new Set(readings(character).map((syllable) => syllable.charAt(0)))].join(''),
  );
  const begun = onDemand(() => words.map((word): Begun => ({ word, letters: Array.from(word, initialOf) })));
  const byStart = onDemand(() => byFirstTwo(begun()));
  const wholesFor = (letters: string): string[] =>
    (byStart().get(letters.slice(0, FEWEST)) ?? []).flatMap(({ word, letters: all }) =>
      all.length === letters.length && begins(letters, all, 0) ? [word] : [],
    );
  return {
    partsFor: (letters) => {
      if (letters.length < FEWEST || letters.length > MOST) return [];
      return letters.length < FEWEST_INITIALS
        ? wholesFor(letters)
        : [...new Set(begun().flatMap((each) => partOf(each, letters) ?? []))];
    },
    wordsTogether: (letters, uses) => (letters.length > MOST ? [] : fewest(letters, wholesFor, uses)),
  };
}

function byFirstTwo(all: readonly Begun[]): Map<string, Begun[]> {
  const table = new Map<string, Begun[]>();
  for (const each of all) {
    for (const first of each.letters[0] ?? '') {
      for (const second of each.letters[1] ?? '') {
        const before = table.get(first + second);
        if (before) before.push(each);
        else table.set(first + second, [each]);
      }
    }
  }
  return table;
}

function fewest(
  letters: string,
  wholesFor: (letters: string) => string[],
  uses: (word: string) => number,
): readonly string[] {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = FEWEST; end <= letters.length; end++) {
    for (let from = 0; from <= end - FEWEST; from++) {
      const before = best[from];
      if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      const [likeliest] = wholesFor(letters.slice(from, end)).sort((a, b) => uses(b) - uses(a));
      if (likeliest !== undefined) best[end] = [...before, likeliest];
    }
  }
  const words = best[letters.length] ?? [];
  const sure = words.filter(({ length }) => length >= FEWEST_INITIALS).join('').length;
  return 2 * sure > letters.length ? words : [];
}

function begins(letters: string, all: readonly string[], from: number): boolean {
  for (let at = 0; at < letters.length; at++) if (all[from + at]?.includes(letters.charAt(at)) !== true) return false;
  return true;
}

/** The first part of a word that letters are the initials of. */
function partOf({ word, letters: all }: Begun, letters: string): string | undefined {
  for (let from = 0; from + letters.length <= all.length; from++)
    if (begins(letters, all, from))
      return Array.from(word)
        .slice(from, from + letters.length)
        .join('');
  return undefined;
}
