// Owns writing so that what is written is there whole or not at all, whoever else writes the same at the same time.
import * as vscode from 'vscode';
import { isHalfWritten, isStale, temporaryName } from '../../files/halfWritten';
import type { PackFile } from '../../knowledge/model';
import { isBarred, typeOf } from './files';

/** What is not written, since a folder on its way is a link, which may lead out of the workspace. */
export class LeadsOut extends Error {
  constructor(readonly path: string) {
    super(`a folder of ${path} is a link`);
  }
}

/** Writes something at a temporary place. */
type Write = (temporary: vscode.Uri) => Promise<void>;

/**
 * Writes a new file below a folder; false where something is there already. Throws {@link LeadsOut} by way of a link.
 */
export function createWhole(root: vscode.Uri, { path, text }: PackFile): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  return makeWhole(root, path, async (temporary) => vscode.workspace.fs.writeFile(temporary, bytes));
}

/** Has something made anew below a folder; the rest is as with {@link createWhole}. */
export async function makeWhole(root: vscode.Uri, path: string, write: Write): Promise<boolean> {
  if (await isBarred(root, path)) throw new LeadsOut(path);
  const target = vscode.Uri.joinPath(root, path);
  if ((await typeOf(target)) !== undefined) return false;
  await writeWhole(target, write, { overwrite: false });
  return true;
}

/**
 * Has something written beside its place under a hidden name, then renames it. Leaves nothing, and throws, where that
 * fails.
 */
export async function writeWhole(
  target: vscode.Uri,
  write: Write,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(
    target,
    '..',
    temporaryName(target.path.split('/').at(-1) ?? '', crypto.randomUUID()),
  );
  try {
    await write(temporary);
    await fs.rename(temporary, target, { overwrite });
  } catch (error) {
    await fs.delete(temporary, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}

/** Deletes what was left half written in a folder, if it is old; errors are passed over. */
export async function sweepHalfWritten(folder: vscode.Uri, now: number): Promise<void> {
  const { fs } = vscode.workspace;
  const names = (await fs.readDirectory(folder)).map(([name]) => name).filter(isHalfWritten);
  await Promise.all(
    names
      .map((name) => vscode.Uri.joinPath(folder, name))
      .map(async (uri) => {
        const stat = await fs.stat(uri).then(
          (found) => found,
          () => undefined,
        );
        if (stat !== undefined && isStale(stat.mtime, now))
          await fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
      }),
  );
}
