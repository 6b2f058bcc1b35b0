// Owns opening the clause index with what was kept of it: in slices, so that the editor stays free, and kept again where it had to be built.
// Where it is kept is the shell's affair.
import type { Knowledge } from '../knowledge/knowledge';
import type { ClauseIndex } from '../search/clauseIndex';

/** Where a shell keeps an index, and how it lets others have their turn. What cannot be read or written is only built again next time. */
export interface IndexKeeper {
  readonly read: () => Promise<Uint8Array | undefined>;
  readonly write: (blob: Uint8Array) => Promise<void>;
  readonly pause: () => Promise<void>;
}

/** Opens the index; loads search, which is large and not needed to check documents. */
export async function openKeptIndex(knowledge: Knowledge, keeper: IndexKeeper): Promise<ClauseIndex> {
  const { isKept, openClauseIndex } = await import('../search/clauseIndex');
  const kept = isKept(knowledge) ? await keeper.read().catch(() => undefined) : undefined;
  const steps = openClauseIndex(knowledge, { kept });
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      const blob = step.value.toKeep();
      if (blob) await keeper.write(blob).catch(() => undefined);
      return step.value;
    }
    await keeper.pause();
  }
}

/** Nothing kept, nothing kept up. */
export const NO_KEEPER: IndexKeeper = { read: () => Promise.resolve(undefined), write: () => Promise.resolve(), pause: () => Promise.resolve() };
