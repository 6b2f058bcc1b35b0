// Giving files that are there another text, one or many: each only while it holds what it was read with, its byte order
// mark and permissions kept, and after a fault none of them.
import { decodeUtf8 } from '../base/encoding';
import { mapAtMost } from './atMost';
import type { Host } from './host';
import { parentOf } from './paths';
import { missingFolders } from './place';
import { naming, sweep, writeNew, writeBeside } from './wholeWrite';

/** What a file held when it was read, and what it is to hold, both without a byte order mark. */
export interface TextChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Changes all files, or none: where some no longer hold what they were read with, these are given, and nothing is
 * written. One that cannot be written undoes what was, and that is thrown.
 */
export async function changeAll(host: Host, changes: readonly TextChange[]): Promise<readonly string[]> {
  await assertInside(host, changes);
  const states = await mapAtMost(changes, (change) => stateOf(host, change));
  const stale = changes.filter((_, index) => states[index] === undefined).map(({ path }) => path);
  if (stale.length > 0) return stale;
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
    const back = written.map(({ path, before, after }) => ({ path, before: after, after: before }));
    await mapAtMost(back, (change) => changeOne(host, change).catch(() => undefined));
    throw error;
  } finally {
    const folders = new Set(written.map(({ path }) => parentOf(path)));
    if (host.isRenameAtomic) for (const folder of folders) await sweep(host, folder);
  }
}

async function changeOne(host: Host, change: TextChange): Promise<'written' | 'there' | 'stale'> {
  const state = await stateOf(host, change);
  if (state === undefined) return 'stale';
  if (state.holds === 'after') return 'there';
  const [from, to] = [change.before, change.after].map((text) => new TextEncoder().encode(state.mark + text));
  if (from === undefined || to === undefined) return 'stale';
  await naming(host, change.path, () => replace(host, { path: change.path, from, to }));
  return 'written';
}

/** Which text a file holds, and by which mark it begins. */
export interface State {
  readonly mark: string;
  readonly holds: 'before' | 'after';
}

/** The state of a file; undefined where it holds another text, or cannot be read. */
export async function stateOf(host: Host, { path, before, after }: TextChange): Promise<State | undefined> {
  // At once: its size needs no asking any more.
  const [found, bytes] = await Promise.all([host.stat(path), host.read(path)]).catch(() => []);
  const whole = found?.kind === 'file' && bytes ? decodeUtf8(bytes).text : undefined;
  if (whole === undefined) return undefined;
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  if (text === before) return { mark, holds: 'before' };
  return text === after ? { mark, holds: 'after' } : undefined;
}

interface Replacement {
  readonly path: string;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/**
 * Where a host cannot replace at once, the file is written in place: for a moment without it, whoever follows the file
 * would take it for deleted.
 */
async function replace(host: Host, { path, from, to }: Replacement): Promise<void> {
  if (host.isRenameAtomic) {
    await writeBeside(host, path, async (temporary) => {
      await writeNew(host, temporary, to);
      await host.copyMode?.(path, temporary);
      await host.rename(temporary, path);
    });
    return;
  }
  try {
    await host.write(path, to);
  } catch (error) {
    await host.write(path, from).catch(() => undefined);
    throw error;
  }
}
