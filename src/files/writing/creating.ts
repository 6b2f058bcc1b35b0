// Making files and folders: each is there whole or not at all, no matter what happens meanwhile, and never over what
// somebody else has made.
import type { PackFile } from '../../knowledge/model';
import type { Host } from '../host';
import { foldersAbove, join, parentOf } from '../paths';
import { assertNames, assertNamesIn } from './names';
import { missingFolders } from '../place';
import { naming, sweep, writeNew, writeBeside } from './wholeWrite';

/** Makes a file and its folders; false where something is there already, which stays as it is. */
export function createFile(host: Host, { path, text }: PackFile): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  return naming(host, path, async () => {
    const missing = await missingFolders(host, path);
    if ((await host.stat(path)) !== undefined) return isTaken(host, path);
    assertNames(path, [...missing, path]);
    return putNew(host, { path, missing }, (temporary) => writeNew(host, temporary, bytes));
  });
}

/** Removes a file that was made, and the folders on its way that are empty without it. */
export async function removeMade(host: Host, path: string): Promise<void> {
  await naming(host, path, () => host.remove(path));
  for (const folder of foldersAbove(path).reverse()) if (!(await isRemoved(host, folder))) return;
}

async function isRemoved(host: Host, folder: string): Promise<boolean> {
  if (host.removeEmpty === undefined) return false;
  return host.removeEmpty(folder).then(
    () => true,
    () => false,
  );
}

// Whoever put it there may have been stopped before the other name of it was gone.
async function isTaken(host: Host, path: string): Promise<false> {
  await sweep(host, parentOf(path));
  return false;
}

/**
 * Makes a folder with its files and the folders on its way; false where something is there already. An empty folder is
 * nothing, where the host removes one only while it is empty.
 */
export function createFolder(host: Host, path: string, files: readonly PackFile[]): Promise<boolean> {
  return naming(host, path, async () => {
    const missing = await missingFolders(host, path);
    if (!(await isUnused(host, path))) return isTaken(host, path);
    assertNames(path, [...missing, path]);
    assertNamesIn(path, files);
    return putNew(host, { path, missing }, async (temporary) => {
      await fill(host, temporary, files);
      if ((await host.stat(path)) !== undefined) await host.removeEmpty?.(path);
    });
  });
}

/** True where {@link createFolder} would find nothing in its way. Throws, as it would, where the path leads out. */
export async function isFree(host: Host, path: string): Promise<boolean> {
  await missingFolders(host, path);
  return isUnused(host, path);
}

async function isUnused(host: Host, path: string): Promise<boolean> {
  const found = await host.stat(path);
  if (found === undefined) return true;
  return host.removeEmpty !== undefined && found.kind === 'folder' && (await host.list(path)).length === 0;
}

async function fill(host: Host, folder: string, files: readonly PackFile[]): Promise<void> {
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  await host.makeFolder(folder);
  for (const each of folders) await host.makeFolder(join(folder, each));
  for (const { path, text } of files) await writeNew(host, join(folder, path), new TextEncoder().encode(text));
}

/**
 * Puts a file's bytes at its place, over what it holds, its permissions kept. Where the host cannot replace at once,
 * there is no file for a moment.
 */
export function writeOver(host: Host, path: string, bytes: Uint8Array): Promise<void> {
  return naming(host, path, async () => {
    const missing = await missingFolders(host, path);
    const isThere = (await host.stat(path))?.kind === 'file';
    assertNames(path, isThere ? missing : [...missing, path]);
    await inNewFolders(host, missing, () =>
      writeBeside(host, path, async (temporary) => {
        await writeNew(host, temporary, bytes);
        if (isThere) await host.copyMode?.(path, temporary);
        await host.rename(temporary, path);
      }),
    );
    await sweep(host, parentOf(path));
  });
}

interface Destination {
  readonly path: string;
  readonly missing: readonly string[];
}

async function putNew(
  host: Host,
  { path, missing }: Destination,
  make: (temporary: string) => Promise<void>,
): Promise<boolean> {
  const isPut = await inNewFolders(host, missing, () =>
    writeBeside(host, path, async (temporary) => {
      await make(temporary);
      return host.renameNew(temporary, path);
    }),
  );
  await sweep(host, parentOf(path));
  return isPut;
}

/**
 * Does something in folders that are made first; where it fails, so do they go again, as far as the host removes them
 * only while they are empty.
 */
async function inNewFolders<T>(host: Host, folders: readonly string[], work: () => Promise<T>): Promise<T> {
  const made: string[] = [];
  try {
    for (const folder of folders) if (await host.makeFolder(folder)) made.unshift(folder);
    return await work();
  } catch (error) {
    for (const folder of made) await host.removeEmpty?.(folder).catch(() => undefined);
    throw error;
  }
}
