// Owns where the editor keeps the clause index: in the extension's own storage, one file a workspace. Whether what is
// read there can be used, the search judges: it is checked to the last byte.
import * as vscode from 'vscode';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import { takeTurns } from '../workspace/turns';
import { sweepHalfWritten, writeWhole } from '../workspace/wholeWrite';

const NAME = 'clause-index.bin';

/**
 * The keeper of the index of the workspace that is open. Windows that share a storage may write at once: the last one
 * stays, whole.
 */
export function indexStorage({
  globalStorageUri,
  storageUri,
}: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'storageUri'>): IndexKeeper {
  const { fs } = vscode.workspace;
  const folder = storageUri ?? globalStorageUri;
  const file = vscode.Uri.joinPath(folder, NAME);
  return {
    read: async () => fs.readFile(file),
    write: async (blob) => {
      await fs.createDirectory(folder);
      await sweepHalfWritten(folder, Date.now());
      await writeWhole(file, async (temporary) => fs.writeFile(temporary, blob), { overwrite: true });
    },
    pause: takeTurns(),
  };
}
