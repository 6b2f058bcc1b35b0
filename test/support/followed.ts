// A workspace in memory that is followed as an editor follows one: what is heard of it is only what a test passes on.
import { straight } from '../../src/files/listing';
import type { Attempt } from '../../src/files/listing';
import { runSync } from '../../src/base/slices';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import { readNews } from '../../src/files/following/following';
import type { Followed, News } from '../../src/files/following/following';
import { Hints } from '../../src/files/following/hints';
import type { Host } from '../../src/files/host';
import { loadWorkspace } from '../../src/files/loading';
import type { ReadRequest } from '../../src/files/following/pacing';
import { DOCUMENTS } from '../../src/files/selection';
import { parsePack } from '../../src/knowledge/pack';
import type { FakeClock } from './fakeClock';
import { readPackFiles, TEST_PACK } from './pack';

const bundled = parsePack(readPackFiles(TEST_PACK));
const options = { documents: DOCUMENTS };
const ALL: ReadRequest = { scope: 'all', paths: new Set() };

/** A session that goes on. What cannot be read is passed over. */
export class FollowedWorkspace {
  readonly hints: Hints;
  /** What was read, and when. */
  readonly readings: (ReadRequest & { readonly at: number })[] = [];
  private followed: Followed | undefined;
  private snapshot: Snapshot = openSnapshot(loadWorkspace(bundled), []);

  constructor(
    private readonly clock: FakeClock,
    private readonly host: Host,
  ) {
    this.hints = new Hints({ clock, host, followed: () => this.followed, read: (wanted) => this.read(wanted) });
  }

  private async read(wanted: ReadRequest): Promise<boolean> {
    this.readings.push({ ...wanted, at: this.clock.now() });
    const news = await readNews({ host: this.host }, this.followed, wanted, { ...options, attempt: passingOver });
    this.snapshot = nextSnapshot(this.snapshot, news);
    this.followed = news.followed;
    return news.isWhole;
  }

  /** All that a user sees of it. */
  get shown(): unknown {
    return shownOf(this.snapshot, this.followed);
  }
}

/** All that a user would see who opened a workspace just now. */
export async function freshlyShown(host: Host): Promise<unknown> {
  const news = await readNews({ host }, undefined, ALL, { ...options, attempt: straight });
  return shownOf(nextSnapshot(openSnapshot(loadWorkspace(bundled), []), news), news.followed);
}

const passingOver: Attempt = (_, work) => work().catch(() => undefined);

function nextSnapshot(before: Snapshot, { all, states }: News): Snapshot {
  if (all === undefined) return before.update(states).snapshot;
  return runSync(before.reopen(loadWorkspace(bundled, all), all.documents));
}

function shownOf({ documents, checking, faults }: Snapshot, followed: Followed | undefined): unknown {
  const paths = documents.paths().toSorted();
  return {
    documents: paths.map((path) => ({ path, text: documents.text(path), findings: checking.of(path) })),
    faults,
    files: [...(followed?.documents ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
