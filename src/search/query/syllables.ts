// Syllables: which characters of the texts each may be, how letters are cut into them, and the strings that a row of
// them can be, as chains of pairs that the texts hold.
import type { Lexicon } from './lexicon';
import { pairKey } from '../index/tokens';
import type { Readings } from './readings';

/** The characters that a syllable may be, each with how much it is used. */
export type Units = ReadonlyMap<number, number>;

/** A syllable as it was typed, and what it may be. */
export interface Syllable {
  readonly letters: string;
  readonly units: Units;
}

/**
 * A string that letters spell. `doubt` is 0 for a word that is read so, more for one that has to be read oddly or is
 * perhaps no word.
 */
export interface Spelled {
  readonly text: string;
  readonly doubt: number;
}

const MOST_CUTS = 24;
const MOST_CHAINS = 400;
const LONGEST_SYLLABLE = 6; // letters: zhuang

/** Characters of the texts by syllable. */
export function bySyllable({ view }: Lexicon, readings: Readings): Map<string, Units> {
  const table = new Map<string, Map<number, number>>();
  for (const [unit, uses] of view.units()) {
    for (const syllable of readings(String.fromCharCode(unit))) {
      if (!/^[a-z]+$/.test(syllable)) continue;
      const units = table.get(syllable);
      if (units) units.set(unit, uses);
      else table.set(syllable, new Map([[unit, uses]]));
    }
  }
  return table;
}

/** Finds what a syllable may be; undefined for letters that are none. */
export type Lookup = (letters: string) => Units | undefined;

/**
 * The ways to cut letters into syllables. `begun` gives what a last one that is unfinished may be; without it each must
 * be whole.
 */
export function cuts(letters: string, lookup: Lookup, begun?: Lookup): Syllable[][] {
  const found: Syllable[][] = [];
  const walk = (from: number, syllables: readonly Syllable[]): void => {
    if (found.length >= MOST_CUTS) return;
    if (from === letters.length) found.push([...syllables]);
    for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST_SYLLABLE); to++) {
      const units = lookup(letters.slice(from, to));
      if (units) walk(to, [...syllables, { letters: letters.slice(from, to), units }]);
    }
    const rest = letters.slice(from);
    if (syllables.length === 0 || rest === '' || rest.length >= LONGEST_SYLLABLE || lookup(rest)) return;
    const units = begun?.(rest);
    if (units && units.size > 0) found.push([...syllables, { letters: rest, units }]);
  };
  walk(0, []);
  return found;
}

/**
 * How much may still be tried for a query, in looks at the pairs of a character, some 5 µs each among tens of thousands
 * of clauses.
 */
export interface Effort {
  left: number;
}

/** Takes a part of an effort; false where no more is left, and what was begun is given up. */
export function spend(effort: Effort, cost: number): boolean {
  effort.left -= cost;
  return effort.left > 0;
}

/** A string of characters, and how often the rarest pair in it stands in the texts. */
export interface Chain {
  readonly text: string;
  readonly last: number;
  readonly rarest: number;
}

/** The strings of one character. */
export function chainsOf({ units }: Pick<Syllable, 'units'>): Chain[] {
  return Array.from(units, ([unit, uses]): Chain => ({
    text: String.fromCharCode(unit),
    last: unit,
    rarest: uses,
  })).sort(commonerFirst);
}

/**
 * The strings with a character of a further syllable of which the texts hold every pair; the commonest, where there are
 * too many.
 */
export function extended(
  all: readonly Chain[],
  { units }: Pick<Syllable, 'units'>,
  { lexicon: { view }, effort }: Trying,
): Chain[] {
  const known = new Map<number, readonly Follower[]>(); // many strings end alike
  const longer: Longer[] = [];
  for (const chain of all) {
    const followers = known.get(chain.last) ?? followersOf(chain.last, units, view);
    if (!known.has(chain.last) && !spend(effort, 1)) return [];
    known.set(chain.last, followers);
    for (const { unit, frequency } of followers)
      longer.push({
        chain,
        last: unit,
        rarest: chain.text.length === 1 ? frequency : Math.min(chain.rarest, frequency),
      });
  }
  return commonest(longer).map(({ chain, last, rarest }) => ({
    text: chain.text + String.fromCharCode(last),
    last,
    rarest,
  }));
}

/** A string with one more character, before it is written. */
interface Longer {
  readonly chain: Chain;
  readonly last: number;
  readonly rarest: number;
}

/** The commonest, in order; of thousands, most are left out before anything is sorted. */
function commonest(all: readonly Longer[]): readonly Longer[] {
  if (all.length <= MOST_CHAINS) return all.toSorted(commonerFirst);
  const bar = Uint32Array.from(all, ({ rarest }) => rarest).sort()[all.length - MOST_CHAINS] ?? 0;
  return all
    .filter(({ rarest }) => rarest >= bar)
    .sort(commonerFirst)
    .slice(0, MOST_CHAINS);
}

interface Follower {
  readonly unit: number;
  readonly frequency: number;
}

function followersOf(last: number, units: Units, { after, frequency }: Lexicon['view']): Follower[] {
  return after(last)
    .filter((unit) => units.has(unit))
    .map((unit) => ({ unit, frequency: frequency(pairKey(last, unit)) }));
}

function commonerFirst(a: Pick<Chain, 'rarest'>, b: Pick<Chain, 'rarest'>): number {
  return b.rarest - a.rarest;
}

/** What strings are tried in, and how long. */
export interface Trying {
  readonly lexicon: Lexicon;
  readonly effort: Effort;
}

/** The strings of one character a syllable of which the texts hold every pair. */
export function chains([first, ...rest]: readonly Pick<Syllable, 'units'>[], trying: Trying): Chain[] {
  return first === undefined
    ? []
    : rest.reduce<Chain[]>(
        (all, syllable) => (all.length === 0 ? all : extended(all, syllable, trying)),
        chainsOf(first),
      );
}
