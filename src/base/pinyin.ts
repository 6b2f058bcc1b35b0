// How characters and words are read aloud, as pinyin-pro reads them without tones: by tables of its dictionaries, and
// by its way to cut a text into words. Characters are Simplified: Traditional ones are misread.
import { BEYOND, COUNT, FIRST, FIRST_UNIT, SYLLABLES, WAYS, WORDS } from './dictionaries/pinyinPro.built';
import { onDemand } from './onDemand';

/** The ways to read a character, the usual one first; of any other sign none. */
export function waysToRead(character: string): readonly string[] {
  const { starts, beyond } = places();
  const code = (character.codePointAt(0) ?? 0) - FIRST;
  const place = code >= 0 && code < COUNT ? code : (beyond.get(character) ?? -1);
  return Array.from(WAYS.slice(starts[place] ?? 0, starts[place + 1] ?? 0), syllableOf).filter(Boolean);
}

/** Where the ways of each character begin, and the last one's end; and which place a character of no block has. */
const places = onDemand(() => {
  const starts: number[] = [];
  for (let at = 0; at < WAYS.length; at++) {
    if (WAYS.charCodeAt(at) - FIRST_UNIT < SYLLABLES.length) starts.push(at);
  }
  starts.push(WAYS.length);
  return { starts, beyond: new Map(Array.from(BEYOND, (character, at) => [character, COUNT + at])) };
});

function syllableOf(unit: string): string {
  return SYLLABLES[(unit.charCodeAt(0) - FIRST_UNIT) % SYLLABLES.length] ?? '';
}

/**
 * The syllables of a text, one for each of its characters: of several readings the one that it has in its word. What
 * cannot be read stands for itself.
 */
export function readAloud(text: string): string[] {
  const characters = Array.from(text);
  const syllables: string[] = [];
  for (let at = 0, cuts = cutsOf(characters); at < characters.length; at = syllables.length)
    syllables.push(...(cuts[at]?.word?.syllables ?? [readAlone(characters, at)]));
  return syllables;
}

const ITERATION = '々';
const COMPLETION = '了';

function readAlone(characters: readonly string[], at: number): string {
  const character = characters[at] ?? '';
  const before = (): string | undefined => waysToRead(characters[at - 1] ?? '')[0];
  if (character === ITERATION) return before() ?? 'tong';
  if (character === COMPLETION && before() === undefined) return 'liao';
  return waysToRead(character)[0] ?? character;
}

interface Word {
  readonly likelihood: number;
  readonly syllables: readonly string[];
}

/** The words by their text. */
const words = onDemand(() => {
  const all = new Map<string, Word>();
  for (const { likelihood, ways, words } of WORDS) {
    const characters = Array.from(words);
    for (let from = 0; from < characters.length; from += ways.length) {
      const word = characters.slice(from, from + ways.length);
      all.set(word.join(''), { likelihood, syllables: word.map((each, at) => syllableIn(each, ways[at] ?? 0)) });
    }
  }
  return all;
});

function syllableIn(character: string, way: number | string): string {
  return typeof way === 'string' ? way : (waysToRead(character)[way] ?? '');
}

/** The best cut of a text from some place on: the word that it begins with, if any, and how likely all of it is. */
interface Cut {
  readonly word?: Word;
  readonly likelihood: number;
  /** How often the likelihood was raised to stay a number. */
  readonly raised: number;
}

const END: Cut = { likelihood: 1, raised: 0 };
const ALONE = 1e-13; // how likely it is that a character belongs to no word
const LEAST = 1e-300; // a likelihood below is raised
const RAISE = 1e300;

/** For each place of a text the best cut from there on. */
function cutsOf(characters: readonly string[]): Cut[] {
  const cuts = Array<Cut>(characters.length + 1).fill(END);
  for (let from = characters.length - 1; from >= 0; from--) {
    const cutAfter = (length: number): Cut => cuts[from + length] ?? END;
    // What was raised further on is forgotten before a character alone, as the library forgets it.
    const alone = raised({ likelihood: ALONE * cutAfter(1).likelihood, raised: 0 });
    cuts[from] = wordsFrom(characters, from)
      .map((word) => beforeCut(word, cutAfter(word.syllables.length)))
      .concat(alone)
      .reduce((best, next) => (isLikelier(best, next) ? best : next));
  }
  return cuts;
}

const LONGEST = Math.max(...WORDS.map(({ ways }) => ways.length));

/** The words that begin at a place, the longest first. */
function wordsFrom(characters: readonly string[], from: number): Word[] {
  const found: Word[] = [];
  for (let length = Math.min(LONGEST, characters.length - from); length > 1; length--) {
    const word = words().get(characters.slice(from, from + length).join(''));
    if (word) found.push(word);
  }
  return found;
}

function beforeCut(word: Word, { likelihood, raised: times }: Cut): Cut {
  return raised({ word, likelihood: word.likelihood * likelihood, raised: times });
}

function raised(cut: Cut): Cut {
  if (cut.likelihood >= LEAST) return cut;
  return { ...cut, likelihood: cut.likelihood * RAISE, raised: cut.raised + 1 };
}

function isLikelier(a: Cut, b: Cut): boolean {
  return a.raised < b.raised || (a.raised === b.raised && a.likelihood > b.likelihood);
}
