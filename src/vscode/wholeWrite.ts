// Owns writing so that what is written is there whole or not at all, whoever else writes the same at the same time.
import * as vscode from 'vscode';

const MARK = /^\..+\.[0-9a-f-]{36}\.tmp$/;
const STALE = 3_600_000; // ms after which what a stopped window left half written is nobody's any more

/** Has something written beside its place under a hidden name, then renames it. Throws, and leaves nothing, where either fails. */
export async function writeWhole(target: vscode.Uri, write: (temporary: vscode.Uri) => Promise<void>, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(target, '..', `.${target.path.split('/').at(-1) ?? ''}.${crypto.randomUUID()}.tmp`);
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
  const names = (await fs.readDirectory(folder)).map(([name]) => name).filter((name) => MARK.test(name));
  await Promise.all(names.map((name) => vscode.Uri.joinPath(folder, name)).map(async (uri) => {
    const stat = await fs.stat(uri).then((found) => found, () => undefined);
    if (stat !== undefined && now - stat.mtime > STALE) await fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  }));
}
