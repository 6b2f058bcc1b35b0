// Where the editor keeps the clause index: in the extension's own storage, one file a workspace. Whether what is read
// there can be used, the search judges: it is checked to the last byte.
import * as vscode from 'vscode';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import { readBundledIndex } from '../../files/bundledIndex';
import { writeOver } from '../../files/writing/creating';
import { editorHost } from '../workspace/host';
import { editorPause } from '../workspace/yielding';

const NAME = 'clause-index.bin';

/**
 * The keeper of the index of the workspace that is open. Windows that share a storage may write at once: the last one
 * stays, whole.
 */
export function indexStorage({
  extensionUri,
  globalStorageUri,
  storageUri,
}: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri' | 'storageUri'>): IndexKeeper {
  const host = editorHost(storageUri ?? globalStorageUri);
  return {
    read: () => host.read(NAME),
    write: async (blob) => {
      await host.makeFolder('');
      await writeOver(host, NAME, blob);
    },
    shipped: () => readBundledIndex(editorHost(vscode.Uri.joinPath(extensionUri, 'dist'))),
    pause: editorPause(),
  };
}
