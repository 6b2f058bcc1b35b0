// The text by which a completion is found. Editors compare what is typed with it letter by letter, in order, beginning
// at a word: so every way of writing a name is a word of it.
import { simplify } from '../../base/script';
import { spell } from '../../search/query/readings';

const LONGEST = 120; // editors look no further than 128 letters
const MOST_SPELLED = 4; // names whose pinyin is worth its place

/**
 * The text for a completion called by these names, the likeliest first: each as it is and in Simplified, with pinyin
 * and its initials.
 */
export function filterText(names: readonly string[]): string {
  const plain = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  const words = plain.flatMap((name, index) => [
    name,
    simplify(name),
    ...(index < MOST_SPELLED ? spelled(simplify(name)) : []),
  ]);
  return within([...new Set(words)]);
}

function spelled(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const { whole, initials } = spell(name);
  return [whole, initials];
}

function within(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  return rest.reduce(
    (text, word) => (text.length + word.length < LONGEST ? `${text} ${word}` : text),
    first.slice(0, LONGEST),
  );
}
