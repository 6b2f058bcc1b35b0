// Owns where the command line keeps the clause index of a workspace: in the user's folder for caches, one file a
// workspace.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { IndexKeeper } from '../features/lookup/indexKeeping';

/** The keeper of a workspace's index. */
export function indexCache(root: string): IndexKeeper {
  const folder = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'ops-regulation');
  const file = path.join(folder, `index-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.bin`);
  return {
    read: () => readFile(file),
    write: async (blob) => {
      await mkdir(folder, { recursive: true });
      const temporary = `${file}.${String(process.pid)}.tmp`;
      await writeFile(temporary, blob, { mode: 0o600 });
      await rename(temporary, file);
    },
    pause: () => Promise.resolve(), // nobody waits for a turn
  };
}
