// The disk as the host of a folder. It can do all that is asked of one.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, link, lstat, mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../base/fileFault';
import type { Abilities, Entry, Host, Kind, Stat } from '../files/host';
import { belowRoot } from './namedPath';
import { makerOf, uniqueName } from './uniqueName';
import { patiently } from './windows';

/** The host of a folder, whose path has no link in it. Files are made with a mode, less what the system masks. */
export function diskHost(root: string, mode = 0o666): Host & Abilities {
  const at = (below: string): string => path.join(root, below);
  return {
    isWritable: true,
    isRenameAtomic: true,
    list: (folder) => atOnce(() => list(at(folder))),
    stat: (file) => orNothing(atOnce(() => statOf(at(file)))),
    read: (file) => orNothing(atOnce(() => readFileSync(at(file)))),
    readPart: (file, from, length) => opened(at(file), { flag: 'r' }, (handle) => readPart(handle, from, length)),
    makeFolder: (folder) => did(mkdir(at(folder))),
    write: (file, bytes) => opened(at(file), { flag: 'w', mode }, (handle) => handle.writeFile(bytes)),
    create: (file, bytes) => opened(at(file), { flag: 'wx', mode }, (handle) => handle.writeFile(bytes)),
    append: (file, bytes) => opened(at(file), { flag: 'a', mode }, (handle) => handle.writeFile(bytes)),
    sync: (file) => opened(at(file), { flag: 'r+' }, (handle) => handle.sync()),
    rename: (from, to) => patiently(() => rename(at(from), at(to))),
    renameNew: (from, to) => renameNew(at(from), at(to)),
    remove: (file) => patiently(() => rm(at(file), { recursive: true, force: true })),
    removeEmpty: (folder) => rmdir(at(folder)),
    realPath: (file) => realPath(root, at(file)),
    copyMode: (from, to) => copyMode(at(from), at(to)),
    syncFolder: (folder) => syncFolder(at(folder)),
    now: () => Date.now(),
    unique: uniqueName,
    makerOf,
  };
}

/**
 * Looking at thousands of files, the way through other threads takes longer than the disk; what the system is asked at
 * once takes a fourth of the time.
 */
function atOnce<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function list(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function statOf(file: string): Stat | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const { size, mtimeMs: changed, ctimeMs: touched } = found;
  return { kind: kindOf(found), size, changed, touched, isLocked: (found.mode & WRITING) === 0 };
}

const WRITING = 0o222; // the right of anybody to write

interface DiskEntry {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

function kindOf(found: DiskEntry): Kind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : 'other';
}

async function readPart(handle: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/** Does something with a file while it is open. */
async function opened<T>(
  file: string,
  { flag, mode }: { readonly flag: string; readonly mode?: number },
  work: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(file, flag, mode);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** The owner goes along where the system lets it: a file of a colleague's stays that colleague's. */
async function copyMode(from: string, to: string): Promise<void> {
  const { mode, uid, gid } = await lstat(from);
  const made = await lstat(to);
  if (made.uid !== uid || made.gid !== gid) await chown(to, uid, gid).catch(() => undefined);
  await chmod(to, mode);
}

/** Some systems, Windows first, open no folder: there it is as safe as it gets. */
async function syncFolder(folder: string): Promise<void> {
  await opened(folder, { flag: 'r' }, (handle) => handle.sync()).catch((error: unknown) => {
    if (!UNSYNCED.has(codeOf(error) ?? '')) throw error;
  });
}

const UNSYNCED: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Below the root, with `/`; undefined where that is elsewhere, or nowhere. */
async function realPath(root: string, file: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => undefined);
  return real === undefined ? undefined : belowRoot(root, real);
}

/** Gives a whole file its name, where none has it. A link does both at once, where the disk knows links to files. */
async function renameNew(from: string, to: string): Promise<boolean> {
  if ((await lstat(from)).isDirectory()) return (await orNothing(lstat(to))) === undefined && did(rename(from, to));
  try {
    await link(from, to);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : renameOverOwn(from, to);
  }
  await rm(from, { force: true }).catch(() => undefined); // it has its name, whatever becomes of the other
  return true;
}

/** The name is taken with an empty file first: renaming alone would replace what another program has just made. */
async function renameOverOwn(from: string, to: string): Promise<boolean> {
  if (!(await did(open(to, 'wx').then((handle) => handle.close())))) return false;
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

/** Does something; false where something else is there already. */
function did(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
