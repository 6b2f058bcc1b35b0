// Finding the metric or channel that a text names, by any of its names and however it is set.
import { onDemand } from '../../base/onDemand';
import { rememberingTexts } from '../../base/remembering';
import { nameForms } from '../../base/forms/names';
import { labelKey } from '../../base/script';
import type { NamedEntry } from '../model';
import type { WrittenWords } from '../writtenWords';

/** Entries, each found by any of its names. */
export interface NameFinder<T extends NamedEntry = NamedEntry> {
  readonly all: readonly T[];
  /** The entry that a text names, with a remark or a unit behind the name too. */
  readonly find: (text: string) => T | undefined;
  readonly byId: (id: string) => T | undefined;
}

/**
 * What finds entries. In brackets behind a name may stand a remark, but not a word that makes it another thing:
 * 支付金額（去年） is no 支付金額.
 */
export function nameFinder<T extends NamedEntry>(
  all: readonly T[],
  { apart }: Pick<WrittenWords, 'apart'>,
): NameFinder<T> {
  const names = onDemand(() => byName(all));
  const ids = onDemand(() => new Map(all.map((each) => [each.id, each])));
  const isAnother = (remark: string): boolean => apart.some((word) => labelKey(remark).includes(word));
  const named = (text: string): T | undefined => {
    const plain = names().get(labelKey(text));
    if (plain !== undefined) return plain;
    for (const form of nameForms(text, isAnother)) {
      const found = names().get(labelKey(form.replace(PERCENT_SIGN, '')));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { all, byId: (id) => ids().get(id), find: rememberingTexts(named) };
}

const PERCENT_SIGN = /[%％]$/;

// Of several that claim a name the first keeps it, which is reported where packs are laid together.
function byName<T extends NamedEntry>(all: readonly T[]): Map<string, T> {
  return new Map(all.toReversed().flatMap((entry) => entry.labels.map((label) => [label, entry])));
}
