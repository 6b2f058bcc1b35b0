// Owns reading files through the editor's file system, so that virtual workspaces and browsers are read like disks. Links are not
// followed: they may lead out of the workspace.
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { MAX_DOCUMENT_LENGTH } from '../documents/parse';
import type { PackFile } from '../knowledge/model';

const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'dist']);

/** The files below a folder with one of the endings, as paths with `/`, sorted; hidden folders and links are passed over. */
export async function listFiles(root: Uri, endings: readonly string[], below = '', depth = 0): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(below === '' ? root : Uri.joinPath(root, below));
  const found = await Promise.all(entries.map(async ([name, type]) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (type === FileType.File) return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
    const enter = type === FileType.Directory && !name.startsWith('.') && !SKIPPED.has(name) && depth < MAX_DEPTH;
    return enter ? listFiles(root, endings, path, depth + 1) : [];
  }));
  return found.flat().sort();
}

/** The text of a file; undefined where there is none. Of one far over the limit only the size is told, in blanks. */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_DOCUMENT_LENGTH * 3) return ' '.repeat(Math.min(size, MAX_DOCUMENT_LENGTH * 4));
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Reads files; those that are gone meanwhile are left out. */
export async function readFiles(root: Uri, paths: readonly string[]): Promise<PackFile[]> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(Uri.joinPath(root, path)) })));
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** All files of a pack, its samples left out. */
export async function readPack(root: Uri): Promise<PackFile[]> {
  const paths = await listFiles(root, ['.md', '.yaml']);
  return readFiles(root, paths.filter((path) => !path.startsWith('samples/')));
}

/** The path of a file relative to a folder, or undefined where it is not inside. */
export function pathIn(root: Uri, uri: Uri): string | undefined {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const same = uri.scheme === root.scheme && uri.authority === root.authority;
  return same && uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}
