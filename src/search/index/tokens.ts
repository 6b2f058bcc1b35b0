// Cutting folded text into what is indexed and looked up: overlapping pairs of Chinese characters, Latin words,
// numbers; and the keys that stand for them.

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
 * Cuts a folded text into its keys, in its order, into an array of at least as many places as the text has units; gives
 * their number. Pairs need no dictionary and cut a query as they cut the text. They are pairs of units: a character
 * beyond the base plane is a pair itself. It cuts where {@link runsOf} does, without making strings: an index is built
 * by it.
 */
export function cutKeys(folded: string, into: Uint32Array): number {
  let count = 0;
  for (let from = 0; from < folded.length;) {
    const kind = kindAt(folded, from);
    let to = from + 1;
    if (kind === HAN_UNIT) {
      for (; kindAt(folded, to) === HAN_UNIT; to++)
        into[count++] = pairKey(folded.charCodeAt(to - 1), folded.charCodeAt(to));
      if (to === from + 1) into[count++] = pairKey(folded.charCodeAt(from), 0);
    } else if (kind !== SEPARATOR) {
      while (
        kindAt(folded, to) === kind ||
        (kind === DIGIT && folded.charCodeAt(to) === POINT && kindAt(folded, to + 1) === DIGIT)
      )
        to++;
      into[count++] = wordKey(folded, from, to);
    }
    from = to;
  }
  return count;
}

/** The keys of a folded text, in its order. */
export function keysOf(folded: string): number[] {
  const room = new Uint32Array(folded.length);
  const keys: number[] = [];
  for (let at = 0, count = cutKeys(folded, room); at < count; at++) keys.push(room[at] ?? 0);
  return keys;
}

const SEPARATOR = 0;
const HAN_UNIT = 1;
const LETTER = 2;
const DIGIT = 3;
const POINT = 0x2e;
const FIRST_HAN = 0x2e80; // no Chinese character is below
const KINDS = kinds();

/** What each unit of the base plane is. */
function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(DIGIT, 0x30, 0x3a).fill(LETTER, 0x61, 0x7b);
  table.fill(HAN_UNIT, 0x3400, 0x4dc0).fill(HAN_UNIT, 0x4e00, 0xa000);
  for (const [from, to] of [
    [FIRST_HAN, 0x3400],
    [0xf900, 0xfb00],
  ] as const) {
    for (let unit = from; unit < to; unit++) if (HAN.test(String.fromCharCode(unit))) table[unit] = HAN_UNIT;
  }
  return table;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at); // not a number beyond the end, which is no kind
  return (unit & 0xf800) === 0xd800 ? kindOfHalf(text, at, unit) : (KINDS[unit] ?? SEPARATOR);
}

/** Half of a character beyond the base plane is of its kind. */
function kindOfHalf(text: string, at: number, unit: number): number {
  const whole = text.slice(unit < 0xdc00 ? at : at - 1).codePointAt(0) ?? 0;
  return whole > 0xffff && HAN.test(String.fromCodePoint(whole)) ? HAN_UNIT : SEPARATOR;
}

/**
 * The key of a Latin word or a number: a hash that no pair can have. Two words of one key only make a candidate that
 * ranking drops.
 */
function wordKey(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % (FIRST_HAN * 0x10000);
}

/** True for the key of Chinese characters. */
export function isPair(key: number): boolean {
  return key >= FIRST_HAN * 0x10000;
}

/**
 * A phrase's runs as strings: the pairs of a Chinese one, a Latin word or number as it is. For looking into texts
 * rather than for keys.
 */
export function pairsOf(folded: string): string[] {
  return runsOf(folded).flatMap((run) =>
    isHan(run) && run.length > 1 ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)) : [run],
  );
}
