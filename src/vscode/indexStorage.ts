// Owns where the editor keeps the clause index: in the extension's own storage, one file a workspace.
import * as vscode from 'vscode';
import type { IndexKeeper } from '../features/indexKeeping';
import { takeTurns } from './turns';

/** The keeper of the index of the workspace that is open. */
export function indexStorage({ globalStorageUri, storageUri }: vscode.ExtensionContext): IndexKeeper {
  const folder = storageUri ?? globalStorageUri;
  const file = vscode.Uri.joinPath(folder, 'clause-index.bin');
  return {
    read: async () => vscode.workspace.fs.readFile(file),
    write: async (blob) => {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(file, blob);
    },
    pause: takeTurns(),
  };
}
