// Writing into a workspace's settings, where a command offers it, and taking back what was written.
import * as vscode from 'vscode';
import { importing } from '../../features/packs';
import { changeUnlessStale } from '../../files/writing/changing';
import { createFile } from '../../files/writing/creating';
import { readAt } from '../../files/reading';
import { SETTINGS_FILE } from '../../base/content';
import { say } from '../reading';
import { isUtf8, sourceOf } from './source';

/**
 * Names a pack's folder in the workspace's settings, comments and all else kept; an open editor is changed and saved.
 * False, and told, where it cannot.
 */
export async function addToSettings(root: vscode.Uri, path: string): Promise<boolean> {
  const isAdded = await changeSettings(root, (text) => importing.settingsWith(text, path));
  if (!isAdded) void vscode.window.showWarningMessage(say('import.settings-odd', { file: SETTINGS_FILE, path }));
  return isAdded;
}

/** Changes the settings, or begins them; false, and nothing done, where they cannot be read or written so. */
export async function changeSettings(
  root: vscode.Uri,
  change: (text: string | undefined) => string | undefined,
): Promise<boolean> {
  const source = sourceOf(root);
  const before = await readAt(source, SETTINGS_FILE);
  const after = before?.unread === undefined ? change(before?.text) : undefined;
  if (after === undefined) return false;
  if (before === undefined) return createFile(source.host, { path: SETTINGS_FILE, text: after });
  return after === before.text || rewrite(root, before.text ?? '', after);
}

/** Takes a pack's folder out of the settings again; settings that then hold nothing are removed. False as above. */
export async function removeFromSettings(root: vscode.Uri, path: string): Promise<boolean> {
  const uri = vscode.Uri.joinPath(root, SETTINGS_FILE);
  const before = await readAt(sourceOf(root), SETTINGS_FILE);
  if (before === undefined) return true;
  const after = before.unread === undefined ? importing.settingsWithout(before.text, path) : undefined;
  if (after === before.text) return true;
  if (after === '') await vscode.workspace.fs.delete(uri);
  const isRemoved = after !== undefined && (after === '' || (await rewrite(root, before.text ?? '', after)));
  if (!isRemoved) void vscode.window.showWarningMessage(say('import.settings-keep', { file: SETTINGS_FILE, path }));
  return isRemoved;
}

/**
 * Gives the settings another text: where an editor holds what is not saved, there, else in the file, which an editor
 * may not have read again yet. False, and nothing done, where they were changed meanwhile, or the editor reads them in
 * another encoding.
 */
async function rewrite(root: vscode.Uri, before: string, after: string): Promise<boolean> {
  const uri = vscode.Uri.joinPath(root, SETTINGS_FILE);
  const document = vscode.workspace.textDocuments.find(
    (each) => each.isDirty && each.uri.toString() === uri.toString(),
  );
  if (document === undefined)
    return (await changeUnlessStale(sourceOf(root).host, [{ path: SETTINGS_FILE, before, after }])).length === 0;
  if (!isUtf8(document)) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), after);
  return (await vscode.workspace.applyEdit(edit)) && (await document.save());
}
