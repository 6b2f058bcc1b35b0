// The keys by which the rows at both ends of a link correspond: a text in any script and width, and an indicator or a
// post by any of its names.
import { nameForms, plainName } from '../../base/forms/names';
import { onDemand } from '../../base/onDemand';
import { labelKey } from '../../base/script';
import { namesOfEntry } from '../entryNames';
import type { NameFinder } from '../metrics/names';
import type { Kpi, Role } from '../model';

/** The entries that keys can name, by the kind of their column. */
export interface KeyEntries {
  readonly kpi: readonly Kpi[];
  readonly role: readonly Role[];
  readonly metric: NameFinder;
  readonly channel: NameFinder;
}

/** Reads a text as a key. */
export type ReadKey = (text: string) => string;

function meantKey(text: string, folded: string, names: ReadonlyMap<string, string>): string {
  const name = plainName(text);
  const plain = name === text ? folded : labelKey(name);
  if (names.size === 0) return plain;
  for (const form of nameForms(text)) {
    const id = names.get(labelKey(form));
    if (id !== undefined) return id;
  }
  return plain;
}

const MOST_KEPT = 500; // a link's documents have the same few keys again and again

/**
 * Reads the keys of a link. A report calls an indicator as the trade does, an assessment as the regulation does: where
 * one side's column is of that kind, all names of an entry mean the same row; so do those of metrics and channels.
 */
export function keyReader(entries: KeyEntries, kinds: readonly (string | undefined)[]): ReadKey {
  const meant = (['kpi', 'role'] as const)
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind): readonly (Kpi | Role)[] => entries[kind]);
  const finders = (['metric', 'channel'] as const).filter((kind) => kinds.includes(kind)).map((kind) => entries[kind]);
  const found = (text: string): string | undefined => firstOf(finders, (each) => each.find(text)?.id);
  const names = onDemand(
    () =>
      new Map(
        meant.flatMap((entry) => {
          const all = namesOfEntry(entry);
          const id = firstOf(all, found) ?? entry.id; // an indicator is the metric that it measures
          return all.map((name) => [labelKey(name), id] as const);
        }),
      ),
  );
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = labelKey(text);
    const key = names().get(folded) ?? found(text) ?? meantKey(text, folded, names());
    if (known.size === MOST_KEPT) known.clear();
    known.set(text, key);
    return key;
  };
}

function firstOf<T, R>(all: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
