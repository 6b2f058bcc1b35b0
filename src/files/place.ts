// Where a path really is: what is read and written lies in the host's folder, wherever links lead. A host that knows
// where they lead is asked; with any other, a link on the way is enough to stay away.
import { FileError, LeadsOut } from '../base/fileFault';
import type { Host } from './host';
import { foldersAbove } from './paths';

/** True where all on the way to a path are folders, and none of them a link. */
export async function isReachedPlainly(host: Host, path: string): Promise<boolean> {
  const kinds = await Promise.all(foldersAbove(path).map(async (folder) => (await host.stat(folder))?.kind));
  return kinds.every((kind) => kind === 'folder');
}

/**
 * The folders that must be made so that something can be written at a path, the topmost first. Throws {@link LeadsOut}
 * where that would be written outside, {@link FileError} where no folder is in the way.
 */
export async function missingFolders(host: Host, path: string): Promise<string[]> {
  const names = path.split('/');
  if (names.some((name) => ['', '.', '..'].includes(name))) throw new LeadsOut(path);
  return host.realPath === undefined ? missingByEach(host, path) : missingByRealPath(host, path, host.realPath);
}

/** True where {@link missingFolders} would find a way to a path. */
export function isReachable(host: Host, path: string): Promise<boolean> {
  return missingFolders(host, path).then(
    () => true,
    () => false,
  );
}

async function missingByEach(host: Host, path: string): Promise<string[]> {
  const folders = foldersAbove(path);
  const kinds = await Promise.all(folders.map(async (folder) => (await host.stat(folder))?.kind));
  if (kinds.includes('link')) throw new LeadsOut(path);
  if (kinds.some((kind) => kind === 'file' || kind === 'other')) throw new FileError(path, 'ENOTDIR');
  return folders.filter((_, index) => kinds[index] === undefined);
}

async function missingByRealPath(host: Host, path: string, realPath: NonNullable<Host['realPath']>): Promise<string[]> {
  const missing: string[] = [];
  for (const folder of foldersAbove(path).reverse()) {
    if ((await host.stat(folder)) !== undefined) {
      const real = await realPath(folder);
      if (real === undefined) throw new LeadsOut(path);
      if ((await host.stat(real))?.kind !== 'folder') throw new FileError(path, 'ENOTDIR');
      break;
    }
    missing.unshift(folder);
  }
  return missing;
}
