// Where the command line keeps what it can make again: in the user's folder for caches. Nobody else may read what lies
// there, and no workspace can bring it along.
import { homedir } from 'node:os';
import path from 'node:path';

/** The folder, which may not be there yet. */
export function cacheFolder(): string {
  const given = process.env.XDG_CACHE_HOME ?? '';
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'ops-regulation');
}
