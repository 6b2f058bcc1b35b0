// Keeping what is known of a workspace's files from one run to the next, in a folder of the user's own: never in the
// workspace, since one that comes from elsewhere could bring what says that nothing is wrong. What cannot be read or
// written, or is old, is as if it were not there.
import { withPauses } from '../../base/slices';
import type { Pause } from '../../base/slices';
import { mapAtMost } from '../atMost';
import type { Host } from '../host';
import { writeOver } from '../writing/creating';
import { bodyFor, filesOf, MOST_BYTES, wholeOf } from './format';
import type { Digest, KeptFile } from './format';

/** Where a shell keeps things, under which name those of a workspace, and by what they are told from others. */
export interface Keeper {
  readonly host: Host;
  /** Makes the host's folder where it is not there. */
  readonly makeFolder: () => Promise<unknown>;
  /** What the workspace is told by from all others. */
  readonly workspace: string;
  /** The program and what it runs on, every version by another text. */
  readonly program: string;
  readonly digest: Digest;
  /** Lets others have their turn. */
  readonly pause: Pause;
}

const NAME = /^checked-[\w-]+\.lines$/;
const DAY = 86_400_000; // ms

/** What was not written for so long is not read, and removed. */
const MOST_DAYS = 30;

/** As much may all workspaces take together. */
const MOST_TOGETHER = 4 * MOST_BYTES;

/** What is kept of the files of a workspace under a key, by path: nothing where anything is not as it must be. */
export async function readKept(keeper: Keeper, key: string): Promise<ReadonlyMap<string, KeptFile>> {
  return (await readAll(keeper, key).catch(() => undefined)) ?? new Map<string, KeptFile>();
}

async function readAll(
  { host, workspace, digest, pause }: Keeper,
  key: string,
): Promise<ReadonlyMap<string, KeptFile> | undefined> {
  const name = await nameOf(workspace, digest);
  const found = await host.stat(name);
  if (found?.kind !== 'file' || found.size > 2 * MOST_BYTES || isOld(host, found.changed)) return undefined;
  const bytes = await host.read(name);
  const body = bytes && (await bodyFor(bytes, key, digest));
  return body && withPauses(filesOf(body), pause);
}

/** Keeps files under a key in place of what was kept of the workspace. */
export async function writeKept(keeper: Keeper, key: string, files: Iterable<KeptFile>): Promise<void> {
  const { host, makeFolder, workspace, digest, pause } = keeper;
  const whole = await wholeOf(files, { key, digest, pause });
  try {
    await makeFolder();
    await writeOver(host, await nameOf(workspace, digest), whole);
    await sweepKept(host);
  } catch {
    // Another time, then: it is only made anew.
  }
}

/** Drops what is kept of the workspace, as far as that can be done. */
export async function dropKept({ host, workspace, digest }: Keeper): Promise<void> {
  await host.remove(await nameOf(workspace, digest)).catch(() => undefined);
}

/** Removes what is old, and what is more than there is room for, the oldest first. */
async function sweepKept(host: Host): Promise<void> {
  const names = (await host.list('')).flatMap(({ name, kind }) => (kind === 'file' && NAME.test(name) ? [name] : []));
  const stats = await mapAtMost(names, async (name) => ({ name, stat: await host.stat(name) }));
  let together = 0;
  for (const { name, stat } of stats.sort((a, b) => (b.stat?.changed ?? 0) - (a.stat?.changed ?? 0))) {
    together += stat?.size ?? 0;
    if (together > MOST_TOGETHER || isOld(host, stat?.changed ?? 0)) await host.remove(name);
  }
}

function isOld(host: Host, changed: number): boolean {
  return host.now() - changed > MOST_DAYS * DAY;
}

async function nameOf(workspace: string, digest: Digest): Promise<string> {
  return `checked-${(await digest(workspace)).slice(0, 16)}.lines`;
}
