// Folding text for search, unit by unit through a table: as base/script.ts folds a character, no matter what stands
// beside it, so that a word folds alike in a query and in a text. The table is filled as characters are met; each is
// converted once.
import { fold } from '../../base/script';

/** Folds texts for search: Simplified, half width, lower case, every place kept. */
export type Fold = (text: string) => string;

const PIECE = 4096; // units made into a string at once

/** Makes a folding with a table of its own. */
export function createFold(): Fold {
  const table = new Uint16Array(0x10000); // 0: not met yet
  const meet = (unit: number): number => {
    const folded = fold(String.fromCharCode(unit));
    const to = folded.length === 1 ? folded.charCodeAt(0) : unit;
    table[unit] = to;
    return to;
  };
  const foldUnit = (unit: number): number => table[unit] || meet(unit);
  return (text) => {
    let first = 0;
    while (first < text.length && foldUnit(text.charCodeAt(first)) === text.charCodeAt(first)) first++;
    if (first === text.length) return text;
    let folded = text.slice(0, first);
    for (let from = first; from < text.length; from += PIECE) {
      const units = new Uint16Array(Math.min(PIECE, text.length - from));
      for (let i = 0; i < units.length; i++) units[i] = foldUnit(text.charCodeAt(from + i));
      folded += String.fromCharCode(...units);
    }
    return folded;
  };
}
