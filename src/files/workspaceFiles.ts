// Reading what a workspace goes by and what lies in it: its settings, the packs that they name, and its documents.
import type { ReadFile } from '../base/content';
import { packFolders } from '../knowledge/load';
import type { PackFolder } from '../knowledge/load';
import { SETTINGS_FILE } from '../base/content';
import { listAll, listFiles, straight } from './listing';
import type { Attempt } from './listing';
import type { Host } from './host';
import type { PassedOver } from './passedOver';
import { foldersAbove, join } from './paths';
import { isReachedPlainly } from './place';
import { readAt, readMany } from './reading';
import type { Source } from './reading';
import { PACK_FILES } from './selection';
import type { Selection } from './selection';

/** A workspace as it was read. */
export interface WorkspaceFiles {
  readonly settings: ReadFile | undefined;
  readonly packs: readonly PackFolder[];
  readonly documents: readonly ReadFile[];
  /** What was not looked at where documents were looked for. */
  readonly passedOver: readonly PassedOver[];
}

/** What of a workspace is read. */
export interface ReadOptions {
  /** Which files count as documents; none are read where it is left out. */
  readonly documents?: Selection;
  /** True until the reader trusts the workspace: its packs are not read. */
  readonly withholdsPacks?: boolean;
  /** How documents are read, where what cannot be read is to be passed over. */
  readonly attempt?: Attempt;
}

/** Reads all of a workspace. */
export async function readWorkspace(
  source: Source,
  { documents, withholdsPacks = false, attempt = straight }: ReadOptions,
): Promise<WorkspaceFiles> {
  const settings = await readSettings(source);
  const packs: PackFolder[] = [];
  for (const folder of packFolders(settings)) {
    if (withholdsPacks) packs.push({ folder, files: [], withheld: true });
    else packs.push(await readOwnPack(source, folder));
  }
  const { files: paths, passedOver } =
    documents === undefined ? { files: [], passedOver: [] } : await listAll(source.host, documents, { attempt });
  return { settings, packs, documents: await readMany(source, paths, attempt), passedOver };
}

/** The settings. Not every host knows where a link leads, so that by none does any read them. */
async function readSettings(source: Source): Promise<ReadFile | undefined> {
  const found = await source.host.stat(SETTINGS_FILE);
  return found?.kind === 'link'
    ? { path: SETTINGS_FILE, unread: { kind: 'link' } }
    : await readAt(source, SETTINGS_FILE);
}

/** A workspace's own pack; without files where there is no such folder, or only by way of a link. */
async function readOwnPack(source: Source, folder: string): Promise<PackFolder> {
  if (await isReachedPlainly(source.host, `${folder}/`)) return { folder, files: await readPack(source, folder) };
  return { folder, files: [], ...((await isLinked(source.host, folder)) && { linked: true as const }) };
}

async function isLinked(host: Host, folder: string): Promise<boolean> {
  const kinds = await Promise.all(foldersAbove(`${folder}/`).map(async (each) => (await host.stat(each))?.kind));
  return kinds.includes('link');
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
