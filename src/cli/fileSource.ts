// A file of the disk as bytes in pieces, read into one place, so that a large one takes no more room than a small one.
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../base/message';
import type { ByteSource } from '../exports/reading/source';
import { UsageError } from './arguments';

const PIECE = 1 << 20; // bytes

/** A file by its path. */
export function fileSource(file: string): ByteSource {
  return {
    name: path.basename(file),
    digester: () => {
      const hash = createHash('sha256');
      return {
        update: (bytes) => {
          hash.update(bytes);
        },
        digest: () => hash.digest('hex'),
      };
    },
    chunks: () => piecesOf(file),
  };
}

async function* piecesOf(file: string): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const handle = await open(file);
  try {
    // While one piece is worked at the next is read.
    const places = [new Uint8Array(PIECE), new Uint8Array(PIECE)] as const;
    let coming = handle.read(places[0], 0, PIECE);
    for (let turn = 0; ; turn = 1 - turn) {
      const { bytesRead, buffer } = await coming;
      if (bytesRead === 0) return;
      coming = handle.read(places[turn === 0 ? 1 : 0], 0, PIECE);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** A file as it was named: from the current folder, else from the workspace. */
export async function namedSource(workspace: string, name: string): Promise<ByteSource> {
  const here = await stat(name).then(
    () => true,
    () => false,
  );
  const file = here ? path.resolve(name) : path.resolve(workspace, name);
  if (!(await stat(file)).isFile()) throw new UsageError(message('cli.no-file', { path: name }));
  return fileSource(file);
}
