// Writing beside a place and putting there what is whole: a program that is stopped leaves what was, or what is to be,
// and at worst a hidden file, which is swept up another time.
import { codeOf, FileError, LeadsOut } from '../base/fileFault';
import { isHalfWritten, isStale, temporaryName } from './halfWritten';
import type { Host } from './host';
import { join, nameOf, parentOf } from './paths';

/** Writes into a file that is not there yet. Without the ability to make one exclusively, its name alone is unique. */
export async function writeNew(host: Host, path: string, bytes: Uint8Array): Promise<void> {
  await (host.create ?? host.write)(path, bytes);
  await host.sync?.(path);
}

/**
 * Has something made beside its place and put there. What is left of it is removed, unless that fails too: it is hidden
 * then.
 */
export async function writeBeside<T>(host: Host, path: string, make: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = join(parentOf(path), temporaryName(nameOf(path), host.unique()));
  try {
    return await make(temporary);
  } finally {
    await host.remove(temporary).catch(() => undefined);
  }
}

/** Removes what was left half written in a folder, if it is old. What goes wrong is passed over. */
export async function sweep(host: Host, folder: string): Promise<void> {
  const entries = await host.list(folder).catch(() => []);
  const rests = entries.filter(({ name }) => isHalfWritten(name)).map(({ name }) => join(folder, name));
  await Promise.allSettled(
    rests.map(async (path) => {
      const found = await host.stat(path);
      if (found !== undefined && isStale(found.changed, host.now())) await host.remove(path);
    }),
  );
}

/** Writes something of a name: what goes wrong is said of that file, whatever others were in hand. */
export async function naming<T>(host: Host, path: string, write: () => Promise<T>): Promise<T> {
  if (!host.isWritable) throw new FileError(path, 'EROFS');
  try {
    return await write();
  } catch (error) {
    if (error instanceof FileError || error instanceof LeadsOut) throw error;
    throw new FileError(path, codeOf(error) ?? '', error);
  }
}
