// Owns reading files through the editor's file system, which also serves remote and virtual workspaces. Symbolic links
// are passed over, as on the command line: they can lead out of the workspace.
import picomatch from 'picomatch';
import * as vscode from 'vscode';
import { readContent } from '../../base/content';
import type { Content, ReadFile } from '../../base/content';
import { withoutMark } from '../../base/encoding';
import type { PackFile } from '../../knowledge/model';
import { prepared } from '../../knowledge/prepared';

const SAMPLES = 'samples/';
const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'dist']);
const BUNDLED = 'dist/pack.json'; // one file, since a browser cannot list a folder of the extension

/**
 * What a file holds, without a byte order mark, unsaved changes included; undefined where there is none. Of a file that
 * cannot be read from the disk, the text that the editor shows is a guess, and not taken.
 */
export async function contentOf(uri: vscode.Uri): Promise<Content | undefined> {
  const onDisk = await contentOnDisk(uri);
  if (onDisk?.unread !== undefined) return onDisk;
  // An unchanged one may outlive its file for minutes.
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && isUtf8(document) && document.uri.toString() === uri.toString(),
  );
  return open ? { text: open.getText() } : onDisk;
}

/** True where the editor reads and saves a text in UTF-8, as we do: else the two are not the same text. */
export function isUtf8({ encoding }: vscode.TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}

async function contentOnDisk(uri: vscode.Uri): Promise<Content | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File) return undefined;
    const content = await readContent(size, () => vscode.workspace.fs.readFile(uri));
    return content.text === undefined ? content : { text: withoutMark(content.text) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** The pack that comes with the extension. */
export async function readBundledPack(extension: vscode.Uri): Promise<PackFile[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, BUNDLED));
  return prepared(new TextDecoder().decode(bytes));
}

/**
 * All Markdown and YAML files of a pack of the workspace, the samples left out; none where the folder is not there or
 * is a link.
 */
export async function readPackFiles(root: vscode.Uri, folder: string): Promise<ReadFile[]> {
  if (await leadsThroughLink(root, folder)) return [];
  const base = vscode.Uri.joinPath(root, folder);
  const wants = (path: string): boolean => /\.(md|yaml)$/.test(path) && !path.startsWith(SAMPLES);
  const names = await listFiles(base, {
    wants,
    enters: () => true,
    fault: (_, error) => {
      throw error;
    },
  });
  const files = await Promise.all(names.map((path) => readFile(base, path)));
  return files.flatMap((file) => file ?? []);
}

/** A file below a folder by its path there, with what it holds; undefined where there is none. */
export async function readFile(folder: vscode.Uri, path: string): Promise<ReadFile | undefined> {
  const content = await contentOf(vscode.Uri.joinPath(folder, path));
  return content && { path, ...content };
}

/** True where a folder on the way to a path, or the path itself, is a link or no folder at all. */
export async function leadsThroughLink(root: vscode.Uri, path: string): Promise<boolean> {
  return (await typesOnWay(root, path)).some((type) => type !== vscode.FileType.Directory);
}

/**
 * True where something that is there on the way to a path is a link or no folder: what is written there would end up
 * elsewhere.
 */
export async function isBarred(root: vscode.Uri, path: string): Promise<boolean> {
  const above = path.split('/').slice(0, -1).join('/');
  return (await typesOnWay(root, above)).some((type) => type !== undefined && type !== vscode.FileType.Directory);
}

function typesOnWay(root: vscode.Uri, path: string): Promise<(vscode.FileType | undefined)[]> {
  const segments = path.split('/').filter((segment) => segment !== '');
  return Promise.all(segments.map((_, index) => typeOf(vscode.Uri.joinPath(root, ...segments.slice(0, index + 1)))));
}

/** What is at a place: a file, a folder, a link to either, or nothing. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** Which paths below a folder are looked at. */
export interface Selection {
  readonly wants: (path: string) => boolean;
  readonly enters: (path: string) => boolean;
}

/** The Markdown files of a workspace, less what the editor's `files.exclude` hides from its user. */
export function markdownOf(root: vscode.Uri): Selection {
  const excluded = vscode.workspace.getConfiguration('files', root).get<Record<string, unknown>>('exclude', {});
  const globs = Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [glob] : []));
  const hides = globs.length === 0 ? (): boolean => false : picomatch(globs, { dot: true });
  return { wants: (path) => path.endsWith('.md') && !hides(path), enters: (path) => !hides(path) };
}

/** True for what lies in a folder that is never entered, or is such a folder. */
export function isPassedOver(path: string): boolean {
  const segments = path.split('/');
  return !(path.endsWith('.md') ? segments.slice(0, -1) : segments).every(isEntered);
}

/** True for a file that the selection would come upon in listing its root. */
export function selects(selection: Selection, path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const entered = folders.every((_, index) => selection.enters(folders.slice(0, index + 1).join('/')));
  return entered && !isPassedOver(path) && folders.length <= MAX_DEPTH && selection.wants(path);
}

/** The files of a selection, sorted. A folder that cannot be read is told to `fault` and passed over. */
export async function listFiles(
  root: vscode.Uri,
  selection: Selection & { fault: (path: string, error: unknown) => void },
  below = '',
  depth = 0,
): Promise<string[]> {
  const entries = await readFolder(root, below, selection.fault);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const path = below === '' ? name : `${below}/${name}`;
      if (type === vscode.FileType.File) return selection.wants(path) ? [path] : [];
      const enter =
        type === vscode.FileType.Directory && isEntered(name) && depth < MAX_DEPTH && selection.enters(path);
      return enter ? listFiles(root, selection, path, depth + 1) : [];
    }),
  );
  return found.flat().sort();
}

async function readFolder(
  root: vscode.Uri,
  below: string,
  fault: (path: string, error: unknown) => void,
): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(below === '' ? root : vscode.Uri.joinPath(root, below));
  } catch (error) {
    fault(below, error);
    return [];
  }
}

function isEntered(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}
