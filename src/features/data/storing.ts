// Writing what an import planned: all files below data/, or none.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { decodeUtf8, withoutMark } from '../../base/encoding';
import { changeAll } from '../../files/writing/changing';
import { createFile } from '../../files/writing/creating';
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
 * Writes all changes, or none. A file that is not there is made empty first, which holds no observation, and gets its
 * text together with all others: a journal says what to do where the program is stopped in between.
 */
export async function storeChanges(host: Host, changes: readonly DataChange[], title: string): Promise<Stale> {
  const made: string[] = [];
  try {
    for (const { path, before } of changes) {
      if (before !== undefined) continue;
      if (!(await createFile(host, { path, text: '' }))) return await withdrawn(host, made, [path]);
      made.push(path);
    }
    const stale = await changeAll(
      host,
      changes.map(({ path, before = '', after }) => ({ path, before, after })),
      title,
    );
    return stale.length > 0 ? await withdrawn(host, made, stale) : { stale };
  } catch (error) {
    await withdrawn(host, made, []);
    throw error;
  }
}

/** Takes away the files that were made and are still empty. */
async function withdrawn(host: Host, made: readonly string[], stale: readonly string[]): Promise<Stale> {
  for (const path of made) {
    const bytes = await host.read(path).catch(() => undefined);
    if (bytes?.length === 0) await host.remove(path).catch(() => undefined);
  }
  return { stale };
}

/** Says what happened to files that were changed meanwhile. */
export function staleMessage({ stale }: Stale): Message {
  return message('data.stale', { files: stale.join(', ') });
}
