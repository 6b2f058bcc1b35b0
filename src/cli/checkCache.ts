// Where the command line keeps what it knows of the documents of a workspace: beside the clause index.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { PROGRAM } from '../base/program';
import type { Keeper } from '../files/keeping/keeping';
import { cacheFolder } from './cacheFolder';
import { diskHost } from './host';

/** The keeper of a workspace's documents; undefined for a program that cannot be told from others. */
export function checkCache(root: string): Keeper | undefined {
  if (PROGRAM === undefined) return undefined;
  const folder = cacheFolder();
  return {
    host: diskHost(folder, 0o600),
    makeFolder: () => mkdir(folder, { recursive: true }),
    workspace: root,
    program: `${PROGRAM} ${process.version}`,
    digest: (content) =>
      Promise.resolve(digestOf(typeof content === 'string' ? Buffer.from(content, 'utf16le') : content)),
    pause: () => Promise.resolve(), // nobody waits for a turn
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
