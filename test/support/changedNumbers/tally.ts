// What became of many changed numbers, counted by the type of their document.
import { changed, fixAll, leavesSubmitted, newFindings, startFor, stepFor } from './trial';
import type { Start } from './trial';
import { isFree, placeName } from './changes';
import type { NumberChange } from './changes';
import { textOf } from '../drafts';

/** How many numbers were changed, and how many of these changes came to what. */
export interface Tally {
  readonly changed: number;
  readonly noticed: number;
  /** Not noticed, and of a place whose contract says why nothing can be held against it. */
  readonly free: number;
  /** Undone by bulk fixing. */
  readonly undone: number;
  /** Of those that are noticed and not undone: consistent after one step, with the number as it was changed, or not. */
  readonly kept: number;
  readonly restored: number;
  readonly inconsistent: number;
}

const COUNTS = ['changed', 'noticed', 'free', 'undone', 'kept', 'restored', 'inconsistent'] as const;
type Count = (typeof COUNTS)[number];

/** The counts, what must never have happened, and the places where a change was not noticed or not made consistent. */
export interface Report {
  readonly types: ReadonlyMap<string, Tally>;
  readonly faults: readonly string[];
  readonly unnoticed: ReadonlyMap<string, number>;
  readonly inconsistent: ReadonlyMap<string, number>;
}

/** Tries changes one at a time, and tells each document when it is begun. */
export function tally(changes: readonly NumberChange[], onDocument: (path: string) => void = () => {}): Report {
  const counts = new Map<string, Record<Count, number>>();
  const [unnoticed, inconsistent] = [new Map<string, number>(), new Map<string, number>()];
  const faults: string[] = [];
  for (const path of new Set(changes.map((each) => each.path))) {
    onDocument(path);
    const start = startFor(path);
    for (const change of changes.filter((each) => each.path === path)) {
      const mine = counts.get(change.type) ?? noneOf();
      counts.set(change.type, mine);
      const result = outcomeOf(start, change);
      for (const each of result.counts) mine[each]++;
      faults.push(...result.faults.map((fault) => `${path} ${placeName(change)} ${change.way}: ${fault}`));
      if (result.counts.length === 1) more(unnoticed, `${change.type} ${placeName(change)}`);
      if (result.counts.includes('inconsistent')) more(inconsistent, `${change.type} ${placeName(change)}`);
    }
  }
  return { types: counts, faults, unnoticed, inconsistent };
}

function noneOf(): Record<Count, number> {
  return Object.fromEntries(COUNTS.map((each) => [each, 0])) as Record<Count, number>;
}

function more(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

interface Outcome {
  readonly counts: readonly Count[];
  readonly faults: readonly string[];
}

function outcomeOf(start: Start, change: NumberChange): Outcome {
  const spoiled = changed(start.checked, change);
  if (newFindings(start.checked, spoiled).length === 0)
    return { counts: isFree(change) ? ['changed', 'free'] : ['changed'], faults: [] };
  const { fixed, faults } = fixAll(spoiled, start.drafts);
  const all = leavesSubmitted(change) ? faults : [...faults, 'a submitted document is written'];
  const isUndone = textOf(fixed.checked, change.path) === textOf(start.checked, change.path);
  const step = isUndone ? undefined : stepFor(start, spoiled, change);
  return { counts: ['changed', 'noticed', isUndone ? 'undone' : (step ?? 'inconsistent')], faults: all };
}

/** The sums of all types. */
export function totalOf({ types }: Report): Tally {
  const total = noneOf();
  for (const each of types.values()) for (const count of COUNTS) total[count] += each[count];
  return total;
}

/** The part of the changes that were noticed, or are free. */
export function knownShare({ changed: all, noticed, free }: Tally): number {
  return all === 0 ? 1 : (noticed + free) / all;
}

/** The part of the changes that are noticed and not simply undone that one step leaves consistent. */
export function consistentShare({ kept, restored, inconsistent }: Tally): number {
  const all = kept + restored + inconsistent;
  return all === 0 ? 1 : (kept + restored) / all;
}
