// Replacing characters and phrases by a dictionary of OpenCC's so that every place in the text stays: fast, since every
// label and every line of every document goes through it. Which dictionaries make what of a text is left to script.ts.

/** A dictionary made ready. `units` gives each UTF-16 unit what replaces it; zero where nothing begins with it. */
export interface Dictionary {
  readonly units: Uint16Array;
  /** What is longer than a unit, by its first one, the longest first. */
  readonly phrases: ReadonlyMap<number, readonly (readonly [from: string, to: string])[]>;
}

/** The entries of dictionaries, plain: single units in order, with what replaces each at its place, and all others. */
export interface Entries {
  /** How far each unit is from the one before, as a unit: most are near, and as small numbers pack better. */
  readonly steps: string;
  readonly to: string;
  readonly phrases: readonly (readonly [from: string, to: string])[];
}

const NO_STEP = 0x22; // so that a step of one is the first sign that JSON does not escape

/**
 * Reads dictionaries written `from to|from to|…`; of two entries for one text the first holds. What would change a
 * text's length is left out.
 */
export function readEntries(...sources: readonly string[]): Entries {
  const all = new Map<string, string>();
  for (const entry of sources.join('|').split('|')) {
    const [from = '', to = ''] = entry.split(' ');
    if (from.length === to.length && from !== '' && !all.has(from)) all.set(from, to);
  }
  const units = [...all].filter(([from]) => from.length === 1).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    steps: stepsOf(units.map(([from]) => from.charCodeAt(0))),
    to: units.map(([, to]) => to).join(''),
    phrases: [...all].filter(([from]) => from.length > 1).sort(([a], [b]) => b.length - a.length),
  };
}

function stepsOf(units: readonly number[]): string {
  return units.map((unit, at) => String.fromCharCode(unit - (units[at - 1] ?? 0) + NO_STEP)).join('');
}

/** Makes a dictionary of its entries. */
export function dictionaryOf({ steps, to, phrases }: Entries): Dictionary {
  const units = new Uint16Array(0x10000);
  for (let i = 0, unit = 0; i < steps.length; i++) {
    unit = (unit + steps.charCodeAt(i) - NO_STEP) & 0xffff;
    units[unit] = to.charCodeAt(i);
  }
  const byFirst = new Map<number, (readonly [string, string])[]>();
  for (const phrase of phrases) {
    const first = phrase[0].charCodeAt(0);
    units[first] ||= first; // marks that something begins here
    const before = byFirst.get(first);
    if (before) before.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return { units, phrases: byFirst };
}

/** True where {@link replaceAll} would change the text. */
export function isChanged(text: string, dictionary: Dictionary): boolean {
  return firstChange(text, 0, dictionary) < text.length;
}

/** The text with every entry replaced, the longest at each place, from left to right. */
export function replaceAll(text: string, dictionary: Dictionary): string {
  let result = '';
  let done = 0;
  for (let at = firstChange(text, 0, dictionary); at < text.length; at = firstChange(text, done, dictionary)) {
    const unit = text.charCodeAt(at);
    const [from, to] = phraseAt(text, at, dictionary) ?? ['x', String.fromCharCode(dictionary.units[unit] ?? unit)];
    result += text.slice(done, at) + to;
    done = at + from.length;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** Where, from a place on, the first entry stands that changes something; the text's length where none does. */
function firstChange(text: string, start: number, dictionary: Dictionary): number {
  const { units } = dictionary;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const single = units[unit] ?? 0;
    if (single === 0) continue;
    const phrase = phraseAt(text, at, dictionary);
    if (phrase === undefined ? single !== unit : phrase[0] !== phrase[1]) return at;
    at += (phrase?.[0].length ?? 1) - 1;
  }
  return text.length;
}

function phraseAt(text: string, at: number, { phrases }: Dictionary): readonly [string, string] | undefined {
  return phrases.get(text.charCodeAt(at))?.find(([from]) => text.startsWith(from, at));
}
