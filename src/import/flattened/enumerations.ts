// Names that a text lists: where the clauses of a list begin, one after the other, with the names of such an
// enumeration, these are their titles.
import { simplify } from '../../base/script';

/** The enumerations of a text, by each name in them. */
export type Enumerations = ReadonlyMap<string, readonly { readonly names: readonly string[]; readonly at: number }[]>;

const OTHER = /[^\p{Script=Han}、]+/u;
const LONGEST_NAME = 8;
const SHORTEST_NAME = 2;
const MOST_OF_A_NAME = 8;

/** Finds them. */
export function enumerationsOf(text: string): Enumerations {
  const all = new Map<string, { names: readonly string[]; at: number }[]>();
  for (const listed of text.split(OTHER)) {
    if (!listed.includes('、')) continue;
    const names = simplify(listed).split('、');
    for (const [at, name] of names.entries()) {
      if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) continue;
      const known = all.get(name) ?? [];
      if (known.length < MOST_OF_A_NAME) known.push({ names, at });
      all.set(name, known);
    }
  }
  return all;
}

/** How long the names are that the texts begin with, where one enumeration has them all in this order. */
export function namedIn(texts: readonly string[], enumerations: Enumerations): number[] | undefined {
  if (texts.length < 2) return undefined;
  for (const [index, text] of texts.slice(0, 3).entries())
    for (let length = Math.min(LONGEST_NAME, text.length); length >= SHORTEST_NAME; length--)
      for (const { names, at } of enumerations.get(text.slice(0, length)) ?? []) {
        const lengths = texts.map((each, place) => lengthOf(each, names, at - index + place));
        if (lengths.every((each) => each > 0)) return lengths;
      }
  return undefined;
}

/** The first of them may have words before it in the text, the last one words after it. */
function lengthOf(text: string, names: readonly string[], at: number): number {
  const name = names[at] ?? '';
  if (name !== '' && text.startsWith(name)) return name.length;
  const isEnd = at === 0 || at === names.length - 1;
  for (let length = Math.min(LONGEST_NAME, name.length - 1); isEnd && length >= SHORTEST_NAME; length--) {
    const part = at === 0 ? name.slice(-length) : name.slice(0, length);
    if (text.startsWith(part)) return length;
  }
  return 0;
}
