// Opening a workspace on the command line, and reading the files that are named to it.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { contentBySize, MAX_BYTES, unreadFault } from '../base/content';
import { decodeUtf8 } from '../base/encoding';
import { message } from '../base/message';
import { openFiles, openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import type { Host } from '../files/host';
import type { PassedOver } from '../files/passedOver';
import { sweepRests } from '../files/writing/wholeWrite';
import { UsageError } from './arguments';
import type { Console } from './console';
import { checkCache } from './keeping/checkCache';
import { boundHeap } from './heap';
import { openKnowledge } from './knowledge';
import { belowRoot, namedBy } from './namedPath';
import type { UnfinishedPolicy } from './unfinished';

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

/** How a workspace is opened. */
export interface Opening {
  /** True where drafts are checked as submissions. */
  readonly strict?: boolean;
  /** False where its documents are not read at all. */
  readonly documents?: boolean;
  /** What is done where a change of many files is not finished. */
  readonly unfinished?: UnfinishedPolicy;
  /** The documents that are checked, as they were named: all of them where this is left out. */
  readonly shown?: readonly string[];
  /** True where the texts of the others are needed too. */
  readonly texts?: boolean;
  /** True where documents are looked at with what was imported. */
  readonly data?: boolean;
}

/** Reads the bundled pack, the workspace's own packs and settings, and all of its documents. */
export async function openWorkspace(
  output: Console,
  { strict = false, documents: isRead = true, unfinished = 'warn', shown, texts = false, data = false }: Opening = {},
): Promise<Opened> {
  boundHeap();
  const { root, host, base, loaded } = await openKnowledge(output, unfinished);
  if (!isRead) return { root, host, snapshot: openSnapshot(loaded, [], strict), passedOver: [], hasMarkdown: false };
  const isShown = shown && namedBy(root, shown);
  const keeper = output.cache ? checkCache(root) : undefined;
  const basis = { ...base, strict };
  const reading = { host, basis, loaded, keeper, texts, data, ...(isShown && { isShown }) };
  const { snapshot, faults, ...read } = await openFiles(reading);
  await sweepRests(host, read.rests);
  await read.keep(snapshot.checking.remembered);
  const isOwn = (at: string): boolean => !loaded.packs.some(({ folder: pack }) => at.startsWith(`${pack}/`));
  faults.forEach(output.warn);
  return { root, host, snapshot, passedOver: read.passedOver, hasMarkdown: read.paths.some(isOwn) };
}

/** A path as it was named, below the root and with `/`. Throws {@link UsageError} where it leads outside. */
export function pathBelow(root: string, named: string): string {
  const below = belowRoot(root, named);
  if (below === undefined) throw new UsageError(message('cli.outside', { path: named }));
  return below;
}

/**
 * The bytes of a file that the command line names, and how many it has: more than were asked for where it is larger.
 * Throws {@link UsageError} where it is no file: a pipe or a device may never end.
 */
export async function readAtMost(
  file: string,
  most: number,
  name: string,
): Promise<{ readonly size: number; readonly bytes: Uint8Array<ArrayBuffer> }> {
  // A pipe that nobody writes to is then open at once.
  const handle = await open(file, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK));
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new UsageError(message('cli.no-file', { path: name }));
    if (found.size > most) return { size: found.size, bytes: new Uint8Array() };
    const chunks: Uint8Array[] = [];
    let size = 0; // what the system makes up as it is read says that it has none
    for await (const chunk of handle.createReadStream({ end: most, autoClose: false }) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
    }
    return { size, bytes: new Uint8Array(Buffer.concat(chunks)) };
  } finally {
    await handle.close();
  }
}

/** The text of a file that the command line names. Throws {@link UsageError} where it is not in UTF-8, or too large. */
export async function readExactly(file: string, name = file): Promise<string> {
  const { size, bytes } = await readAtMost(file, MAX_BYTES, name);
  const { text, unread } = contentBySize(size) ?? decodeUtf8(bytes);
  if (unread !== undefined) throw new UsageError(message('cli.at', { place: name, text: unreadFault(unread).message }));
  return text;
}
