// Finding in a sheet: by text, in both scripts, and by pinyin or its initials.
import { readAloud } from '../../../base/pinyin';
import { fold } from '../../../base/script';
import type { Sheet, SheetBlock } from '../model';
import type { FoundPlace } from '../protocol';

/** The places of a sheet that say a text, in the order of the page. */
export function foundIn({ head, blocks }: Sheet, text: string): FoundPlace[] {
  const says = matcher(text);
  const fields = head.fields.filter(({ isKept, text: value }) => isKept !== true && says(value));
  return [
    ...fields.map(({ id }) => ({ field: id })),
    ...blocks.flatMap((block, index) => placesIn(block, index, says)),
  ];
}

function placesIn(block: SheetBlock, index: number, says: (text: string) => boolean): FoundPlace[] {
  if (block.kind !== 'table') return says(block.text) ? [{ block: index }] : [];
  return block.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ text }, column) => (says(text) ? [{ block: index, row, column }] : [])),
  );
}

/** Whether a text says what is looked for; few letters are looked for as pinyin too. */
function matcher(wanted: string): (text: string) => boolean {
  const key = comparable(wanted);
  if (key === '') return () => false;
  const isSpelled = /^[a-z]{2,}$/.test(key);
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const isFound = comparable(text).includes(key) || (isSpelled && isRead(text, key));
    known.set(text, isFound);
    return isFound;
  };
}

function comparable(text: string): string {
  return fold(text).replace(/[\s'’]+/g, ''); // an input method parts syllables
}

const LONGEST = 40; // a longer text would hold nearly any initials

function isRead(text: string, key: string): boolean {
  if (text.length > LONGEST || !/\p{Script=Han}/u.test(text)) return false;
  const syllables = readAloud(fold(text));
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return initials.includes(key) || syllables.some((_, from) => syllables.slice(from).join('').startsWith(key));
}
