// Where the editor keeps the clause index: in the extension's own storage, one file a workspace. Whether what is read
// there can be used, the search judges: it is checked to the last byte.
import type * as vscode from 'vscode';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import { writeOver } from '../../files/writing/creating';
import { editorHost } from '../workspace/host';
import { editorPause } from '../workspace/yielding';

const NAME = 'clause-index.bin';

/**
 * The keeper of the index of the workspace that is open. Windows that share a storage may write at once: the last one
 * stays, whole.
 */
export function indexStorage({
  globalStorageUri,
  storageUri,
}: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'storageUri'>): IndexKeeper {
  const host = editorHost(storageUri ?? globalStorageUri);
  return {
    read: () => host.read(NAME),
    write: async (blob) => {
      await host.makeFolder('');
      await writeOver(host, NAME, blob);
    },
    pause: editorPause(),
  };
}
