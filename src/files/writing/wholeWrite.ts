// Writing beside a place and putting there what is whole: a program that is stopped leaves what was, or what is to be,
// and at worst a hidden file, which is swept up another time.
import { codeOf, FileError, LeadsOut } from '../../base/fileFault';
import { isHalfWritten, isStale, temporaryName, uniquePartOf } from './halfWritten';
import type { Host } from '../host';
import { join, nameOf, parentOf } from '../paths';

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

/** Removes what was left half written in a folder. What goes wrong is passed over. */
export async function sweep(host: Host, folder: string): Promise<void> {
  const entries = await host.list(folder).catch(() => []);
  await sweepRests(
    host,
    entries.filter(({ name }) => isHalfWritten(name)).map(({ name }) => join(folder, name)),
  );
}

/**
 * Removes those of some half-written files that nobody writes any more: their program has ended, or, where that is not
 * known, they are old. What goes wrong is passed over.
 */
export async function sweepRests(host: Host, rests: readonly string[]): Promise<void> {
  if (!host.isWritable) return;
  await Promise.allSettled(
    rests.map(async (path) => {
      const found = await host.stat(path);
      if (found === undefined) return;
      const maker = host.makerOf?.(uniquePartOf(nameOf(path)));
      if (maker === 'ended' || isStale(found.changed, host.now())) await host.remove(path);
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

/** A file that is there, the bytes that it has and those that it is to have. */
export interface Replacement {
  readonly path: string;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/**
 * Gives a file other bytes, its permissions kept. Where a host cannot replace at once, the file is written in place:
 * for a moment without it, whoever follows the file would take it for deleted.
 */
export async function replace(host: Host, { path, from, to }: Replacement): Promise<void> {
  if (host.isRenameAtomic) {
    await writeBeside(host, path, async (temporary) => {
      await writeNew(host, temporary, to);
      await host.copyMode?.(path, temporary);
      await host.rename(temporary, path);
    });
    return;
  }
  try {
    await host.write(path, to);
  } catch (error) {
    await host.write(path, from).catch(() => undefined);
    throw error;
  }
}
