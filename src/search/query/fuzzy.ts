// What a mistyped phrase may have been: phrases of the texts that are one character away, by a wrong, missing or
// needless one, or by two that changed places.
import type { Lexicon } from './lexicon';
import { keysOf, pairKey } from '../index/tokens';

const SHORTEST = 3; // of two characters with one wrong, nothing sure is left
const LONGEST = 16; // a longer run is a sentence, which is looked up by its parts
const MOST = 24;

/** A phrase that was perhaps meant, and the share of what was typed that it holds. */
export interface NearPhrase {
  readonly text: string;
  readonly share: number;
}

/**
 * Phrases that some text holds and that are one character away from one that none holds; those that leave out nothing
 * typed come first.
 */
export function nearPhrases(phrase: string, lexicon: Lexicon): NearPhrase[] {
  if (phrase.length < SHORTEST || phrase.length > LONGEST) return [];
  const places = Array.from({ length: phrase.length }, (_, at) => at);
  const whole = new Set(places.flatMap((at) => [...missingAt(phrase, at, lexicon), ...swappedAt(phrase, at)]));
  const parts = new Set(places.flatMap((at) => wrongAt(phrase, at, lexicon)));
  const held = (variants: ReadonlySet<string>, share: number): NearPhrase[] =>
    [...variants].filter((text) => text !== phrase && lexicon.uses(text) > 0).map((text) => ({ text, share }));
  return [...held(whole, 1), ...held(parts, 1 - 1 / phrase.length)].slice(0, MOST);
}

function missingAt(phrase: string, at: number, lexicon: Lexicon): string[] {
  const left = phrase.slice(0, at);
  const right = phrase.slice(at);
  return together(left, right, lexicon) ? filled(left, right, lexicon) : [];
}

function swappedAt(phrase: string, at: number): string[] {
  return at + 1 < phrase.length
    ? [`${phrase.slice(0, at)}${phrase.charAt(at + 1)}${phrase.charAt(at)}${phrase.slice(at + 2)}`]
    : [];
}

/** Another character at the place, or none. */
function wrongAt(phrase: string, at: number, lexicon: Lexicon): string[] {
  const left = phrase.slice(0, at);
  const right = phrase.slice(at + 1);
  return together(left, right, lexicon) ? [left + right, ...filled(left, right, lexicon)] : [];
}

/** True if some text holds all pairs of both parts, or one text might. */
function together(left: string, right: string, { view }: Lexicon): boolean {
  const keys = [left, right].filter((part) => part.length > 1).flatMap(keysOf);
  if (keys.length === 0) return true;
  if (keys.some((key) => view.frequency(key) === 0)) return false;
  let found = false;
  view.holding(keys, () => {
    found = true;
    return false;
  });
  return found;
}

/** Both parts with a character between them that the texts have beside both. */
function filled(left: string, right: string, { view }: Lexicon): string[] {
  if (left === '' || right === '') return [];
  const next = right.charCodeAt(0);
  const between = view
    .after(left.charCodeAt(left.length - 1))
    .filter((unit) => view.frequency(pairKey(unit, next)) > 0);
  return between.map((unit) => `${left}${String.fromCharCode(unit)}${right}`);
}
