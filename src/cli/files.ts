// Owns reading on the command line: the bundled pack, a workspace's settings, packs and documents, and files that are
// named.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readContent, unreadFault } from '../base/content';
import type { Content, ReadFile } from '../base/content';
import { message } from '../base/message';
import { openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import { loadKnowledge, packFolders } from '../knowledge/load';
import type { PackFile } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import { prepared } from '../knowledge/prepared';
import { SETTINGS_FILE } from '../knowledge/settings';
import { UsageError } from './arguments';
import { codeOf } from './fileError';

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
export async function openWorkspace(
  folder: string,
  { strict = false, documents = true }: Opening = {},
): Promise<Opened> {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) throw new UsageError(message('cli.not-folder', { path: folder }));
  const settings = await fileAt(root, SETTINGS_FILE).catch(orNothing);
  const packs = await Promise.all(
    packFolders(settings).map(async (each) => ({ folder: each, files: await ownPackFiles(root, each) })),
  );
  const loaded = loadKnowledge(parsePack(await bundledPack()), settings, packs);
  const names = documents ? await listFiles(root, '.md') : [];
  return { root, snapshot: openSnapshot(loaded, await readAll(root, names), strict) };
}

const AT_ONCE = 64; // files that are open at a time

async function readAll(root: string, names: readonly string[]): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    files.push(...(await Promise.all(some.map((name) => fileAt(root, name)))));
  }
  return files;
}

/**
 * The pack that comes with the program: one file beside the bundle, or beside the sources the folder that it is made
 * from.
 */
async function bundledPack(): Promise<readonly PackFile[]> {
  const whole = await readFile(path.join(__dirname, 'pack.json'), 'utf8').catch(orNothing);
  if (whole !== undefined) return prepared(whole);
  const files: ReadFile[] = await packFiles(path.join(__dirname, '../../knowledge')).catch(() => []);
  if (files.length === 0) throw new UsageError(message('cli.pack-missing'));
  return files.filter((file) => file.text !== undefined);
}

/** A path below the root. Throws {@link UsageError} where it leads outside. */
export function inside(root: string, relative: string): string {
  const full = path.resolve(root, relative);
  if (!isInside(root, full)) throw new UsageError(message('cli.outside', { path: relative }));
  return full;
}

/** True for the root and all that lies below it. */
export function isInside(root: string, full: string): boolean {
  return full === root || full.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** The files of a workspace's own pack; none where the folder is not there or a link leads out of the workspace. */
async function ownPackFiles(root: string, folder: string): Promise<ReadFile[]> {
  const full = await realpath(path.join(root, folder)).catch(() => undefined);
  return full !== undefined && isInside(root, full) && (await stat(full)).isDirectory() ? packFiles(full) : [];
}

async function packFiles(folder: string): Promise<ReadFile[]> {
  const files = [...(await listFiles(folder, '.md')), ...(await listFiles(folder, '.yaml'))].filter(
    (file) => !file.startsWith('samples/'),
  );
  return readAll(folder, files);
}

/** Files below a folder by their ending, sorted, with `/`; links, hidden folders and node_modules are passed over. */
async function listFiles(root: string, ending: string, below = '', depth = 0): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) return entry.name.endsWith(ending) ? [relative] : [];
      const enter = entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name) && depth < MAX_DEPTH;
      return enter ? listFiles(root, ending, relative, depth + 1) : [];
    }),
  );
  return found.flat().sort();
}

async function fileAt(root: string, name: string): Promise<ReadFile> {
  return { path: name, ...(await contentOf(path.join(root, name))) };
}

/** What a file holds: its text, exactly, or why that is not known. */
export async function contentOf(file: string): Promise<Content> {
  const { size } = await stat(file);
  return readContent(size, () => readFile(file));
}

/** The text of a file that the command line names. Throws {@link UsageError} where it is not in UTF-8, or too large. */
export async function readExactly(file: string, name = file): Promise<string> {
  const { text, unread } = await contentOf(file);
  if (unread !== undefined) throw new UsageError(message('cli.at', { place: name, text: unreadFault(unread).message }));
  return text;
}

function orNothing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
