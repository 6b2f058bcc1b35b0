// The names by which a role or an indicator is meant, and finding the one that a text means.
import { nameForms } from '../base/forms/names';
import { labelKey, sameLabel } from '../base/script';
import type { Kpi, NamedEntry, Role } from './model';

/** What has names by which texts mean it. */
export type EntryNames = Pick<Kpi | Role | NamedEntry, 'id' | 'name' | 'simplified' | 'en' | 'aliases'>;

/** Every name of an entry: its id, in either script, in English, and its aliases. */
export function namesOfEntry({ id, name, simplified, en, aliases }: EntryNames): readonly string[] {
  return [id, name, simplified, en, ...aliases];
}

/** What the names of an entry are told by, each once. */
export function labelsOfEntry(entry: EntryNames): readonly string[] {
  return [...new Set(namesOfEntry(entry).map(labelKey))];
}

/** True for a text that is one of an entry's names, whatever is around it. */
export function isCalled(entry: Kpi | Role, text: string): boolean {
  return findEntry([entry], text) !== undefined;
}

/** The entry that a text names by any of its names. */
export function findEntry<T extends Kpi | Role>(entries: readonly T[], text: string): T | undefined {
  for (const form of nameForms(text)) {
    const found = entries.find((entry) => namesOfEntry(entry).some((name) => sameLabel(name, form)));
    if (found !== undefined) return found;
  }
  return undefined;
}
