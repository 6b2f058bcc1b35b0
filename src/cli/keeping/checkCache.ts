// Where the command line keeps what it knows of the documents of a workspace: beside the clause index.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { PROGRAM } from '../../base/program';
import type { Keeper } from '../../files/keeping/keeping';
import { cacheFolder } from './cacheFolder';
import { diskHost } from '../host';

/** The keeper of a workspace's documents; undefined for a program that cannot be told from others. */
export function checkCache(root: string): Keeper | undefined {
  if (PROGRAM === undefined) return undefined;
  const folder = cacheFolder();
  return {
    host: diskHost(folder, 0o600),
    makeFolder: () => mkdir(folder, { recursive: true }),
    workspace: root,
    program: `${PROGRAM} ${process.version}`,
    digest: (content) => Promise.resolve(digestOf(content)),
    pause: () => Promise.resolve(), // nobody waits for a turn
  };
}

/** Of a text it is that of its units; no buffer is made of it, as thousands would fill the memory. */
function digestOf(content: Uint8Array | string): string {
  const hash = createHash('sha256');
  return (typeof content === 'string' ? hash.update(content, 'utf16le') : hash.update(content)).digest('hex');
}
