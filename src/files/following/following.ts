// Following a workspace while it changes: which paths mean something, and reading again what may be other than it was.
import type { FileState, Unread } from '../../base/content';
import type { PackFolder } from '../../knowledge/load';
import { SETTINGS_FILE } from '../../base/content';
import { mapAtMost } from '../atMost';
import type { Stat } from '../host';
import { listAll, straight } from '../listing';
import type { Attempt } from '../listing';
import type { ReadRequest } from './pacing';
import type { PassedOver } from '../passedOver';
import { foldersAbove, parentOf } from '../paths';
import { isReachedPlainly } from '../place';
import { readAt } from '../reading';
import type { Source } from '../reading';
import { isPassedOver, PACK_FILES, selects } from '../selection';
import type { Selection } from '../selection';
import { isAsSeen } from './seen';
import type { Seen } from './seen';
import { readBase, readWorkspace } from '../workspaceFiles';
import type { WorkspaceBase, ReadOptions, WorkspaceFiles } from '../workspaceFiles';

/** True for settings, packs, and the folders on the way to them: what all documents are read against. */
export function isWorkspaceBase(packs: readonly PackFolder[], path: string): boolean {
  const isIn = (inner: string, folder: string): boolean => inner === folder || inner.startsWith(`${folder}/`);
  return path === SETTINGS_FILE || packs.some(({ folder }) => isIn(path, folder) || isIn(folder, path));
}

/** True for a path whose changes can mean something. */
export function isFollowed(packs: readonly PackFolder[], path: string): boolean {
  return !isPassedOver(path) || isWorkspaceBase(packs, path);
}

/** True for the settings and the files of packs. */
export function isBaseFile(packs: readonly PackFolder[], path: string): boolean {
  const isPart = ({ folder }: PackFolder): boolean =>
    path.startsWith(`${folder}/`) && selects(PACK_FILES, path.slice(folder.length + 1));
  return path === SETTINGS_FILE || packs.some(isPart);
}

/** A workspace as its files were last read. */
export interface Followed extends WorkspaceBase {
  /** Which files count as documents. */
  readonly selection: Selection;
  /** The documents that are there and no links, with why one was not read. */
  readonly documents: ReadonlyMap<string, Unread | undefined>;
  /** What they were like before they were read. One that could not be read is not among them. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** The folders in which something lies, or is to lie. */
  readonly folders: ReadonlySet<string>;
}

/** What a reading found. */
export interface News {
  readonly followed: Followed;
  /** The whole workspace, where settings or packs are other than they were. */
  readonly all?: WorkspaceFiles;
  /** Else the documents that were read; some may be as they were. */
  readonly states: readonly FileState[];
  /** What was passed over where all documents were looked for; undefined where only some were. */
  readonly passedOver: readonly PassedOver[] | undefined;
  /** False where something could not be read. */
  readonly isWhole: boolean;
}

/** How a workspace that is followed is read. */
export type FollowOptions = ReadOptions & { readonly documents: Selection };

/** Reads what is wanted; all, where nothing was read before. */
export async function readNews(
  source: Source,
  before: Followed | undefined,
  wanted: ReadRequest,
  options: FollowOptions,
): Promise<News> {
  const { noting, attempt, notes } = takingNotes(source, options.attempt);
  const how = { ...options, attempt };
  if (before === undefined || wanted.scope === 'all' || (await hasOtherBase(source, before, wanted, options))) {
    const all = await readWorkspace(noting, how);
    const documents = new Map(all.documents.map(({ path, unread }) => [path, unread]));
    const followed = followedOf(all, { selection: options.documents, documents, seen: notes.seen });
    return { followed, all, states: [], passedOver: all.passedOver, isWhole: notes.failed.size === 0 };
  }
  const { paths, passedOver } =
    wanted.scope === 'named'
      ? { paths: [...wanted.paths], passedOver: undefined }
      : await differing(source, before, wanted, how);
  const states = await readAgain(noting, paths, how);
  return { followed: after(before, states, notes.seen), states, passedOver, isWhole: notes.failed.size === 0 };
}

/** What is noted of the files that are read, and of what could not be. */
function takingNotes(source: Source, attempt: Attempt = straight) {
  const notes = { seen: new Map<string, Seen>(), failed: new Set<string>() };
  const noting: Source = { ...source, note: (path, seen) => notes.seen.set(path, seen) };
  const noticing: Attempt = async (path, work) => {
    notes.failed.add(path);
    return attempt(path, async () => {
      const result = await work();
      notes.failed.delete(path);
      return result;
    });
  };
  return { noting, attempt: noticing, notes };
}

/** Settings and packs are few: they are read, and compared as texts. */
async function hasOtherBase(
  source: Source,
  { settings, packs }: Followed,
  { scope }: ReadRequest,
  options: FollowOptions,
): Promise<boolean> {
  if (scope === 'named') return false;
  return JSON.stringify(await readBase(source, options)) !== JSON.stringify({ settings, packs });
}

/** The documents that were named, are other than they were seen, are new, or are no longer listed. */
async function differing(
  { host }: Source,
  { documents, seen }: Followed,
  { paths }: ReadRequest,
  { documents: selection, attempt }: FollowOptions & { readonly attempt: Attempt },
): Promise<{ readonly paths: readonly string[]; readonly passedOver: readonly PassedOver[] }> {
  const { files: listed, passedOver } = await listAll(host, selection, { attempt });
  const stats: (Stat | undefined)[] = await mapAtMost(listed, (path) => attempt(path, () => host.stat(path)));
  const differ = listed.filter((path, index) => !isAsSeen(seen.get(path), stats[index]));
  const there = new Set(listed);
  const gone = [...documents.keys()].filter((path) => !there.has(path));
  return { paths: [...new Set([...differ, ...paths, ...gone])], passedOver };
}

/** Reads some documents anew; one that is not there, or only by way of a link, is gone. */
export async function readAgain(
  source: Source,
  paths: readonly string[],
  { documents, attempt = straight }: FollowOptions,
): Promise<FileState[]> {
  const folders = new Map<string, Promise<boolean>>();
  const isThere = (path: string): Promise<boolean> => {
    const known = folders.get(parentOf(path)) ?? isReachedPlainly(source.host, path);
    folders.set(parentOf(path), known);
    return known;
  };
  return mapAtMost(
    paths.filter((path) => selects(documents, path)),
    async (path) => {
      const file = await attempt(path, async () => ((await isThere(path)) ? readAt(source, path) : undefined));
      return file ?? { path, text: undefined };
    },
  );
}

function after(before: Followed, states: readonly FileState[], found: ReadonlyMap<string, Seen>): Followed {
  const documents = new Map(before.documents);
  const seen = new Map(before.seen);
  for (const { path, text, unread } of states) {
    if (text === undefined && unread === undefined) documents.delete(path);
    else documents.set(path, unread);
    const now = found.get(path);
    if (now === undefined) seen.delete(path);
    else seen.set(path, now);
  }
  return followedOf(before, { selection: before.selection, documents, seen });
}

function followedOf(
  { settings, packs }: WorkspaceBase,
  rest: Pick<Followed, 'selection' | 'documents' | 'seen'>,
): Followed {
  const folders = new Set([...rest.documents.keys()].flatMap(foldersAbove));
  for (const { folder, files } of packs)
    for (const { path } of [{ path: '' }, ...files])
      for (const each of foldersAbove(`${folder}/${path}`)) folders.add(each);
  return { settings, packs, ...rest, folders };
}
