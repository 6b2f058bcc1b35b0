// What is kept of a folder's documents, as the editor uses it: taken when all is read, and kept again once nothing has
// changed for a while, so that it is in nobody's way.
import type { ReadFile } from '../../base/content';
import type { FileNow } from '../../checking/checked';
import type { Basis, Memory } from '../../features/checking/memory';
import { openMemory } from '../../features/service';
import type { Snapshot } from '../../features/service';
import type { Keeper } from '../../files/keeping/keeping';
import type { Loaded } from '../../knowledge/load';
import type { Funnel } from '../funnel';

const IDLE = 60_000; // ms without a change

/** What is kept of the documents of one folder. */
export class KeptChecks {
  private memory: Memory | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: Promise<unknown> = Promise.resolve();
  private read: readonly string[] = [];

  constructor(
    private readonly keeper: Keeper | undefined,
    private readonly funnel: Pick<Funnel, 'run'>,
    private readonly idle = IDLE,
  ) {}

  /** The documents as they were read, but what is remembered of those that are the same. */
  async recall(basis: Basis, loaded: Loaded, documents: readonly ReadFile[]): Promise<readonly FileNow[]> {
    clearTimeout(this.timer);
    if (this.keeper === undefined) return documents;
    this.memory = await openMemory(this.keeper, basis, loaded);
    this.read = documents.map(({ path }) => path);
    return this.memory.recall(documents, () => true);
  }

  /** Keeps what is known of a workspace, unless it changes soon. */
  keepLater(snapshot: Snapshot): void {
    const { memory, read } = this;
    if (memory === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const paths = new Set([...read, ...snapshot.documents.paths()]);
      const keep = (): Promise<unknown> =>
        this.funnel.run({ what: 'task.read' }, () => memory.keep(snapshot.checking.remembered, paths));
      this.kept = this.kept.then(keep);
    }, this.idle);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
