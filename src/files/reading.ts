// Reading files into texts, without their byte order marks, as many at a time as is sound. A link is no file.
import { contentBySize } from '../base/content';
import type { Content, ReadFile } from '../base/content';
import { decodeUtf8, withoutMark } from '../base/encoding';
import { mapAtMost } from './atMost';
import type { Host, Stat } from './host';
import { straight } from './listing';
import type { Attempt } from './listing';
import type { Seen } from './following/seen';
import { unlessGone } from './unlessGone';

/** What files are read from. */
export interface Source {
  readonly host: Host;
  /** The text that an editor shows of a file and has not saved: it counts in place of the one that the file holds. */
  readonly unsaved?: (path: string) => string | undefined;
  /** Told of each file that was read what it was like before. */
  readonly note?: (path: string, seen: Seen) => void;
}

/** What a file holds, exactly; undefined where there is none. */
async function contentAt({ host, note }: Source, path: string): Promise<Content | undefined> {
  const at = host.now();
  const found = await host.stat(path);
  if (found?.kind !== 'file') return undefined;
  const content = contentBySize(found.size) ?? (await decoded(host, path));
  if (content !== undefined) note?.(path, { size: found.size, changed: found.changed, touched: found.touched, at });
  return content;
}

async function decoded(host: Host, path: string): Promise<Content | undefined> {
  const bytes = await unlessGone(host, { path, kind: 'file' }, () => host.read(path));
  return bytes && decodeUtf8(bytes);
}

/**
 * A file with what it holds; undefined where there is none. Of a file that cannot be read, the text that an editor
 * shows is a guess, and not taken.
 */
export async function readAt(source: Source, path: string): Promise<ReadFile | undefined> {
  const content = await contentAt(source, path);
  if (content?.unread !== undefined) return { path, unread: content.unread };
  const text = source.unsaved?.(path) ?? (content && withoutMark(content.text));
  return text === undefined ? undefined : { path, text };
}

/** Those of some files that are there, with what they hold, in order. */
export async function readMany(
  source: Source,
  paths: readonly string[],
  attempt: Attempt = straight,
): Promise<ReadFile[]> {
  const read = await mapAtMost(paths, (path) => attempt(path, () => readAt(source, path)));
  return read.filter((file) => file !== undefined);
}

/** What is known of a file by what it is like, so that it need not be read; undefined where it must. */
export type Known<T> = (path: string, now: Stat) => T | undefined;

/** The same, but of some files only what is known of them. */
export async function readUnlessKnown<T>(
  source: Source,
  paths: readonly string[],
  known: Known<T>,
  attempt: Attempt = straight,
): Promise<(ReadFile | T)[]> {
  const read = await mapAtMost(paths, (path) =>
    attempt(path, async () => {
      const now = await source.host.stat(path);
      return (now?.kind === 'file' ? known(path, now) : undefined) ?? (await readAt(source, path));
    }),
  );
  return read.filter((file) => file !== undefined);
}
