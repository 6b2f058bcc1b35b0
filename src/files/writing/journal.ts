// The journal of a change of many files: written whole before the first of them is changed, and removed after the
// last. Where a program is stopped in between, whoever comes next finds what each file held and was to hold, and can
// carry the change to its end or take it back.
import { FileError } from '../../base/fileFault';
import { atLeast, isFlag, isOneOf, isText, listOf, readShape } from '../../base/shapes';
import { mapAtMost } from '../atMost';
import type { Host } from '../host';
import { parentOf } from '../paths';
import { missingFolders } from '../place';
import { createFile, removeMade } from './creating';
import type { TextChange } from './textChange';
import { naming, replace, sweep, writeBeside, writeNew } from './wholeWrite';

/** Where a workspace's journal lies while there is one: hidden, so that it counts as no document. */
export const JOURNAL = '.ops-regulation-journal';

/** Which of its two texts a file is to have. */
export type Side = 'before' | 'after';

/** A change of many files that was not carried to its end. */
export interface Unfinished {
  /** What is changed, as a reader sees it: `§3.2.2 → §3.2.3`. */
  readonly title: string;
  readonly files: readonly JournaledFile[];
  /** How many files have their new text already. */
  readonly done: number;
  /** True where the program that makes the change still runs: it is to be left alone. */
  readonly isRunning: boolean;
  readonly inPlace: boolean;
}

/** A file that changes, and the byte order mark that it begins with, if any. */
export interface JournaledFile extends TextChange {
  readonly mark: '' | '\uFEFF';
}

interface Content {
  readonly version: 1;
  readonly by: string;
  readonly title: string;
  /** True where files are written in place, and one may hold a part of its text. */
  readonly inPlace: boolean;
  readonly files: readonly JournaledFile[];
}

// A journal may be that of another version, or say more of a file.
const isFile = atLeast<Omit<JournaledFile, 'isNew'>>({
  path: isText,
  before: isText,
  after: isText,
  mark: isOneOf('', '\uFEFF'),
});
const isContent = atLeast<Content>({
  version: (value): value is 1 => value === 1,
  by: isText,
  title: isText,
  inPlace: isFlag,
  files: listOf(isFile),
});

/**
 * Does work that changes files, with a journal of it. Where the work fails and some files are changed already, the
 * journal stays. Throws {@link FileError} where there is a journal of another change.
 */
export async function journaled<T>(
  host: Host,
  { title, files }: Pick<Unfinished, 'title' | 'files'>,
  work: () => Promise<T>,
): Promise<T> {
  if (files.length === 0) return work();
  const content = { version: 1, by: host.unique(), title, inPlace: !host.isRenameAtomic, files: [...files] } as const;
  await put(host, content);
  try {
    await syncFolders(host, ['']);
    const result = await work();
    // All is done: a journal that stays is removed by whoever comes next.
    await close(host, content).catch(() => undefined);
    return result;
  } catch (error) {
    await close(host, content).catch(() => undefined); // the first fault is the one that is told
    throw error;
  }
}

/** Removes the journal where no file was changed, or all were, and that would outlast a loss of power. */
async function close(host: Host, content: Content): Promise<void> {
  await syncFolders(host, foldersOf(content.files));
  if (isSettled(await heldNow(host, content))) await removeJournal(host);
}

function put(host: Host, content: Content): Promise<void> {
  return naming(host, JOURNAL, async () => {
    const isPut = await writeBeside(host, JOURNAL, async (temporary) => {
      await writeNew(host, temporary, new TextEncoder().encode(JSON.stringify(content)));
      return host.renameNew(temporary, JOURNAL);
    });
    if (!isPut) throw new FileError(JOURNAL, 'EUNFINISHED');
  });
}

const BEGINNING = 60_000; // ms in which a program that is not known may just be beginning

/**
 * The change that was not finished, if there is one. A journal of which no file was changed, or every one, is removed;
 * not so one that has this title and all of its files changed, since who asks for the same again is to have it once.
 * Throws {@link FileError} where the journal cannot be read.
 */
export async function unfinishedChange(host: Host, asked?: string): Promise<Unfinished | undefined> {
  const found = await host.stat(JOURNAL);
  if (found?.kind !== 'file') return undefined;
  const content = await readJournal(host);
  if (content === undefined) return undefined;
  const { by, title, files, inPlace } = content;
  const held = await heldNow(host, content);
  const maker = host.makerOf?.(by);
  const done = held.filter((each) => each === 'after').length;
  if (maker !== 'running' && isSettled(held) && (done === 0 || title !== asked)) {
    if (maker === 'ended' || host.now() - found.changed > BEGINNING) await removeJournal(host);
    return undefined;
  }
  return { title, files, inPlace, done, isRunning: maker === 'running' };
}

function heldNow(host: Host, { files, inPlace }: Pick<Content, 'files' | 'inPlace'>): Promise<Held[]> {
  return mapAtMost(files, (file) => heldIn(host, file, inPlace));
}

function isSettled(held: readonly Held[]): boolean {
  return (['before', 'after'] as const).some((side) => !held.some((each) => isLeft(each, side)));
}

/**
 * Brings the files of an unfinished change to one side, and ends it. Gives those that hold something else by now, which
 * stay as they are.
 */
export async function finishChange(host: Host, { files, inPlace }: Unfinished, side: Side): Promise<readonly string[]> {
  const others: string[] = [];
  await mapAtMost(files, async (file) => {
    await naming(host, file.path, () => missingFolders(host, file.path)); // a journal from elsewhere leads nowhere else
    const state = await heldIn(host, file, inPlace);
    if (state === 'other') others.push(file.path);
    else if (isLeft(state, side)) await bring(host, file, side);
  });
  for (const folder of foldersOf(files)) {
    await syncFolders(host, [folder]);
    await sweep(host, folder);
  }
  await removeJournal(host);
  return others.sort();
}

async function bring(host: Host, file: JournaledFile, side: Side): Promise<void> {
  if (file.isNew === true) {
    if (side === 'before') await removeMade(host, file.path);
    else await createFile(host, { path: file.path, text: file.after });
    return;
  }
  const from = side === 'after' ? 'before' : 'after';
  const replacement = { path: file.path, from: bytesOf(file, from), to: bytesOf(file, side) };
  await naming(host, file.path, () => replace(host, replacement));
}

function foldersOf(files: readonly JournaledFile[]): Set<string> {
  return new Set(files.map(({ path }) => parentOf(path)));
}

async function readJournal(host: Host): Promise<Content | undefined> {
  const bytes = await host.read(JOURNAL);
  if (bytes === undefined) return undefined;
  const content = readShape(new TextDecoder().decode(bytes), isContent);
  if (content === undefined) throw new FileError(JOURNAL, 'EJOURNAL');
  return content;
}

/** Removes the journal, and what a program left of one that was stopped while it wrote it. */
async function removeJournal(host: Host): Promise<void> {
  await naming(host, JOURNAL, () => host.remove(JOURNAL));
  await sweep(host, '');
  await syncFolders(host, ['']);
}

async function syncFolders(host: Host, folders: Iterable<string>): Promise<void> {
  for (const folder of folders) await naming(host, folder, async () => host.syncFolder?.(folder));
}

/** What a file holds: one of its texts, part of one that was being written, or what somebody else has written. */
type Held = Side | 'part' | 'other';

function isLeft(state: Held, side: Side): boolean {
  return state !== side && state !== 'other';
}

// A host that cannot replace a file at once has it in part for a moment.
async function heldIn(host: Host, file: JournaledFile, inPlace: boolean): Promise<Held> {
  const found = await host.stat(file.path);
  if (found === undefined && file.isNew === true) return 'before';
  const bytes = found?.kind === 'file' ? await host.read(file.path) : undefined;
  if (bytes === undefined) return 'other';
  const [before, after] = [bytesOf(file, 'before'), bytesOf(file, 'after')];
  if (isStartOf(bytes, before) && bytes.length === before.length) return 'before';
  if (isStartOf(bytes, after) && bytes.length === after.length) return 'after';
  return inPlace && (isStartOf(bytes, before) || isStartOf(bytes, after)) ? 'part' : 'other';
}

function bytesOf({ mark, ...texts }: JournaledFile, side: Side): Uint8Array {
  return new TextEncoder().encode(mark + texts[side]);
}

function isStartOf(bytes: Uint8Array, whole: Uint8Array): boolean {
  return bytes.every((byte, index) => byte === whole[index]);
}
