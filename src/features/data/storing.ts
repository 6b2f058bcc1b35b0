// Writing what an import planned: all files below data/, or none.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { decodeUtf8, withoutMark } from '../../base/encoding';
import { changeAll } from '../../files/writing/changing';
import type { Host } from '../../files/host';
import type { DataChange } from './plan';

/** The text of a file below data/; undefined where there is none. Throws what the host throws. */
export async function dataText(host: Host, path: string): Promise<string | undefined> {
  const bytes = await host.read(path);
  if (bytes === undefined) return undefined;
  const { text } = decodeUtf8(bytes);
  return text === undefined ? '\uFFFD' : withoutMark(text); // which is no observation, and so never written over
}

/** Why nothing was written: files that were changed meanwhile. */
export interface Stale {
  readonly stale: readonly string[];
}

/**
 * Writes all changes, or none: a journal says what to do where the program is stopped in between, and no file is there
 * in part.
 */
export async function storeChanges(host: Host, changes: readonly DataChange[], title: string): Promise<Stale> {
  const files = changes.map(({ path, before, after }) =>
    before === undefined ? { path, before: '', after, isNew: true } : { path, before, after },
  );
  return { stale: await changeAll(host, files, title) };
}

/** Says what happened to files that were changed meanwhile. */
export function staleMessage({ stale }: Stale): Message {
  return message('data.stale', { files: stale.join(', ') });
}
