// Which of the things that are heard of a workspace's files mean something: all about documents, settings and packs; of
// others only that a folder came or went, which may give no other word of what is in it.
import { mapAtMost } from '../atMost';
import { isFollowed, isBaseFile } from './following';
import type { Followed } from './following';
import type { Host } from '../host';
import { Pacing } from './pacing';
import type { Clock, ReadRequest } from './pacing';
import { selects } from '../selection';

/** What may have happened at a path: that a file's content changed, or that something came or went. */
export type Happening = 'changed' | 'came-or-went';

/** A workspace that is followed. */
export interface Follower {
  readonly clock: Clock;
  readonly host: Host;
  /** The workspace as it was last read; undefined before. */
  readonly followed: () => Followed | undefined;
  /** False where something could not be read. */
  readonly read: (wanted: ReadRequest) => Promise<boolean>;
}

interface Heard {
  readonly at: number;
  readonly happening: Happening;
}

/** Hears of a workspace's files, and has them read. */
export class Hints {
  /** What came while files were being read: what it means can be told only afterwards. */
  private readonly heard = new Map<string, Heard>();
  private asking: Promise<unknown> = Promise.resolve();
  private readonly pacing: Pacing;

  constructor(private readonly follower: Follower) {
    this.pacing = new Pacing(follower.clock, {
      read: follower.read,
      ended: () => {
        this.sort();
      },
    });
  }

  /** Hears that something may have happened at a path. */
  hear(path: string, happening: Happening): void {
    const before = this.heard.get(path);
    this.heard.set(path, {
      at: before?.at ?? this.follower.clock.now(),
      happening: before?.happening === 'came-or-went' ? before.happening : happening,
    });
    if (!this.pacing.isReading) this.sort();
  }

  /** Hears that anything may have happened. */
  lookAtAll(): void {
    this.pacing.lookAtAll();
  }

  /** Reads everything anew at once, or after what is being read already. */
  readAll(): Promise<void> {
    return this.pacing.readAll();
  }

  private sort(): void {
    const followed = this.follower.followed();
    if (followed === undefined) return;
    const toAsk: string[] = [];
    for (const [path, { at, happening }] of this.heard) {
      if (!isFollowed(followed.packs, path)) continue;
      if (isBaseFile(followed.packs, path) || followed.folders.has(path)) this.pacing.hint(path, 'differing', at);
      else {
        if (selects(followed.selection, path)) this.pacing.hint(path, 'named', at);
        // Folders too can have the name of a document.
        if (happening === 'came-or-went') toAsk.push(path);
      }
    }
    this.heard.clear();
    if (toAsk.length > 0) this.asking = this.asking.then(() => this.ask(toAsk));
  }

  /** Looks which of some paths are folders: of these alone nothing else may be heard. */
  private async ask(paths: readonly string[]): Promise<void> {
    const { host } = this.follower;
    const kinds = await mapAtMost(paths, async (path) => (await host.stat(path).catch(() => undefined))?.kind);
    for (const [index, path] of paths.entries()) if (kinds[index] === 'folder') this.pacing.hint(path, 'differing');
  }

  dispose(): void {
    this.pacing.dispose();
  }
}
