// The lists of `words.yaml` by which cells and titles are read.
import * as z from './zod';
import { LISTS, MEASURES } from '../writtenWords';
import { textSchema } from './entry';

const MOST_WORDS = 200;
const LONGEST_WORD = 24; // characters

const words = z.array(textSchema.max(LONGEST_WORD)).max(MOST_WORDS).default([]);

function listsOf<K extends string>(names: readonly K[]): Record<K, typeof words> {
  return Object.fromEntries(names.map((name) => [name, words])) as Record<K, typeof words>;
}

/** The keys of the file that hold them. */
export const writtenKeys = {
  ...listsOf(LISTS),
  units: z.strictObject(listsOf(MEASURES)).prefault({}),
};
