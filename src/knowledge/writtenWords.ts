// The words of `words.yaml` by which cells and titles are read as people write them: units, what says that there is
// nothing, that nothing changed or that it is as above, what says yes and no. How they are read is up to
// documents/forms.
import { labelKey } from '../base/script';

/** Lists of words, all compared by the label's key. */
export const LISTS = [
  'nothing',
  'none',
  'same',
  'flat',
  'changes',
  'beside',
  'planned',
  'countdown',
  'apart',
  'tails',
  'yes',
  'no',
] as const;

/** What a unit measures; `foreign` are currencies that no amount here is in. */
export const MEASURES = [
  'money',
  'foreign',
  'count',
  'seconds',
  'minutes',
  'hours',
  'days',
  'times',
  'points',
  'percent',
] as const;

export type Measure = (typeof MEASURES)[number];
type List = (typeof LISTS)[number];

/** The words by which values are read. */
export type WrittenWords = Readonly<Record<List, readonly string[]>> & {
  readonly units: Readonly<Record<Measure, readonly string[]>>;
  /** The signs with which begins what says that there is nothing, or the same: most cells begin with another. */
  readonly firsts: string;
} & Trend;

/** What says that a figure rose or fell. */
interface Trend {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

type Lists<K extends string> = Readonly<Record<K, readonly string[]>>;

/** The words as they are compared. */
export function writtenWords(raw: Lists<List> & { readonly units: Lists<Measure> }, trend: Trend): WrittenWords {
  const keysOf = <K extends string>(lists: Lists<K>, names: readonly K[]): Lists<K> =>
    recordOf(names.map((name) => [name, lists[name].map(labelKey)] as const));
  const short = [...raw.nothing, ...raw.none, ...raw.same].flatMap((word) => [
    word,
    labelKey(word),
    word.toUpperCase(),
  ]);
  return {
    ...keysOf(raw, LISTS),
    units: keysOf(raw.units, MEASURES),
    ...trend,
    firsts: [...new Set(short.map((word) => word.charAt(0)))].join(''),
  };
}

function recordOf<K extends string>(lists: readonly (readonly [K, readonly string[]])[]): Lists<K> {
  return Object.fromEntries(lists) as Record<K, readonly string[]>;
}

/** The words of several packs together. */
export function mergeWritten(all: readonly WrittenWords[]): WrittenWords {
  const lists = LISTS.map((list) => [list, all.flatMap((each) => each[list])] as const);
  const units = MEASURES.map((measure) => [measure, all.flatMap((each) => each.units[measure])] as const);
  const [up, down] = [all.flatMap((each) => each.up), all.flatMap((each) => each.down)];
  const firsts = all.map((each) => each.firsts).join('');
  return { ...recordOf<List>(lists), units: recordOf<Measure>(units), up, down, firsts };
}
