// Owns writing on the command line: a file is there whole or not at all, whatever happens meanwhile, and never outside
// the workspace.
import { randomUUID } from 'node:crypto';
import { chmod, link, lstat, mkdir, open, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isHalfWritten, isStale, temporaryName } from '../files/halfWritten';
import { message } from '../base/message';
import type { PackFile } from '../knowledge/model';
import { UsageError } from './arguments';
import { codeOf, FileError } from './fileError';
import { inside, isInside } from './files';

/**
 * Where a path below the root, itself no link, is written. Throws {@link UsageError} where it lies outside, or a link
 * on the way leads there.
 */
export async function placeToWrite(root: string, relative: string): Promise<string> {
  const full = inside(root, relative);
  const real = await realFolder(path.dirname(full));
  if (real === undefined || !isInside(root, real)) throw new UsageError(message('cli.outside', { path: relative }));
  return full;
}

/** Where the deepest folder of a path that is there really is; undefined where a link leads to nothing. */
async function realFolder(folder: string): Promise<string | undefined> {
  return (await isThere(folder)) ? realpath(folder).catch(() => undefined) : realFolder(path.dirname(folder));
}

/** Writes a new file and its folders; false where something is there already, which stays as it is. */
export async function createFile(root: string, relative: string, text: string): Promise<boolean> {
  const target = await placeToWrite(root, relative);
  if (await isThere(target)) return false;
  return naming(relative, () => inNewFolders(path.dirname(target), () => writeBeside(target, text, putNew)));
}

/** Replaces a file's text, its mode kept. */
export async function replaceFile(root: string, relative: string, text: string): Promise<void> {
  const target = await placeToWrite(root, relative);
  const { mode } = await lstat(target);
  await naming(relative, () =>
    writeBeside(target, text, async (temporary) => {
      await chmod(temporary, mode);
      await rename(temporary, target);
      return true;
    }),
  );
}

/** True where a folder can be made anew: there is nothing, or an empty folder. */
export async function isFree(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found === undefined || (found.isDirectory() && (await readdir(folder)).length === 0);
}

/** Makes a folder with its files, whole or not at all. Throws where something is there already. */
export async function createFolder(root: string, relative: string, files: readonly PackFile[]): Promise<void> {
  const target = await placeToWrite(root, relative);
  const fill = async (temporary: string): Promise<boolean> => {
    for (const { path: name, text } of files) {
      await mkdir(path.dirname(path.join(temporary, name)), { recursive: true });
      await writeSynced(path.join(temporary, name), text);
    }
    // Renaming over an empty folder is not possible everywhere; removing one that has filled meanwhile fails: it
    // should.
    if (await isThere(target)) await rmdir(target);
    await rename(temporary, target);
    return true;
  };
  await naming(relative, () => inNewFolders(path.dirname(target), () => beside(target, fill)));
}

function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** What goes wrong is said of the file that was asked for, whatever others were in hand. */
async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UsageError ? error : new FileError(name, error);
  }
}

/** Does something in a folder that is made first; where that fails, so do the folders that it was made of go again. */
async function inNewFolders<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const first = await mkdir(folder, { recursive: true });
  try {
    return await work();
  } catch (error) {
    if (first !== undefined) await removeEmpty(folder, first);
    throw error;
  }
}

async function removeEmpty(folder: string, first: string): Promise<void> {
  const isGone = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (isGone && folder !== first) await removeEmpty(path.dirname(folder), first);
}

type Put = (temporary: string, target: string) => Promise<boolean>;

function writeBeside(target: string, text: string, put: Put): Promise<boolean> {
  return beside(target, async (temporary) => {
    await writeSynced(temporary, text);
    return put(temporary, target);
  });
}

/** Has something made beside its place and put there; what is left of it is removed, and what others left long ago. */
async function beside(target: string, make: (temporary: string) => Promise<boolean>): Promise<boolean> {
  const folder = path.dirname(target);
  const temporary = path.join(folder, temporaryName(path.basename(target), randomUUID()));
  try {
    return await make(temporary);
  } finally {
    // What cannot be removed is hidden, and swept another time.
    await rm(temporary, { recursive: true, force: true })
      .then(() => sweep(folder))
      .catch(() => undefined);
  }
}

async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(isHalfWritten);
  await Promise.all(
    names
      .map((name) => path.join(folder, name))
      .map(async (file) => {
        const found = await lstat(file).catch(() => undefined);
        if (found !== undefined && isStale(found.mtimeMs, Date.now())) await rm(file, { recursive: true, force: true });
      }),
  );
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a whole file its name; false where another has it by now. A link does both, where the disk knows links. */
async function putNew(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return putOverOwn(temporary, target);
  }
}

/** The name is taken with an empty file first: renaming alone would replace what another program has just made. */
async function putOverOwn(temporary: string, target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await rename(temporary, target);
    return true;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}
