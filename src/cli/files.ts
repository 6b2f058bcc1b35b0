// Opening a workspace on the command line, and reading the files that are named to it.
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { contentBySize, unreadFault } from '../base/content';
import type { ReadFile } from '../base/content';
import { decodeUtf8 } from '../base/encoding';
import { message } from '../base/message';
import { openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import { readBundledPack } from '../files/bundledPack';
import type { Host } from '../files/host';
import { loadWorkspace, parseBundledPack } from '../files/loading';
import type { PassedOver } from '../files/passedOver';
import { DOCUMENTS } from '../files/selection';
import { readPack, readWorkspace } from '../files/workspaceFiles';
import type { PackFile } from '../knowledge/model';
import { UsageError } from './arguments';
import { diskHost } from './host';

/** A workspace as read from disk. */
export interface Opened {
  readonly root: string;
  readonly host: Host;
  readonly snapshot: Snapshot;
  /** What was not looked at where documents were looked for. */
  readonly passedOver: readonly PassedOver[];
  /** Whether there is any Markdown that is no pack's. */
  readonly hasMarkdown: boolean;
}

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
  const host = diskHost(root);
  const files = await readWorkspace({ host }, documents ? { documents: DOCUMENTS } : {});
  const loaded = loadWorkspace(parseBundledPack(await bundledPack()), files);
  const isOwn = ({ path: at }: ReadFile): boolean =>
    !loaded.packs.some(({ folder: pack }) => at.startsWith(`${pack}/`));
  return {
    root,
    host,
    snapshot: openSnapshot(loaded, files.documents, strict),
    passedOver: files.passedOver,
    hasMarkdown: files.documents.some(isOwn),
  };
}

/** The pack that comes with the program: beside the bundle, or beside the sources the folder that it is made from. */
async function bundledPack(): Promise<readonly PackFile[]> {
  const whole = await readBundledPack(diskHost(__dirname));
  if (whole !== undefined) return whole;
  const source = { host: diskHost(path.join(__dirname, '../../knowledge')) };
  const files: ReadFile[] = await readPack(source, '').catch(() => []);
  if (files.length === 0) throw new UsageError(message('cli.pack-missing'));
  return files.filter((file) => file.text !== undefined);
}

/** A path as it was named, below the root and with `/`. Throws {@link UsageError} where it leads outside. */
export function pathBelow(root: string, named: string): string {
  const below = path.relative(root, path.resolve(root, named));
  if (below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below))
    throw new UsageError(message('cli.outside', { path: named }));
  return below.split(path.sep).join('/');
}

/** The text of a file that the command line names. Throws {@link UsageError} where it is not in UTF-8, or too large. */
export async function readExactly(file: string, name = file): Promise<string> {
  const { size } = await stat(file);
  const { text, unread } = contentBySize(size) ?? decodeUtf8(await readFile(file));
  if (unread !== undefined) throw new UsageError(message('cli.at', { place: name, text: unreadFault(unread).message }));
  return text;
}
