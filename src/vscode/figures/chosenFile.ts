// A file that somebody chose or dropped, as what brings exports in reads it: bytes that are held, in pieces.
import * as vscode from 'vscode';
import { onDemand } from '../../base/onDemand';
import type { ByteSource } from '../../exports/reading/source';

const PIECE = 1 << 20; // bytes between two pauses

/** A file of any file system that the editor knows. */
export function fileAt(uri: vscode.Uri): ByteSource {
  return heldFile(uri.path.split('/').at(-1) ?? '', () => vscode.workspace.fs.readFile(uri));
}

/** A file by its name and what gives its bytes. */
function heldFile(name: string, read: () => Thenable<Uint8Array>): ByteSource {
  const bytes = onDemand(read);
  return {
    name,
    async *chunks() {
      const whole = await bytes();
      for (let at = 0; at < whole.length; at += PIECE) yield whole.slice(at, at + PIECE);
    },
  };
}

/** What was dropped from the editor's own lists, the system's, or another program's. */
export async function droppedFiles(dropped: vscode.DataTransfer): Promise<readonly ByteSource[]> {
  const listed = await dropped.get('text/uri-list')?.asString();
  const uris = (listed ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (uris.length > 0) return uris.map((each) => fileAt(vscode.Uri.parse(each, true)));
  return [...dropped].flatMap(([, item]) => {
    const file = item.asFile();
    return file === undefined ? [] : [heldFile(file.name, () => file.data())];
  });
}
