// Where the editor keeps what it knows of a folder's documents: in the extension's own storage, as it does the index.
import * as vscode from 'vscode';
import { PROGRAM } from '../../base/program';
import type { Keeper } from '../../files/keeping/keeping';
import { editorHost } from './host';
import { editorPause } from './yielding';

/** The keeper of each folder's documents; none for a program that cannot be told from others. */
export function checkStorage({
  globalStorageUri,
  storageUri,
}: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'storageUri'>): (folder: vscode.Uri) => Keeper | undefined {
  const host = editorHost(storageUri ?? globalStorageUri);
  return (folder) =>
    PROGRAM === undefined
      ? undefined
      : {
          host,
          makeFolder: () => host.makeFolder(''),
          workspace: folder.toString(),
          program: `${PROGRAM} ${vscode.version}`,
          digest: async (content) => hex(await crypto.subtle.digest('SHA-256', bytesOf(content))),
          pause: editorPause(),
        };
}

/** The units of a text: no two texts have the same. */
function bytesOf(content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  if (typeof content !== 'string') return new Uint8Array(content);
  const units = new Uint16Array(content.length);
  for (let at = 0; at < content.length; at++) units[at] = content.charCodeAt(at);
  return new Uint8Array(units.buffer);
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
