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
import { readAt, readMany, readUnlessKnown } from './reading';
import type { Known, Source } from './reading';
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
  /** Told of what was left half written, where documents are read. */
  readonly onRest?: (path: string) => void;
}

/** Reads all of a workspace. */
export async function readWorkspace(source: Source, options: ReadOptions): Promise<WorkspaceFiles> {
  return { ...(await readBase(source, options)), ...(await readDocuments(source, options)) };
}

/** Reads the documents of a workspace, but those of which enough is known. */
export async function readDocuments<T = never>(
  source: Source,
  { documents, attempt = straight, onRest }: ReadOptions,
  known?: Known<T>,
): Promise<{ readonly documents: readonly (ReadFile | T)[]; readonly passedOver: readonly PassedOver[] }> {
  if (documents === undefined) return { documents: [], passedOver: [] };
  const { files, passedOver } = await listAll(source.host, documents, { attempt, ...(onRest && { onRest }) });
  return {
    documents: await (known ? readUnlessKnown(source, files, known, attempt) : readMany(source, files, attempt)),
    passedOver,
  };
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
    else packs.push(await readOwnPack(source, folder));
  }
  return { settings, packs };
}

/** The settings. Not every host knows where a link leads, so that by none does any read them. */
async function readSettings(source: Source): Promise<ReadFile | undefined> {
  const found = await source.host.stat(SETTINGS_FILE);
  if (found?.kind === 'link') return { path: SETTINGS_FILE, unread: { kind: 'link' } };
  if (found?.kind === 'other' || found?.kind === 'folder') return { path: SETTINGS_FILE, unread: { kind: 'no-file' } };
  return readAt(source, SETTINGS_FILE);
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
