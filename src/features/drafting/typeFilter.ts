// Which types answer what was typed: by their names in either script, by pinyin or its initials, by sound, and, where
// nothing is called so, in spite of a wrong, missing or extra character.
import { fold, simplify } from '../../base/script';
import { spell } from '../../search/query/readings';
import type { DocumentType } from '../../knowledge/contracts/documentType';

const LONGEST_TYPED = 500; // characters that are looked at: no name is longer
const FEWEST_LETTERS = 2; // typed letters that may be initials: one begins nearly every name
const HAN = /\p{Script=Han}/u;
/** So many characters or letters must be typed for one of them to be wrong. */
const FEWEST_FOR_ERROR = { characters: 3, letters: 5 };

/** What a word that was typed is looked for in: folded names, their pinyin, and its initials, one a line. */
export interface TypeNames {
  readonly written: string;
  readonly spelled: string;
  readonly initials: string;
}

/** What is found by names. */
interface Choice {
  readonly names: () => TypeNames;
}

/** What a type is called where it is chosen. */
interface ShownType {
  readonly type: DocumentType;
  readonly label: string;
  readonly description: string;
  readonly group: string;
}

/** A way in which a word can be meant. */
type Likeness = (word: string, names: TypeNames) => boolean;

/** From what is surely meant to what may be; a wider way is tried only where no type answers in the narrower ones. */
const WAYS: readonly Likeness[] = [isCalled, isSpelled, soundsLike, isNearly];

/**
 * The choices that answer every word of what was typed, by any of their names; all of them for nothing. At most one
 * character of a word may be wrong, missing or too many, and only where nothing else answers.
 */
export function filterTypes<T extends Choice>(choices: readonly T[], typed: string): T[] {
  const words = fold(typed.slice(0, LONGEST_TYPED))
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const [index] of WAYS.entries()) {
    const ways = WAYS.slice(0, index + 1);
    const found = choices.filter(({ names }) => words.every((word) => ways.some((isMeant) => isMeant(word, names()))));
    if (found.length > 0) return found;
  }
  return [];
}

/** What a choice is found by. */
export function typeNames({ type, label, group, description }: ShownType): TypeNames {
  const spoken = [type.title, ...type.aliases, label]
    .filter((name) => HAN.test(name))
    .map((name) => spell(simplify(name)));
  return {
    written: fold([type.type, type.title, type.en, ...type.aliases, label, group, description].join('\n')),
    spelled: spoken.map(({ whole }) => whole).join('\n'),
    initials: spoken.map(({ initials }) => initials).join('\n'),
  };
}

function isCalled(word: string, { written }: TypeNames): boolean {
  return written.includes(word);
}

function isSpelled(word: string, { spelled, initials }: TypeNames): boolean {
  return word.length >= FEWEST_LETTERS && (initials.includes(word) || spelled.includes(word));
}

function soundsLike(word: string, { spelled }: TypeNames): boolean {
  return HAN.test(word) && word.length >= FEWEST_LETTERS && spelled.includes(spell(simplify(word)).whole);
}

function isNearly(word: string, { written, spelled }: TypeNames): boolean {
  const isHan = HAN.test(word);
  if (word.length < (isHan ? FEWEST_FOR_ERROR.characters : FEWEST_FOR_ERROR.letters)) return false;
  return [written, ...(isHan ? [] : [spelled])].some((names) =>
    names.split('\n').some((name) => isPartWithin(word, name)),
  );
}

/** Whether some part of a text differs from a word by one character at most (the algorithm of Sellers). */
function isPartWithin(word: string, text: string): boolean {
  let row = new Array<number>(text.length + 1).fill(0); // a part may begin anywhere
  for (const [at, character] of Array.from(word).entries()) {
    const next = [at + 1];
    for (let end = 1; end <= text.length; end++)
      next.push(
        Math.min(
          (row[end - 1] ?? 0) + (text[end - 1] === character ? 0 : 1),
          (row[end] ?? 0) + 1,
          (next[end - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.some((distance) => distance <= 1);
}
