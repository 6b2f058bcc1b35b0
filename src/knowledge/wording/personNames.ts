// Whether a text is the full name of a person, as Chinese names are: a surname and one or two characters. What only
// begins like one, 安裝 or 王總, is known by the words of the packs.
import { labelKey } from '../../base/script';
import type { NameWords } from '../words';
import { titleHas } from '../words';

const LONGEST_GIVEN = 2;

/** The surname that a folded text begins with, the longest one. */
export function surnameOf({ surnames }: NameWords, folded: string): string | undefined {
  let longest: string | undefined;
  for (const each of surnames) if (folded.startsWith(each) && each.length > (longest?.length ?? 0)) longest = each;
  return longest;
}

/** True for a text that is a surname and a given name, and no other word. */
export function isFullName(names: NameWords, text: string): boolean {
  const key = labelKey(text);
  const surname = surnameOf(names, key);
  if (surname === undefined || !/^\p{Script=Han}+$/u.test(key)) return false;
  const given = key.length - surname.length;
  return given >= 1 && given <= LONGEST_GIVEN && !titleHas(names.not, key);
}
