// Reading what a workspace goes by and what lies in it: its settings, the packs that they name, and its documents.
import type { ReadFile } from '../base/content';
import { packFolders } from '../knowledge/load';
import type { PackFolder } from '../knowledge/load';
import { SETTINGS_FILE } from '../base/content';
import { listFiles, straight } from './listing';
import type { Attempt } from './listing';
import { join } from './paths';
import { realFolder } from './place';
import { readAt, readMany } from './reading';
import type { Source } from './reading';
import { PACK_FILES } from './selection';
import type { Selection } from './selection';

/** What documents are read against, as it was read. */
export interface WorkspaceBase {
  readonly settings: ReadFile | undefined;
  readonly packs: readonly PackFolder[];
}

/** A workspace as it was read. */
export interface WorkspaceFiles extends WorkspaceBase {
  readonly documents: readonly ReadFile[];
}

/** What of a workspace is read. */
export interface ReadOptions {
  /** Which files count as documents; none are read where it is left out. */
  readonly documents?: Selection;
  /** True until the reader trusts the workspace: its packs are not read. */
  readonly withholdsPacks?: boolean;
  /** How documents are read, where what cannot be read is to be passed over. */
  readonly attempt?: Attempt;
  /** Told of what was left half written, where documents are read. */
  readonly onRest?: (path: string) => void;
}

/** Reads all of a workspace. */
export async function readWorkspace(source: Source, options: ReadOptions): Promise<WorkspaceFiles> {
  const { documents, attempt = straight, onRest } = options;
  const base = await readBase(source, options);
  const paths =
    documents === undefined ? [] : await listFiles(source.host, documents, { attempt, ...(onRest && { onRest }) });
  return { ...base, documents: await readMany(source, paths, attempt) };
}

/** Reads settings and the packs that they name. */
export async function readBase(
  source: Source,
  { withholdsPacks = false }: Pick<ReadOptions, 'withholdsPacks'>,
): Promise<WorkspaceBase> {
  const settings = await readSettings(source);
  const packs: PackFolder[] = [];
  for (const folder of packFolders(settings)) {
    if (withholdsPacks) packs.push({ folder, files: [], withheld: true });
    else packs.push({ folder, files: await readOwnPack(source, folder) });
  }
  return { settings, packs };
}

/** The settings, also by way of a link, where it is known to lead to a file of the workspace. */
async function readSettings(source: Source): Promise<ReadFile | undefined> {
  const real = await source.host.realPath?.(SETTINGS_FILE);
  const kind = (await source.host.stat(real ?? SETTINGS_FILE))?.kind;
  if (kind === 'other' || kind === 'folder') return { path: SETTINGS_FILE, unread: { kind: 'no-file' } };
  const settings = await readAt(source, real ?? SETTINGS_FILE);
  return settings && { ...settings, path: SETTINGS_FILE };
}

/** The files of a workspace's own pack; none where there is no such folder, or a link may lead out of the workspace. */
async function readOwnPack(source: Source, folder: string): Promise<ReadFile[]> {
  const real = await realFolder(source.host, folder);
  return real === undefined ? [] : readPack(source, real);
}

/** The files of a pack in a folder, by their paths there. */
export async function readPack(source: Source, folder: string): Promise<ReadFile[]> {
  const names = await listFiles(source.host, PACK_FILES, { below: folder });
  const files = await readMany(
    source,
    names.map((name) => join(folder, name)),
  );
  return folder === '' ? files : files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
}
