// What the editor adds to the files of a folder: what is typed and not saved, and which files its user hides.
import picomatch from 'picomatch';
import * as vscode from 'vscode';
import type { Source } from '../../files/reading';
import { DOCUMENTS, without } from '../../files/selection';
import type { Selection } from '../../files/selection';
import { editorHost } from './host';

/** The files of a folder, unsaved changes included. */
export function sourceOf(folder: vscode.Uri): Source {
  return { host: editorHost(folder), unsaved: (path) => unsavedText(vscode.Uri.joinPath(folder, path)) };
}

// An unchanged one may outlive its file for minutes.
function unsavedText(uri: vscode.Uri): string | undefined {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && isUtf8(document) && document.uri.toString() === uri.toString(),
  );
  return open?.getText();
}

/** True where the editor reads and saves a text in UTF-8, as we do: else the two are not the same text. */
export function isUtf8({ encoding }: vscode.TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}

/** The documents of a workspace, less what the editor's `files.exclude` hides from its user. */
export function documentsOf(root: vscode.Uri): Selection {
  const excluded = vscode.workspace.getConfiguration('files', root).get<Record<string, unknown>>('exclude', {});
  const globs = Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [glob] : []));
  return globs.length === 0 ? DOCUMENTS : without(DOCUMENTS, picomatch(globs, { dot: true }));
}
