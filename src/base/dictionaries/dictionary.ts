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
  const first = firstChange(text, 0, dictionary);
  if (first === text.length) return text;
  let done = text.slice(0, first);
  for (let at = first; at < text.length;) {
    const used = replaceSome(text, at, dictionary);
    done += textOf(used);
    at += used;
  }
  return done;
}

// Put together of units in one place, a text takes half as long as of pieces.
const UNITS = new Uint16Array(1024);

/** Replaces from a place on as far as there is room, and tells how many units that are: as many as before. */
function replaceSome(text: string, start: number, dictionary: Dictionary): number {
  const room = Math.min(text.length - start, UNITS.length);
  let used = 0;
  while (used < room) {
    const unit = text.charCodeAt(start + used);
    const single = dictionary.units[unit] ?? 0;
    const phrase = single === 0 ? undefined : phraseAt(text, start + used, dictionary)?.[1];
    if (phrase === undefined) UNITS[used++] = single === 0 ? unit : single;
    else if (used + phrase.length > UNITS.length) return used;
    else for (let i = 0; i < phrase.length; i++) UNITS[used++] = phrase.charCodeAt(i);
  }
  return used;
}

function textOf(used: number): string {
  return String(Reflect.apply(String.fromCharCode, undefined, UNITS.subarray(0, used)));
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
  const beginning = phrases.get(text.charCodeAt(at));
  if (beginning !== undefined) for (const phrase of beginning) if (text.startsWith(phrase[0], at)) return phrase;
  return undefined;
}
