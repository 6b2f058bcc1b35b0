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
  const isExcluded = matcherOf(root, 'exclude');
  return isExcluded === undefined ? DOCUMENTS : without(DOCUMENTS, isExcluded);
}

/** Whether the user's settings of the editor say that a file is not to be changed, whatever its permissions. */
export function isSetReadOnly(root: vscode.Uri, path: string): boolean {
  const matches = (setting: string): boolean => {
    const isMeant = matcherOf(root, setting);
    return isMeant?.(path) === true || isMeant?.(vscode.Uri.joinPath(root, path).path) === true;
  };
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** What the globs match that are switched on in a setting of the editor for files; undefined where there are none. */
function matcherOf(root: vscode.Uri, setting: string): ((path: string) => boolean) | undefined {
  const switched = vscode.workspace.getConfiguration('files', root).get<Record<string, unknown>>(setting, {});
  const globs = Object.entries(switched).flatMap(([glob, on]) => (on === true ? [glob] : []));
  return globs.length === 0 ? undefined : picomatch(globs, { dot: true });
}
