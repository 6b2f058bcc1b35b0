// Giving files another text, one or many: each only while it holds what it was read with, its byte order mark and
// permissions kept, and after a fault none of them. One that is new is made, or not there again.
import { mapAtMost } from '../atMost';
import type { Host } from '../host';
import { createFile, removeMade } from './creating';
import { journaled } from './journal';
import { parentOf } from '../paths';
import { missingFolders } from '../place';
import { stateOf } from './textChange';
import type { TextChange } from './textChange';
import { naming, replace, sweep } from './wholeWrite';

/**
 * Changes all files, or none: where some no longer hold what they were read with, these are given, and nothing is
 * written. One that cannot be written undoes what was, and that is thrown. A program that is stopped leaves a journal,
 * whose reader sees what was changed by its title. Throws {@link FileError} where there is one already.
 */
export async function changeAll(host: Host, changes: readonly TextChange[], title: string): Promise<readonly string[]> {
  await assertInside(host, changes);
  const files = await mapAtMost(changes, async (change) => ({ ...change, state: await stateOf(host, change) }));
  const stale = files.filter(({ state }) => state === undefined).map(({ path }) => path);
  if (stale.length > 0) return stale;
  const left = files.flatMap(({ state, ...change }) =>
    state?.holds === 'before' ? [{ ...change, mark: state.mark }] : [],
  );
  // One alone is replaced at once, or not at all.
  if (left.length < (host.isRenameAtomic ? 2 : 1)) return changeTogether(host, left);
  return journaled(host, { title, files: left }, () => changeTogether(host, left));
}

async function changeTogether(host: Host, changes: readonly TextChange[]): Promise<readonly string[]> {
  const meanwhile: string[] = [];
  try {
    await changeEach(host, changes, (path) => {
      meanwhile.push(path);
      throw new Error(`${path} has changed`);
    });
  } catch (error) {
    if (meanwhile.length === 0) throw error;
  }
  return meanwhile;
}

/**
 * Changes those files that hold what they were read with, and gives the others, which stay as they are. One that cannot
 * be written undoes what was, and that is thrown.
 */
export async function changeUnlessStale(host: Host, changes: readonly TextChange[]): Promise<readonly string[]> {
  await assertInside(host, changes);
  const stale: string[] = [];
  await changeEach(host, changes, (path) => {
    stale.push(path);
  });
  return stale;
}

/** Throws, before anything is written, where a link leads out of the workspace. */
async function assertInside(host: Host, changes: readonly TextChange[]): Promise<void> {
  const oneOfEach = new Map(changes.map(({ path }) => [parentOf(path), path]));
  await mapAtMost([...oneOfEach.values()], (path) => naming(host, path, () => missingFolders(host, path)));
}

async function changeEach(host: Host, changes: readonly TextChange[], stale: (path: string) => void): Promise<void> {
  const written: TextChange[] = [];
  try {
    await mapAtMost(changes, async (change) => {
      const outcome = await changeOne(host, change);
      if (outcome === 'stale') stale(change.path);
      else if (outcome === 'written') written.push(change);
    });
  } catch (error) {
    // What another program has written since stays. The first fault is the one that is told.
    await mapAtMost(written, (change) => takeBack(host, change).catch(() => undefined));
    throw error;
  } finally {
    const folders = new Set(written.map(({ path }) => parentOf(path)));
    if (host.isRenameAtomic) for (const folder of folders) await sweep(host, folder);
  }
}

async function takeBack(host: Host, change: TextChange): Promise<void> {
  const { path, before, after, isNew } = change;
  if (isNew !== true) await changeOne(host, { path, before: after, after: before });
  else if ((await stateOf(host, change))?.holds === 'after') await removeMade(host, path);
}

async function changeOne(host: Host, change: TextChange): Promise<'written' | 'there' | 'stale'> {
  const state = await stateOf(host, change);
  if (state === undefined) return 'stale';
  if (state.holds === 'after') return 'there';
  if (change.isNew === true)
    return (await createFile(host, { path: change.path, text: change.after })) ? 'written' : 'stale';
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(state.mark + text);
  const replacement = { path: change.path, from: bytesOf(change.before), to: bytesOf(change.after) };
  await naming(host, change.path, () => replace(host, replacement));
  return 'written';
}
