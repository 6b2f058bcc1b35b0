// Writing into a workspace's settings, where a command offers it.
import * as vscode from 'vscode';
import { importing } from '../../features/service';
import { createFile } from '../../files/writing/creating';
import { readAt } from '../../files/reading';
import { SETTINGS_FILE } from '../../base/content';
import { say } from '../reading';
import { isUtf8, sourceOf } from './source';

/**
 * Names a pack's folder in the workspace's settings, comments and all else kept; an open editor is changed and saved.
 */
export async function addToSettings(root: vscode.Uri, path: string): Promise<void> {
  const uri = vscode.Uri.joinPath(root, SETTINGS_FILE);
  const source = sourceOf(root);
  const before = await readAt(source, SETTINGS_FILE);
  const after = before?.unread === undefined ? importing.settingsWith(before?.text, path) : undefined;
  const isAdded =
    after !== undefined &&
    (before === undefined
      ? await createFile(source.host, { path: SETTINGS_FILE, text: after })
      : await rewrite(uri, after));
  if (!isAdded) await vscode.window.showWarningMessage(say('import.settings-odd', { file: SETTINGS_FILE, path }));
}

/**
 * Gives a file another text in the editor, and saves it; false, and nothing done, where the editor reads it in another
 * encoding.
 */
async function rewrite(uri: vscode.Uri, after: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!isUtf8(document)) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), after);
  await vscode.workspace.applyEdit(edit);
  await document.save();
  return true;
}
