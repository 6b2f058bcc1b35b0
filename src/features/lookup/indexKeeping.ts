// Opening the clause index when it is first asked for: brought up to date from an earlier one, or with what was kept of
// it, or built in slices, so that the editor stays free, and kept again. Where it is kept is up to the shell.
import { withPauses } from '../../base/slices';
import type { Pause } from '../../base/slices';
import type { Knowledge } from '../../knowledge/knowledge';
import type { ClauseIndex, ShippedIndex } from '../../search/clauseIndex';

/**
 * Where a shell keeps an index, and how it lets others have their turn. What cannot be read or written is only built
 * again next time.
 */
export interface IndexKeeper {
  readonly read: () => Promise<Uint8Array | undefined>;
  readonly write: (blob: Uint8Array) => Promise<void>;
  /** The index of the bundled pack, which was built with the product; undefined where it is not beside it. */
  readonly shipped?: () => Promise<ShippedIndex | undefined>;
  readonly pause: Pause;
}

/** The index of a knowledge base, not opened yet or open. */
export interface LazyIndex {
  /** Opens it when it is first asked for, and gives the same one from then on. */
  readonly open: (keeper?: IndexKeeper) => Promise<ClauseIndex>;
  /**
   * What is open, be it the index of an earlier knowledge base that this one will be made of; undefined where search
   * was never used.
   */
  readonly latest: () => Promise<ClauseIndex> | undefined;
}

/** The index of a knowledge base that perhaps differs in a file or two from an earlier one. */
export function lazyIndex(knowledge: Knowledge, before?: LazyIndex): LazyIndex {
  let earlier = before?.latest();
  let index: Promise<ClauseIndex> | undefined;
  return {
    open: (keeper = NO_KEEPER) => {
      index ??= updatedIndex(earlier, knowledge).then((updated) => updated ?? openKeptIndex(knowledge, keeper));
      earlier = undefined;
      return index;
    },
    latest: () => index ?? earlier,
  };
}

async function updatedIndex(
  earlier: Promise<ClauseIndex> | undefined,
  knowledge: Knowledge,
): Promise<ClauseIndex | undefined> {
  const index = await earlier?.catch(() => undefined);
  return index?.update(knowledge);
}

/** Opens the index; loads search, which is large and not needed to check documents. */
export async function openKeptIndex(knowledge: Knowledge, keeper: IndexKeeper): Promise<ClauseIndex> {
  const { isKept, openClauseIndex } = await import('../../search/clauseIndex');
  const kept = isKept(knowledge) ? await keeper.read().catch(() => undefined) : undefined;
  const shipped = kept === undefined ? await keeper.shipped?.().catch(() => undefined) : undefined;
  const index = await withPauses(openClauseIndex(knowledge, { kept, shipped }), keeper.pause);
  const blob = index.toKeep();
  if (blob) await keeper.write(await withPauses(blob, keeper.pause)).catch(() => undefined);
  return index;
}

/** Nothing kept, nothing kept up. */
const NO_KEEPER: IndexKeeper = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  pause: () => Promise.resolve(),
};
