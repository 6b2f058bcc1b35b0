// Where the command line keeps the clause index of a workspace: in the user's folder for caches, one file a workspace,
// which nobody else may read.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import { readBundledPostings } from '../../files/bundledIndex';
import { writeOver } from '../../files/writing/creating';
import { cacheFolder } from './cacheFolder';
import { diskHost } from '../host';

/** The keeper of a workspace's index. */
export function indexCache(root: string): IndexKeeper {
  const folder = cacheFolder();
  const name = `index-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.bin`;
  const host = diskHost(folder, 0o600);
  return {
    read: () => host.read(name),
    write: async (blob) => {
      await mkdir(folder, { recursive: true });
      await writeOver(host, name, blob);
    },
    shipped: () => readBundledPostings(diskHost(__dirname)),
    pause: () => Promise.resolve(), // nobody waits for a turn
  };
}
