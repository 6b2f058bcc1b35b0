// The names by which a role or an indicator is meant, and finding the one that a text means.
import { sameLabel } from '../base/script';
import type { Kpi, Role } from './model';

/** Every name of an entry: its id, in either script, in English, and its aliases. */
export function namesOfEntry({ id, name, simplified, en, aliases }: Kpi | Role): readonly string[] {
  return [id, name, simplified, en, ...aliases];
}

/** The entry that a text names by any of its names. */
export function findEntry<T extends Kpi | Role>(entries: readonly T[], text: string): T | undefined {
  return entries.find((entry) => namesOfEntry(entry).some((name) => sameLabel(name, text)));
}
