// Laying entries of several packs together: which one holds where two have one id.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { packFinding } from '../entry';
import type { NamedEntry, PackFinding } from '../model';
import type { Pack } from '../pack';

interface Mergeable {
  readonly pack: string;
  readonly source: { readonly path: string };
  readonly overrides?: string | undefined;
}

/** One kind of entry that packs have. */
interface Kind<T> {
  readonly entries: (pack: Pack) => readonly T[];
  readonly idOf: (entry: T) => string;
  /** What becomes of an entry that takes the place of another; itself, where this says nothing. */
  readonly replace?: (entry: T, before: T) => T;
}

/**
 * An entry in the place of another: what documents called that still means it, and expressions know it by its first
 * name.
 */
export function renamed<T extends NamedEntry>(entry: T, before: T): T {
  const { name, simplified, en, aliases, labels, seenAs } = before;
  return {
    ...entry,
    seenAs,
    aliases: [...entry.aliases, name, simplified, en, ...aliases],
    labels: [...new Set([...entry.labels, ...labels])],
  };
}

/** The entries of all packs by id: one takes the place of another only where it says so. */
export function merged<T extends Mergeable>(
  packs: readonly Pack[],
  findings: PackFinding[],
  { entries, idOf, replace = itself }: Kind<T>,
): Map<string, T> {
  const byId = new Map<string, T>();
  for (const entry of packs.flatMap(entries)) {
    const id = idOf(entry);
    const before = byId.get(id);
    const replaces = before !== undefined && entry.overrides === `${before.pack}/${id}`;
    if (before !== undefined && !replaces) findings.push(faultIn(entry, message('pack.id-clash', { id })));
    else if (entry.overrides !== undefined && !replaces)
      findings.push(faultIn(entry, message('pack.override-unknown', { reference: entry.overrides })));
    else byId.set(id, before === undefined ? entry : replace(entry, before));
  }
  return byId;
}

function itself<T>(entry: T): T {
  return entry;
}

function faultIn({ pack, source }: Mergeable, text: Message): PackFinding {
  return { pack, ...packFinding(source.path, text) };
}
