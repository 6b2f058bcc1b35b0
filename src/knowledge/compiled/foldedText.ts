// Texts of which most is known: the file of a contract says what was read of it, string by string and nearly in the
// same order. Such a text is folded into what stands around these strings, and unfolded when somebody asks for it.

/** Stands for the string that follows the last one. */
const NEXT = '\u007f';
/** What stands for another one, by how far that is from the next: units of two bytes that no pack is written in. */
const JUMPS = { first: 0x400, none: 0x600, last: 0x7ff } as const;
const MARKS = /[\u007f\u0400-\u07ff]/g;

/** Shorter strings than these cost less as they stand: where they come soon, and anywhere. */
const SHORTEST = { near: 2, far: 12 } as const;
/** How many strings from the next one is near. */
const NEAR = 20;

/** A known string, and its places among all. */
interface Known {
  readonly text: string;
  readonly places: number[];
}

/** All strings in some data, in their order, but those below keys that are left out. */
export function stringsIn(value: unknown, without: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const walk = (each: unknown): void => {
    if (typeof each === 'string') found.push(each);
    else if (typeof each === 'object' && each !== null)
      for (const [key, part] of Object.entries(each)) if (!without.has(key)) walk(part);
  };
  walk(value);
  return found;
}

/** A text without the known strings; undefined where it holds what would stand for one. */
export function foldText(text: string, known: readonly string[]): string | undefined {
  if (text.search(MARKS) >= 0) return undefined;
  const byStart = knownByStart(known);
  let folded = '';
  let next = 0;
  for (let at = 0; at < text.length;) {
    const found = knownAt(text, at, next, byStart);
    if (found === undefined) {
      folded += text.charAt(at++);
      continue;
    }
    const { place, length } = found;
    folded += place === next ? NEXT : String.fromCharCode(JUMPS.none + place - next);
    next = place + 1;
    at += length;
  }
  return folded;
}

/** The text that was folded by these strings. */
export function unfoldText(folded: string, known: readonly string[]): string {
  let next = 0;
  return folded.replace(MARKS, (mark) => {
    if (mark !== NEXT) next += mark.charCodeAt(0) - JUMPS.none;
    return known[next++] ?? '';
  });
}

function startOf(text: string, at: number): string {
  return text.slice(at, at + SHORTEST.near);
}

/** The strings that can be told, by how they start, the longest first. */
function knownByStart(known: readonly string[]): ReadonlyMap<string, readonly Known[]> {
  const all = new Map<string, Known>();
  for (const [place, text] of known.entries()) {
    const before = all.get(text);
    if (before) before.places.push(place);
    else if (text.length >= SHORTEST.near) all.set(text, { text, places: [place] });
  }
  const byStart = new Map<string, Known[]>();
  for (const each of [...all.values()].sort((a, b) => b.text.length - a.text.length)) {
    const before = byStart.get(startOf(each.text, 0));
    if (before) before.push(each);
    else byStart.set(startOf(each.text, 0), [each]);
  }
  return byStart;
}

/** The longest string that stands at a place of the text, as whole words, and that it pays to leave out. */
function knownAt(
  text: string,
  at: number,
  next: number,
  byStart: ReadonlyMap<string, readonly Known[]>,
): { readonly place: number; readonly length: number } | undefined {
  if (isWithinWord(text, at)) return undefined;
  for (const { text: each, places } of byStart.get(startOf(text, at)) ?? []) {
    if (!text.startsWith(each, at) || isWithinWord(text, at + each.length)) continue;
    const place = places.reduce((a, b) => (Math.abs(b - next) < Math.abs(a - next) ? b : a));
    if (pays(place - next, each.length)) return { place, length: each.length };
  }
  return undefined;
}

function pays(jump: number, length: number): boolean {
  if (Math.abs(jump) <= NEAR) return true;
  return length >= SHORTEST.far && jump >= JUMPS.first - JUMPS.none && jump <= JUMPS.last - JUMPS.none;
}

/** Whether what stands on both sides of a place are letters of one word. */
function isWithinWord(text: string, at: number): boolean {
  return [at - 1, at].every((each) => /[\w\u4e00-\u9fff]/.test(text.charAt(each)));
}
