// Owns the command line's files: the bundled pack, the workspace's documents, and writing a file whole or not at all.
import { chmod, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../base/message';
import { MAX_DOCUMENT_LENGTH } from '../documents/parse';
import { openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import { loadKnowledge, packFolders } from '../knowledge/load';
import type { PackFile } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import { prepared } from '../knowledge/prepared';
import { SETTINGS_FILE } from '../knowledge/settings';
import { UsageError } from './arguments';

/** A workspace as read from disk. */
export interface Opened {
  readonly root: string;
  readonly snapshot: Snapshot;
}

const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'dist']);

/** How a workspace is opened: whether drafts are checked as submissions, and whether its documents are read at all. */
export interface Opening {
  readonly strict?: boolean;
  readonly documents?: boolean;
}

/** Reads the bundled pack, the workspace's own packs and settings, and all of its documents. */
export async function openWorkspace(folder: string, { strict = false, documents = true }: Opening = {}): Promise<Opened> {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) throw new UsageError(message('cli.not-folder', { path: folder }));
  const text = await readText(path.join(root, SETTINGS_FILE));
  const settings = text === undefined ? undefined : { path: SETTINGS_FILE, text };
  const packs = await Promise.all(packFolders(settings).map(async (each) => ({ folder: each, files: await ownPackFiles(root, each) })));
  const loaded = loadKnowledge(parsePack(await bundledPack()), settings, packs);
  const names = documents ? await listFiles(root, '.md') : [];
  return { root, snapshot: openSnapshot(loaded, await readAll(root, names), strict) };
}

const AT_ONCE = 64; // files that are open at a time

async function readAll(root: string, names: readonly string[]): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    files.push(...await Promise.all(some.map(async (name) => ({ path: name, text: await readDocument(path.join(root, name)) }))));
  }
  return files;
}

/** The pack that comes with the program: one file beside the bundle, or beside the sources the folder that it is made from. */
async function bundledPack(): Promise<readonly PackFile[]> {
  const whole = await readText(path.join(__dirname, 'pack.json'));
  if (whole !== undefined) return prepared(whole);
  const files = await packFiles(path.join(__dirname, '../../knowledge')).catch(() => []);
  if (files.length === 0) throw new UsageError(message('cli.pack-missing'));
  return files;
}

/** A path below the root. Throws {@link UsageError} where it leads outside. */
export function inside(root: string, relative: string): string {
  const full = path.resolve(root, relative);
  if (full !== root && !full.startsWith(root + path.sep)) throw new UsageError(message('cli.outside', { path: relative }));
  return full;
}

/** The files of a workspace's own pack; none where the folder is not there or a link leads out of the workspace. */
async function ownPackFiles(root: string, folder: string): Promise<PackFile[]> {
  const full = await realpath(path.join(root, folder)).catch(() => undefined);
  return full !== undefined && (full === root || full.startsWith(root + path.sep)) && (await stat(full)).isDirectory() ? packFiles(full) : [];
}

async function packFiles(folder: string): Promise<PackFile[]> {
  const files = [...(await listFiles(folder, '.md')), ...(await listFiles(folder, '.yaml'))].filter((file) => !file.startsWith('samples/'));
  return Promise.all(files.map(async (file) => ({ path: file, text: await readDocument(path.join(folder, file)) })));
}

/** Files below a folder by their ending, sorted, with `/`; links, hidden folders and node_modules are passed over. */
async function listFiles(root: string, ending: string, below = '', depth = 0): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  const found = await Promise.all(entries.map(async (entry) => {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) return entry.name.endsWith(ending) ? [relative] : [];
    const enter = entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name) && depth < MAX_DEPTH;
    return enter ? listFiles(root, ending, relative, depth + 1) : [];
  }));
  return found.flat().sort();
}

// A file over the limit is not read whole: its length alone makes the finding.
async function readDocument(file: string): Promise<string> {
  const { size } = await stat(file);
  return size > MAX_DOCUMENT_LENGTH * 3 ? ' '.repeat(Math.min(size, MAX_DOCUMENT_LENGTH * 4)) : readFile(file, 'utf8');
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Writes a new file and its folders; false where a file is there already, which stays as it is. */
export async function createFile(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces a file's text whole or not at all, its mode kept; a link is followed to the file that it names. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await lstat(target);
  const temporary = `${target}.${String(process.pid)}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** True where a folder can be made anew: there is nothing, or an empty folder. */
export async function isFree(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found === undefined || (found.isDirectory() && (await readdir(folder)).length === 0);
}

/** Makes a folder with its files, whole or not at all: they are written beside it first. Throws where something is there already. */
export async function createFolder(folder: string, files: readonly PackFile[]): Promise<void> {
  const temporary = path.join(path.dirname(folder), `.${path.basename(folder)}.${String(process.pid)}.tmp`);
  try {
    for (const { path: name, text } of files) {
      if (!(await createFile(path.join(temporary, name), text))) throw new UsageError(message('cli.file-exists', { path: name }));
    }
    // Renaming over an empty folder is not possible everywhere; removing one that has filled meanwhile fails, as it should.
    if (await lstat(folder).then(() => true, () => false)) await rmdir(folder);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}
